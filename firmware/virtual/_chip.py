"""What `machine` knows of the chip itself on the virtual Nano: its speed, its sleep, its interrupts, its watchdog."""

import machine
import time

_frequencies = [125_000_000, 48_000_000]
_SLOWEST_HZ = 10_000_000
_FASTEST_HZ = 270_000_000
_USB_HZ = 48_000_000
_WDT_MAX_MS = 8388
_LIGHTSLEEP_MAX_MS = (1 << 32) // 1000


def freq(*args):
    """Tells the speed of the chip in hertz, or sets it, which changes nothing here."""
    if not args:
        return _frequencies[0]
    hz = args[0]
    if not _SLOWEST_HZ <= hz <= _FASTEST_HZ:
        raise ValueError("cannot change frequency")
    if len(args) > 1 and args[1] not in (hz, _USB_HZ):
        raise ValueError("peripheral freq must be 48_000_000 or the same as the MCU freq")
    _frequencies[0] = hz


def disable_irq():
    """Gives what `enable_irq` is to be given. Nothing is held back here."""
    return 0


def enable_irq(state):
    pass


def idle():
    """Rests for a moment."""
    time.sleep_ms(1)


def lightsleep(*args):
    """Sleeps for so many milliseconds. The Wi-Fi module of the board stays awake."""
    if not args:
        raise OSError("the virtual Nano would never wake up: give lightsleep a time")
    if args[0] >= _LIGHTSLEEP_MAX_MS:
        raise ValueError("sleep too long")
    time.sleep_ms(args[0])


def deepsleep(*args):
    """Sleeps for so many milliseconds, and starts the board anew."""
    lightsleep(*args)
    machine.reset()


def bootloader(timeout=0):
    raise NotImplementedError("the virtual Nano has no other firmware to load, so no bootloader")


class WDT:
    """A watchdog that never bites: on a board, one that is not fed in time starts it anew."""

    def __init__(self, id=0, timeout=5000):
        if id != 0:
            raise ValueError("WDT(%d) doesn't exist" % id)
        if timeout > _WDT_MAX_MS or timeout < 0:
            raise ValueError("timeout exceeds %d" % _WDT_MAX_MS)

    def feed(self):
        pass
