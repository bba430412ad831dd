"""A moment for the board at every turn of a loop.

Stop reaches a program there that calls nothing of the board's, and so do the handlers of its pins and timers.
"""

from micropython import schedule

import _nano

_turn = _nano.turn

# What `_turn` answers.
_CHAIN_ENDED = 0
_CALL_HANDLERS = 2


def _next(chain):
    moment = _turn(chain)
    if moment == _CHAIN_ENDED:
        return
    try:
        schedule(_next, chain)
    except RuntimeError:
        # The program has filled the queue itself; the next one gets a new chain.
        pass
    if moment == _CALL_HANDLERS:
        __import__("_events").call_handlers()


def arm():
    """Begin a new chain of moments; the one before ends. Before a program starts, as one may have lost it."""
    try:
        schedule(_next, _nano.turns_begin())
    except RuntimeError:
        pass
