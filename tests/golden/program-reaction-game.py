import stopwatch
import time
from button import Button
from machine import Pin

button_d2 = Button("D2")
led = Pin("LED", Pin.OUT)

times = []
for pause in [2, 3.5, 1.5]:
    time.sleep(pause)
    led.on()
    stopwatch.start()
    button_d2.wait_until_pressed()
    reaction = stopwatch.seconds()
    print(f"Reaction: {reaction:.2f} seconds")
    times.append(reaction)
    button_d2.wait_until_released()
    led.off()
print(f"Best: {min(times):.2f} seconds")
