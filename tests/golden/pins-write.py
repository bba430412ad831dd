import time
from machine import Pin

pin_a0 = Pin("A0", Pin.OUT)
pin_d2 = Pin("D2", Pin.OUT)
pin_d10 = Pin("D10", Pin.OUT)

pin_d10.on()
pin_d2.on()
time.sleep(1)
pin_d10.off()
pin_d2.value(1 > 2)
time.sleep(1)
pin_d2.toggle()
pin_a0.value(True)
