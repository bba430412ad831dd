import time
from machine import Pin

led = Pin("LED", Pin.OUT)


def blink(length):
    led.on()
    time.sleep(length)
    led.off()
    time.sleep(0.1)


def letter(length):
    for i in range(3):
        blink(length)
    time.sleep(0.2)


letter(0.1)
letter(0.3)
letter(0.1)
