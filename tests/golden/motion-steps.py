import motion
import time

while True:
    if motion.is_gesture("tap"):
        print(motion.steps())
    time.sleep_ms(20)
