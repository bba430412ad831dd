"""One line to an MQTT broker, packet by packet: what the module mqtt is built on.

    from mqtt_line import MqttLine

    line = MqttLine("broker.hivemq.com")
    line.publish("home/light", b"on")
    line.close()

This is MQTT 3.1.1 (OASIS standard) at quality 0. Whatever goes wrong with the line is an OSError.
"""

import errno
import socket
import time

import wifi
from convert import to_text
from machine import unique_id
from nina import safe

_TIMEOUT_S = 10
# The broker gives a line up that is quiet for one and a half of this.
_KEEP_ALIVE_S = 600
# The Wi-Fi chip's buffer holds 4 kB; a packet that is longer than that is passed over.
_PIECE = 1024
_LONGEST = 4096

_CONNECT = 0x10
_CONNACK = 2
_PUBLISH = 3
_SUBSCRIBE = 0x82
_PING = b"\xc0\x00"

_REFUSALS = ("", "it speaks another MQTT", "it refuses our name", "it is not ready", "wrong user or password")
_REFUSED = "it does not let us in"
_NO_BROKER = "what answers is no MQTT broker"


class MqttLine:
    """A line to a broker, once it has let us in.

    Takes up to 10 seconds for each step. Raises OSError when there is no Wi-Fi, nobody answers at the host, or
    the broker refuses.
    """

    def __init__(self, host, port=1883, user=None, password=None):
        wifi.require()
        self._socket = socket.socket()
        self._socket.settimeout(_TIMEOUT_S)
        self._heard_ms = time.ticks_ms()
        self._is_pinged = False
        try:
            self._reach(host, port)
            self._greet(user, password)
        except OSError:
            self.close()
            raise

    def quiet_ms(self):
        """Give for how long the broker has said nothing, in milliseconds."""
        return time.ticks_diff(time.ticks_ms(), self._heard_ms)

    def publish(self, topic, message):
        """Send bytes to all who listen to a topic."""
        self._write(0x10 * _PUBLISH, _text(topic) + message)

    def subscribe(self, topic):
        """Ask for the messages of a topic."""
        self._write(_SUBSCRIBE, b"\x00\x01" + _text(topic) + b"\x00")

    def ping(self):
        """Ask the broker for a sign of life, unless one is on its way already."""
        if not self._is_pinged:
            self._is_pinged = True
            self._send(_PING)

    def receive(self):
        """Take a packet if one has begun to come, and tell whether one had: (topic, message), (), or None."""
        first = self._first_byte()
        if first is None:
            return None
        kind, body = self._packet(first)
        if kind != _PUBLISH or body is None:
            return ()
        end = 2 + int.from_bytes(body[:2], "big")
        return to_text(body[2:end]), to_text(body[end:])

    def close(self):
        """Let go of the line."""
        safe(self._socket.close)

    def _reach(self, host, port):
        try:
            safe(self._socket.connect, safe(socket.getaddrinfo, host, port)[0][-1])
        except OSError:
            raise OSError(f"no MQTT broker answers at {host}")

    def _greet(self, user, password):
        # A clean session, and whether user and password follow.
        flags = 0x02 | (user is not None) << 7 | (password is not None) << 6
        name = "untether-" + unique_id().hex()[-8:]
        words = [name] + [word for word in (user, password) if word is not None]
        head = _text("MQTT") + bytes((4, flags)) + _KEEP_ALIVE_S.to_bytes(2, "big")
        self._write(_CONNECT, head + b"".join(_text(word) for word in words))
        kind, body = self._packet(self._read(1))
        if kind != _CONNACK or len(body) != 2:
            raise OSError(_NO_BROKER)
        if body[1]:
            why = _REFUSALS[body[1]] if body[1] < len(_REFUSALS) else _REFUSED
            raise OSError(f"the MQTT broker refused: {why}")

    def _first_byte(self):
        self._socket.settimeout(0)
        try:
            first = safe(self._socket.recv, 1)
        except OSError as error:
            if error.errno != errno.EAGAIN:
                raise
            return None
        finally:
            self._socket.settimeout(_TIMEOUT_S)
        if not first:
            raise OSError(errno.ECONNRESET)
        return first

    def _packet(self, first):
        """Read the rest of a packet: its kind, from 1 to 14, and its body, or None for one that is too long."""
        length = self._length()
        body = self._read(length) if length <= _LONGEST else self._skip(length)
        self._heard_ms = time.ticks_ms()
        self._is_pinged = False
        return first[0] >> 4, body

    def _length(self):
        length = 0
        for shift in (0, 7, 14, 21):
            byte = self._read(1)[0]
            length |= (byte & 0x7F) << shift
            if byte < 0x80:
                return length
        raise OSError(_NO_BROKER)

    def _read(self, count):
        data = b""
        while len(data) < count:
            piece = safe(self._socket.recv, min(count - len(data), _PIECE))
            if not piece:
                raise OSError(errno.ECONNRESET)
            data += piece
        return data

    def _skip(self, count):
        while count:
            count -= len(self._read(min(count, _PIECE)))

    def _write(self, kind, body):
        self._send(bytes((kind,)) + _length_of(body) + body)

    def _send(self, data):
        for start in range(0, len(data), _PIECE):
            safe(self._socket.write, data[start : start + _PIECE])


def _length_of(body):
    """Give the length as MQTT writes it: seven bits a byte, the lowest first."""
    length = len(body)
    data = b""
    while length > 0x7F:
        data += bytes((length & 0x7F | 0x80,))
        length >>= 7
    return data + bytes((length,))


def _text(words):
    data = words.encode()
    return len(data).to_bytes(2, "big") + data
