"""How a program starts this Nano anew."""

import _nano
import sys

PWRON_RESET = 1
WDT_RESET = 3

# The firmware has one function under both names.
soft_reset = sys.exit


def reset():
    """Starts the board as the watchdog does: nothing in its memory is left."""
    _nano.reset_board()


def reset_cause():
    """Why the board has started: WDT_RESET after `reset()`; otherwise PWRON_RESET."""
    return WDT_RESET if _nano.was_reset() else PWRON_RESET
