"""`machine.ADC` of the virtual Nano: voltages as numbers, as `ports/rp2` reads them on this board."""

import machine
import _nano


class ADC:
    """An analog input, as in ADC(Pin("A0")), or the chip's thermometer: ADC(ADC.CORE_TEMP)."""

    CORE_TEMP = 4

    def __init__(self, source):
        if isinstance(source, int):
            # The numbers of the inputs are 0 to 3, those of their pins 26 to 29.
            self._input = source - 26 if 26 <= source <= 29 else source
            if not 0 <= self._input <= ADC.CORE_TEMP:
                raise ValueError("invalid channel")
        else:
            self._input = _nano.find_analog(machine.Pin(source, machine.Pin.IN)._index)
            if self._input < 0:
                raise ValueError("Pin doesn't have ADC capabilities")

    def read_u16(self):
        """From 0 to 65535; on the Wi-Fi module's pins, A4 to A7, from 0 to 4095."""
        return _nano.read_analog(self._input)
