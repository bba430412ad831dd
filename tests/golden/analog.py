import chip
import time
from analog_pin import AnalogPin

analog_a0 = AnalogPin("A0")
analog_a1 = AnalogPin("A1")
analog_a6 = AnalogPin("A6")

print(analog_a0.percent())
print(analog_a0.volts())
print(analog_a0.raw())
print(analog_a6.percent())
print(analog_a6.raw())
for i in range(analog_a1.percent()):
    print("never")
    time.sleep_ms(20)
print(round(chip.temperature()))
