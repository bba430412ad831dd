import asyncio
import convert
import talk
from machine import Pin

led = Pin("LED", Pin.OUT)


async def ask_for_a_number():
    return convert.to_number(await talk.ask("How many? "), 0)


async def when_started():
    name = await talk.ask("What is your name? ")
    print(f"Hello {name}")
    for i in range(int(await ask_for_a_number())):
        print("!")
        await asyncio.sleep_ms(20)
    print(len(await talk.ask()))


async def every_0_25_seconds():
    while True:
        led.toggle()
        await asyncio.sleep(0.25)


async def main():
    await asyncio.gather(
        when_started(),
        every_0_25_seconds(),
    )


asyncio.run(main())
