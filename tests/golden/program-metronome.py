import scaling
import time
from analog_pin import AnalogPin
from buzzer import Buzzer

analog_a0 = AnalogPin("A0")
buzzer_d3 = Buzzer("D3")

beat = 0
while True:
    tempo = scaling.scale(analog_a0.percent(), 0, 100, 40, 200)
    if beat % 4 == 0:
        buzzer_d3.tone(1500, 0.05)
    else:
        buzzer_d3.tone(1000, 0.05)
    beat += 1
    time.sleep(60 / tempo - 0.05)
