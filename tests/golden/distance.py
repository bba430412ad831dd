import time
from distance_sensor import DistanceSensor
from machine import Pin

distance_d2 = DistanceSensor(trigger=Pin("D2"), echo=Pin("D3"))

for i in range(3):
    print(distance_d2.centimetres())
    time.sleep(1)
