import rgb_led
import time
from distance_sensor import DistanceSensor
from machine import Pin

distance_d2 = DistanceSensor(trigger=Pin("D2"), echo=Pin("D3"))

while True:
    if distance_d2.centimetres() < 20:
        rgb_led.show("red")
    else:
        rgb_led.show("green")
    time.sleep(0.2)
