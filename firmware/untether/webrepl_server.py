"""The board's end of WebREPL: lets a page in, tells a second one why it has to wait, and survives all who misbehave.

It speaks the protocol of MicroPython's own webrepl module, and adds to it:

- a greeting before the password is asked for: `Untether {"v":1,"name":...,"boot":...,"runs":...}`;
- a second page is told that the board is busy (close code 1013), unless it asks for `?takeover=1`, comes from the same
  address, or the first has not been heard for 20 seconds; the first is told, too;
- whoever asks for a page (GET) gets the state of the board as JSON.

An error in an accept handler would be raised in whatever program runs, or stop the board for good at its prompt. So
nothing is raised here, whatever comes in, and nobody holds the board for more than 2 seconds.
"""

import hashlib
import json
import socket
import sys
import time
from binascii import b2a_base64

import _webrepl
import websocket
from micropython import const
from untether import state
from untether.output_queue import Line

PORT = const(8266)

_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_ON_NEWS = const(20)
_REQUEST_WITHIN_MS = const(2000)
_LONGEST_REQUEST = const(2048)
_RECEIVE = const(512)
# A page says something every few seconds; one that is silent for so long is not there any more.
_SILENT_MS = const(20_000)
_LOGIN_WITHIN_MS = const(10_000)
# So long a connection stays open after its last word, unless the other end closes it before.
_LINGER_MS = const(2000)
_TRY_AGAIN_LATER = const(1013)
_SERVER_ERROR = const(1011)

_UPGRADE = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
_STATUS = (
    b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nAccess-Control-Allow-Origin: *\r\n"
    b"Cache-Control: no-store\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
)


class Server:
    """Serves one page at a time."""

    def __init__(self, name, password, queue):
        self.name = name
        self._queue = queue
        self._listener = None
        # Whom we have not let in yet, and whom we have shown out: [(connection, since_ms)].
        self._newcomer = None
        self._leaving = []
        _webrepl.password(password)

    def listen(self, port=PORT):
        """Begin to listen, or begin anew, as is needed after the Wi-Fi chip was restarted. Raises OSError."""
        if self._listener:
            _close(self._listener)
        self._listener = listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(socket.getaddrinfo("0.0.0.0", port)[0][-1])
        listener.listen(2)
        # Who has knocked and run away must not be waited for.
        listener.settimeout(0.5)
        listener.setsockopt(socket.SOL_SOCKET, _ON_NEWS, self.accept)

    def take_over(self, listener, connection):
        """Serve those who call at this socket from now on, and the page that is connected."""
        self._listener = listener
        for used in (listener, connection):
            used.setsockopt(socket.SOL_SOCKET, _ON_NEWS, None)
        listener.settimeout(0.5)
        listener.setsockopt(socket.SOL_SOCKET, _ON_NEWS, self.accept)
        self._greet(connection, "", b"")

    def has_session(self):
        """Tell whether a page is connected, as far as is known."""
        return self._queue.session is not None

    def interrupt(self):
        """Have the program stopped, as if a page had asked for it."""
        self._queue.stop = True

    def tick(self, now_ms):
        """Close what is to be closed. Called once a second."""
        self._leaving = [leaving for leaving in self._leaving if not self._has_left(leaving, now_ms)]
        session = self._queue.session
        if session and not session.line.is_logged_in and session.is_older_than(_LOGIN_WITHIN_MS, now_ms):
            self._queue.attach(None)
            session.end(None)
        self._queue.take_place()

    def accept(self, listener):
        """Deal with somebody who has connected."""
        try:
            self._welcome(listener)
            return  # The regular end of a `try` is a jump: an interrupt could be raised there.
        except:  # Nothing but an interrupt gets here, and that was meant for the program.
            self._queue.stop = True
            return

    def _welcome(self, listener):
        if self._newcomer:
            _close(self._newcomer)
            self._newcomer = None
        try:
            self._newcomer, address = listener.accept()
            self._answer(self._newcomer, address[0])
            self._newcomer = None
        except Exception:
            # Gone already, no memory, nonsense: whoever it was may try again.
            if self._newcomer:
                _close(self._newcomer)
                self._newcomer = None

    def _answer(self, connection, ip):
        request = _read_request(connection)
        key, takes_over = _understand(request)
        if request is None:
            _close(connection)
        elif key is None:
            status = self._status()
            connection.send(_STATUS % (len(status), status))
            self._linger(connection)
        elif self._may_come_in(ip, takes_over):
            self._let_in(connection, ip, key)
        else:
            busy_with = "busy:" + self._queue.session.ip
            connection.send(_UPGRADE + _accept_key(key) + _close_frame(_TRY_AGAIN_LATER, busy_with))
            self._linger(connection)

    def _may_come_in(self, ip, takes_over):
        session = self._queue.session
        return session is None or takes_over or session.ip == ip or session.is_silent()

    def _let_in(self, connection, ip, key):
        before = self._queue.session
        if before:
            self._queue.attach(None)
            before.say_goodbye(_TRY_AGAIN_LATER, "taken:" + ip)
            self._linger(before.connection)
        self._greet(connection, ip, _UPGRADE + _accept_key(key))

    def _greet(self, connection, ip, head):
        greeting = {"v": 1, "name": self.name, "boot": state.boot_id, "runs": state.runs}
        connection.send(head + _text_frame("Untether " + json.dumps(greeting) + "\r\n"))
        connection.setblocking(False)
        session = Session(connection, ip, self._linger)
        connection.setsockopt(socket.SOL_SOCKET, _ON_NEWS, self._queue.has_news)
        self._queue.attach(session)

    def _status(self):
        return json.dumps(
            {
                "untether": 1,
                "name": self.name,
                "boot": state.boot_id,
                "busy": self.has_session(),
                "runs": state.runs,
                "python": ".".join(str(part) for part in sys.implementation.version[:3]),
            }
        ).encode()

    def _linger(self, connection):
        """Leave the other end the time to read our last word. It answers that, or leaves, and then all is said."""
        connection.setblocking(False)
        connection.setsockopt(socket.SOL_SOCKET, _ON_NEWS, None)
        connection.setsockopt(socket.SOL_SOCKET, _ON_NEWS, self._has_answered)
        self._leaving.append((connection, time.ticks_ms()))

    def _has_answered(self, connection):
        try:
            _close(connection)
            return
        except:  # As in `accept`.
            self._queue.stop = True
            return

    def _has_left(self, leaving, now_ms):
        connection, since_ms = leaving
        is_over = time.ticks_diff(now_ms, since_ms) >= _LINGER_MS
        if is_over:
            _close(connection)
        return is_over


class Session:
    """A page that is connected; `linger` is for its connection when there is a last word to be read."""

    def __init__(self, connection, ip, linger):
        self._linger = linger
        self.connection = connection
        self.ip = ip
        self.line = Line(connection)
        # Not to wait while it writes is what keeps the firmware from freezing (the argument that is not there).
        self.repl = _webrepl._webrepl(websocket.websocket(self.line))
        self._since_ms = time.ticks_ms()

    def is_older_than(self, age_ms, now_ms):
        return time.ticks_diff(now_ms, self._since_ms) >= age_ms

    def is_silent(self):
        """Tell whether nothing was heard for longer than any page is silent."""
        return time.ticks_diff(time.ticks_ms(), self.line.heard_ms) >= _SILENT_MS

    def say_goodbye(self, code, reason):
        """Tell the page why it is shown out, if it still listens."""
        try:
            if self.line.push():
                self.connection.write(_close_frame(code, reason))
        except OSError:
            pass

    def end(self, error):
        """Close the connection; with an error, that is told first. Raises nothing."""
        try:
            if error is not None:
                number = getattr(error, "errno", None)
                self.say_goodbye(_SERVER_ERROR, "error:%s" % (number if number else type(error).__name__))
                self._linger(self.connection)
                return
        except OSError:
            pass  # The connection itself is what is wrong.
        _close(self.connection)


def _read_request(connection):
    """Read what somebody asks for, up to the blank line; None if that does not come in time, or is too long."""
    request = b""
    start_ms = time.ticks_ms()
    while b"\r\n\r\n" not in request:
        left_ms = _REQUEST_WITHIN_MS - time.ticks_diff(time.ticks_ms(), start_ms)
        if left_ms <= 0 or len(request) > _LONGEST_REQUEST:
            return None
        connection.settimeout(left_ms / 1000)
        piece = connection.recv(_RECEIVE)
        if not piece:
            return None
        request += piece
    connection.settimeout(_REQUEST_WITHIN_MS / 1000)
    return request


def _understand(request):
    """Find the key of a WebSocket, None where there is none, and whether a take-over is wanted."""
    if request is None:
        return None, False
    lines = request.split(b"\r\n")
    takes_over = b"takeover=1" in lines[0]
    for line in lines[1:]:
        colon = line.find(b":")
        if colon > 0 and line[:colon].strip().lower() == b"sec-websocket-key":
            return line[colon + 1 :].strip(), takes_over
    return None, False


def _accept_key(key):
    return b2a_base64(hashlib.sha1(key + _GUID).digest())[:-1] + b"\r\n\r\n"


def _text_frame(text):
    data = text.encode()
    length = bytes([len(data)]) if len(data) < 126 else bytes([126, len(data) >> 8, len(data) & 0xFF])
    return b"\x81" + length + data


def _close_frame(code, reason):
    data = bytes([code >> 8, code & 0xFF]) + reason.encode()
    return b"\x88" + bytes([len(data)]) + data


def _close(connection):
    try:
        connection.close()
    except OSError:
        pass
