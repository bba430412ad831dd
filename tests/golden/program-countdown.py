import time
from machine import Pin

led = Pin("LED", Pin.OUT)

for seconds in range(3, 0, -1):
    print(seconds)
    time.sleep(1)
print("Lift-off! 🚀")
led.on()
