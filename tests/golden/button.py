import time
from button import Button
from machine import Pin

button_d2 = Button("D2")
led = Pin("LED", Pin.OUT)

button_d2.wait_until_pressed()
led.on()
button_d2.wait_until_released()
led.off()
print(button_d2.is_pressed())
time.sleep(1)
if button_d2.is_pressed():
    print("pressed again")
