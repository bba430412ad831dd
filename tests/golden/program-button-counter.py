import asyncio
from button import Button
from machine import Pin

button_d2 = Button("D2")
led = Pin("LED", Pin.OUT)

presses = 0


async def when_d2_pressed():
    global presses
    while True:
        await button_d2.next_press()
        presses += 1
        print(presses)
        led.on()


async def when_d2_released():
    while True:
        await button_d2.next_release()
        led.off()


async def main():
    await asyncio.gather(
        when_d2_pressed(),
        when_d2_released(),
    )


asyncio.run(main())
