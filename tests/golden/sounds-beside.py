import asyncio
from button import Button
from buzzer import Buzzer
from machine import Pin

button_d2 = Button("D2")
buzzer_d3 = Buzzer("D3")
led = Pin("LED", Pin.OUT)


async def every_0_5_seconds():
    while True:
        led.toggle()
        await asyncio.sleep(0.5)


async def when_started():
    await button_d2.until_pressed()
    await buzzer_d3.play_tone(440, 0.2)
    await buzzer_d3.play_note("A4")
    await buzzer_d3.play_melody("A4:2")
    print("played")


async def main():
    await asyncio.gather(
        every_0_5_seconds(),
        when_started(),
    )


asyncio.run(main())
