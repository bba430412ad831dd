from machine import Pin

led = Pin("LED", Pin.OUT)


def reading(i):
    return 20 + i * 2


sum_ = 0
for i in range(1, 5):
    sum_ += reading(i)
print(f"Average: {sum_ / 4}")
if sum_ / 4 > 20:
    led.on()
    print("warm")
else:
    led.off()
    print("cool")
