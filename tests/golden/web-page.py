import asyncio
import web_page
import wifi
from machine import Pin

led = Pin("LED", Pin.OUT)

count = 0


async def when_started():
    await wifi.join("School", "secret-123")
    web_page.title("<Lamp & Co>")
    while True:
        web_page.show("Pressed", count)
        await asyncio.sleep(1)


async def when_light_pressed():
    global count
    async for _ in web_page.presses("Light"):
        led.toggle()
        count += 1


async def main():
    await asyncio.gather(
        when_light_pressed(),
        when_started(),
        web_page.serve(),
    )


asyncio.run(main())
