"""`sys` of the virtual Nano, as the board's firmware has it; its `stdin`, and `input`, read the keyboard of the page.

MicroPython's own would wait for ever. What does the reading is loaded when a program asks for it.
"""

import builtins
import sys as _stock
from collections import namedtuple

platform = "rp2"
version = "3.4.0; MicroPython v1.28.0 on 2026-04-06"
implementation = namedtuple("", ("name", "version", "_machine", "_mpy", "_build"))(
    "micropython",
    (1, 28, 0, ""),
    "Arduino Nano RP2040 Connect with RP2040",
    # Version 6.3 of compiled files, for the processor ARMv6-M.
    4870,
    "ARDUINO_NANO_RP2040_CONNECT",
)


def __getattr__(name):
    if name == "stdin":
        return __import__("_keyboard").stdin
    if name == "__all__":
        own = ["platform", "version", "implementation"]
        unseen = own + ["settrace"]
        return own + [public for public in dir(_stock) if not public.startswith("_") and public not in unseen]
    if name == "settrace":
        # The page may use a MicroPython that has it; the board's has not.
        raise AttributeError("'module' object has no attribute 'settrace'")
    return getattr(_stock, name)


def _input(prompt=""):
    return __import__("_keyboard").input(prompt)


def _template(*_parts):
    raise SyntaxError("invalid syntax")


builtins.input = _input
# Texts of the kind t"..." came with a larger MicroPython than the board's.
builtins.__template__ = _template
# As the firmware's own: what comes out of a file is loaded anew for each program.
_loaded = _stock.modules
_loaded["sys"] = _loaded.pop("_sys")
for _name in ("micropython", "vfs"):
    _loaded[_name] = __import__("_" + _name)
    del _loaded["_" + _name], _loaded[_name].__file__
del __file__, _name
