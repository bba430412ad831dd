import time
from servo import Servo

servo_d3 = Servo("D3")
servo_d9 = Servo("D9")

servo_d9.angle(0)
servo_d3.angle(90)
time.sleep(1)
angle = 180
servo_d9.angle(angle)
time.sleep(1)
servo_d9.release()
