"""What stands between a program and its WebREPL session, so that printing is cheap and Stop always works.

The firmware would send each piece that is printed at once, and wait for the network in the middle of `print`. A Stop
that lands there closes the connection and is lost, and a page that is gone blocks the program. Here `print` only puts
its text into memory. A timer sends it, many pieces in one frame; so does the prompt when it waits for input.

How Stop comes through. An interrupt is raised at whatever the interpreter does next, so it must never be delivered
while this module, or the Wi-Fi chip's driver, is at work. Ctrl-C is therefore held back when it arrives. The timer
delivers it as the very last thing of its turn, with no jump behind it: on rp2 a jump would raise it right there.
"""

import io
import os
import select
import time

import micropython
from machine import Timer
from micropython import const
from untether import state, utf8
from untether.nina import hold

_CTRL_C = const(3)
# What waits to be sent, in bytes; the oldest is dropped when there is more than that. It outlasts a lost connection.
_BACKLOG = const(4096)
# So much room there is at least for the traceback when a program is stopped.
_ROOM_FOR_END = const(2048)
# The chip takes no more than 4 KB at once.
_PIECE = const(1024)
_FLUSH_EVERY_MS = const(25)
# A page that takes nothing for so long is not waited for any more.
_PATIENCE_MS = const(2000)
_NAP_MS = const(2)
# So many pieces of what a program prints need not wait for the timer, after a turn with nothing to send: the prompt's
# OK to the program, and its first words.
_AT_ONCE = const(2)

# So much is taken from a connection at once.
_RECEIVE = const(1024)
# The rest of something that has begun is waited for, as `_webrepl` loses a byte where it finds none. It asks for
# more at once than the head of a frame has.
_REST_WITHIN_MS = const(200)
_HEAD_BYTES = const(8)
# A page that does not take its answers is given up.
_MOST_UNSENT = const(8192)
_BROKEN_PIPE = const(32)
# What `_webrepl` says when the password was right.
_HELLO = b"\r\nWebREPL"

# What streams are asked by the firmware (py/stream.h).
_POLL = const(3)
_CLOSE = const(4)
_POLL_WRITE = const(4)


class Queue(io.IOBase):
    """The board's second console, for `os.dupterm`: it stays there while sessions come and go."""

    def __init__(self, dupterm=os.dupterm, notify=os.dupterm_notify):
        self._dupterm = dupterm
        self._dupterm_notify = notify
        self.session = None
        # Whether somebody has pressed Stop, and the program does not know yet.
        self.stop = False
        self._ring = micropython.RingIO(_BACKLOG)
        self._piece = bytearray(_PIECE)
        self._view = memoryview(self._piece)
        # So many bytes of the piece wait for the rest of a letter, or for another session.
        self._kept = 0
        self._waste = bytearray(256)
        # Whether the next byte to be read is the Ctrl-C that was held back.
        self._gives = False
        # Whether the firmware reads because something has arrived, and not because the prompt waits.
        self._has_news = False
        # Whether something is being sent outside the timer's turn.
        self._sends = False
        self._is_patient = True
        self._is_in_place = False
        # Taken by whether all of a text fitted: no jump is needed to choose.
        self._then = (self._make_fit, self._nothing)
        # How many pieces need not wait, and whether the next text asks for a turn.
        self._left = _AT_ONCE
        self._asks = True
        self._perhaps = (self._nothing, self._ask)
        self._timer = None

    def start(self):
        """Take the place of the second console, and begin to send."""
        self.take_place()
        self._timer = Timer(period=_FLUSH_EVERY_MS, callback=self.flush)

    def take_place(self):
        """Become the second console again, if an error has thrown this one out."""
        if not self._is_in_place:
            self._is_in_place = True
            self._dupterm(self)

    def attach(self, session):
        """Let another session have what is printed; None for none."""
        self.session = session
        self._is_patient = True

    # --- what the firmware calls

    def write(self, text):
        # No jump in here, or a Stop could land in the middle of `print`.
        count = self._ring.write(text)
        self._then[count == len(text)](text, count)
        # The prompt itself sends what it says.
        self._perhaps[state.runs & self._asks]()
        return len(text)

    def readinto(self, buffer):
        try:
            return self._read(buffer)
        except Exception as error:
            self._lose(error)
        except BaseException:
            # Ctrl-C at the USB port: it is not for us.
            self.stop = True
        return None

    def ioctl(self, request, argument):
        if request == _CLOSE:
            self._is_in_place = False
        return argument & _POLL_WRITE if request == _POLL else 0

    # --- what timers and the driver call; none of them may raise

    def has_news(self, _socket):
        """Let the firmware read what has arrived."""
        try:
            self._has_news = True
            # While a frame is half written, no other may begin. What has arrived will not run away.
            if not self._sends:
                self._dupterm_notify(None)
            self._has_news = False
            return
        except:  # Even the test of an exception's kind is a jump, and so is the regular end of a `try`.
            self._has_news = False
            self.stop = True
            return

    def flush(self, _timer):
        """Do one turn: send a piece, or deliver a Stop."""
        self._turn()()

    def _turn(self):
        try:
            return self._next()
        except:
            self.stop = True
            return self._nothing

    def _next(self):
        """Do what is due, and give what is to be done last."""
        if self._sends or hold.on:
            return self._nothing
        try:
            if self.stop:
                self._send()
                self._send()
                self._drop_for(_ROOM_FOR_END)
                self.stop = False
                return self._interrupt
            self._left = self._left - 1 if self._send() else _AT_ONCE
            self._asks = self._left > 0
            if self.session and self.session.line.has_more():
                self.has_news(None)
        except Exception as error:
            self._lose(error)
        return self._nothing

    def _interrupt(self):
        self._gives = True
        self._dupterm_notify(None)  # Nothing may follow.

    def _nothing(self, *_):
        pass

    def _ask(self):
        """Ask for a turn before the timer's, so that words after a silence are seen at once.

        Called inside `print`, so nothing may be raised here.
        """
        self._asks = False
        try:
            micropython.schedule(self.flush, None)
            return
        except:  # There is no room in the firmware's queue. The timer comes anyway.
            return

    # --- inside

    def _read(self, buffer):
        """Read one byte; None when there is none."""
        if self._gives:
            self._gives = False
            buffer[0] = _CTRL_C
            return 1
        # What was typed after a Stop comes after it.
        if self.session is None or self.stop:
            return None
        is_at_prompt = not self._has_news
        if is_at_prompt:
            self._send()
        count = self.session.repl.readinto(buffer)
        if count == 0:
            self._lose(None)
            return None
        if count and buffer[0] == _CTRL_C and not is_at_prompt:
            self.stop = True
            return None
        return count

    def _send(self):
        """Send a piece of what waits; tell whether there was one, and the page took it."""
        session = self.session
        if session is None or not session.line.is_logged_in or not session.line.push():
            return False
        if not self._ring.any() and not utf8.whole(self._piece, self._kept):
            return False
        if not session.line.can_send():
            return False
        count = self._kept + (self._ring.readinto(self._view[self._kept :]) or 0)
        # Until it is sent all of it counts as kept: the next session gets what this one can no longer take.
        self._kept = count
        whole = utf8.whole(self._piece, count)
        utf8.mend(self._piece, whole)
        if whole:
            session.repl.write(self._view[:whole])
        self._kept = count - whole
        self._view[: self._kept] = self._view[whole:count]
        self._is_patient = True
        return True

    def _make_fit(self, text, count):
        """Put the rest of a text into the backlog, for which there is no room yet.

        Called inside `print`, so nothing may be raised here. A Stop that lands here is noted, and comes once more.
        """
        try:
            self._fit(text, count)
            return
        except:
            self.stop = True
            return

    def _fit(self, text, count):
        try:
            rest = memoryview(text)[count:]
            asked_ms = time.ticks_ms()
            while len(rest):
                if self._may_wait():
                    if self._send_now():
                        asked_ms = time.ticks_ms()
                    else:
                        self._is_patient = time.ticks_diff(time.ticks_ms(), asked_ms) < _PATIENCE_MS
                        time.sleep_ms(_NAP_MS)
                else:
                    self._drop_for(min(len(rest), len(self._waste)))
                rest = rest[self._ring.write(rest) :]
        except MemoryError:
            pass  # As in a handler that may not take any: the rest of the text is lost.

    def _may_wait(self):
        session = self.session
        is_there = session is not None and session.line.is_logged_in
        return is_there and self._is_patient and not (self.stop or self._sends or hold.on)

    def _send_now(self):
        """Send a piece while a program prints, as `nina.safe` would."""
        self._sends = True
        for _ in (1,):  # A jump: an interrupt that was on its way is raised here.
            pass
        try:
            return self._send()
        except Exception as error:
            self._lose(error)
            return False
        finally:
            self._sends = False

    def _drop_for(self, room):
        """Drop the oldest text until there is so much room."""
        while _BACKLOG - self._ring.any() < room:
            self._ring.readinto(self._waste)

    def _lose(self, error):
        """Let go of a session that has ended, or with which something went wrong."""
        session = self.session
        self.session = None
        if session:
            session.end(error)


class Line(io.IOBase):
    """A connection as `websocket` wants it, which makes the best of each call to the Wi-Fi chip.

    A frame's head and its text go out together, and what arrives is taken in large pieces. Both would else be calls
    of their own, of 2 milliseconds each.
    """

    def __init__(self, socket):
        self._socket = socket
        self._in = select.poll()
        self._in.register(socket, select.POLLIN)
        self._out = select.poll()
        self._out.register(socket, select.POLLOUT)
        self._head = b""
        self._frame = bytearray(_PIECE + 4)
        self._unsent = b""
        self._ahead = b""
        self._at = 0
        self.is_logged_in = False
        self.heard_ms = time.ticks_ms()

    def has_more(self):
        """Tell whether something was taken from the connection that nobody has read yet."""
        return self._at < len(self._ahead)

    def can_send(self):
        """Tell whether the connection takes more just now."""
        return bool(self._out.poll(0))

    def push(self):
        """Send what is left of the last frame; tell whether nothing is."""
        if self._unsent:
            self._unsent = self._unsent[self._socket.write(self._unsent) or 0 :]
        return not self._unsent

    def readinto(self, buffer):
        if not self.has_more():
            wait_ms = _REST_WITHIN_MS if len(buffer) > _HEAD_BYTES else 0
            if not self._in.poll(wait_ms):
                return None
            self._ahead = self._socket.recv(_RECEIVE)
            self._at = 0
            if not self._ahead:
                return 0
            self.heard_ms = time.ticks_ms()
        count = min(len(buffer), len(self._ahead) - self._at)
        buffer[:count] = self._ahead[self._at : self._at + count]
        self._at += count
        return count

    def write(self, data):
        count = len(data)
        if not self._head and count in (2, 4) and data[0] in (0x81, 0x82):
            self._head = bytes(data)
            return count
        if not self.is_logged_in:
            self.is_logged_in = bytes(data[: len(_HELLO)]) == _HELLO
        head = len(self._head)
        total = head + count
        frame = self._frame if total <= len(self._frame) else bytearray(total)
        frame[:head] = self._head
        frame[head:total] = data
        self._head = b""
        self._send(memoryview(frame)[:total])
        return count

    def ioctl(self, _request, _argument):
        return 0

    def _send(self, frame):
        sent = 0 if self._unsent else self._socket.write(frame) or 0
        if sent < len(frame):
            self._unsent += bytes(frame[sent:])
        if len(self._unsent) > _MOST_UNSENT:
            raise OSError(_BROKEN_PIPE)
