"""`os.dupterm`, and `os.dupterm_notify`, as `extmod/os_dupterm.c` has them for the board's one slot."""

import _nano
import _nina
import sys
import uctypes

_slot = None
is_notifying = False

_ONCE = (0,)
_NOTHING = -1
_CTRL_C = -2
_printed = b""
_byte = bytearray(1)


def dupterm(stream, index=0):
    """Has a stream take part in what is printed and typed; None ends that. Returns the one of before."""
    global _slot
    if index:
        raise ValueError("invalid dupterm index")
    if stream is not None and not hasattr(stream, "ioctl"):
        raise OSError("stream operation not supported")
    before = _slot
    _slot = stream
    _nano.term_used(stream is not None)
    return before


@_nina.native
def dupterm_notify(_=None):
    """Reads all that was typed, byte by byte, for whoever reads it next."""
    global is_notifying
    is_notifying = True
    try:
        while True:
            byte = read()
            if byte < 0:
                return
            _nano.ring_put(byte)
    finally:
        is_notifying = False


@_nina.native
def read():
    """The next byte of the slot; -1 when there is none, -2 when it has ended the program that runs."""
    if _slot is None:
        return _NOTHING
    try:
        count = _slot.readinto(_byte)
    except BaseException as error:
        _deactivate("dupterm: Exception in read() method, deactivating: ", error)
        return _NOTHING
    if count is None:
        return _NOTHING
    if count == 0:
        _deactivate("dupterm: EOF received, deactivating", None)
        return _NOTHING
    if _byte[0] == _nano.interrupt_char():
        _nano.interrupt()
        return _CTRL_C
    return _byte[0]


def write(count):
    """Passes on so many bytes that were printed. No jump may be in here but in the slot's own code."""
    piece = bytes(_printed[:count])
    try:
        # Without `return` the end of `try` would be a jump.
        return _slot.write(piece)
    except BaseException as error:
        _fail(error)


def write_whole(count):
    """The same, where a Ctrl-C that comes meanwhile must wait for its end, and one that has come is raised before."""
    before = _nina.is_calling
    _nina.is_calling = True
    try:
        for _ in _ONCE:
            pass
        write(count)
    finally:
        _nina.is_calling = before


def _fail(error):
    _deactivate("dupterm: Exception in write() method, deactivating: ", error)
    if isinstance(error, KeyboardInterrupt):
        _nano.leak()


def _deactivate(message, error):
    global _slot
    stream = _slot
    _slot = None
    _nano.term_used(False)
    print(message, end="")
    if error is not None:
        sys.print_exception(error)
    try:
        stream.ioctl(4, 0)
    except Exception:
        pass


def is_used():
    """Tell whether a stream takes part."""
    return _slot is not None


def make_room(count):
    """Makes room for a piece of this size; returns where it is."""
    global _printed
    _printed = bytearray(count)
    return uctypes.addressof(_printed)


def rest():
    """Ends the moments at every turn of a loop, which only a program needs, and which take their time."""
    _nano.turns_begin()


_nano.term_begin(write, write_whole, read, make_room, rest)
