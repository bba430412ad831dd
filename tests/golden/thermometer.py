from machine import Pin
from thermometer import Thermometer

thermometer_d5 = Thermometer(Pin("D5"))

print(thermometer_d5.temperature())
