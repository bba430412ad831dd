"""`_webrepl` as `extmod/modwebrepl.c` has it: a password before anything else, keys in text frames, files in binary ones."""

import _nano
import _nina
import struct
import sys

_TEXT = 1
_BINARY = 2
_PUT = 1
_GET = 2
_VERSION = 3

# What a stream is asked by `ioctl`.
_STREAM_CLOSE = 4
_GET_OPCODE = 8
_SET_OPCODE = 9

# Signature, what to do, flags, offset of 8 bytes, size, length of the name, and the name itself.
_REQUEST = "<2sBBIIIH64s"
_REQUEST_BYTES = 82
_CHUNK_BYTES = 512
_PIECE_BYTES = 256
_LONGEST_PASSWORD = 9

_password = b""


def password(text):
    """Sets what clients must know."""
    global _password
    if text is None:
        raise TypeError("can't convert 'NoneType' object to str implicitly")
    text = text.encode() if isinstance(text, str) else bytes(text)
    if len(text) > _LONGEST_PASSWORD:
        raise ValueError
    _password = text


class _webrepl:
    """What a client types, as a stream for `os.dupterm`; the files that it sends or asks for never come out of it."""

    def __init__(self, websocket):
        self._websocket = websocket
        self._is_open = False
        self._typed = b""
        self._request = bytearray(_REQUEST_BYTES)
        self._request_left = _REQUEST_BYTES
        self._data_left = 0
        self._kind = 0
        self._file = None
        # The byte that decides what it is, and those behind it.
        self._chunk = bytearray(_CHUNK_BYTES)
        self._lone = None
        websocket.write(b"Password: ")

    @_nina.native
    def readinto(self, buffer, size=None):
        """Reads one byte that was typed; None when there is none, 0 when the client has gone or is not let in."""
        while True:
            count = self._read(buffer)
            if count != -1:
                return count

    def read(self, size):
        buffer = bytearray(1)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    @_nina.native
    def write(self, data):
        # What is printed before the client has said the password is for nobody.
        return self._websocket.write(data) if self._is_open else len(data)

    def ioctl(self, request, argument=0):
        if request == _STREAM_CLOSE:
            self._websocket.ioctl(_STREAM_CLOSE, 0)
            return 0
        return -1

    def close(self):
        self.ioctl(_STREAM_CLOSE)

    def _read(self, buffer):
        if self._lone is not None:
            return self._take_rest()
        count = self._websocket.readinto(memoryview(buffer)[:1])
        if not count:
            return count
        if not self._is_open:
            return self._take_password(buffer[0])
        if self._websocket.ioctl(_GET_OPCODE, 0) == _TEXT:
            return count
        if self._request_left:
            return self._take_request(buffer[0])
        if self._data_left:
            return self._take_data(buffer[0])
        return -1

    def _take_password(self, byte):
        if byte not in b"\r\n":
            self._typed = (self._typed + bytes((byte,)))[:10]
            return -1
        if self._typed != _password:
            self._websocket.write(b"\r\nAccess denied\r\n")
            return 0
        self._is_open = True
        prompt = b"\r\n>>> " if _nano.quirk("constantGreeting") else b"\r\n"
        self._websocket.write(b"\r\nWebREPL connected" + prompt)
        return -1

    def _take_request(self, byte):
        at = _REQUEST_BYTES - self._request_left
        self._request[at] = byte
        self._request_left -= 1
        if self._request_left:
            count = self._websocket.readinto(memoryview(self._request)[at + 1 :])
            if count is None:
                return None
            self._request_left -= count
            if self._request_left:
                return -1
        try:
            self._obey()
        except OSError as error:
            if _nano.quirk("fatalFileErrors"):
                raise
            self._end(error.errno)
        return -1

    def _obey(self):
        _, self._kind, _, _, _, size, _, name = struct.unpack(_REQUEST, self._request)
        if self._kind == _VERSION:
            self._answer(bytes(sys.implementation.version[:3]))
            self._request_left = _REQUEST_BYTES
            return
        self._file = open(name.split(b"\0")[0].decode(), "wb" if self._kind == _PUT else "rb")
        self._answer(b"WB\0\0")
        if self._kind == _PUT:
            self._data_left = size
            self._end_if_done()
        elif self._kind == _GET:
            self._data_left = 1

    def _take_data(self, byte):
        self._chunk[0] = byte
        self._data_left -= 1
        self._lone = min(_CHUNK_BYTES - 1, self._data_left)
        return self._take_rest()

    def _take_rest(self):
        """Takes what comes behind the first byte of a chunk. That one is lost if nothing is there yet."""
        most = self._lone
        self._lone = None
        count = 0
        if most:
            count = self._websocket.readinto(memoryview(self._chunk)[1 : 1 + most])
            if count is None:
                if not _nano.quirk("byteLoss"):
                    self._lone = most
                return None
            self._data_left -= count
        if self._kind == _PUT:
            self._write(memoryview(self._chunk)[: 1 + count])
        elif self._send_piece():
            self._data_left = 1
        self._end_if_done()
        return -1

    def _write(self, data):
        try:
            self._file.write(data)
        except OSError:
            if _nano.quirk("fatalFileErrors"):
                raise

    def _send_piece(self):
        piece = self._file.read(_PIECE_BYTES)
        self._answer(struct.pack("<H", len(piece)) + piece)
        return len(piece)

    def _end_if_done(self):
        if self._data_left == 0:
            self._file.close()
            self._end(0)

    def _end(self, code):
        self._request_left = _REQUEST_BYTES
        self._answer(b"WB" + struct.pack("<H", code))

    def _answer(self, data):
        before = self._websocket.ioctl(_SET_OPCODE, _BINARY)
        try:
            self._websocket.write(data)
        except OSError:
            # The next read knows it, too.
            pass
        self._websocket.ioctl(_SET_OPCODE, before)
