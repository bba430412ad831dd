import time
from buzzer import Buzzer
from distance_sensor import DistanceSensor
from machine import Pin

buzzer_d9 = Buzzer("D9")
distance_d4 = DistanceSensor(trigger=Pin("D4"), echo=Pin("D5"))

while True:
    distance = distance_d4.centimetres()
    if distance < 10:
        buzzer_d9.start(880)
        time.sleep(0.1)
    elif distance < 100:
        buzzer_d9.tone(880, 0.1)
        time.sleep(distance / 100)
    else:
        buzzer_d9.silence()
        time.sleep(0.2)
