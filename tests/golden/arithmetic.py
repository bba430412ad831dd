a = 2
b = 3
c = 4
print(a - b - c)
print(a - (b - c))
print((a + b) * c)
print(a * b + c)
print(a + b + c)
print(c / a / 2)
print(c / (a * 2))
print(a * (c / 2))
print(5 - -3)
print((-2) ** 2)
print(a ** -1)
print((a ** b) ** 2)
print(a ** (b ** 2))
print(-a ** 2)
print(-(a + b))
print(2 * (7 % 4))
