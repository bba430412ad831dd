"""Finding a finger's tap among the readings of a motion sensor.

    import motion
    import time
    from tap_finder import TapFinder

    finder = TapFinder()
    while True:
        if finder.ends_tap(motion.felt()):
            print("Come in.")
        time.sleep_ms(10)

A tap is a jolt out of stillness that is over within a tenth of a second; a shake or a turn goes on for longer.
The sensor smooths what it feels to about 26 Hz, which makes a tap's click 20 to 40 milliseconds wide. How hard one
has to tap for 0.5 g depends on what the board lies on: only a board can prove that figure.
"""

import math

# In g: what a tap must be more than, and what is still called the same.
_JOLT = 0.5
_SAME = 0.25

# In readings.
_STILL_BEFORE = 10
_STILL_AFTER = 3
_LONGEST = 10


class TapFinder:
    """Looks at readings one after the other: (x, y, z) in g, taken every 10 milliseconds or so."""

    def __init__(self):
        self._forget()

    def _forget(self):
        # The last two readings before this one; a click takes more than one reading to rise.
        self._last = None
        self._rest = None
        # For how many readings the board has been still, and for how many a jolt has been going on.
        self._still = 0
        self._jolted = 0

    def ends_tap(self, felt):
        """Take the next reading, and tell whether a tap has just ended: True or False."""
        if self._jolted > 0:
            return self._is_over(felt)
        if self._rest and _distance(felt, self._rest) > _JOLT:
            if self._still >= _STILL_BEFORE:
                self._jolted = 1
                self._still = 0
                return False
            self._still = 0
        self._still += 1
        self._rest, self._last = self._last, felt
        return False

    def _is_over(self, felt):
        """Tell whether the board has come back to how it was before the jolt; give up after the longest tap."""
        self._jolted += 1
        self._still = self._still + 1 if _distance(felt, self._rest) < _SAME else 0
        is_tap = self._still == _STILL_AFTER
        if is_tap or self._jolted > _LONGEST:
            self._forget()
        return is_tap


def _distance(one, other):
    return math.sqrt(sum((a - b) * (a - b) for a, b in zip(one, other)))
