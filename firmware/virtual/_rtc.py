"""`machine.RTC` of the virtual Nano: its clock, which `time` follows."""

import _nano
import time


class RTC:
    """The clock of the board. It starts with the time of the computer, and knows no time zones."""

    def datetime(self, *args):
        """Tells or sets (year, month, day, weekday, hour, minute, second, 0).

        Monday is weekday 0; when the clock is set, the weekday does not matter.
        """
        if not args:
            year, month, day, hour, minute, second, weekday = time.localtime()[:7]
            return (year, month, day, weekday, hour, minute, second, 0)
        year, month, day, _, hour, minute, second, _ = args[0]
        # As a float: a whole number that does not fit 32 bits would be cut off on its way.
        _nano.set_epoch_s(float(time.mktime((year, month, day, hour, minute, second, 0, 0))))
