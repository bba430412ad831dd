"""What the page asks of a board, each with one short line at the raw prompt:

    import untether.kit as k;k.about()

Each command prints one line, of a record separator and JSON, if nothing else is said; what goes wrong is raised. These
modules need nothing of Untether's firmware: the page brings them along to any board with MicroPython 1.24 or newer.
"""

import gc
import json
import os
import sys
import time
from binascii import b2a_base64, hexlify

import machine
import micropython
from untether import autostart as _autostart
from untether import board_files, program, ram_disk, state
from untether.clean_board import clean as _clean_board

# Counts up whenever a page of before could no longer work with this kit.
VERSION = 1

_NEW = ram_disk.PLACE + "/program.new"
_PROGRAM = ram_disk.PLACE + "/program.py"
# What is told instead of a program's output when it did not arrive whole.
_BAD = "\x1eBAD\x1e"
_LIVES_WITHIN_MS = 20


def about():
    """Tell what board this is, and how it is doing; have a place for programs at /run from then on."""
    ram_disk.mount()
    gc.collect()
    told = {
        "kit": VERSION,
        "machine": os.uname().machine,
        "python": list(sys.implementation.version[:3]),
        "id": hexlify(machine.unique_id()).decode(),
        "free": gc.mem_free(),
        "nina": _nina_version(),
        "name": None,
        "boot": state.boot_id,
        "link": 0,
        "autostart": _autostart.is_set_up(),
        "safe_mode": state.safe_mode,
    }
    for link in ("untether.start", "untether.lend"):
        if link in sys.modules:
            told.update(sys.modules[link].about())
    _say(told)


def hashes(*paths):
    """Tell the SHA-256 of each of these files, null where there is none."""
    _say({path: board_files.digest(path) for path in paths})


def missing():
    """Tell which of the files in /run/files.json are not on the board as they should be: their places in that list.

    The list was put there; each entry is [path, size, SHA-256 in hex].
    """
    _say([place for place, (path, _, sha) in enumerate(_manifest()) if board_files.digest(path) != sha])


def install():
    """Put the files of that list in their places which have arrived as /run/0, /run/1 and so on.

    Tells those that had not arrived whole: their places in the list.
    """
    damaged = []
    for place, (path, size, sha) in enumerate(_manifest()):
        arrived = "%s/%d" % (ram_disk.PLACE, place)
        if board_files.exists(arrived) and not board_files.place(arrived, path, size, sha):
            damaged.append(place)
    _say(damaged)


def clean():
    """Clean the board for the next program, which can then be put at /run; print nothing."""
    ram_disk.mount()
    ram_disk.clear()
    _clean_board()


def run(size, sha):
    """Run the program that was put at /run/program.new, if it is whole; its errors go through to the prompt.

    Of one that is not whole, nothing is run, and a line with BAD between two record separators is printed.
    """
    if not board_files.is_whole(_NEW, size, sha):
        print(_BAD)
        return
    os.rename(_NEW, _PROGRAM)
    program.run(_PROGRAM)


def lives():
    """Tell 1 if the firmware still takes turns with the program, 0 if a Stop has locked it up for good."""
    called = []
    try:
        micropython.schedule(called.append, None)
        time.sleep_ms(_LIVES_WITHIN_MS)
    except RuntimeError:
        pass  # The queue is full, and nobody empties it.
    _say(len(called))


def files(folder="/"):
    """List all files and folders below this one."""
    _say(board_files.files(folder))


def space():
    """Tell how much of the disk is free."""
    _say(board_files.space())


def place(new, path, size, sha):
    """Put a file that has arrived in its place, if it is whole; tell whether it was."""
    _say(board_files.place(new, path, size, sha))


def remove(path):
    """Remove a file, or a folder with all that is in it."""
    board_files.remove(path)
    _say(True)


def rename(old, new):
    """Give a file or a folder another name."""
    board_files.rename(old, new)
    _say(True)


def read(path, offset):
    """Tell a piece of a file as base64, from this byte on; "" at its end."""
    _say(b2a_base64(board_files.read(path, offset)).decode().strip())


def create(path):
    """Make an empty file, in place of one that may be there."""
    board_files.create(path)
    _say(True)


def append(path, data):
    """Add bytes to the end of a file."""
    board_files.append(path, data)
    _say(True)


def autostart(is_wanted):
    """Have the saved program start by itself, or no longer."""
    if is_wanted:
        _autostart.set_up()
    else:
        _autostart.undo()
    _say(True)


def _manifest():
    with open(ram_disk.PLACE + "/files.json") as file:
        return json.load(file)


def _say(value):
    # What a handler of the program prints may come before or after it: the page looks for the mark.
    print("\x1e" + json.dumps(value))


def _nina_version():
    try:
        from network import WLAN

        for role in (WLAN.IF_STA, WLAN.IF_AP):
            wlan = WLAN(role)
            if _safe(wlan.active):
                return list(_safe(wlan.config, "fw_version"))
    except (ImportError, OSError, ValueError):
        pass
    return None


def _safe(operation, *args):
    try:
        from untether.nina import safe
    except ImportError:
        return operation(*args)
    return safe(operation, *args)
