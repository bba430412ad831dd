import time
from analog_pin import AnalogPin
from pwm_pin import PWMPin

analog_a0 = AnalogPin("A0")
pwm_d9 = PWMPin("D9")

while True:
    light = analog_a0.percent()
    if light < 50:
        pwm_d9.percent(100 - 2 * light)
    else:
        pwm_d9.off()
    time.sleep(1)
