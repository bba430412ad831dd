import time

total = 0
for number in [2, 3.5, 4]:
    time.sleep_ms(20)
    if number > 3.8:
        break
    total += number
    for i in range(int(number)):
        print(number)
        time.sleep_ms(20)
print(total)
for nothing in []:
    pass
