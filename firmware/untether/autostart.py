"""The program that starts by itself when the board gets power, and the safe mode that keeps it from locking anyone out.

/main.py, which `set_up` writes, calls `run` here, and that runs /saved_program.py. A board counts the starts after
which it was restarted before the program had run for 20 seconds, or had ended. After three of them it leaves the
program out: the prompt is there, and the page says so. The count stands in a register that survives a restart, not in
the flash; taking the power away clears it.
"""

import os

import machine
from untether import board_files, program, state

PROGRAM = "/saved_program.py"
_MAIN = "/main.py"
_MAIN_BEFORE = "/main_before_untether.py"
_MAIN_TEXT = """\
# Written by Untether: starts the program that was saved to this board.
from untether import autostart

autostart.run()
"""

_MOST_STARTS = 3
_HEALTHY_MS = 20_000
# The first scratch register of the RP2040's watchdog (datasheet 4.7.6); the upper half says that the count is ours.
_REGISTER = 0x40058000 + 0x0C
_OURS = 0x5AFE


def run():
    """Run the saved program, unless it has ended badly too often. Its errors go through to whoever called."""
    starts = _starts()
    if starts >= _MOST_STARTS:
        state.safe_mode = True
        print("Safe mode: the saved program was left out. It did not run well three times.")
        return
    if not board_files.exists(PROGRAM):
        return
    _set_starts(starts + 1)
    healthy = machine.Timer(mode=machine.Timer.ONE_SHOT, period=_HEALTHY_MS, callback=_is_healthy)
    ends_well = True
    try:
        program.run(PROGRAM)
    except SystemExit:
        # How the virtual Nano restarts. On a board nothing more is done after machine.reset().
        ends_well = False
        raise
    finally:
        healthy.deinit()
        if ends_well:
            _set_starts(0)


def is_set_up():
    """Tell whether a saved program starts by itself."""
    return board_files.exists(PROGRAM) and _main_is_ours()


def set_up():
    """Have the saved program start by itself from now on. A main.py of the person's own is kept aside."""
    if board_files.exists(_MAIN) and not _main_is_ours():
        os.rename(_MAIN, _MAIN_BEFORE)
    with open(_MAIN + ".new", "w") as file:
        file.write(_MAIN_TEXT)
    os.rename(_MAIN + ".new", _MAIN)
    board_files.sync()
    leave_safe_mode()


def undo():
    """Have no program start by itself, other than the person's own main.py of before."""
    if _main_is_ours():
        os.remove(_MAIN)
    if board_files.exists(_MAIN_BEFORE) and not board_files.exists(_MAIN):
        os.rename(_MAIN_BEFORE, _MAIN)
    board_files.sync()
    leave_safe_mode()


def leave_safe_mode():
    """Give the saved program another chance at the next start."""
    state.safe_mode = False
    _set_starts(0)


def _main_is_ours():
    try:
        with open(_MAIN) as file:
            return file.read() == _MAIN_TEXT
    except OSError:
        return False


def _is_healthy(_timer):
    _set_starts(0)


def _starts():
    value = machine.mem32[_REGISTER]
    return value & 0xFFFF if value >> 16 == _OURS else 0


def _set_starts(count):
    machine.mem32[_REGISTER] = _OURS << 16 | count
