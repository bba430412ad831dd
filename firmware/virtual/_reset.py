"""How a program starts the virtual Nano anew, as `machine` of the board's firmware has it."""

import sys

import _nano

PWRON_RESET = 1
WDT_RESET = 3

# The firmware has one function under both names.
soft_reset = sys.exit


class _Reset(SystemExit):
    """Ends the interpreter, as `sys.exit` does; who catches that still knows the one from the other."""


def reset():
    """Starts the board as if its power had come back: clock, pins and Wi-Fi too."""
    _nano.reset_hard()
    raise _Reset


def reset_cause():
    """Why the board has started: WDT_RESET after `reset()`, as on the board; otherwise PWRON_RESET."""
    return WDT_RESET if _nano.was_reset() else PWRON_RESET
