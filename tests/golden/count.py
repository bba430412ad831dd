for i in range(1, 4):
    print(i)
for i in range(3):
    print(i)
for i in range(0, 11, 5):
    print(i)
for i in range(3, 0, -1):
    print(i)
for i in range(10, -1, -5):
    print(i)
for i in range(7, 8):
    print(i)
