"""`logging`: MicroPython's own, the one module that both the board and the WebAssembly have frozen inside."""

import sys

_path = list(sys.path)
sys.path[:] = [".frozen"]
del sys.modules["logging"]
try:
    from logging import *
finally:
    sys.path[:] = _path
