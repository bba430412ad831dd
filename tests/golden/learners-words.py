import rgb_led
import time
from machine import Pin

led2 = Pin("LED", Pin.OUT)


def blink():
    print("blink!")


print_ = 1
time_ = 2
Pin_ = 3
async_ = 4
été = 5
ete = 6
led = 7
LED = 8
my_variable = 9
unnamed = 10
_2nd = 11
rgb_led_ = 12
led2.on()
rgb_led.show("red")
time.sleep(0)
print(print_)
print(time_)
print(Pin_)
print(async_)
print(été)
print(ete)
print(led)
print(LED)
print(my_variable)
print(unnamed)
print(_2nd)
print(rgb_led_)
print("quotes \" and ' and \\")
print("tab\tand\nnewline")
print("mark \ue000 end")
print("👩‍🚀 \x07 שלום")
blink()
blink2 = 1
print(blink2)
