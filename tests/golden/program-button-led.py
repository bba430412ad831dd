import time
from machine import Pin

led = Pin("LED", Pin.OUT)
pin_d2 = Pin("D2", Pin.IN, Pin.PULL_UP)

while True:
    if pin_d2.value() == 1:
        led.off()
    else:
        led.on()
    time.sleep(0.02)
