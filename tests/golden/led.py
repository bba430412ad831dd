import time
from machine import Pin

led = Pin("LED", Pin.OUT)

led.on()
print(led.value() == 1)
time.sleep(1)
led.off()
print(led.value() == 1)
time.sleep(1)
led.toggle()
