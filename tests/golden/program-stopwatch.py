import time
from machine import Pin

led = Pin("LED", Pin.OUT)

begin = time.ticks_ms() / 1000
for i in range(3):
    led.on()
    time.sleep(0.2)
    led.off()
    time.sleep(0.2)
print(f"That took {round((time.ticks_ms() / 1000 - begin) * 10)} tenths of a second")
