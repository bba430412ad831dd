"""`socket` of a Nano with a Wi-Fi chip: TCP on this computer, at the board's pace."""

import _nano
import _nina
import _poll
import time
from errno import EAGAIN, ENOTCONN, ETIMEDOUT
from uctypes import addressof

AF_INET = 2
AF_INET6 = 10
SOCK_STREAM = 1
SOCK_DGRAM = 2
SOCK_RAW = 3
SOL_SOCKET = 1
SO_REUSEADDR = 4
SO_KEEPALIVE = 8
SO_BROADCAST = 32

# An option of the driver's own: what is called when there is something to read.
_CALLBACK = 20
_EPIPE = 32
_POLL = 3
_CLOSE = 4
_MOST_RECEIVED = 4076

# What is called for each piece: to look it up takes as long as to call it.
_order = _nina.order
_orders = _nano.orders
_sock_receive = _nano.sock_receive
_sock_send = _nano.sock_send


def getaddrinfo(host, port, af=0, type=0, proto=0, flags=0):
    """Finds the address of a host; this computer is the only one there is."""
    if not _nano.wifi_is_registered():
        raise OSError("no available NIC")
    if host == "localhost":
        host = "127.0.0.1"
    if not all(part.isdigit() for part in host.split(".")):
        raise OSError(-2)
    return [(AF_INET, SOCK_STREAM, 0, "", (host, port))]


class socket:
    """One end of a connection, or an ear for calls from others."""

    def __init__(self, af=AF_INET, type=SOCK_STREAM, proto=0, *, _id=-1):
        self._id = _id
        self._timeout = None
        self.is_listening = False

    def bind(self, address):
        _nina.order()
        self._check(_nano.sock_bind(self._open(), address[1]))

    def listen(self, backlog=2):
        _nina.order()
        self._check(_nano.sock_listen(self._open()))
        self.is_listening = True

    @_nina.native
    def accept(self):
        """Waits for a call; gives the socket to talk over, and who calls."""
        found = self._until(lambda: _nano.sock_accept(self._id))
        return socket(_id=found), (_nano.sock_address(found), _nano.sock_port(found))

    @_nina.native
    def connect(self, address):
        host, port = address
        self._check(_nano.sock_connect(self._open(), host, port))
        self._until(lambda: _nano.sock_connected(self._id))

    @_nina.native
    def readinto(self, buffer, size=None):
        """Reads what is there, up to the size of the buffer; None when there is nothing yet, 0 at the end."""
        size = len(buffer) if size is None else size
        if self._timeout != 0:
            return self._receive(buffer, size)
        _order(2)
        count = _sock_receive(self._id, addressof(buffer), size)
        if count == -EAGAIN:
            _orders(1)
            return None
        return count if count >= 0 else self._check(count)

    recv_into = readinto

    @_nina.native
    def recv(self, size):
        """Takes up to that many bytes, and waits for the first; b"" when the other end has hung up."""
        buffer = bytearray(min(size, _MOST_RECEIVED))
        return bytes(buffer[: self._receive(buffer, len(buffer))])

    def read(self, size=-1):
        """Reads that many bytes, or all until the other end hangs up; None when there are none yet."""
        data = b""
        while size < 0 or len(data) < size:
            buffer = bytearray(_MOST_RECEIVED if size < 0 else min(size - len(data), _MOST_RECEIVED))
            count = self.readinto(buffer)
            if not count:
                return None if count is None and not data else data
            data += buffer[:count]
        return data

    def readline(self, size=-1):
        """Reads to the end of a line, a byte at a time, as the driver does."""
        line = b""
        while len(line) != size and line[-1:] != b"\n":
            byte = self.read(1)
            if not byte:
                return None if byte is None and not line else line
            line += byte
        return line

    @_nina.native
    def send(self, data):
        """Sends what there is room for; returns how many bytes that were."""
        return self._check(self._send(data.encode() if isinstance(data, str) else data))

    @_nina.native
    def write(self, data):
        """Sends all of it, or what there is room for when it must not wait; None when that is nothing."""
        data = data.encode() if isinstance(data, str) else data
        count = self._send(data)
        if count == len(data):
            return count
        data = memoryview(data)
        sent = 0
        while True:
            if count == -EAGAIN:
                return sent or None
            sent += self._check(count)
            if sent == len(data):
                return sent
            count = self._send(data[sent:])

    sendall = write

    def settimeout(self, seconds):
        """Sets for how long to wait, in seconds: None for ever, 0 not at all."""
        self._timeout = None if seconds is None else int(seconds * 1000)

    def setblocking(self, flag):
        self._timeout = None if flag else 0

    def setsockopt(self, level, option, value):
        if level == SOL_SOCKET and option == _CALLBACK:
            _poll.watch(self, value)

    # Each look is an order to the Wi-Fi chip, so `select` must not look all the time.
    _look_every_ms = _nano.step_ms() or 1

    def ioctl(self, request, flags):
        if request == _POLL:
            return _nano.sock_ready(self._id) & flags
        if request == _CLOSE:
            self.close()
            return 0
        return -1

    def makefile(self, *args):
        return self

    @_nina.native
    def close(self):
        _poll.forget(self)
        if self._id >= 0:
            _nina.order()
            _nano.sock_close(self._id)
        self._id = -1

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        return "<socket fd=%d timeout=%d>" % (self._id, -1 if self._timeout is None else self._timeout)

    def _open(self):
        if self._id < 0:
            if not _nano.wifi_is_registered():
                raise OSError("no available NIC")
            self._id = self._check(_nano.sock_open())
        return self._id

    def _receive(self, buffer, size):
        if self._id < 0:
            raise OSError(ENOTCONN)
        address = addressof(buffer)
        if self._timeout != 0:
            _nina.step()
        _order(2)
        return self._until(lambda: _sock_receive(self._id, address, size))

    def _send(self, data):
        """Sends what there is room for; below 0 when nothing went, and must not be waited for."""
        address = addressof(data)
        if self._timeout == 0:
            _order()
            return _sock_send(self._id, address, len(data))
        _nina.step()
        _order()
        return self._until(lambda: _sock_send(self._id, address, len(data)))

    def _until(self, attempt):
        """Tries until it works, or the time is over that may be waited for."""
        start = time.ticks_ms()
        while True:
            result = attempt()
            if result != -EAGAIN:
                return self._check(result)
            if self._timeout == 0:
                _nano.orders(1)
                raise OSError(EAGAIN)
            if self._timeout is None and __import__("_term").is_notifying and _nano.deadlock():
                raise OSError(EAGAIN)
            if self._timeout is not None and time.ticks_diff(time.ticks_ms(), start) > self._timeout:
                raise OSError(ETIMEDOUT)
            _nina.rest(_nano.step_ms() or 1)

    def _check(self, result):
        if result < 0:
            # Of a socket with which something went wrong the driver lets go.
            if -result != EAGAIN:
                self.close()
            raise OSError(-result)
        return result
