import asyncio
from machine import Pin

led = Pin("LED", Pin.OUT)


async def blink():
    led.toggle()
    await asyncio.sleep(0.5)
    led.toggle()


async def slow_two():
    await asyncio.sleep(1)
    return 2


def three():
    return 3


async def when_started():
    await blink()
    print(await slow_two() + three())


async def every_second():
    while True:
        print("beat")
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(
        when_started(),
        every_second(),
    )


asyncio.run(main())
