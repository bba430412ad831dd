"""`requests` of the virtual Nano: the browser asks the internet, as far as it lets a page do so."""

import _nano
import binascii
import json as _json
import time
from errno import ECONNRESET, EHOSTUNREACH, ETIMEDOUT

_STEP_MS = 5
_LOOKUP_FAILED = -1
_FORBIDDEN = "the browser did not let the virtual Nano read this page; a real board may"

# A program begins with no request of the one before.
_nano.http_end_all()


class Response:
    """What came back: `status_code`, `reason`, `headers`, and the body as `content`, `text` or `json()`."""

    def __init__(self, status_code, reason, headers, content):
        self.status_code = status_code
        self.reason = reason
        self.headers = headers
        self.encoding = "utf-8"
        self.content = content

    @property
    def text(self):
        return str(self.content, self.encoding)

    def json(self):
        return _json.loads(self.content)

    def close(self):
        self.content = None


def request(
    method,
    url,
    data=None,
    json=None,
    headers=None,
    stream=None,
    auth=None,
    timeout=None,
    parse_headers=True,
):
    """Asks for a page; `timeout` is in seconds, None waits for ever.

    Raises OSError when nobody answers in time (110), the Wi-Fi is gone, or the browser forbids it, and ValueError
    for what is no http or https address.
    """
    _require_way_to(_host_of(url))
    headers = {} if headers is None else headers.copy()
    if auth is not None:
        pair = binascii.b2a_base64(b"%s:%s" % auth)[:-1]
        headers["Authorization"] = "Basic " + pair.decode()
    if json is not None:
        data = _json.dumps(json)
        headers.setdefault("Content-Type", "application/json")
    body = data.encode() if isinstance(data, str) else bytes(data or b"")
    text = _json.dumps(
        {
            "method": method,
            "url": url,
            "headers": {str(name): str(value) for name, value in headers.items()},
            "body": binascii.hexlify(body).decode(),
        }
    )
    exchange = _nano.http_begin(text)
    if exchange < 0:
        raise OSError(-exchange)
    try:
        return _answer(exchange, timeout)
    finally:
        _nano.http_end(exchange)


def _answer(exchange, timeout):
    start = time.ticks_ms()
    while True:
        head = _nano.http_poll(exchange)
        if head:
            break
        if timeout is not None and time.ticks_diff(time.ticks_ms(), start) > timeout * 1000:
            raise OSError(ETIMEDOUT)
        time.sleep_ms(_STEP_MS)
    if head == "no":
        raise OSError(_FORBIDDEN)
    if head[0] == "-":
        raise OSError(-int(head))
    status, reason, headers = _json.loads(head)
    return Response(status, reason.encode(), headers, _read_body(exchange))


def _read_body(exchange):
    body = bytearray()
    piece = _nano.http_body(exchange)
    while piece:
        body.extend(binascii.unhexlify(piece))
        piece = _nano.http_body(exchange)
    return bytes(body)


def _host_of(url):
    protocol, _, host = url.split("/", 3)[:3]
    if protocol not in ("http:", "https:"):
        raise ValueError("Unsupported protocol: " + protocol)
    return host.split(":")[0]


def _require_way_to(host):
    if not _nano.wifi_is_registered():
        raise OSError("no available NIC")
    is_address = all(part.isdigit() for part in host.split("."))
    if not is_address and not _nano.net_resolve(host):
        raise OSError(_LOOKUP_FAILED)
    if not _nano.wifi_is_online():
        raise OSError(EHOSTUNREACH)


def head(url, **kw):
    return request("HEAD", url, **kw)


def get(url, **kw):
    return request("GET", url, **kw)


def post(url, **kw):
    return request("POST", url, **kw)


def put(url, **kw):
    return request("PUT", url, **kw)


def patch(url, **kw):
    return request("PATCH", url, **kw)


def delete(url, **kw):
    return request("DELETE", url, **kw)
