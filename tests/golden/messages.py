import asyncio
from messages import Message

go = Message()
über_2 = Message()


async def when_started():
    go.send()
    go.send()
    await asyncio.sleep(1)
    über_2.send()
    print("sent")


async def when_go_comes():
    async for _ in go:
        print("going")
        await asyncio.sleep(0.3)


async def when_über_2_comes():
    async for _ in über_2:
        print("over")


async def main():
    await asyncio.gather(
        when_go_comes(),
        when_über_2_comes(),
        when_started(),
    )


asyncio.run(main())
