"""`machine.ADC` of the virtual Nano: voltages as numbers, as `ports/rp2` reads them on this board."""

import machine
import _nano


class ADC:
    """An analog input, as in ADC(Pin("A0")), or the chip's thermometer: ADC(ADC.CORE_TEMP)."""

    CORE_TEMP = 4

    def __init__(self, source):
        # Numbers of inputs are 0 to 4; any other is that of a pin.
        if isinstance(source, int) and 0 <= source <= ADC.CORE_TEMP:
            self._input = source
            return
        pin = machine.Pin(source)
        self._input = _nano.find_analog(pin._index)
        if self._input < 0:
            raise ValueError("Pin doesn't have ADC capabilities")
        pin.init(machine.Pin.IN)

    def read_u16(self):
        """From 0 to 65535; on the Wi-Fi module's pins, A4 to A7, from 0 to 4095."""
        return _nano.read_analog(self._input)
