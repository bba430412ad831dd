import time
from analog_pin import AnalogPin
from servo import Servo

analog_a0 = AnalogPin("A0")
servo_d9 = Servo("D9")

while True:
    knob = analog_a0.percent()
    print(f"Knob: {knob}")
    servo_d9.angle(knob * 1.8)
    time.sleep(1)
