"""Shows the virtual Nano every plain way in which Python code calls Python code, with a loop at its end.

While a loop runs that was reached in these ways, all that the program holds is where a collection of garbage looks.
This is not so behind C code that holds something of its own, such as the sorting of a list: no such way belongs here.
"""

from micropython import schedule

import _nano

_learn = _nano.learn_safe_place
_AS_PROGRAM = "program"


def _here(_):
    _learn(0)


def _loop(*_, **__):
    # The scheduler's moment comes at the next turn of a loop.
    schedule(_here, 0)
    for _ in range(2):
        pass


class _Thing:
    def loop(self, *_, **__):
        _loop()

    def __iter__(self):
        yield from _numbers()


def _numbers():
    _loop()
    yield 1
    _loop()
    return 2


async def _wait():
    await _Thing()
    _loop()


def _enclosed(a):
    def inner(b=0):
        _loop()
        return a + b

    return inner


def _calls():
    _loop()
    _loop(1, a=2)
    _loop(*(1,), **{"a": 2})
    thing = _Thing()
    thing.loop()
    thing.loop(1, a=2)
    thing.loop(*(1,), **{"a": 2})
    method = thing.loop
    method(1, a=2)
    _enclosed(1)(2)


def _generators():
    for _ in _numbers():
        _loop()
    numbers = _numbers()
    next(numbers)
    next(numbers, 0)
    for _ in _Thing():
        _loop()
    _ = [_loop() for _ in range(1)]
    _ = {0: _loop() for _ in range(1)}
    coroutine = _wait()
    try:
        while True:
            coroutine.send(None)
    except StopIteration:
        _loop()


def _texts():
    exec("loop()", {"loop": _loop})
    # This very file, which does nothing but loop then.
    execfile("/virtual/_safe_places.py", {"__name__": _AS_PROGRAM, "__file__": ""})


def walk():
    _loop()
    _calls()
    _generators()
    _texts()
    try:
        _loop()
        raise ValueError
    except ValueError:
        _loop()
    finally:
        _loop()
    with _Context():
        _loop()


class _Context:
    def __enter__(self):
        pass

    def __exit__(self, *_):
        pass


if __name__ == _AS_PROGRAM:
    _loop()
