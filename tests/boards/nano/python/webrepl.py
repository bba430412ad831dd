"""`webrepl` with the manners of the board's own: one byte at a time, one client at a time, and nothing guarded."""

import _nano
import _webrepl
import binascii
import hashlib
import network
import os
import socket
import websocket

listen_s = None
client_s = None

_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_CALLBACK = 20
_PAGE = b'HTTP/1.0 200 OK\r\n\r\n<base href="https://micropython.org/webrepl/"></base>\r\n<script src="webrepl_content.js"></script>\r\n'


def _read_headers(client):
    """The headers of a request that count here. A line without a colon is an error that nobody expects."""
    client.readline()
    headers = {}
    while True:
        line = client.readline()
        if not line or line == b"\r\n":
            return headers
        name, value = (part.strip() for part in line.split(b":", 1))
        headers[name if _nano.quirk("headerCase") else _usual_case(name)] = value


def _usual_case(name):
    words = name.lower().replace(b"websocket", b"webSocket").split(b"-")
    return b"-".join(word[:1].upper() + word[1:] for word in words)


def _is_upgrade(headers):
    if _nano.quirk("headerCase"):
        wanted = b"Upgrade" in headers.get(b"Connection", b"") and headers.get(b"Upgrade") == b"websocket"
    else:
        wanted = headers.get(b"Upgrade", b"").lower() == b"websocket"
    return wanted and b"Sec-WebSocket-Key" in headers


def server_handshake(client):
    """Answers the request for a WebSocket; false when it was for something else."""
    headers = _read_headers(client)
    if not _is_upgrade(headers):
        return False
    key = hashlib.sha1(headers[b"Sec-WebSocket-Key"] + _GUID).digest()
    client.send(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
    )
    client.send(binascii.b2a_base64(key)[:-1])
    client.send(b"\r\n\r\n")
    return True


def accept_conn(listener):
    """What is called when somebody calls. An error in it is nobody's to catch."""
    global client_s
    client, address = listener.accept()
    if not server_handshake(client):
        client.send(_PAGE)
        client.close()
        return False
    before = os.dupterm(None)
    if before and _nano.quirk("oneClient"):
        os.dupterm(before)
        print("\nConcurrent WebREPL connection from", address, "rejected")
        client.close()
        return False
    if before:
        before.close()
    print("\nWebREPL connection from:", address)
    client_s = client
    stream = _webrepl._webrepl(websocket.websocket(client, _nano.quirk("deadlock")))
    client.setblocking(False)
    client.setsockopt(socket.SOL_SOCKET, _CALLBACK, os.dupterm_notify)
    os.dupterm(stream)
    return True


def setup_conn(port, accept_handler):
    global listen_s
    listen_s = socket.socket()
    listen_s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listen_s.bind(("0.0.0.0", port))
    listen_s.listen(1)
    if accept_handler:
        listen_s.setsockopt(socket.SOL_SOCKET, _CALLBACK, accept_handler)
    for kind in (network.WLAN.IF_AP, network.WLAN.IF_STA):
        interface = network.WLAN(kind)
        if interface.active():
            print("WebREPL server started on http://%s:%d/" % (interface.ifconfig()[0], port))
    return listen_s


def stop():
    global listen_s, client_s
    os.dupterm(None)
    if client_s:
        client_s.close()
    if listen_s:
        listen_s.close()
    client_s = listen_s = None


def start(port=8266, password=None, accept_handler=accept_conn):
    stop()
    if password is None:
        try:
            import webrepl_cfg

            password = webrepl_cfg.PASS
            print("Started webrepl in normal mode")
        except ImportError:
            print("WebREPL is not configured, run 'import webrepl_setup'")
    else:
        print("Started webrepl in manual override mode")
    _webrepl.password(password)
    setup_conn(port, accept_handler)


def start_foreground(port=8266, password=None):
    start(port, password, None)
    accept_conn(listen_s)
