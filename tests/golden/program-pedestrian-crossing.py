import time
from button import Button
from machine import Pin

button_d2 = Button("D2")
pin_d4 = Pin("D4", Pin.OUT)
pin_d5 = Pin("D5", Pin.OUT)
pin_d10 = Pin("D10", Pin.OUT)
pin_d11 = Pin("D11", Pin.OUT)
pin_d12 = Pin("D12", Pin.OUT)


def cars(red, yellow, green):
    pin_d10.value(red)
    pin_d11.value(yellow)
    pin_d12.value(green)


pin_d4.on()
cars(False, False, True)
while True:
    button_d2.wait_until_pressed()
    time.sleep(1)
    cars(False, True, False)
    time.sleep(1)
    cars(True, False, False)
    time.sleep(1)
    pin_d4.off()
    pin_d5.on()
    time.sleep(3)
    for i in range(3):
        pin_d5.toggle()
        time.sleep(0.25)
    pin_d4.on()
    time.sleep(1)
    cars(True, True, False)
    time.sleep(0.5)
    cars(False, False, True)
