"""Tasks of `asyncio`, and the queues in which they stand."""

import time
from . import core


class TaskQueue:
    """Tasks that are due, the earliest first; of two due at once the one that came first."""

    def __init__(self):
        self._tasks = []

    def peek(self):
        return self._tasks[0] if self._tasks else None

    def push(self, task, due=None):
        """Adds a task; without a time it is due now."""
        task._due = due = time.ticks_ms() if due is None else due
        task._place = None
        tasks = self._tasks
        i = len(tasks)
        while i and time.ticks_diff(tasks[i - 1]._due, due) > 0:
            i -= 1
        tasks.insert(i, task)

    def pop(self):
        if not self._tasks:
            raise IndexError("empty heap")
        return self._tasks.pop(0)

    def remove(self, task):
        self._tasks.remove(task)


class Task:
    """A coroutine that runs beside others. Awaiting it gives its result, or raises what it raised."""

    def __init__(self, coro, _globals=None):
        self.coro = coro
        # Where it stands besides the queue of those who can go on: what it is to be taken out of, or the task it awaits.
        self._place = None
        self._due = 0
        # What to raise in the coroutine when it goes on.
        self._thrown = None
        # Who awaits it, once somebody did; a function instead where `gather` does.
        self._waiters = None
        self._on_end = None
        # With what the coroutine ended: StopIteration carries a result.
        self._outcome = None
        self._is_retrieved = False

    def __repr__(self):
        return "<Task>"

    def done(self):
        return self._outcome is not None

    def cancel(self):
        """Raises CancelledError in the task, at the place where it waits. False if it is over already."""
        if self.done():
            return False
        if self is core.cur_task:
            raise RuntimeError("can't cancel self")
        innermost = self
        while isinstance(innermost._place, Task):
            innermost = innermost._place
        innermost._bring_forward()
        innermost._thrown = core.CancelledError
        return True

    def _bring_forward(self):
        if self._place is not None:
            self._place.remove(self)
        elif time.ticks_diff(self._due, time.ticks_ms()) > 0:
            core._task_queue.remove(self)
        else:
            # It is its turn anyhow.
            return
        core._task_queue.push(self)

    def _end(self, outcome):
        """Remembers how the coroutine ended and wakes whoever waits; True if somebody did."""
        self._outcome = outcome
        if self._on_end is not None:
            self._on_end(self, outcome)
            return True
        is_awaited = False
        while self._waiters and self._waiters.peek():
            core._task_queue.push(self._waiters.pop())
            is_awaited = True
        return is_awaited

    def __iter__(self):
        if self.done():
            self._is_retrieved = True
        elif self._on_end is not None:
            raise RuntimeError("can't wait")
        elif self._waiters is None:
            self._waiters = TaskQueue()
        return self

    def __next__(self):
        if self.done():
            raise self._outcome
        self._waiters.push(core.cur_task)
        core.cur_task._place = self
