"""`select` of the virtual Nano: waiting for streams, of which the keyboard, `sys.stdin`, is one.

MicroPython's own would not let the page sleep, nor know the virtual clock.
"""

import _nano
import time
from sys import stdin

POLLIN = 1
POLLOUT = 4
POLLERR = 8
POLLHUP = 16

# What `ioctl` of a stream is asked for.
_POLL = 3
# How often streams are looked at that do not say how often that makes sense.
_LOOK_EVERY_MS = 1


class poll:
    """Streams that are looked at together."""

    def __init__(self):
        self._streams = {}

    def register(self, stream, flags=POLLIN | POLLOUT):
        if not hasattr(stream, "ioctl"):
            raise OSError("stream operation not supported")
        self._streams[id(stream)] = stream, flags

    def unregister(self, stream):
        self._streams.pop(id(stream), None)

    def modify(self, stream, flags):
        if id(stream) not in self._streams:
            raise OSError(2)
        self.register(stream, flags)

    def poll(self, timeout=-1):
        """Waits until something can be done, at most so many milliseconds; lists what, and with which stream."""
        start_ms = time.ticks_ms()
        while True:
            found = self._look()
            left_ms = -1 if timeout < 0 else timeout - time.ticks_diff(time.ticks_ms(), start_ms)
            if found or timeout >= 0 and left_ms <= 0:
                return found
            self._nap(left_ms)

    def ipoll(self, timeout=-1, flags=0):
        return iter(self.poll(timeout))

    def _look(self):
        found = [(stream, stream.ioctl(_POLL, flags)) for stream, flags in self._streams.values()]
        return [(stream, events) for stream, events in found if events]

    def _nap(self, left_ms):
        streams = self._streams.values()
        if streams and all(stream is stdin and flags & POLLIN for stream, flags in streams):
            # Ends when a key is typed.
            _nano.key_wait(left_ms)
            return
        nap_ms = min([getattr(stream, "_look_every_ms", _LOOK_EVERY_MS) for stream, _ in streams] or [left_ms])
        time.sleep_ms(max(1, nap_ms if left_ms < 0 else min(left_ms, nap_ms)))


def select(rlist, wlist, xlist, timeout=-1):
    """Waits until something can be done, at most so many seconds; gives the streams to read, to write, and in trouble."""
    watched = poll()
    for streams, flag in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLERR | POLLHUP)):
        for stream in streams:
            _, flags = watched._streams.get(id(stream), (None, 0))
            watched.register(stream, flags | flag)
    found = watched.poll(-1 if timeout is None or timeout < 0 else int(timeout * 1000))
    ready = {id(stream): events for stream, events in found}
    return tuple(
        [stream for stream in streams if ready.get(id(stream), 0) & flag]
        for streams, flag in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLERR | POLLHUP))
    )
