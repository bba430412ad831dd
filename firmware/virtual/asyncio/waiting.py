"""Tasks of `asyncio` that wait for streams, such as sockets."""

import select
import time
from . import core


class _Watch:
    """A stream, and the tasks that wait to read it and to write to it."""

    def __init__(self, stream):
        self.stream = stream
        self.reader = None
        self.writer = None

    def flags(self):
        return (select.POLLIN if self.reader else 0) | (select.POLLOUT if self.writer else 0)


class IOQueue:
    def __init__(self):
        self.poller = select.poll()
        # By the id of the stream.
        self.map = {}

    def queue_read(self, s):
        """Has the task that runs go on when the stream can be read. To be followed by `yield`."""
        watch = self._watch(s)
        assert watch.reader is None
        watch.reader = core.cur_task
        self._update(watch)

    def queue_write(self, s):
        watch = self._watch(s)
        assert watch.writer is None
        watch.writer = core.cur_task
        self._update(watch)

    def _watch(self, s):
        core.cur_task._place = self
        return self.map.setdefault(id(s), _Watch(s))

    def _update(self, watch):
        flags = watch.flags()
        if flags:
            self.poller.register(watch.stream, flags)
        else:
            del self.map[id(watch.stream)]
            self.poller.unregister(watch.stream)

    def remove(self, task):
        """Takes a task out, wherever it waits."""
        for watch in list(self.map.values()):
            if watch.reader is task:
                watch.reader = None
            if watch.writer is task:
                watch.writer = None
            self._update(watch)

    def wait_io_event(self, dt):
        """Waits for at most so many milliseconds (-1 for ever) until a stream is ready, and wakes who waits for it."""
        if not self.map:
            # Most programs wait for no stream, and a sleep costs far less than a look at none.
            if dt > 0:
                time.sleep_ms(dt)
            return
        for stream, events in self.poller.ipoll(dt):
            watch = self.map[id(stream)]
            # An error or an end wakes both.
            if watch.reader and events & ~select.POLLOUT:
                core._task_queue.push(watch.reader)
                watch.reader = None
            if watch.writer and events & ~select.POLLIN:
                core._task_queue.push(watch.writer)
                watch.writer = None
            self._update(watch)
