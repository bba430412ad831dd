"""The keyboard of the page, as `input` and `sys.stdin` have it on a board.

Unlike a board's, this `input` also takes letters beyond those of English, and has no keys that move back in the line.
"""

import _nano

_CTRL_D = "\x04"
_ESCAPE = "\x1b"
# What `ioctl` is asked for, and answers, where streams are polled.
_POLL = 3
_CAN_READ = 1


def input(prompt=""):
    """Reads a line, which is shown as it is typed. Raises EOFError for Ctrl-D in place of one."""
    print(prompt, end="")
    line = ""
    while True:
        letter = _letter()
        if letter == "\r":
            print()
            return line
        if letter == _CTRL_D and not line:
            raise EOFError
        if letter in "\b\x7f":
            # Takes the last letter off, where there is one.
            print("\b \b" if line else "", end="")
            line = line[:-1]
        elif letter == _ESCAPE:
            _skip_sequence()
        elif letter >= " ":
            print(letter, end="")
            line += letter


def _skip_sequence():
    """Passes over what an arrow or another key without a letter sends."""
    if _letter() in "[O":
        while not "@" <= _letter() <= "~":
            pass


def _byte():
    while True:
        byte = _nano.key_take()
        if byte >= 0:
            return byte
        _nano.key_wait(-1)


def _letter():
    data = bytes((_byte(),))
    # How many bytes follow stands in the first one.
    for first in (0xC0, 0xE0, 0xF0):
        if data[0] >= first:
            data += bytes((_byte(),))
    try:
        return data.decode()
    except UnicodeError:
        return "?"


class _Stream:
    """What was typed, as texts or as bytes; reading waits for more."""

    def __init__(self, take, nothing, line_end):
        self._take = take
        self._nothing = nothing
        self._line_end = line_end

    def read(self, size=-1):
        data = self._nothing
        while len(data) != size:
            data += self._take()
        return data

    def readline(self, size=-1):
        data = self._nothing
        while len(data) != size and data[-1:] != self._line_end:
            data += self._take()
        return data

    def readinto(self, buffer, size=None):
        count = len(buffer) if size is None else size
        for i in range(count):
            buffer[i] = _byte()
        return count

    def __iter__(self):
        while True:
            yield self.readline()

    def ioctl(self, request, flags):
        """Answers whether a byte can be read; anything else is refused."""
        if request != _POLL:
            return -1
        return flags & _CAN_READ if _nano.key_any() else 0


stdin = _Stream(lambda: _letter().replace("\r", "\n"), "", "\n")
stdin.buffer = _Stream(lambda: bytes((_byte(),)), b"", b"\n")
