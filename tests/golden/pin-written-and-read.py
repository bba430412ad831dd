from machine import Pin

pin_d7 = Pin("D7", Pin.OUT)

for i in range(2):
    if pin_d7.value() == 1:
        pin_d7.off()
    else:
        pin_d7.on()
    print(pin_d7.value() == 1)
