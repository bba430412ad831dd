import time
from machine import Pin
from thermometer import Thermometer

led = Pin("LED", Pin.OUT)
thermometer_d5 = Thermometer(Pin("D5"))

while True:
    if thermometer_d5.temperature() > 8:
        led.toggle()
    else:
        led.off()
    time.sleep(0.25)
