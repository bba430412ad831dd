import asyncio
from button import Button
from buzzer import Buzzer

button_d2 = Button("D2")
button_d4 = Button("D4")
button_d5 = Button("D5")
buzzer_d9 = Buzzer("D9")


async def when_d2_pressed():
    while True:
        await button_d2.next_press()
        buzzer_d9.start(262)


async def when_d2_released():
    while True:
        await button_d2.next_release()
        buzzer_d9.silence()


async def when_d4_pressed():
    while True:
        await button_d4.next_press()
        buzzer_d9.start(330)


async def when_d4_released():
    while True:
        await button_d4.next_release()
        buzzer_d9.silence()


async def when_d5_pressed():
    while True:
        await button_d5.next_press()
        buzzer_d9.start(392)


async def when_d5_released():
    while True:
        await button_d5.next_release()
        buzzer_d9.silence()


async def main():
    await asyncio.gather(
        when_d2_pressed(),
        when_d2_released(),
        when_d4_pressed(),
        when_d4_released(),
        when_d5_pressed(),
        when_d5_released(),
    )


asyncio.run(main())
