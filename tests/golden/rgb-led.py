import rgb_led
import time

rgb_led.show("yellow")
time.sleep(1)
rgb_led.show("blue")
time.sleep(1)
rgb_led.off()
