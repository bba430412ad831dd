import asyncio
from messages import Message

go = Message()


async def when_go_comes():
    async for _ in go:
        print("going")


asyncio.run(when_go_comes())
