"""A small web page of the board's own, for every phone and computer on the same network.

    import asyncio
    import web_page

    async def light():
        async for _ in web_page.presses("Light on"):
            print("on")

    async def main():
        web_page.show("Temperature", 21.5)
        await asyncio.gather(light(), web_page.serve())

    asyncio.run(main())

The page is at the board's address, such as http://192.168.1.20/, which is printed when it is ready. It shows
itself anew every 3 seconds.
"""

import asyncio
import errno
import socket
import time
from collections import OrderedDict

import wifi
from nina import safe

_PORT = 80
_LOOK_EVERY_MS = 50
# After so many looks, once every two seconds, comes the question whether the network is still there.
_LOOKS = 40
_RETRY_AFTER_MS = 1000
# Joining a network takes some seconds; after so many waits something is amiss.
_PATIENT_WAITS = 5
# A browser often opens lines that it never uses; the chip has ten for everything.
_MOST_VISITORS = 4
_PATIENCE_MS = 4000
_LONGEST_REQUEST = 2048
_SEND_TIMEOUT_S = 2
_PIECE = 1024
# What a page can hold.
_MOST_VALUES = 30
# So many presses can wait for a listener that is busy; what comes then is dropped.
_MOST_WAITING = 20

_HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3"><title>{0}</title><style>
body {{ font: 1.25rem sans-serif; max-width: 30rem; margin: 1rem auto; padding: 0 1rem; }}
button {{ font: inherit; width: 100%; padding: .75rem; margin: .25rem 0; }}
</style></head><body><h1>{0}</h1>
"""
_VALUE = "<p>{}: <strong>{}</strong></p>\n"
_BUTTON = '<form method="post" action="/press/{}"><button>{}</button></form>\n'

_title = "My board"
_values = OrderedDict()
_buttons = []


def title(text):
    """Set what stands at the top of the page; "My board" at first."""
    global _title
    _title = str(text)


def show(name, value):
    """Show a value under a name, or a new value under the same name.

    A page holds 30 of them; more are left out.
    """
    name = str(name)
    if name in _values or len(_values) < _MOST_VALUES:
        _values[name] = str(value)


def presses(name):
    """Put a button on the page; `async for` goes round once for each press, while serve() runs."""
    button = _Button(str(name))
    _buttons.append(button)
    return button


async def serve():
    """Wait until the board is on a network, then answer everybody who asks for the page, for ever."""
    while True:
        await _network()
        print(f"Web page: http://{wifi.address()}/")
        try:
            await _serve_while_connected()
        except OSError:
            # The line to the chip broke: once more from the start.
            await asyncio.sleep_ms(_RETRY_AFTER_MS)


async def _network():
    waits = 0
    while not wifi.stay_connected():
        waits += 1
        if waits == _PATIENT_WAITS:
            print("Web page: waiting for Wi-Fi")
        await asyncio.sleep_ms(_RETRY_AFTER_MS)


class _Button:
    def __init__(self, name):
        self.name = name
        self._waiting = 0
        self._event = asyncio.Event()

    def press(self):
        self._waiting = min(self._waiting + 1, _MOST_WAITING)
        self._event.set()

    def __aiter__(self):
        return self

    async def __anext__(self):
        while self._waiting == 0:
            self._event.clear()
            await self._event.wait()
        self._waiting -= 1


class _Visitor:
    def __init__(self, line):
        self._line = line
        self._request = b""
        self._came_ms = time.ticks_ms()
        line.settimeout(0)

    def is_done(self):
        """Go on with this visitor, and tell whether there is no more to do."""
        try:
            piece = safe(self._line.recv, _LONGEST_REQUEST)
        except OSError as error:
            return error.errno != errno.EAGAIN or self._is_late()
        self._request += piece
        is_whole = b"\r\n\r\n" in self._request
        if is_whole:
            self._answer()
        return is_whole or not piece or len(self._request) > _LONGEST_REQUEST

    def leave(self):
        safe(self._line.close)

    def _is_late(self):
        return time.ticks_diff(time.ticks_ms(), self._came_ms) > _PATIENCE_MS

    def _answer(self):
        answer = _answer_to(self._request.split(b"\r\n", 1)[0])
        self._line.settimeout(_SEND_TIMEOUT_S)
        try:
            for start in range(0, len(answer), _PIECE):
                safe(self._line.write, answer[start : start + _PIECE])
        except OSError:
            # Whoever asked has gone away.
            pass


async def _serve_while_connected():
    server = _listen()
    visitors = []
    try:
        while wifi.is_connected():
            for _ in range(_LOOKS):
                await asyncio.sleep_ms(_LOOK_EVERY_MS)
                _welcome(server, visitors)
                _attend(visitors)
    finally:
        for visitor in visitors:
            visitor.leave()
        safe(server.close)


def _listen():
    server = socket.socket()
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    safe(server.bind, ("0.0.0.0", _PORT))
    safe(server.listen, _MOST_VISITORS)
    server.settimeout(0)
    return server


def _welcome(server, visitors):
    if len(visitors) >= _MOST_VISITORS:
        return
    try:
        visitors.append(_Visitor(safe(server.accept)[0]))
    except OSError as error:
        if error.errno != errno.EAGAIN:
            raise


def _attend(visitors):
    for visitor in visitors[:]:
        if visitor.is_done():
            visitors.remove(visitor)
            visitor.leave()


def _answer_to(request_line):
    method, path = (request_line.split(b" ") + [b"", b""])[:2]
    if path == b"/":
        return _response("200 OK", _page())
    if method == b"POST" and _press(path):
        return _response("303 See Other", "", "Location: /\r\n")
    return _response("404 Not Found", "Nothing is here.")


def _press(path):
    _, _, number = path.partition(b"/press/")
    number = int(number) if number.isdigit() else -1
    if not 0 <= number < len(_buttons):
        return False
    # Blocks with the same words are the same button.
    for button in _buttons:
        if button.name == _buttons[number].name:
            button.press()
    return True


def _page():
    parts = [_HEAD.format(_escaped(_title))]
    parts += [_VALUE.format(_escaped(name), _escaped(value)) for name, value in _values.items()]
    seen = set()
    for number, button in enumerate(_buttons):
        if button.name not in seen:
            parts.append(_BUTTON.format(number, _escaped(button.name)))
            seen.add(button.name)
    return "".join(parts) + "</body></html>\n"


def _response(status, html, headers=""):
    body = html.encode()
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\n{headers}Cache-Control: no-store\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


def _escaped(text):
    for letter, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(letter, code)
    return text
