"""The loop of `asyncio`: which task goes on, and when."""

import sys
from time import ticks_add, ticks_diff
from time import ticks_ms as ticks
from .task import Task, TaskQueue
from .waiting import IOQueue


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


cur_task = None

# Rarer than the firmware looks, whose time costs nothing.
_LOOK_EVERY_MS = 20


class _Pause:
    """Waits until a time in the clock's milliseconds."""

    def __init__(self, due):
        self._due = due

    def __iter__(self):
        return self

    def __next__(self):
        due, self._due = self._due, None
        if due is None:
            raise StopIteration
        _task_queue.push(cur_task, due)


def sleep_ms(t):
    return _Pause(ticks_add(ticks(), max(0, t)))


def sleep(t):
    return sleep_ms(int(t * 1000))


def create_task(coro):
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro)
    _task_queue.push(task)
    return task


def current_task():
    if cur_task is None:
        raise RuntimeError("no running event loop")
    return cur_task


def run(coro):
    """Runs a coroutine and all tasks it makes, until it is over; gives its result."""
    return run_until_complete(create_task(coro))


def _as_task(awaitable):
    return awaitable if isinstance(awaitable, Task) else create_task(awaitable)


def run_until_complete(main_task=None):
    global cur_task
    while _wait_for_turn(main_task):
        task = cur_task = _task_queue.pop()
        try:
            if task.done():
                # It failed before, and whoever might have awaited it has had the time to do so.
                _report(task)
                continue
            _step(task)
        except (CancelledError, Exception) as error:
            if task is main_task:
                cur_task = None
                task._end(error)
                if isinstance(error, StopIteration):
                    return error.value
                raise
            if not task._end(error) and not isinstance(error, (CancelledError, StopIteration)):
                _task_queue.push(task)
    cur_task = None


def _wait_for_turn(main_task):
    """Waits until it is a task's turn; False when there will never be one, and nobody waits for that."""
    while True:
        head = _task_queue.peek()
        if head is None and not _io_queue.map and (main_task is None or main_task.done()):
            return False
        if head is not None:
            ahead = max(0, ticks_diff(head._due, ticks()))
        else:
            # A main task that nothing can wake waits on: an interrupt may break the rules and set an Event.
            ahead = -1 if _io_queue.map else _LOOK_EVERY_MS
        _io_queue.wait_io_event(ahead)
        if ahead == 0:
            return True


def _step(task):
    thrown, task._thrown = task._thrown, None
    if thrown is None:
        task.coro.send(None)
    else:
        task.coro.throw(thrown)


def _report(task):
    if not task._is_retrieved:
        context = {"message": "Task exception wasn't retrieved", "exception": task._outcome, "future": task}
        Loop.call_exception_handler(context)


_stop_task = None


async def _stopper():
    pass


class Loop:
    """The one event loop there is."""

    _exc_handler = None

    @staticmethod
    def create_task(coro):
        return create_task(coro)

    @staticmethod
    def run_until_complete(aw):
        return run_until_complete(_as_task(aw))

    @staticmethod
    def run_forever():
        global _stop_task
        _stop_task = Task(_stopper())
        run_until_complete(_stop_task)

    @staticmethod
    def stop():
        global _stop_task
        if _stop_task is not None:
            _task_queue.push(_stop_task)
            _stop_task = None

    @staticmethod
    def close():
        pass

    @staticmethod
    def set_exception_handler(handler):
        Loop._exc_handler = handler

    @staticmethod
    def get_exception_handler():
        return Loop._exc_handler

    @staticmethod
    def default_exception_handler(loop, context):
        print(context["message"], file=sys.stderr)
        print("future:", context["future"], "coro=", context["future"].coro, file=sys.stderr)
        sys.print_exception(context["exception"], sys.stderr)

    @staticmethod
    def call_exception_handler(context):
        (Loop._exc_handler or Loop.default_exception_handler)(Loop, context)


def get_event_loop(runq_len=0, waitq_len=0):
    return Loop


def new_event_loop():
    """Forgets every task there is, as a program that starts again wants it."""
    global _task_queue, _io_queue
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    return Loop


new_event_loop()
