import time
from machine import Pin

pin_d2 = Pin("D2", Pin.OUT)
pin_d3 = Pin("D3", Pin.OUT)
pin_d4 = Pin("D4", Pin.OUT)

for i in range(2):
    pin_d2.on()
    time.sleep_ms(100)
    pin_d2.off()
    pin_d3.on()
    time.sleep_ms(100)
    pin_d3.off()
    pin_d4.on()
    time.sleep_ms(100)
    pin_d4.off()
    pin_d3.on()
    time.sleep_ms(100)
    pin_d3.off()
