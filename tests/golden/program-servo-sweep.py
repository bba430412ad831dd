import time
from servo import Servo

servo_d9 = Servo("D9")

while True:
    for angle in range(0, 181, 45):
        servo_d9.angle(angle)
        time.sleep(0.2)
    for angle in range(180, -1, -45):
        servo_d9.angle(angle)
        time.sleep(0.2)
