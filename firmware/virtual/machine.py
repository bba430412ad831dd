"""The part of `machine` that the virtual Nano has: pins, analog inputs and PWM, as `ports/rp2` behaves on this board."""

import _nano

# Handlers of a program before this one are gone with the modules that it had loaded.
_nano.events_forget()
# Looking it up costs as much as the call itself, and a program may read its pins very often.
_read = _nano.read


class Pin:
    """A pin of the board by its name, as in Pin("D2", Pin.OUT)."""

    IN = 0
    OUT = 1
    OPEN_DRAIN = 2
    PULL_UP = 1
    PULL_DOWN = 2
    IRQ_FALLING = 4
    IRQ_RISING = 8

    def __init__(self, id, *args, **kwargs):
        if isinstance(id, Pin):
            self._index = id._index
        elif isinstance(id, str):
            self._index = _nano.find_pin(id)
            if self._index < 0:
                raise ValueError('unknown named pin "%s"' % id)
        elif isinstance(id, int):
            # A number that does not fit 32 bits would be cut off on its way to the page.
            self._index = _nano.find_gpio(id) if 0 <= id < 30 else -1
            if self._index < 0:
                raise ValueError("invalid pin")
        else:
            raise ValueError("invalid pin")
        if args or kwargs:
            self.init(*args, **kwargs)

    def init(self, mode=None, pull=None, *, value=None):
        """Sets direction and pull; `pull=None` means no pull, whatever it was before."""
        external = _nano.is_external(self._index)
        if external and pull is not None:
            raise ValueError("pulls are not supported for external pins")
        mode = -1 if mode is None else _whole(mode)
        if external and mode not in (-1, Pin.IN, Pin.OUT):
            raise ValueError("only Pin.OUT and Pin.IN are supported for this pin")
        # The firmware passes "no value" on to the Wi-Fi module as -1, which counts as high.
        level = -1 if value is None else int(bool(value))
        _nano.configure(self._index, mode, 0 if pull is None else _whole(pull), level)

    def value(self, *args):
        """Reads the pin, or drives it when a value is given."""
        if not args:
            return _read(self._index)
        _nano.write(self._index, 1 if args[0] else 0)

    def __call__(self, *args):
        return self.value(*args)

    def on(self):
        _nano.write(self._index, 1)

    def off(self):
        _nano.write(self._index, 0)

    high = on
    low = off

    def toggle(self):
        """Flips the pin. On the Wi-Fi module's pins the firmware always writes high."""
        _nano.toggle(self._index)

    def irq(self, *args, **kwargs):
        """Has a function called at edges of the pin: `irq(handler, trigger, hard=False)`; None ends that."""
        if _nano.is_external(self._index):
            raise ValueError("expecting a regular GPIO Pin")
        events = __import__("_events")
        if not args and not kwargs:
            return events.irq_of(self._index, self)
        return self._set_irq(events.Irq, *args, **kwargs)

    def _set_irq(self, irq, handler=None, trigger=IRQ_FALLING | IRQ_RISING, *, hard=False):
        return irq(self._index, self, handler, _whole(trigger), bool(hard))

    def __repr__(self):
        return _nano.describe(self._index)


def _whole(number):
    if not isinstance(number, (int, bool)):
        raise TypeError("can't convert %s to int" % type(number).__name__)
    return int(number)


class Signal:
    """A pin seen through an optional inversion: `on()` means active."""

    def __init__(self, pin, *args, invert=False, **kwargs):
        self._invert = bool(invert)
        if isinstance(pin, (Pin, Signal)):
            # What is a pin already is not set up once more.
            if args or kwargs:
                raise TypeError
            self._pin = pin
            return
        if "value" in kwargs:
            kwargs["value"] = bool(kwargs["value"]) ^ self._invert
        self._pin = Pin(pin, *args, **kwargs)

    def value(self, *args):
        """Reads whether the signal is active, or sets it."""
        if not args:
            return self._pin.value() ^ self._invert
        self._pin.value(bool(args[0]) ^ self._invert)

    def __call__(self, *args):
        return self.value(*args)

    def on(self):
        self.value(1)

    def off(self):
        self.value(0)


# What lies in files of its own, loaded when a program asks for it: most programs need only pins.
_ELSEWHERE = {
    "ADC": "_adc",
    "I2C": "_i2c",
    "PWM": "_pwm",
    "PWRON_RESET": "_reset",
    "RTC": "_rtc",
    "SPI": "_spi",
    "SoftI2C": "_i2c",
    "SoftSPI": "_spi",
    "Timer": "_events",
    "UART": "_uart",
    "WDT": "_chip",
    "WDT_RESET": "_reset",
    "bitstream": "_bitstream",
    "bootloader": "_chip",
    "deepsleep": "_chip",
    "disable_irq": "_chip",
    "enable_irq": "_chip",
    "freq": "_chip",
    "idle": "_chip",
    "lightsleep": "_chip",
    "mem16": "_mem",
    "mem32": "_mem",
    "mem8": "_mem",
    "reset": "_reset",
    "reset_cause": "_reset",
    "soft_reset": "_reset",
    "time_pulse_us": "_pulse",
    "unique_id": "_identity",
}
# For `from machine import *`.
__all__ = ["Pin", "Signal"] + sorted(_ELSEWHERE)
# What is there in name only.
_STUBS = ("WDT", "bootloader", "disable_irq", "enable_irq")


def __getattr__(name):
    if name not in _ELSEWHERE:
        raise AttributeError("module 'machine' has no attribute '%s'" % name)
    return getattr(__import__(_ELSEWHERE[name]), name)
