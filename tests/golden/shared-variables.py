import asyncio

score = 0


async def when_started():
    while True:
        await asyncio.sleep(1)
        print(score)


async def every_0_6_seconds():
    global score
    while True:
        score += 1
        own = 5
        own += 1
        await asyncio.sleep(0.6)


async def main():
    await asyncio.gather(
        when_started(),
        every_0_6_seconds(),
    )


asyncio.run(main())
