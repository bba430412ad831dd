"""`time` on the virtual Nano's own clock, so that sleeping costs nothing and can be interrupted."""

import utime as _stock
import _nano

gmtime = _stock.gmtime
localtime = _stock.localtime
mktime = _stock.mktime

# As on the board: ticks count up to 2**30 and start again from 0.
_PERIOD = 1 << 30
_MASK = _PERIOD - 1


def sleep(seconds):
    """Waits; fractions of a second are fine."""
    _nano.sleep_ms(seconds * 1000.0)


def sleep_ms(milliseconds):
    _nano.sleep_ms(milliseconds + 0)


def sleep_us(microseconds):
    _nano.sleep_ms(microseconds / 1000)


def ticks_ms():
    return int(_nano.now_ms()) & _MASK


def ticks_us():
    return int(_nano.now_ms() * 1000) & _MASK


ticks_cpu = ticks_us


def ticks_add(ticks, delta):
    return (ticks + delta) & _MASK


def ticks_diff(end, start):
    """From start to end, from -2**29 to 2**29 - 1."""
    return ((end - start + _PERIOD // 2) & _MASK) - _PERIOD // 2


def time():
    """Whole seconds since 1970."""
    return int(_nano.epoch_ms() // 1000)


def time_ns():
    return int(_nano.epoch_ms()) * 1000000
