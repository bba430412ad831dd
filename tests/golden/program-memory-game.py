import time
from button import Button
from machine import Pin

button_d2 = Button("D2")
button_d3 = Button("D3")
pin_d5 = Pin("D5", Pin.OUT)
pin_d6 = Pin("D6", Pin.OUT)


def answer():
    while not (button_d2.is_pressed() or button_d3.is_pressed()):
        time.sleep_ms(1)
    choice = "red" if button_d2.is_pressed() else "green"
    button_d2.wait_until_released()
    button_d3.wait_until_released()
    return choice


def play(length):
    for colour in colours[:length]:
        show(colour)
    for colour in colours[:length]:
        if answer() != colour:
            return False
    return True


def show(colour):
    if colour == "red":
        pin_d5.on()
    else:
        pin_d6.on()
    time.sleep(0.5)
    pin_d5.off()
    pin_d6.off()
    time.sleep(0.2)


colours = ["red", "green", "green"]
level = 1
while level <= 3 and play(level):
    print(f"Level {level} done")
    level += 1
    time.sleep_ms(20)
print("You win" if level > 3 else "Game over")
