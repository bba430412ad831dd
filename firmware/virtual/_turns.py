"""A moment for the board at every turn of a loop, so that Stop reaches a program that calls nothing of the board's."""

from micropython import schedule

import _nano

_turn = _nano.turn


def _next(chain):
    if not _turn(chain):
        return
    try:
        schedule(_next, chain)
    except RuntimeError:
        # The program has filled the queue itself; the next one gets a new chain.
        pass


def arm():
    """Begin a new chain of moments; the one before ends. Before a program starts, as one may have lost it."""
    try:
        schedule(_next, _nano.turns_begin())
    except RuntimeError:
        pass
