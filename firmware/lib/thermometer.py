"""The temperature of a DS18B20, a thermometer on one wire; some are sealed and measure water too.

    from machine import Pin
    from thermometer import Thermometer

    thermometer = Thermometer(Pin("D4"))
    print(thermometer.temperature())

Its data wire needs a resistor of 4.7 kilohms to 3.3V.
"""

import time

from ds18x20 import DS18X20
from onewire import OneWire, OneWireError


class Thermometer:
    """The one DS18B20 (or DS18S20) on a pin."""

    def __init__(self, pin):
        """Take a Pin of the board; those of the Wi-Fi module (A4 to A7) cannot do it."""
        self._bus = DS18X20(OneWire(pin))

    def temperature(self):
        """Give the temperature in degrees Celsius, from -55 to 125, in steps of 1/16.

        Takes 750 milliseconds. Raises OSError if no thermometer answers.
        """
        try:
            return self._measure()
        except OneWireError:
            raise OSError("no answer from the thermometer, check its wires")

    def _measure(self):
        self._bus.convert_temp()
        time.sleep_ms(750)
        found = self._bus.scan()
        if not found:
            raise OneWireError
        return self._bus.read_temp(found[0])
