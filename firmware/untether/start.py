"""Starts Untether's firmware: /boot.py calls `start`, which takes about a second, and raises no errors of Wi-Fi's."""

import time

from untether import ram_disk, settings, state

# What runs, for those who want to know of it.
server = None
supervisor = None

_settings = None
_light = None
_timer = None


def start():
    """Bring the board to its network, and let a page in."""
    global server, supervisor, _settings, _light, _timer
    if supervisor:
        return
    ram_disk.mount()
    _settings = found = settings.load()
    from machine import Timer
    from network import WLAN
    from untether.status_light import StatusLight
    from untether.wifi_supervisor import TICK_MS, Supervisor

    _light = StatusLight()
    supervisor = Supervisor(WLAN, found.networks, found.access_point, _light, _joined)
    supervisor.start()
    if found.password:
        server = _make_server(found)
    _timer = Timer(period=TICK_MS, callback=_tick)


def about():
    """Give what the page wants to know: name, address, state of Wi-Fi, and what is wrong in the settings."""
    return {
        "name": _settings.name,
        "link": 1 if server and server.has_session() else 0,
        "wifi": supervisor.state,
        "ip": supervisor.address(),
        "problems": _settings.problems,
    }


def _make_server(found):
    from untether.output_queue import Queue
    from untether.webrepl_server import Server

    queue = Queue()
    made = Server(found.name, found.password, queue)
    queue.start()
    return made


def _joined():
    """Listen anew: the Wi-Fi chip may have lost all connections."""
    if server:
        try:
            server.listen()
        except OSError:
            pass  # Somebody who cannot connect finds the board at the next start.


def _tick(_timer):
    from untether.wifi_supervisor import TICK_MS

    try:
        now_ms = time.ticks_ms()
        supervisor.tick(now_ms)
        _light.tick(TICK_MS, state.runs)
        if server:
            server.tick(now_ms)
        return
    except KeyboardInterrupt:
        # Ctrl-C at the USB port: it was meant for the program.
        if server:
            server.interrupt()
    except Exception:
        pass  # The next second is another chance.
