import motion
import time

shakes = 0

while True:
    if motion.is_gesture("shake"):
        shakes += 1
        print(shakes)
        time.sleep(1)
    time.sleep_ms(20)
