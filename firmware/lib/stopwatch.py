"""A stopwatch that tells seconds.

    import stopwatch

    stopwatch.start()
    print(stopwatch.seconds())
"""

import time

_started = time.ticks_ms()


def start():
    """Count from 0 again. The stopwatch also starts when this module is imported."""
    global _started
    _started = time.ticks_ms()


def seconds():
    """Tell how many seconds ago the stopwatch was started, to a thousandth; right for six days."""
    return time.ticks_diff(time.ticks_ms(), _started) / 1000
