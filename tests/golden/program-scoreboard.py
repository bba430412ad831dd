import asyncio
from button import Button
from messages import Message

button_d2 = Button("D2")
button_d3 = Button("D3")
point = Message()

ada = 0
bob = 0


async def when_d2_pressed():
    global ada
    while True:
        await button_d2.next_press()
        ada += 1
        point.send()


async def when_d3_pressed():
    global bob
    while True:
        await button_d3.next_press()
        bob += 1
        point.send()


async def when_point_comes():
    global ada, bob
    async for _ in point:
        print(f"{ada} : {bob}")
        if ada == 3 or bob == 3:
            print(f"{'Ada' if ada > bob else 'Bob'} wins")
            ada = 0
            bob = 0


async def main():
    await asyncio.gather(
        when_d2_pressed(),
        when_d3_pressed(),
        when_point_comes(),
    )


asyncio.run(main())
