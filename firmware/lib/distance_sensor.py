"""How far away things are, heard by an HC-SR04: it calls too high for people, and waits for the echo.

    from distance_sensor import DistanceSensor
    from machine import Pin

    sensor = DistanceSensor(trigger=Pin("D2"), echo=Pin("D3"))
    print(sensor.centimetres())

Take one that works with 3.3 volts (such as the HC-SR04P): the echo of others has 5 volts,
which is too much for the board.
"""

import time

from machine import Pin, time_pulse_us

# What is given when nothing is in reach, in centimetres.
FAR = 400

# Sound goes 343 metres a second, there and back.
_CM_PER_US = 0.0343 / 2
# An echo from 400 cm lasts 23,300 microseconds.
_TIMEOUT_US = 30000
# Until the last echo has died away.
_REST_MS = 60


class DistanceSensor:
    """An HC-SR04 on two pins of the board; the pins of the Wi-Fi module (A4 to A7) are too slow."""

    def __init__(self, trigger, echo):
        """Set up the pins. Both must be Pin objects."""
        self._trigger = trigger
        self._echo = echo
        trigger.init(Pin.OUT, value=0)
        echo.init(Pin.IN)
        self._ready_ms = time.ticks_ms()

    def centimetres(self):
        """Give the distance to what is in front, from 2 to 400 centimetres, to a tenth.

        Gives FAR (400) when nothing is in reach. Takes up to 30 milliseconds; when it is called again
        within 60 milliseconds, it waits for the rest of these first. Raises OSError if no sensor answers.
        """
        time.sleep_ms(time.ticks_diff(self._ready_ms, time.ticks_ms()))
        self._trigger.on()
        time.sleep_us(10)
        self._trigger.off()
        pulse = time_pulse_us(self._echo, 1, _TIMEOUT_US)
        self._ready_ms = time.ticks_add(time.ticks_ms(), _REST_MS)
        if pulse == -2:
            raise OSError("no answer from the distance sensor, check its wires")
        if pulse == -1:
            return FAR
        return min(round(pulse * _CM_PER_US, 1), FAR)
