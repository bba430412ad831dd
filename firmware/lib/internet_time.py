"""The right time from the Internet.

    import internet_time
    import time

    internet_time.set_clock(1)
    print(time.localtime())

A board without a battery forgets the time when it is switched off. It must be on a network (see wifi).
"""

import time

import ntptime
import wifi
from machine import RTC
from nina import safe

_TRIES = 3


def set_clock(hours=0):
    """Set the board's clock; hours is how far its zone is ahead of Greenwich, such as 1, 5.5 or -8.

    It knows nothing of summer time. Takes up to 5 seconds, and longer where names are looked up slowly;
    other tasks stand still meanwhile. Raises OSError when there is no Wi-Fi, or no time server answers.
    """
    wifi.require()
    _ask_server()
    year, month, day, hour, minute, second, weekday, _ = time.localtime(time.time() + round(hours * 3600))
    RTC().datetime((year, month, day, weekday, hour, minute, second, 0))


def _ask_server():
    for _ in range(_TRIES):
        try:
            safe(ntptime.settime)
            return
        except OSError:
            time.sleep_ms(500)
    raise OSError("no time server answers")
