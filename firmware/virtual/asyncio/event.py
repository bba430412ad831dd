"""`asyncio.Event`, and a flag that may be set from outside the loop."""

import io
from . import core


class Event:
    """Something that happens, which any number of tasks can wait for."""

    def __init__(self):
        self._is_set = False
        self.waiting = core.TaskQueue()

    def is_set(self):
        return self._is_set

    def set(self):
        while self.waiting.peek():
            core._task_queue.push(self.waiting.pop())
        self._is_set = True

    def clear(self):
        self._is_set = False

    def wait(self):
        """To be awaited."""
        if not self._is_set:
            self.waiting.push(core.cur_task)
            core.cur_task._place = self.waiting
            yield
        return True


class ThreadSafeFlag(io.IOBase):
    """Set by an interrupt, waited for by one task, cleared by the waiting. To the loop it is a stream."""

    def __init__(self):
        self._is_set = 0

    def ioctl(self, request, flags):
        # 3 asks which of the flags are so.
        return self._is_set * flags if request == 3 else -1

    def set(self):
        self._is_set = 1

    def clear(self):
        self._is_set = 0

    async def wait(self):
        if not self._is_set:
            yield core._io_queue.queue_read(self)
        self._is_set = 0
