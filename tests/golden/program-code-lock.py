import asyncio
from button import Button
from machine import Pin
from servo import Servo

button_d2 = Button("D2")
button_d3 = Button("D3")
led = Pin("LED", Pin.OUT)
servo_d9 = Servo("D9")

typed = ""


def enter(digit):
    global typed
    typed = f"{typed}{digit}"
    if len(typed) < 4:
        return
    if typed == "1221":
        print("Open")
        led.on()
        servo_d9.angle(90)
    else:
        print("Wrong code")
    typed = ""


async def when_started():
    servo_d9.angle(0)


async def when_d2_pressed():
    while True:
        await button_d2.next_press()
        enter("1")


async def when_d3_pressed():
    while True:
        await button_d3.next_press()
        enter("2")


async def main():
    await asyncio.gather(
        when_d2_pressed(),
        when_d3_pressed(),
        when_started(),
    )


asyncio.run(main())
