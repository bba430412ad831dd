"""`gc` of the virtual Nano: its figures are those of a board, on which far fewer things fit."""

import gc as _stock
import sys
import _nano

enable = _stock.enable
disable = _stock.disable
isenabled = _stock.isenabled
# For the board itself, which weighs what a program holds.
_collect = _stock.collect

_threshold = -1


def collect():
    _nano.collect_garbage(0)
    # Where it cannot be done at once, it is at the next jump.
    for _ in (0,):
        pass


def mem_free():
    return _nano.free_bytes()


def mem_alloc():
    return _nano.used_bytes()


def threshold(*args):
    """Tells or sets it; collections come when the page finds time for them, whatever it is."""
    global _threshold
    if not args:
        return _threshold
    _threshold = args[0]


def _stand_ins():
    """The files of loaded modules that are no program's: the kit's, and the firmware's, which boards have in flash."""
    loaded = ""
    for module in sys.modules.values():
        path = getattr(module, "__file__", "")
        path = "/" + path.lstrip("/")
        if path.startswith("/virtual/") or path.startswith("/untether/"):
            loaded += path + " "
    return loaded


sys.modules["gc"] = sys.modules.pop("_gc")
# As the firmware's own: what comes out of a file is loaded anew for each program.
del __file__
