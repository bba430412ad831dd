import asyncio
import pin_events
from machine import Pin

led = Pin("LED", Pin.OUT)
pin_d2 = Pin("D2", Pin.IN, Pin.PULL_UP)

presses = 0


async def when_d2_pressed():
    global presses
    while True:
        await pin_events.becomes(pin_d2, 0)
        presses += 1
        print(presses)
        led.on()


async def when_d2_released():
    while True:
        await pin_events.becomes(pin_d2, 1)
        led.off()


async def main():
    await asyncio.gather(
        when_d2_pressed(),
        when_d2_released(),
    )


asyncio.run(main())
