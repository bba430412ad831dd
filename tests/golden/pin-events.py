import asyncio
import pin_events
from machine import Pin

pin_d3 = Pin("D3", Pin.IN)


async def when_d3_becomes_high():
    while True:
        await pin_events.becomes(pin_d3, 1)
        print("high")


async def when_d3_becomes_low():
    while True:
        await pin_events.becomes(pin_d3, 0)
        print("low")


async def when_d3_changes():
    while True:
        await pin_events.changes(pin_d3)
        print("changed")


async def main():
    await asyncio.gather(
        when_d3_becomes_high(),
        when_d3_becomes_low(),
        when_d3_changes(),
    )


asyncio.run(main())
