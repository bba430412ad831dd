"""`time` on the virtual Nano's own clock, so that sleeping costs nothing and can be interrupted."""

import utime as _stock
import _nano

mktime = _stock.mktime

# Each name that is looked up in `_nano` costs as much as the call itself, and a program may sleep very often.
_end_of_sleep = _nano.end_of_sleep
_sleep_until = _nano.sleep_until
_now_ms = _nano.now_ms

# As on the board: ticks count up to 2**30 and start again from 0.
_PERIOD = 1 << 30
_MASK = _PERIOD - 1


def sleep(seconds):
    """Waits; fractions of a second are fine."""
    # Adding 0 refuses a text, which float() would read.
    _wait(float(seconds + 0) * 1000)


def sleep_ms(milliseconds):
    _wait(float(_whole(milliseconds)))


def sleep_us(microseconds):
    _wait(_whole(microseconds) / 1000)


def _wait(milliseconds):
    end = _end_of_sleep(milliseconds)
    # Between two looks, where Python jumps, it raises Ctrl-C, inside the caller's `try` as on the board, and calls the
    # handlers of pins and timers.
    while not _sleep_until(end):
        pass
    for _ in (0,):
        pass


def _whole(number):
    if not isinstance(number, (int, bool)):
        raise TypeError("can't convert %s to int" % type(number).__name__)
    return int(number)


def ticks_ms():
    return int(_now_ms()) & _MASK


def ticks_us():
    return int(_now_ms() * 1000) & _MASK


ticks_cpu = ticks_us


def ticks_add(ticks, delta):
    delta = _whole(delta)
    if not -_PERIOD // 2 < delta < _PERIOD // 2:
        raise OverflowError("ticks interval overflow")
    return (ticks + delta) & _MASK


def ticks_diff(end, start):
    """From start to end, from -2**29 to 2**29 - 1."""
    return ((end - start + _PERIOD // 2) & _MASK) - _PERIOD // 2


def time():
    """Whole seconds since 1970."""
    return int(_nano.epoch_s())


def time_ns():
    return int(_nano.epoch_s() * 1000) * 1000000


def localtime(seconds=None):
    return _stock.localtime(time() if seconds is None else seconds)


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def strftime(format, moment):
    """The fields of localtime() as a text; after a `%` only what the board's firmware knows means something."""
    year, month, day, hour, minute, second, weekday, yearday = moment[:8]
    fields = {
        "Y": str(year),
        "y": "%02d" % (year % 100),
        "m": "%02d" % month,
        "B": _MONTHS[month - 1],
        "b": _MONTHS[month - 1][:3],
        "d": "%02d" % day,
        "j": "%03d" % yearday,
        "H": "%02d" % hour,
        "I": "%02d" % (hour % 12),
        "P": "AM" if hour < 12 else "PM",
        "M": "%02d" % minute,
        "S": "%02d" % second,
        "A": _DAYS[weekday],
        "a": _DAYS[weekday][:3],
        "w": str(weekday),
    }
    text = ""
    is_field = False
    for letter in format:
        if is_field:
            text += fields.get(letter, letter)
            is_field = False
        elif letter == "%":
            is_field = True
        else:
            text += letter
    return text


# A board knows no time zones.
gmtime = localtime
