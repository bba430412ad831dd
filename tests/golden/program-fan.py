import plot
import scaling
import time
from machine import Pin
from pwm_pin import PWMPin
from thermometer import Thermometer

pwm_d9 = PWMPin("D9")
thermometer_d5 = Thermometer(Pin("D5"))

while True:
    temperature = thermometer_d5.temperature()
    plot.point("temperature", temperature)
    if temperature < 22:
        pwm_d9.off()
    else:
        pwm_d9.percent(scaling.scale(temperature, 20, 30, 0, 100))
    time.sleep(2)
