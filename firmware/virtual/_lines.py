"""Tells the page which line of a program comes next, on the MicroPython that has `sys.settrace`."""

from sys import _stock

import _nano

_told = {"line": _nano.line_starts, "return": _nano.line_ends, "exception": _nano.line_ends}


# Nothing here may jump, so no `if`: Ctrl-C is raised at jumps, and raised in here it would end the tracing for good.
def _watch(frame, event, _):
    _told[event](id(frame))


_watch_in = {"<stdin>": _watch}.get


def _enter(frame, event, _):
    # MicroPython has made two objects for this call. Only after a small one does it look for the next free place
    # behind them; without it each call would search all that was made before.
    (event,)
    return _watch_in(frame.f_code.co_filename)


def arm(is_wanted):
    """Before a program starts: watch it, or do not."""
    _stock.settrace(_enter if is_wanted else None)
