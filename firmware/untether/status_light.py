"""What the RGB LED tells of Wi-Fi after the start: red for none, blue and blinking for joining, green for joined.

Five seconds after green it is dark, and belongs to the programs from then on. It hangs on the Wi-Fi chip, where each
change costs 6 milliseconds, so nothing is written that is there already.
"""

from machine import Pin
from untether.nina import safe

_NAMES = ("LEDR", "LEDG", "LEDB")
_COLOURS = {"failed": (1, 0, 0), "joining": (0, 0, 1), "joined": (0, 1, 0), "dark": (0, 0, 0)}
_GREEN_FOR_MS = 5000


class StatusLight:
    """To be told of each state, and of each second that goes by."""

    def __init__(self, write=None):
        """`write(name, is_on)` switches one of the three lights."""
        self._write = write or _write
        self._shown = (0, 0, 0)
        self._state = "dark"
        self._is_lit = False
        self._left_ms = 0
        self._is_ours = True

    def show(self, state):
        """Show "failed", "joining" or "joined"."""
        if state != self._state:
            self._state = state
            self._is_lit = True
            self._left_ms = _GREEN_FOR_MS
            self._paint()

    def tick(self, passed_ms, program_runs):
        """Blink, and go dark in time. While a program runs, the LED is its own."""
        if program_runs:
            # Whatever it shows now is the program's to change.
            self._is_ours = False
            return
        self._left_ms -= passed_ms
        if self._state == "joining":
            self._is_lit = not self._is_lit
        elif self._state == "joined" and self._left_ms <= 0:
            self._is_lit = False
        self._paint()

    def _paint(self):
        wanted = _COLOURS[self._state] if self._is_lit else _COLOURS["dark"]
        if not self._is_ours:
            # A program has had it, and left it dark or as it liked. Only news of Wi-Fi take it back.
            if self._state == "joined":
                return
            self._is_ours = True
        for name, is_on, was_on in zip(_NAMES, wanted, self._shown):
            if is_on != was_on:
                self._write(name, is_on)
        self._shown = wanted


def _write(name, is_on):
    # Low is on.
    safe(Pin, name, Pin.OUT, value=1 - is_on)
