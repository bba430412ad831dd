"""`asyncio.Lock`: one task at a time."""

from . import core


class Lock:
    """One task at a time has it; the others get it in the order in which they asked."""

    def __init__(self):
        self._is_locked = False
        # Whose turn is next, from `release` until that task goes on: so that nobody slips in between.
        self._heir = None
        self.waiting = core.TaskQueue()

    def locked(self):
        return self._is_locked

    def release(self):
        if not self._is_locked:
            raise RuntimeError("Lock not acquired")
        self._is_locked = False
        self._pass_on()

    def _pass_on(self):
        self._heir = self.waiting.pop() if self.waiting.peek() else None
        if self._heir:
            core._task_queue.push(self._heir)

    def acquire(self):
        """To be awaited."""
        if self._is_locked or self._heir:
            self.waiting.push(core.cur_task)
            core.cur_task._place = self.waiting
            try:
                yield
            except core.CancelledError:
                if self._heir is core.cur_task:
                    self._pass_on()
                raise
        self._heir = None
        self._is_locked = True
        return True

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        return self.release()
