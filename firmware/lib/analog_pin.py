"""Analog inputs of the Arduino Nano RP2040 Connect: A0 to A3, A6 and A7.

    from analog_pin import AnalogPin

    knob = AnalogPin("A0")
    print(knob.percent())

A0 to A3 measure up to 3.3 volts. A6 and A7 hang on the Wi-Fi module: they measure up to
about 2.7 volts and take a few milliseconds. A4 and A5 share their wires with the motion
sensor, which pulls them up, so they measure nothing of use.
"""

from machine import ADC, Pin
from nina import safe

_ON_WIFI_MODULE = ("A6", "A7")


class AnalogPin:
    """An analog input by the name of its pin.

    Raises ValueError for a pin that cannot measure.
    """

    def __init__(self, pin):
        self._adc = safe(lambda: ADC(Pin(pin)))
        if pin in _ON_WIFI_MODULE:
            # The module counts to 4095 only.
            self._step = 16
            self._full_volts = 2.7
        else:
            self._step = 1
            self._full_volts = 3.3

    def raw(self):
        """Give the reading as it is for a program: a whole number from 0 to 65535, on A6 and A7 to 65520."""
        return safe(self._adc.read_u16) * self._step

    def percent(self):
        """Give how much of the full voltage is there: a whole number from 0 to 100."""
        return round(self.raw() * 100 / 65535)

    def volts(self):
        """Give the voltage at the pin in volts, from 0 to 3.3, on A6 and A7 to 2.7."""
        return self.raw() * self._full_volts / 65535
