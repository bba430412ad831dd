"""What sockets have been given by option 20: called when there is something to read, as the driver does by its timer."""

import _events
import _nano
import sys

_watched = []


class _Look:
    is_hard = False

    def __call__(self):
        # The prompt reads what was typed there, all the time, and so before anybody looks at the sockets.
        poll(_nano.interrupt_char() < 0 and __import__("_term").is_used())


def watch(socket, call):
    """Has a function called with the socket whenever there is something to read; None ends that."""
    forget(socket)
    if call is None:
        return
    if not _events._timers.get(_alarm[0]):
        _alarm[0] = _nano.alarm_start(_nano.poll_ms(), True)
        _events._timers[_alarm[0]] = _Look()
    _watched.append((socket, call))


_alarm = [0]


def forget(socket):
    """Has nothing called any more."""
    _watched[:] = [entry for entry in _watched if entry[0] is not socket]


def poll(only_listeners=False):
    """Looks at all sockets once, or at those who listen only."""
    if not _nano.may_poll():
        return
    for entry in list(_watched):
        socket, call = entry
        _nano.orders(1)
        if entry in _watched and (not only_listeners or socket.is_listening) and socket.ioctl(3, 1):
            _call(call, socket)


def _call(call, socket):
    try:
        call(socket)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        # Nothing guards what the driver calls.
        sys.print_exception(error)
        _nano.uncaught()
