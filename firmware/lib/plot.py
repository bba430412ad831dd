"""Numbers for a chart: one printed line each, such as `light: 5`, and never too many of them.

    import plot

    while True:
        plot.point("light", 5)
"""

import time

# Ten lines a second: more would take longer to send by radio than they take to come.
_PAUSE_MS = 100

# When each name was printed last, in milliseconds.
_printed = {}


def point(name, value):
    """Print name and value in one line, unless the name was printed less than 100 milliseconds ago."""
    now = time.ticks_ms()
    if name in _printed and 0 <= time.ticks_diff(now, _printed[name]) < _PAUSE_MS:
        return
    _printed[name] = now
    print(f"{name}: {value}")
