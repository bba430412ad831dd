total = 0
for number in [2, 3.5, 4]:
    if number > 3.8:
        break
    total += number
    for i in range(int(number)):
        print(number)
print(total)
for nothing in []:
    pass
