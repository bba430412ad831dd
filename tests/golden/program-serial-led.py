import serial_port
import time
from machine import Pin

led = Pin("LED", Pin.OUT)

while True:
    order = serial_port.receive()
    if order == "on":
        led.on()
    if order == "off":
        led.off()
    time.sleep(0.1)
