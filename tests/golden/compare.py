a = 1
b = 2
print(a == b)
print(a != b)
print(a < b)
print(a <= b)
print(a > b)
print(a >= b)
print((a < b) == True)
print("a" == "A")
