import time
from analog_pin import AnalogPin
from machine import Pin

analog_a0 = AnalogPin("A0")
pin_d5 = Pin("D5", Pin.OUT)

while True:
    moisture = analog_a0.percent()
    print(f"Moisture: {moisture} %")
    if moisture < 30:
        print("Watering")
        pin_d5.on()
        time.sleep(2)
        pin_d5.off()
    time.sleep(4)
