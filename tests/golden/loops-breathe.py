import rgb_led
import time

n = 0
while n < 3:
    n += 1
    time.sleep_ms(1)
n = 0
while n < 3:
    n += 1
    print("round")
    time.sleep_ms(20)
n = 0
while n < 3:
    time.sleep_ms(20)
    n += 1
    if n < 2:
        continue
    print("late")
n = 0
while n < 2:
    n += 1
    if n < 2:
        time.sleep(1)
    print("maybe")
    time.sleep_ms(20)
n = 0
while n < 2:
    n += 1
    time.sleep(1)
    print("rested")
for i in range(2):
    print("short")
for i in range(101):
    for j in range(1):
        n += 1
for i in range(51):
    for j in range(2):
        rgb_led.show("red")
    time.sleep_ms(20)
