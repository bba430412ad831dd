"""Servo motors, which turn to an angle and hold it.

    from servo import Servo

    arm = Servo("D9")
    arm.angle(90)

A servo reads the angle from how long a pulse is that comes 50 times a second: 0.5
milliseconds for 0 degrees, 2.5 milliseconds for 180 degrees.
"""

from machine import PWM, Pin

_SHORTEST_NS = 500000
_LONGEST_NS = 2500000


class Servo:
    """A servo motor by the name of its pin, limp at first.

    Raises ValueError for the pins of the Wi-Fi module: the RGB LED and A4 to A7.
    """

    def __init__(self, pin):
        self._pwm = PWM(Pin(pin), freq=50, duty_u16=0)

    def angle(self, degrees):
        """Turn to an angle from 0 to 180 degrees and hold it; angles beyond count as the nearest of these.

        Does not wait: a servo takes about a third of a second for 90 degrees.
        """
        share = min(max(degrees, 0), 180) / 180
        self._pwm.duty_ns(round(_SHORTEST_NS + share * (_LONGEST_NS - _SHORTEST_NS)))

    def release(self):
        """Let go: the servo is limp and can be turned by hand."""
        self._pwm.duty_u16(0)
