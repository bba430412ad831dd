"""`machine.PWM` of the virtual Nano: pins that are switched on and off all the time."""

import machine
import _nano


class PWM:
    """A pin that sends a wave, as in PWM(Pin("D9"), freq=1000, duty_u16=32768)."""

    def __init__(self, pin, *args, **kwargs):
        self._index = machine.Pin(pin)._index
        if _nano.is_external(self._index):
            raise ValueError("expecting a regular GPIO Pin")
        _nano.pwm_connect(self._index)
        self.init(*args, **kwargs)

    def init(self, freq=None, *, duty_u16=None, duty_ns=None):
        if freq is not None:
            self.freq(freq)
        if duty_u16 is not None:
            self.duty_u16(duty_u16)
        if duty_ns is not None:
            self.duty_ns(duty_ns)

    def freq(self, *args):
        """Tells or sets how often a second, in hertz; all pins of the same slice have the same."""
        if not args:
            return _nano.pwm_hz(self._index)
        hz = machine._whole(args[0])
        # What the dividers of the chip can make out of its 125 megahertz.
        if hz < 8:
            raise ValueError("freq too small")
        if hz > 62500000:
            raise ValueError("freq too large")
        _nano.pwm_set_hz(self._index, hz)

    def duty_u16(self, *args):
        """Tells or sets how much of the time the pin is on: 0 is never, 65535 always."""
        if not args:
            return round(_nano.pwm_duty(self._index) * 65535)
        _nano.pwm_set_duty_u16(self._index, machine._whole(args[0]))

    def duty_ns(self, *args):
        """Tells or sets how long the pin is on each time, in nanoseconds."""
        if not args:
            hz = self.freq()
            return round(_nano.pwm_duty(self._index) * 1000000000 / hz) if hz else 0
        _nano.pwm_set_duty_ns(self._index, machine._whole(args[0]))

    def deinit(self):
        """Stops the pin, and those of the same slice."""
        _nano.pwm_stop(self._index)
