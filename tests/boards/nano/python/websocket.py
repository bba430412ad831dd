"""`websocket` as `extmod/modwebsocket.c` has it: frames over any stream, and nothing that a page might call conformant."""

import _nano
import _nina
from errno import EIO, ENOBUFS
from uctypes import addressof

_unmask = _nano.unmask
_quirk = _nano.quirk

_CONTINUATION = 0
_TEXT = 1
_CLOSE = 8
_PING = 9
_OPCODE = 0x0F
_FIN = 0x80

# What a stream is asked by `ioctl`.
_STREAM_CLOSE = 4
_GET_OPCODE = 8
_SET_OPCODE = 9


class websocket:
    """Reads what clients have sent, of whatever frames, and writes each piece as a frame of its own."""

    def __init__(self, stream, is_blocking=False):
        self._stream = stream
        self._is_blocking = is_blocking is True
        self._opcode_out = _TEXT
        # Of the last frame of data, and of the last frame at all.
        self._opcode_in = 0
        self._last = 0
        self._head = bytearray(6)
        self._mask = bytearray(4)
        self._ping = bytearray(125)
        self._begin_frame()

    @_nina.native
    def readinto(self, buffer, size=None):
        """Reads a part of a frame; None when nothing is there yet, 0 when the client has closed."""
        view = memoryview(buffer)[: len(buffer) if size is None else size]
        while True:
            if self._wanted:
                count = self._stream.readinto(memoryview(self._head)[self._got : self._got + self._wanted])
                if not count:
                    return count
                self._got += count
                self._wanted -= count
                if self._wanted:
                    return None
            if self._part == "header":
                self._take_header()
            elif self._part == "options":
                self._take_options()
            else:
                count = self._take_payload(view)
                if count != -1:
                    return count

    def read(self, size):
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    @_nina.native
    def write(self, data):
        """Sends a frame; returns how much of the data went, None for nothing."""
        size = len(data)
        if size > 0xFFFF:
            raise OSError(ENOBUFS)
        first = _FIN | self._opcode_out
        header = bytes((first, size)) if size < 126 else bytes((first, 126, size >> 8, size & 0xFF))
        if self._is_blocking:
            self._stream.setblocking(True)
        sent = self._stream.write(header)
        if sent == len(header):
            sent = self._stream.write(data) if size else 0
        else:
            sent = None
        if self._is_blocking:
            self._stream.setblocking(False)
        return sent

    def ioctl(self, request, argument=0):
        if request == _STREAM_CLOSE:
            self._stream.ioctl(_STREAM_CLOSE, 0)
            return 0
        if request == _GET_OPCODE:
            return self._opcode_in
        if request == _SET_OPCODE:
            before = self._opcode_out
            self._opcode_out = argument & _OPCODE
            return before
        return -1

    def close(self):
        self._stream.ioctl(_STREAM_CLOSE, 0)

    def _begin_frame(self):
        self._part = "header"
        self._wanted = 2
        self._got = 0
        self._size = 0
        self._mask_at = 0

    def _take_header(self):
        self._last = self._head[0] & _OPCODE
        if self._last != _CONTINUATION and not self._is_answered():
            self._opcode_in = self._last
        self._mask[:] = b"\0\0\0\0"
        size = self._head[1] & 0x7F
        if size == 127:
            self.close()
            raise OSError(EIO)
        self._got = 0
        self._wanted = (2 if size == 126 else 0) + (4 if self._head[1] & 0x80 else 0)
        self._size = size
        self._part = "options" if self._wanted else "payload"

    def _take_options(self):
        if self._got & 3 == 2:
            self._size = self._head[0] << 8 | self._head[1]
        if self._got >= 4:
            self._mask[:] = self._head[self._got - 4 : self._got]
        self._got = 0
        self._part = "payload"

    def _take_payload(self, view):
        """Reads from the frame; -1 when that was all of it, and it was for nobody."""
        count = 0
        if self._is_answered():
            view = memoryview(self._ping)[self._mask_at :]
        if self._size:
            count = self._stream.readinto(view[: min(len(view), self._size)])
            if not count:
                return count
            _unmask(addressof(view), count, addressof(self._mask), self._mask_at)
            self._mask_at += count
            self._size -= count
        is_whole = not self._size
        if self._is_answered():
            if is_whole:
                self._stream.write(bytes((0x8A, self._mask_at)) + self._ping[: self._mask_at])
                self._begin_frame()
            return -1
        if is_whole:
            self._begin_frame()
            # Of what is longer than a byte, the first ones have been taken for something else by now.
            if self._last == _CLOSE:
                self._stream.write(b"\x88\0")
                return 0
            if self._last > _CLOSE:
                return -1
        return count or -1

    def _is_answered(self):
        return self._last == _PING and not _quirk("noPong")
