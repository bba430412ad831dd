import time
from machine import Pin

led = Pin("LED", Pin.OUT)

time.sleep(0.5)
led.toggle()
time.sleep_ms(250)
led.toggle()
time.sleep_ms(250)
led.toggle()
time.sleep_ms(int(1000 / 2))
led.toggle()
