"""`ntptime` of the virtual Nano: the right time, which it gets from the computer instead of the internet."""

import _nano
import socket
import time as _time
from machine import RTC

host = "pool.ntp.org"
timeout = 1

_ANSWER_MS = 40


def time():
    """Asks for the time, in whole seconds since 1970. Raises OSError without Wi-Fi."""
    socket.getaddrinfo(host, 123)
    _time.sleep_ms(_ANSWER_MS)
    return int(_nano.internet_epoch_s())


def settime():
    """Sets the board's clock to the right time; there are no time zones."""
    year, month, day, hour, minute, second, weekday = _time.gmtime(time())[:7]
    RTC().datetime((year, month, day, weekday, hour, minute, second, 0))
