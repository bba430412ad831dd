import motion
import time
from machine import Pin

led = Pin("LED", Pin.OUT)

while True:
    if abs(motion.roll()) < 5:
        led.on()
    else:
        led.off()
    time.sleep(0.1)
