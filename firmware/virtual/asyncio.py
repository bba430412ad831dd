"""`asyncio` on the virtual Nano's clock, with the manners of MicroPython's own.

The firmware's version waits in C code that this board's Python does not have. Behaviour that programs can see is kept:
what `run`, `gather`, `wait_for` and `cancel` do, that a failed task nobody waits for is reported and the others go on.
"""

import sys
import time


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


class _Queue:
    """Tasks that are due, the earliest first; of two due at once the one that came first."""

    def __init__(self):
        self._entries = []

    def push(self, task, due=None):
        due = time.ticks_ms() if due is None else due
        entries = self._entries
        place = len(entries)
        while place and time.ticks_diff(entries[place - 1][0], due) > 0:
            place -= 1
        entries.insert(place, (due, task))
        task._home = self

    def pop(self):
        task = self._entries.pop(0)[1]
        task._home = None
        return task

    def remove(self, task):
        self._entries = [entry for entry in self._entries if entry[1] is not task]
        task._home = None

    def first_due(self):
        return self._entries[0][0] if self._entries else None


_ready = _Queue()
_current = None
_handler = None


class Task:
    """A coroutine that runs beside others. Awaiting it gives its result, or raises what it raised."""

    def __init__(self, coro):
        self.coro = coro
        # What to raise in the coroutine when it goes on.
        self._thrown = None
        # The queue the task stands in, and the task it waits for.
        self._home = None
        self._awaited = None
        self._waiters = []
        self._on_end = None
        self._outcome = None
        self._is_retrieved = False

    def done(self):
        return self._outcome is not None

    def cancel(self):
        """Raises CancelledError in the task, at the place where it waits. False if it is over already."""
        if self.done():
            return False
        if self is _current:
            raise RuntimeError("can't cancel self")
        innermost = self
        while innermost._awaited is not None:
            innermost = innermost._awaited
        innermost._wake(CancelledError)
        return True

    def _wake(self, thrown=None):
        if self._home is not None:
            self._home.remove(self)
        # Who was cancelled stays so, whatever else wakes the task in the same moment.
        self._thrown = thrown or self._thrown
        _ready.push(self)

    def _end(self, error):
        """Remembers how the coroutine ended and wakes whoever waits; True if somebody did."""
        self._outcome = error
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            waiter._awaited = None
            _ready.push(waiter)
        if self._on_end is not None:
            self._on_end(self, error)
            return True
        return bool(waiters)

    def __iter__(self):
        if self.done():
            self._is_retrieved = True
        return _Join(self)


class _Join:
    """Waits for a task to be over."""

    def __init__(self, task):
        self._task = task

    def __iter__(self):
        return self

    def __next__(self):
        task = self._task
        if not task.done():
            task._waiters.append(_current)
            _current._awaited = task
            return None
        task._is_retrieved = True
        # StopIteration carries the result of `await`.
        raise task._outcome


class _Pause:
    """Waits until a time in the clock's milliseconds."""

    def __init__(self, due):
        self._due = due

    def __iter__(self):
        return self

    def __next__(self):
        if self._due is None:
            raise StopIteration
        due, self._due = self._due, None
        _ready.push(_current, due)


def sleep_ms(milliseconds):
    return _Pause(time.ticks_add(time.ticks_ms(), max(0, int(milliseconds))))


def sleep(seconds):
    return sleep_ms(int(seconds * 1000))


def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro)
    _ready.push(task)
    return task


def current_task():
    if _current is None:
        raise RuntimeError("no running event loop")
    return _current


def run(coro):
    """Runs a coroutine and all tasks it makes, until it is over; gives its result."""
    return _run_until(create_task(coro))


def _run_until(main):
    global _current
    while True:
        due = _ready.first_due()
        if due is None:
            return None
        ahead = time.ticks_diff(due, time.ticks_ms())
        if ahead > 0:
            time.sleep_ms(ahead)
        task = _ready.pop()
        if task.done():
            _report(task)
            continue
        _current = task
        try:
            thrown, task._thrown = task._thrown, None
            if thrown is None:
                task.coro.send(None)
            else:
                task.coro.throw(thrown)
        except (CancelledError, Exception) as error:
            _current = None
            if task is main:
                task._end(error)
                if isinstance(error, StopIteration):
                    return error.value
                raise
            is_awaited = task._end(error)
            if not is_awaited and not isinstance(error, (CancelledError, StopIteration)):
                # Another task may still come to await it, in which case it is no surprise.
                _ready.push(task)
        _current = None


def _report(task):
    if task._is_retrieved:
        return
    context = {"message": "Task exception wasn't retrieved", "exception": task._outcome, "future": task}
    Loop.call_exception_handler(context)


async def wait_for_ms(awaitable, milliseconds):
    return await wait_for(awaitable, milliseconds, sleep_ms)


async def wait_for(awaitable, timeout, sleep=sleep):
    """Waits for a result at most so many seconds, then cancels it and raises TimeoutError."""
    if timeout is None:
        return await _as_task(awaitable)
    task = _as_task(awaitable)
    caller = current_task()
    state = {"ended": False}

    def ended(_task, _error):
        state["ended"] = True
        caller._wake()

    task._on_end = ended
    try:
        if not task.done():
            await sleep(timeout)
    except CancelledError:
        task._on_end = None
        task.cancel()
        raise
    task._on_end = None
    if task.done():
        return await task
    task.cancel()
    try:
        await task
    except CancelledError:
        pass
    raise TimeoutError


def _as_task(awaitable):
    return awaitable if isinstance(awaitable, Task) else create_task(awaitable)


async def gather(*awaitables, return_exceptions=False):
    """Runs all of them side by side; gives the list of their results, or raises the first failure."""
    tasks = [_as_task(one) for one in awaitables]
    caller = current_task()
    failed = []

    def ended(_task, error):
        if not isinstance(error, StopIteration) and not return_exceptions and not failed:
            failed.append(error)
            caller._wake()
        elif not failed and all(task.done() for task in tasks):
            caller._wake()

    for task in tasks:
        if task.done() and not return_exceptions and not isinstance(task._outcome, StopIteration):
            task._is_retrieved = True
            raise task._outcome
    for task in tasks:
        task._on_end = ended
    try:
        if not all(task.done() for task in tasks):
            await _Forever()
    except CancelledError:
        for task in tasks:
            task._on_end = None
            task.cancel()
        raise
    for task in tasks:
        task._on_end = None
    if failed:
        raise failed[0]
    return [_result(task) for task in tasks]


def _result(task):
    task._is_retrieved = True
    outcome = task._outcome
    return outcome.value if isinstance(outcome, StopIteration) else outcome


class _Forever:
    """Waits until somebody wakes the task."""

    def __init__(self):
        self._is_over = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._is_over:
            raise StopIteration
        self._is_over = True


class _Line:
    """Tasks that wait their turn, the one that came first at the front."""

    def __init__(self):
        self._tasks = []

    def join(self):
        self._tasks.append(_current)
        _current._home = self
        return _Forever()

    def remove(self, task):
        self._tasks.remove(task)
        task._home = None

    def next(self):
        if not self._tasks:
            return None
        task = self._tasks[0]
        task._wake()
        return task


class Event:
    def __init__(self):
        self._is_set = False
        self._line = _Line()

    def is_set(self):
        return self._is_set

    def set(self):
        self._is_set = True
        while self._line.next():
            pass

    def clear(self):
        self._is_set = False

    async def wait(self):
        if not self._is_set:
            await self._line.join()
        return True


class ThreadSafeFlag:
    """Set by an interrupt, waited for by one task, cleared by the waiting."""

    def __init__(self):
        self._is_set = False

    def set(self):
        self._is_set = True

    def clear(self):
        self._is_set = False

    async def wait(self):
        # An interrupt must not touch the queues, so the flag is looked at, as the firmware looks at it.
        while not self._is_set:
            await sleep_ms(1)
        self._is_set = False


class Lock:
    def __init__(self):
        # The task whose turn it is, handed over by `release` so that nobody slips in between.
        self._owner = None
        self._line = _Line()

    def locked(self):
        return self._owner is not None

    def release(self):
        if self._owner is None:
            raise RuntimeError("Lock not acquired")
        self._owner = self._line.next()

    async def acquire(self):
        if self._owner is None:
            self._owner = _current
            return True
        try:
            await self._line.join()
        except CancelledError:
            if self._owner is _current:
                self.release()
            raise
        return True

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *_error):
        self.release()


class Loop:
    """The one event loop there is."""

    @staticmethod
    def create_task(coro):
        return create_task(coro)

    @staticmethod
    def run_until_complete(awaitable):
        return _run_until(_as_task(awaitable))

    @staticmethod
    def run_forever():
        global _stopper
        _stopper = Task(_forever())
        _ready.push(_stopper)
        try:
            _run_until(_stopper)
        except CancelledError:
            pass

    @staticmethod
    def stop():
        if _stopper is not None and not _stopper.done():
            _stopper.cancel()

    @staticmethod
    def close():
        pass

    @staticmethod
    def set_exception_handler(handler):
        global _handler
        _handler = handler

    @staticmethod
    def get_exception_handler():
        return _handler

    @staticmethod
    def default_exception_handler(_loop, context):
        print(context["message"], file=sys.stderr)
        print("future:", context["future"], "coro=", context["future"].coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    @staticmethod
    def call_exception_handler(context):
        (_handler or Loop.default_exception_handler)(Loop, context)


_stopper = None


async def _forever():
    await _Forever()


def get_event_loop(_runq_len=0, _waitq_len=0):
    return Loop


def new_event_loop():
    """Forgets every task there is, as a program that starts again wants it."""
    global _ready, _handler, _current
    _ready = _Queue()
    _handler = None
    _current = None
    return Loop
