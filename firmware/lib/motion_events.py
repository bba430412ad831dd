"""Waiting for the board to be moved, turned or tapped, beside other tasks.

    import asyncio
    import motion_events

    async def main():
        await motion_events.next_gesture("shake")
        print("Stop that!")

    asyncio.run(main())

Each task that waits looks at the motion sensor for itself, a hundred times a second. The times and limits are those
of hands and of gravity; how they feel on a desk and in a pocket is for a board to prove.
"""

import asyncio

import motion
from tap_finder import TapFinder

_LOOK_EVERY_MS = 10

# A position is one that lasts: a knock on the table does not turn the board over.
_HELD_MS = 100
# In g. So much must a position be left by, so that a hand that trembles at its edge enters it once.
_SLACK = 0.1
# Only a board that feels little more or less than the Earth's 1 g tells which way is down.
_PULL_FROM = 0.6
_PULL_UNTIL = 1.4

# A falling board passes 1 centimetre in 50 milliseconds.
_FALLS_MS = 50
_LANDED = 0.6

# A hand shakes to and fro some three times a second; a knock is one push.
_NEXT_PUSH_FROM_MS = 100
_NEXT_PUSH_UNTIL_MS = 300
_CALM_MS = 300


async def next_gesture(gesture):
    """Wait until the board is next moved or held like this.

    A gesture counts once when it begins: what goes on already must end first. "face up", "face down", "tilt left",
    "tilt right", "tilt forward" and "tilt back" must last a tenth of a second, "free fall" half of that. "shake" is
    two pushes of more than 1.7 g within 0.3 seconds, "tap" a click on the board while it lies or is held still.
    Raises ValueError for any other gesture.
    """
    if gesture == "shake":
        await _next_shake()
    elif gesture == "tap":
        await _next_tap()
    elif gesture == "free fall":
        await _lasts(_FALLS_MS, lambda: motion.acceleration("strength") > _LANDED)
        await _lasts(_FALLS_MS, lambda: motion.is_gesture("free fall"))
    else:
        await _lasts(_HELD_MS, lambda: not motion.is_held(gesture, _SLACK) and _is_steady())
        await _lasts(_HELD_MS, lambda: motion.is_held(gesture) and _is_steady())


async def _next_shake():
    await _lasts(_CALM_MS, lambda: not _is_push())
    while True:
        await _lasts(_LOOK_EVERY_MS, _is_push)
        await asyncio.sleep_ms(_NEXT_PUSH_FROM_MS)
        for _ in range(_NEXT_PUSH_FROM_MS, _NEXT_PUSH_UNTIL_MS, _LOOK_EVERY_MS):
            if _is_push():
                return
            await asyncio.sleep_ms(_LOOK_EVERY_MS)


async def _next_tap():
    finder = TapFinder()
    while not finder.ends_tap(motion.felt()):
        await asyncio.sleep_ms(_LOOK_EVERY_MS)


def _is_steady():
    return _PULL_FROM < motion.acceleration("strength") < _PULL_UNTIL


def _is_push():
    return motion.acceleration("strength") > motion.SHAKE


async def _lasts(milliseconds, is_so):
    """Wait until something has been so for a time without a break."""
    for_ms = 0
    while for_ms < milliseconds:
        await asyncio.sleep_ms(_LOOK_EVERY_MS)
        for_ms = for_ms + _LOOK_EVERY_MS if is_so() else 0
