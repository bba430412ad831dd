from machine import Pin

led = Pin("LED", Pin.OUT)

a = True
b = False
c = True
print(a and b or c)
print(a and (b or c))
print(a and b and c)
print(not a)
print(not (a and b))
print(1 >= 2)
print(led.value() == 0)
print(not b and c)
