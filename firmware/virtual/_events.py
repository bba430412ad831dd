"""The handlers of a program: for edges at its pins, and for timers that have run down.

They are called between two steps of the program, as the firmware's scheduler calls those that are not `hard`. On the
board a `hard` one comes sooner, and must not need memory; here it is like the others.
"""

import sys

import _nano

# What a program has put in place: by pin, and by the number of a timer.
_irqs = {}
_timers = {}

_PIN_SHIFT = 4
_EDGES = 15


def call_handlers():
    """Calls the handlers of what has happened so far; what happens meanwhile waits for the next time."""
    try:
        for _ in range(_nano.event_count()):
            _guarded(_source_of(_nano.event_take()))
    finally:
        _nano.handlers_done()


def _source_of(event):
    if event < 0:
        return _timers.get(-event)
    irq = _irqs.get(event >> _PIN_SHIFT)
    if irq:
        irq._flags = event & _EDGES
    return irq


def _guarded(source):
    """Calls a handler whose error must not end the program: it is shown, as the firmware does."""
    if source is None:
        return
    try:
        source()
    except KeyboardInterrupt:
        # That was meant for the program.
        _nano.press_again()
    except BaseException as error:
        if source.is_hard:
            source.stop()
            print("Uncaught exception in IRQ callback handler")
        sys.print_exception(error)


class Irq:
    """What `Pin.irq` gives: the handler of a pin, which can be called by hand, too."""

    def __init__(self, index, pin, handler, trigger, is_hard):
        self._index = index
        self._pin = pin
        self._handler = handler
        self._trigger = trigger
        self._flags = 0
        self.is_hard = is_hard
        _irqs[index] = self
        if handler:
            # A pin that is only waited for is in use, too, and shown.
            _nano.read(index)
        _nano.pin_watch(index, trigger if handler else 0)

    def __call__(self):
        if self._handler:
            self._handler(self._pin)

    def stop(self):
        self._handler = None
        _nano.pin_watch(self._index, 0)

    def flags(self):
        """The edge that the handler was called for."""
        return self._flags

    def trigger(self, *trigger):
        """The edges that count; with one given, sets them, and tells those of before."""
        before = self._trigger
        if trigger:
            self._trigger = trigger[0]
            _nano.pin_watch(self._index, self._trigger if self._handler else 0)
        return before


def irq_of(index, pin):
    """The handler of a pin; one that does nothing where a program has set none."""
    return _irqs.get(index) or Irq(index, pin, None, 0, False)


class Timer:
    """Calls a function again and again, or once, as in Timer(period=500, callback=print)."""

    ONE_SHOT = 0
    PERIODIC = 1

    def __init__(self, id=-1, **settings):
        if id != -1:
            raise ValueError("Timer doesn't exist")
        self._id = 0
        self._mode = Timer.PERIODIC
        self._period_ms = 1000
        if settings:
            self.init(**settings)

    def init(self, *, mode=PERIODIC, callback=None, period=1000, tick_hz=1000, freq=None, hard=False):
        """Starts anew: `period` in parts of a second, of which there are `tick_hz`, or `freq` times a second."""
        self.deinit()
        self._mode = mode
        self._callback = callback
        self.is_hard = bool(hard)
        self._period_ms = max(1, int(1000 / freq if freq is not None else period * 1000 // tick_hz))
        if callback is not None:
            self._id = _nano.alarm_start(self._period_ms, mode == Timer.PERIODIC)
            _timers[self._id] = self

    def deinit(self):
        """Stops it."""
        if self._id:
            _nano.alarm_stop(self._id)
            del _timers[self._id]
            self._id = 0

    stop = deinit

    def __call__(self):
        if self._mode == Timer.ONE_SHOT:
            _timers.pop(self._id, None)
            self._id = 0
        self._callback(self)

    def __repr__(self):
        mode = "PERIODIC" if self._mode == Timer.PERIODIC else "ONE_SHOT"
        return "Timer(mode=%s, tick_hz=1000, period=%d)" % (mode, self._period_ms)
