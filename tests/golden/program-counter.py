import time
from machine import Pin

pin_d2 = Pin("D2", Pin.IN, Pin.PULL_UP)

count = 0
while True:
    if pin_d2.value() == 0:
        count += 1
        print(f"Count: {count}")
        time.sleep(0.3)
    time.sleep(0.05)
