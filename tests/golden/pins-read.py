from machine import Pin

pin_a6 = Pin("A6", Pin.IN)
pin_d3 = Pin("D3", Pin.IN)
pin_d4 = Pin("D4", Pin.IN, Pin.PULL_UP)
pin_d5 = Pin("D5", Pin.IN, Pin.PULL_DOWN)

print(pin_d3.value() == 1)
print(pin_d4.value() == 1)
print(pin_d5.value() == 1)
print(pin_a6.value() == 1)
