"""`_thread` of the virtual Nano, which has one core."""

from _stub import refuse

_STUBS = ("start_new_thread",)

start_new_thread = refuse("the virtual Nano has one core and no threads: use asyncio to do two things at once")


class LockType:
    """A lock. With one thread, whoever waits for it while it is taken waits for ever."""

    def __init__(self):
        self._is_locked = False

    def acquire(self, waits=1, timeout=-1):
        if not self._is_locked:
            self._is_locked = True
            return True
        # A loop, so that Ctrl-C ends it.
        while waits:
            pass
        return False

    def release(self):
        if not self._is_locked:
            raise RuntimeError
        self._is_locked = False

    def locked(self):
        return self._is_locked

    def __enter__(self):
        self.acquire()
        return self

    def __exit__(self, *_error):
        self.release()


allocate_lock = LockType


def get_ident():
    return 1


def stack_size(size=0):
    return 0


def exit():
    raise SystemExit
