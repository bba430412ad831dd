import time
from machine import Pin

led = Pin("LED", Pin.OUT)

for i in range(1, 11):
    if i % 2 == 0:
        continue
    if i > 6:
        break
    print(i)
print("end")
while True:
    time.sleep_ms(1)
    led.toggle()
    if led.value() == 1:
        break
