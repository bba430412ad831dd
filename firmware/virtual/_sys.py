"""`sys` of the virtual Nano, whose `stdin` is the keyboard of the page, and `input`, which reads from there.

MicroPython's own would wait for ever. What does the reading is loaded when a program asks for it.
"""

import builtins
import sys as _stock

__all__ = [name for name in dir(_stock) if not name.startswith("_")]


def __getattr__(name):
    if name == "stdin":
        return __import__("_keyboard").stdin
    return getattr(_stock, name)


def _input(prompt=""):
    return __import__("_keyboard").input(prompt)


builtins.input = _input
_stock.modules["sys"] = _stock.modules.pop("_sys")
# As the firmware's own: what comes out of a file is loaded anew for each program.
del __file__
