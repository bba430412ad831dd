from machine import Pin

led = Pin("LED", Pin.OUT)

# Light up
# so that all can see
led.on()
for i in range(2):
    # twice
    led.toggle()
