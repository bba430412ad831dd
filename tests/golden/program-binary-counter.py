import time
from machine import Pin

pin_d4 = Pin("D4", Pin.OUT)
pin_d5 = Pin("D5", Pin.OUT)
pin_d6 = Pin("D6", Pin.OUT)

for number in range(8):
    pin_d4.value(number % 2 == 1)
    pin_d5.value(int(number / 2) % 2 == 1)
    pin_d6.value(int(number / 4) % 2 == 1)
    time.sleep(0.5)
