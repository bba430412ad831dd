"""Waiting for a pin to change, beside other tasks.

    import asyncio
    import pin_events
    from machine import Pin

    button = Pin("D2", Pin.IN, Pin.PULL_UP)

    async def main():
        await pin_events.becomes(button, 0)
        print("pressed")

    asyncio.run(main())
"""

import asyncio

# A button's metal bounces for some milliseconds before it rests.
_LOOK_EVERY_MS = 10


async def becomes(pin, level):
    """Wait until the pin changes to a level: 1 for high, 0 for low.

    A pin that has that level already must leave it first. Only a level that lasts for two
    looks, 10 milliseconds apart, counts, so a bouncing button is one change.
    """
    while await _level(pin) == level:
        await asyncio.sleep_ms(_LOOK_EVERY_MS)
    while await _level(pin) != level:
        await asyncio.sleep_ms(_LOOK_EVERY_MS)


async def changes(pin):
    """Wait until the pin changes, from high to low or from low to high."""
    level = await _level(pin)
    while await _level(pin) == level:
        await asyncio.sleep_ms(_LOOK_EVERY_MS)


async def _level(pin):
    """Give the level that the pin has had for two looks."""
    level = pin.value()
    while True:
        await asyncio.sleep_ms(_LOOK_EVERY_MS)
        before, level = level, pin.value()
        if level == before:
            return level
