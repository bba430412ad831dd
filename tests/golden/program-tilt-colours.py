import motion
import rgb_led
import time

while True:
    if motion.is_gesture("tilt left"):
        rgb_led.show("red")
    elif motion.is_gesture("tilt right"):
        rgb_led.show("blue")
    else:
        rgb_led.off()
    time.sleep(0.1)
