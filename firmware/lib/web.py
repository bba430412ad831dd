"""Asking servers on the Internet, and telling them something.

    import web

    print(web.get("https://wttr.in/?format=3"))
    web.post("https://example.com/log", {"temperature": 21.5})
    print(web.status())

The board must be on a network (see wifi). Ask no more than the board can hold: 50 kB are much for it.
Other tasks stand still until the answer is there or the time is over, and a Stop waits for that, too.
Why no answer came is printed once.
"""

import gc
import time

import requests
import wifi
from convert import to_text
from nina import safe

_status = 0
_answer = ""
_told = ""


def get(url, timeout=10):
    """Ask for what is at an address, and give it as a text; "" when no answer came.

    Waits for up to timeout seconds for each part of the answer. A server that sends us on to another
    address is followed, and that other one has no such limit. status() tells afterwards how it went.
    Raises ValueError unless the address begins with http:// or https://.
    """
    return _ask("GET", url, None, timeout)


def post(url, data, timeout=10):
    """Send data to an address, and give the answer as a text; "" when none came.

    A dictionary or list is sent as JSON, anything else as text. Waits as get() does.
    Raises ValueError unless the address begins with http:// or https://.
    """
    return _ask("POST", url, data, timeout)


def status():
    """Give how the last request went: 200 is well, 404 is not found, 0 is no answer at all."""
    return _status


def answer():
    """Give the text that came back from the last request; "" when none came."""
    return _answer


def _ask(method, url, data, timeout):
    global _status, _answer, _told
    if not url.startswith(("http://", "https://")):
        raise ValueError("the address must begin with http:// or https://")
    _status, _answer = 0, ""
    try:
        wifi.require()
        _status, _answer = _exchange(method, url, data, timeout)
        _told = ""
    except (OSError, ValueError, NotImplementedError) as error:
        _tell(f"No answer from {url}: {error}")
        # What requests has left open is closed when it is cleared away.
        gc.collect()
        # Without Wi-Fi this fails at once; a loop that tries again and again has to rest somewhere.
        time.sleep_ms(20)
    return _answer


def _exchange(method, url, data, timeout):
    response = safe(lambda: requests.request(method, url, timeout=timeout, **_body(data)))
    try:
        return response.status_code, to_text(safe(lambda: response.content))
    finally:
        safe(response.close)


def _tell(reason):
    global _told
    if reason != _told:
        _told = reason
        print(reason)


def _body(data):
    if data is None:
        return {}
    if isinstance(data, (dict, list)):
        return {"json": data}
    return {"data": str(data).encode(), "headers": {"Content-Type": "text/plain; charset=utf-8"}}
