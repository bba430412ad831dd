import rgb_led
import time

while True:
    rgb_led.show("green")
    time.sleep(3)
    rgb_led.show("yellow")
    time.sleep(1)
    rgb_led.show("red")
    time.sleep(3)
