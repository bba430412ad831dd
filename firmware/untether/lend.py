"""Lends a board with MicroPython's own WebREPL what Untether's firmware has, for as long as the board is on.

The page does this on a stock board over the session that it has there: from then on printing is cheap, Stop works
in every loop, and the board survives all who call. Nothing is installed: after a restart the board is as before.
"""

import time

from machine import Timer
from untether import settings
from untether.output_queue import Queue
from untether.webrepl_server import Server

_TICK_MS = 1000

# Whatever stands here is in use: it must not be collected.
server = None
_timer = None


def lend(password):
    """Take the stock WebREPL's place, its session included, which has to log in once more."""
    global server, _timer
    import webrepl

    queue = Queue()
    server = Server(settings.default_name(), password, queue)
    server.take_over(webrepl.listen_s, webrepl.client_s)
    queue.start()
    _timer = Timer(period=_TICK_MS, callback=_tick)


def about():
    """Give what the page may want to know of the link, as far as there is one."""
    return {"name": server.name, "link": 1 if server.has_session() else 0} if server else {}


def _tick(_timer):
    try:
        server.tick(time.ticks_ms())
        return
    except KeyboardInterrupt:
        # Ctrl-C at the USB port: it was meant for the program.
        server.interrupt()
    except Exception:
        pass  # The next second is another chance.
