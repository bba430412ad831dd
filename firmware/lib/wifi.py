"""Joining a Wi-Fi network, and what is known of it.

    import wifi

    wifi.connect("My network", "password")
    print(wifi.address())

The board knows 2.4 GHz networks that are open or protected by WPA2. A board that is programmed over Wi-Fi
is on a network already.
"""

import asyncio
import time

from network import WLAN
from nina import safe

# A network often answers at the second or third try only.
_TRIES = 3
_LOOKS = 80
_LOOK_EVERY_MS = 100
# A lost network is asked for again so often, by the tasks that serve others.
_REJOIN_EVERY_MS = 15_000

_station = WLAN(WLAN.IF_STA)
if not safe(_station.active):
    safe(_station.active, True)

_joined = None
_asked_ms = 0


def connect(name, password=""):
    """Join a network, unless the board is on it already; wait until that is done, for up to 24 seconds.

    An open network has no password. Raises OSError when the network is not there, or the password is wrong,
    and ValueError when it has no name.
    """
    for pause_ms in _joining(name, password):
        time.sleep_ms(pause_ms)


async def join(name, password=""):
    """Do what connect() does, and let other tasks run meanwhile."""
    for pause_ms in _joining(name, password):
        await asyncio.sleep_ms(pause_ms)


def is_connected():
    """Tell whether the board is on a network: True or False."""
    return safe(_station.isconnected)


def address():
    """Give the board's own address, such as "192.168.1.20"; "" when it is on no network."""
    return safe(_station.ifconfig)[0] if is_connected() else ""


def signal():
    """Give how well the board hears the network, in percent: 0 to 100, and 0 when it is on none."""
    if not is_connected():
        return 0
    # -100 dBm is nothing but noise, -50 dBm is right beside the router.
    return min(max(2 * (safe(_station.status, "rssi") + 100), 0), 100)


def require():
    """Raise OSError, in plain words, unless the board is on a network."""
    if not is_connected():
        raise OSError("the board is not on a Wi-Fi network: connect to Wi-Fi first")


def stay_connected():
    """Tell whether the board is on a network; ask for a lost one again, without waiting for it.

    The board does not do that by itself. Tasks that need the network call this again and again.
    """
    global _asked_ms
    if is_connected():
        return True
    if _joined and time.ticks_diff(time.ticks_ms(), _asked_ms) > _REJOIN_EVERY_MS:
        _asked_ms = time.ticks_ms()
        _start(*_joined)
    return False


def _joining(name, password):
    """Take the steps of joining; between them comes a pause in milliseconds, one at least."""
    global _joined
    if not name:
        raise ValueError("a Wi-Fi network needs a name")
    yield 20
    if is_connected() and safe(_station.config, "ssid") == name:
        return
    for _ in range(_TRIES):
        _start(name, password)
        for _ in range(_LOOKS):
            yield _LOOK_EVERY_MS
            if is_connected():
                _joined = (name, password)
                return
    raise OSError(f'no Wi-Fi network "{name}" with this password')


def _start(name, password):
    security = WLAN.SEC_WPA_WPA2 if password else WLAN.SEC_OPEN
    try:
        safe(lambda: _station.connect(name, password or None, security=security))
    except OSError:
        # The driver's own words would print the password.
        raise OSError(f'the Wi-Fi chip refused the network "{name}"')
