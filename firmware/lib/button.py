"""Push buttons between a pin and GND.

    from button import Button

    bell = Button("D2")
    bell.wait_until_pressed()
    print("Who is there?")

The pin is pulled up inside the chip, so the button needs no resistor: pressed is low.
"""

import asyncio
import time

from machine import Pin

# The contacts of a button bounce for some milliseconds: only what lasts counts.
_STEADY_MS = 20
_LOOK_EVERY_MS = 5


class Button:
    """A push button by the name of its pin.

    Raises ValueError for the pins of the Wi-Fi module, A4 to A7, which have no pull-up.
    """

    def __init__(self, pin):
        self._pin = Pin(pin, Pin.IN, Pin.PULL_UP)

    def is_pressed(self):
        """Tell whether the button is pressed right now: True or False."""
        return self._pin.value() == 0

    def wait_until_pressed(self):
        """Wait until the button is pressed; go on at once if it is pressed already."""
        self._wait_for(0)

    def wait_until_released(self):
        """Wait until the button is up; go on at once if it is up already."""
        self._wait_for(1)

    async def until_pressed(self):
        """Wait until the button is pressed, while other tasks go on."""
        await self._until(0)

    async def until_released(self):
        """Wait until the button is up, while other tasks go on."""
        await self._until(1)

    async def next_press(self):
        """Wait for the button to go down; one that is down already must come up first."""
        await self._until(1)
        await self._until(0)

    async def next_release(self):
        """Wait for the button to come up; one that is up already must go down first."""
        await self._until(0)
        await self._until(1)

    async def _until(self, level):
        steady_ms = 0
        while steady_ms < _STEADY_MS:
            await asyncio.sleep_ms(_LOOK_EVERY_MS)
            steady_ms = steady_ms + _LOOK_EVERY_MS if self._pin.value() == level else 0

    def _wait_for(self, level):
        steady_ms = 0
        while steady_ms < _STEADY_MS:
            time.sleep_ms(1)
            steady_ms = steady_ms + 1 if self._pin.value() == level else 0
