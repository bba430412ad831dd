import asyncio
from button import Button
from buzzer import Buzzer

button_d2 = Button("D2")
button_d3 = Button("D3")
buzzer_d9 = Buzzer("D9")

seconds = 0


async def when_d2_pressed():
    global seconds
    while True:
        await button_d2.next_press()
        seconds += 2
        print(f"Timer: {seconds}")


async def when_d3_pressed():
    global seconds
    while True:
        await button_d3.next_press()
        while seconds > 0:
            print(seconds)
            await asyncio.sleep(1)
            seconds -= 1
        print("Ready")
        await buzzer_d9.play_melody("C5:0.5 R:0.5 C5:0.5")


async def main():
    await asyncio.gather(
        when_d2_pressed(),
        when_d3_pressed(),
    )


asyncio.run(main())
