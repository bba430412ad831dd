"""`asyncio` on the virtual Nano's clock, as MicroPython 1.28 behaves.

The firmware's own keeps its tasks in C, which goes by the computer's clock; here they are Python, and go by the board's.
What programs can see is the firmware's: the order of tasks, where a cancellation arrives, what is reported when.
"""

from .core import *

__version__ = (3, 0, 0)

# What lies in files of its own, loaded when a program asks for it.
_ELSEWHERE = {
    "wait_for": "funcs",
    "wait_for_ms": "funcs",
    "gather": "funcs",
    "Event": "event",
    "ThreadSafeFlag": "event",
    "Lock": "lock",
    "open_connection": "stream",
    "start_server": "stream",
    "StreamReader": "stream",
    "StreamWriter": "stream",
}


def __getattr__(name):
    if name not in _ELSEWHERE:
        raise AttributeError("module 'asyncio' has no attribute '%s'" % name)
    value = getattr(__import__(_ELSEWHERE[name], globals(), None, True, 1), name)
    globals()[name] = value
    return value
