"""The DS18B20 thermometer, as the firmware's own `ds18x20` has it for programs."""

import _nano
import time

# What it holds before it has measured, in degrees Celsius.
_FIRST = 85.0
_CONVERSION_MS = 750


class DS18X20:
    """The thermometers on a bus of one wire."""

    def __init__(self, onewire):
        self.ow = onewire
        self._held = _FIRST
        self._coming = _FIRST
        self._started_ms = time.ticks_ms()

    def scan(self):
        return self.ow.scan()

    def convert_temp(self):
        """Begins to measure, which takes 750 milliseconds."""
        self.ow.reset(True)
        self._hold()
        self._coming = round(_nano.sense("probeTemperature") * 16) / 16
        self._started_ms = time.ticks_ms()

    def read_temp(self, rom):
        """Gives what was measured last, in degrees Celsius."""
        self.ow.reset(True)
        self._hold()
        return self._held

    def _hold(self):
        if time.ticks_diff(time.ticks_ms(), self._started_ms) >= _CONVERSION_MS:
            self._held = self._coming
