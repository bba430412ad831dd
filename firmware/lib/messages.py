"""Messages from one task to all others that listen.

    import asyncio
    from messages import Message

    go = Message()

    async def listener():
        async for _ in go:
            print("going")

    async def main():
        asyncio.create_task(listener())
        await asyncio.sleep(1)
        go.send()
        await asyncio.sleep(1)

    asyncio.run(main())
"""

import asyncio

# So many messages can wait for a listener that is busy; what comes then is dropped.
_MOST_WAITING = 20


class Message:
    """One message that can be sent again and again; `async for` goes round once for each time."""

    def __init__(self):
        self._listeners = []

    def send(self):
        """Tell every listener. One that is busy hears of it afterwards, 20 times at most."""
        for listener in self._listeners:
            listener.notice()

    def __aiter__(self):
        listener = _Listener()
        self._listeners.append(listener)
        return listener


class _Listener:
    def __init__(self):
        self._waiting = 0
        self._event = asyncio.Event()

    def notice(self):
        self._waiting = min(self._waiting + 1, _MOST_WAITING)
        self._event.set()

    async def __anext__(self):
        while self._waiting == 0:
            self._event.clear()
            await self._event.wait()
        self._waiting -= 1
        # A listener that sends its own message would else never let anybody else have a turn.
        await asyncio.sleep_ms(1)
