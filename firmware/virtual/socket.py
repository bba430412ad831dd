"""`socket` of the virtual Nano: TCP, as the Wi-Fi module of this board has it, and UDP to which nobody answers."""

import _nano
import binascii
import time
from errno import EAGAIN, EINVAL, ENOTCONN, ETIMEDOUT

AF_INET = 2
AF_INET6 = 10
SOCK_STREAM = 1
SOCK_DGRAM = 2
SOCK_RAW = 3
SOL_SOCKET = 1
SO_REUSEADDR = 4
SO_KEEPALIVE = 8
SO_BROADCAST = 32

_EPIPE = 32
_EAFNOSUPPORT = 97
# The driver looks every 5 milliseconds, and once more when it has found something.
_STEP_MS = 5
# What any order to the Wi-Fi module takes at least.
_ORDER_MS = 2
_LOOKUP_FAILED = -1
# What `ioctl` is asked for, and answers, where streams are polled.
_POLL = 3
_CAN_READ = 1
_CAN_WRITE = 4
_MAX_SENT = 4076

# What is there in name only.
_STUBS = ("SOCK_DGRAM", "SOCK_RAW")

# A program begins with no connection of the one before.
_nano.net_close_all()


def getaddrinfo(host, port, af=0, type=0, proto=0, flags=0):
    """Finds the address of a host by its name. Raises OSError when there is none, or no Wi-Fi."""
    address = _parse(host)
    if address is None:
        _require_nic()
        address = _nano.net_resolve(host)
        if not address:
            raise OSError(_LOOKUP_FAILED)
    return [(AF_INET, SOCK_STREAM, 0, "", (address, port))]


class socket:
    """One end of a connection, or an ear for calls from others."""

    def __init__(self, af=AF_INET, type=SOCK_STREAM, proto=0):
        self._af = af
        self._type = type
        # The module gives it a number when it is first needed.
        self._id = -1
        # In milliseconds; None waits for ever.
        self._timeout = None

    def bind(self, address):
        _, port = _address_of(address)
        self._check(_nano.net_bind(self._open(), port))

    def listen(self, backlog=2):
        if self._id < 0:
            raise OSError(ENOTCONN)
        self._check(_nano.net_listen(self._id))

    def accept(self):
        """Waits for a call; gives the socket to talk over, and who calls."""
        if self._id < 0:
            raise OSError(EINVAL)
        self._wait_until_ready()
        caller = socket()
        caller._id = self._check(_nano.net_accept(self._id))
        return caller, ("192.168.0.10", 50000)

    def connect(self, address):
        host, port = _address_of(address)
        self._check(_nano.net_connect(self._open(), host, port))

    def send(self, data):
        """Sends bytes or a text; returns how many bytes it took."""
        if self._id < 0:
            raise OSError(_EPIPE)
        data = data.encode() if isinstance(data, str) else bytes(data)
        time.sleep_ms(_ORDER_MS if self._timeout == 0 else _STEP_MS)
        return self._check(_nano.net_send(self._id, binascii.hexlify(data[:_MAX_SENT]).decode()))

    def sendall(self, data):
        self.write(data)

    def write(self, data):
        """Sends all of it; returns how many bytes these are."""
        data = data.encode() if isinstance(data, str) else bytes(data)
        sent = 0
        while sent < len(data):
            sent += self.send(data[sent : sent + _MAX_SENT])
        return sent

    def recv(self, size):
        """Takes up to that many bytes, and waits for the first; b"" when the other end has hung up."""
        if self._id < 0:
            raise OSError(ENOTCONN)
        self._wait_until_ready()
        found = _nano.net_receive(self._id, size)
        if found[:1] == "-":
            self._check(int(found))
        return binascii.unhexlify(found)

    def recv_into(self, buf, size=None):
        data = self.recv(len(buf) if size is None else size)
        buf[: len(data)] = data
        return len(data)

    def read(self, size=-1):
        """Reads that many bytes, or all until the other end hangs up; None when there are none yet."""
        data = b""
        while size < 0 or len(data) < size:
            piece = self._next(_MAX_SENT if size < 0 else size - len(data))
            if not piece:
                return None if piece is None and not data else data
            data += piece
        return data

    def readinto(self, buf, size=None):
        data = self.read(len(buf) if size is None else size)
        if data is None:
            return None
        buf[: len(data)] = data
        return len(data)

    def readline(self, size=-1):
        """Reads to the end of a line. Like the driver it takes one byte at a time, which is slow."""
        line = b""
        while len(line) != size and line[-1:] != b"\n":
            byte = self._next(1)
            if not byte:
                return None if byte is None and not line else line
            line += byte
        return line

    def sendto(self, data, address):
        """Sends bytes by UDP, as one piece; returns how many. Browsers know no UDP, so it arrives nowhere."""
        _address_of(address)
        self._open()
        time.sleep_ms(_ORDER_MS)
        return len(data.encode() if isinstance(data, str) else bytes(data))

    def recvfrom(self, size):
        """Waits for a piece of UDP, which never comes here, until its time is over."""
        self._open()
        start = time.ticks_ms()
        while self._timeout != 0:
            time.sleep_ms(_STEP_MS)
            if self._timeout is not None and time.ticks_diff(time.ticks_ms(), start) > self._timeout:
                raise OSError(ETIMEDOUT)
        raise OSError(EAGAIN)

    def settimeout(self, seconds):
        """Sets for how long to wait, in seconds: None for ever, 0 not at all."""
        self._timeout = None if seconds is None else int(seconds * 1000)

    def setblocking(self, flag):
        self.settimeout(None if flag else 0)

    # Each look is an order to the Wi-Fi module, so `select` must not look all the time.
    _look_every_ms = 10

    def ioctl(self, request, flags):
        """Answers what `select` asks: whether there is something to read. There is always room to send."""
        if request != _POLL:
            return -1
        can_read = self._id >= 0 and _nano.net_is_ready(self._id)
        return flags & (_CAN_WRITE | (_CAN_READ if can_read else 0))

    def setsockopt(self, level, option, value):
        self._open()

    def makefile(self, *args):
        return self

    def close(self):
        if self._id >= 0:
            _nano.net_close(self._id)
        self._id = -1

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        timeout = -1 if self._timeout is None else self._timeout
        return "<socket fd=%d timeout=%d domain=%d type=%d>" % (self._id, timeout, self._af, self._type)

    def _open(self):
        if self._id < 0:
            if self._af != AF_INET:
                raise OSError(_EAFNOSUPPORT)
            if self._type == SOCK_RAW:
                raise OSError("the virtual Nano has TCP and UDP, and nothing below them")
            _require_nic()
            self._id = self._check(_nano.net_open())
        return self._id

    def _next(self, size):
        try:
            return self.recv(size)
        except OSError as error:
            if error.errno != EAGAIN:
                raise
            return None

    def _wait_until_ready(self):
        if self._timeout == 0:
            return
        start = time.ticks_ms()
        while not _nano.net_is_ready(self._id):
            time.sleep_ms(_STEP_MS)
            if self._timeout is not None and time.ticks_diff(time.ticks_ms(), start) > self._timeout:
                raise OSError(ETIMEDOUT)
        time.sleep_ms(_STEP_MS)

    def _check(self, result):
        if result < 0:
            # Of a socket with which something went wrong the driver lets go.
            if -result != EAGAIN:
                self.close()
            raise OSError(-result)
        return result


def _require_nic():
    if not _nano.wifi_is_registered():
        raise OSError("no available NIC")


def _parse(host):
    """The address that a text is, as the firmware reads it; None if it is none."""
    parts = host.split(".")
    return host if len(parts) == 4 and all(part.isdigit() for part in parts) else None


def _address_of(address):
    host, port = address
    parsed = _parse(host or "0.0.0.0")
    if parsed is None:
        raise ValueError("invalid arguments")
    return parsed, port
