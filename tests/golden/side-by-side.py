import asyncio
from machine import Pin

led = Pin("LED", Pin.OUT)


async def every_second():
    while True:
        led.toggle()
        await asyncio.sleep(1)


async def when_started():
    print("begin")
    for i in range(2):
        await asyncio.sleep(0.3)
        print("tick")
    n = 0
    while True:
        n += 1
        await asyncio.sleep_ms(1)


async def main():
    await asyncio.gather(
        every_second(),
        when_started(),
    )


asyncio.run(main())
