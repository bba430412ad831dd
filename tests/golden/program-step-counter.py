import motion
import time

steps = 0
is_up = False
while True:
    strength = motion.acceleration("strength")
    if strength > 1.3 and not is_up:
        steps += 1
        print(f"Steps: {steps}")
        is_up = True
    if strength < 1.1:
        is_up = False
    time.sleep(0.05)
