import asyncio
import messages

go = messages.Message()


async def when_go_comes():
    async for _ in go:
        print("going")


asyncio.run(when_go_comes())
