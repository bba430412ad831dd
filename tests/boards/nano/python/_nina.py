"""Orders to the Wi-Fi chip, as the board's driver gives them, and the scheduler that is locked meanwhile."""

import _events
import _nano
import time
from micropython import _stock

_ONCE = (0,)
_lock = _nano.lock
_unlock = _nano.unlock

_call_handlers = _events.call_handlers
# Whether handlers are being called: they are never called inside each other.
is_calling = False
# What could not be dealt with when it happened.
_deferred = []
# How many functions are under way that are C code on a board, in which nothing is called.
_native = 0


def call_handlers():
    """Calls the handlers of what has happened, unless the scheduler is locked: for now, or for good."""
    if _nano.is_leaked():
        # Nobody will ever hear of it.
        _nano.events_forget()
        return
    if is_calling or _native or _nano.is_locked():
        # A sleep would not end as long as there is something to call.
        _defer()
        return
    if _nano.interrupt_char() >= 0:
        _call(None)
        return
    # At the prompt, too, it is the scheduler who calls them, soon.
    try:
        _stock.schedule(_call, None)
    except RuntimeError:
        pass
    for _ in _ONCE:
        pass


def _call(_):
    global is_calling
    if is_calling or _native or _nano.is_locked():
        return
    is_calling = True
    try:
        while _deferred:
            _events._guarded(_events._source_of(_deferred.pop(0)))
        _call_handlers()
    finally:
        is_calling = False


def _defer():
    for _ in range(_nano.event_count()):
        event = _nano.event_take()
        if event not in _deferred:
            _deferred.append(event)
    _nano.handlers_done()


_events.call_handlers = call_handlers


def native(function):
    """Has a function be like C code: no handler is called in the midst of it, but where it waits."""

    def call(*args, **kwargs):
        global _native
        _native += 1
        try:
            return function(*args, **kwargs)
        finally:
            _native -= 1

    return call


def order(count=1):
    """Gives so many orders. Where Ctrl-C is pending it is raised in the wait for the chip, and the lock stays."""
    _lock(count)
    try:
        for _ in _ONCE:
            pass
    except KeyboardInterrupt:
        _nano.leak()
        raise
    _unlock()


def rest(milliseconds):
    """Waits inside C code: handlers are called meanwhile, and a pending Ctrl-C is raised."""
    global _native
    before = _native
    _native = 0
    try:
        time.sleep_ms(milliseconds)
    finally:
        _native = before


def step():
    """The step of waiting that is before each look at a socket."""
    step_ms = _nano.step_ms()
    if step_ms:
        rest(step_ms)
    elif _nano.is_input_waiting() and not is_calling and not _nano.is_locked():
        # On a board without delays the look at all sockets would never come in the midst of this.
        _poll_in_step()
    for _ in _ONCE:
        pass


def _poll_in_step():
    global is_calling
    is_calling = True
    try:
        __import__("_poll").poll()
    finally:
        is_calling = False
