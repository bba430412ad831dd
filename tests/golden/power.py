import time
from pwm_pin import PWMPin

pwm_a0 = PWMPin("A0")
pwm_d3 = PWMPin("D3")
pwm_d9 = PWMPin("D9")
pwm_led = PWMPin("LED")

pwm_led.percent(12.5)
pwm_d3.percent(120)
pwm_a0.percent(0)
for level in range(0, 101, 50):
    pwm_d9.percent(level)
    time.sleep(0.5)
pwm_d9.off()
