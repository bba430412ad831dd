"""Push buttons between a pin and GND.

    from button import Button

    bell = Button("D2")
    bell.wait_until_pressed()
    print("Who is there?")

The pin is pulled up inside the chip, so the button needs no resistor: pressed is low.
"""

import time

from machine import Pin

_STEADY_MS = 20


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

    def _wait_for(self, level):
        # The contacts of a button bounce for some milliseconds: only what lasts counts.
        steady_ms = 0
        while steady_ms < _STEADY_MS:
            time.sleep_ms(1)
            steady_ms = steady_ms + 1 if self._pin.value() == level else 0
