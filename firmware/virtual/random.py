"""`random` of the virtual Nano, whose chance is the page's, so that a judge can have the same each time."""

import urandom as _stock

import _nano

choice = _stock.choice
getrandbits = _stock.getrandbits
randint = _stock.randint
random = _stock.random
randrange = _stock.randrange
uniform = _stock.uniform


def seed(n=None):
    """Begins a series of numbers: always the same one for a whole number, one by chance without."""
    _stock.seed(_nano.chance() if n is None else n)
