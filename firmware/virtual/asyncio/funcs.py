"""Waiting for several coroutines at once, or for no longer than a time."""

from . import core


class _Cut(core.CancelledError):
    """Ends the sleep of `wait_for`, because what it waits for is over."""


async def _watch(waiter, awaitable, outcome):
    try:
        outcome.append((await awaitable, None))
    except BaseException as error:
        outcome.append((None, error))
    # Whoever is not cancelled already still sleeps.
    if waiter._place is None and waiter._thrown is None and waiter.cancel():
        waiter._thrown = _Cut


async def wait_for(aw, timeout, sleep=core.sleep):
    """Waits for a result at most so many seconds, then cancels it and raises TimeoutError."""
    aw = core._as_task(aw)
    if timeout is None:
        return await aw
    outcome = []
    watcher = core.create_task(_watch(core.cur_task, aw, outcome))
    try:
        await sleep(timeout)
    except _Cut:
        result, error = outcome[0]
        if error is None:
            return result
        raise error
    except core.CancelledError:
        watcher.cancel()
        raise
    # What is cancelled may take its time to tidy up.
    watcher.cancel()
    await watcher
    raise core.TimeoutError


def wait_for_ms(aw, timeout):
    return wait_for(aw, timeout, core.sleep_ms)


class _Gathering:
    """Where a task stands that gathers: it is woken by the ends of others."""

    def __init__(self, tasks, keeps_errors):
        self._keeps_errors = keeps_errors
        self._gatherer = core.cur_task
        self._left = 0
        self.error = None
        for task in tasks:
            if task._waiters is not None and not task.done():
                raise RuntimeError("can't gather")
            if not task.done():
                task._on_end = self.ended
                self._left += 1
            elif self.error is None and self._is_failure(task._outcome):
                self.error = task._outcome

    def _is_failure(self, outcome):
        return not self._keeps_errors and not isinstance(outcome, StopIteration)

    @property
    def has_to_wait(self):
        return self._left > 0 and self.error is None

    def ended(self, _task, outcome):
        # A gatherer that is on its way, because of a failure or a cancellation, is not woken again.
        if self._gatherer._place is not self:
            return
        self._left -= 1
        if self._is_failure(outcome):
            self.error = outcome
        elif self._left:
            return
        core._task_queue.push(self._gatherer)

    def remove(self, _task):
        pass


def gather(*aws, return_exceptions=False):
    """Runs all of them side by side; gives the list of their results, or raises the first failure. To be awaited."""
    tasks = [core._as_task(aw) for aw in aws]
    gathering = _Gathering(tasks, return_exceptions)
    is_cancelled = False
    if gathering.has_to_wait:
        core.cur_task._place = gathering
        try:
            yield
        except core.CancelledError as error:
            is_cancelled = True
            gathering.error = error
    for task in tasks:
        if task.done():
            task._is_retrieved = True
        elif task._on_end == gathering.ended:
            task._on_end = None
            if is_cancelled:
                task.cancel()
    if gathering.error is not None:
        raise gathering.error
    return [_result(task._outcome) for task in tasks]


def _result(outcome):
    return outcome.value if isinstance(outcome, StopIteration) else outcome
