import time
from machine import Pin

led = Pin("LED", Pin.OUT)

n = 3
while n > 0:
    print(n)
    n -= 1
    time.sleep_ms(20)
while n != 2:
    n += 1
    time.sleep_ms(1)
print(n)
while not (led.value() == 1 or 1 > 2):
    led.on()
    time.sleep_ms(1)
while led.value() == 0:
    led.on()
    time.sleep_ms(1)
