"""`micropython` as the board has it: without what only the WebAssembly has, and with what that lacks."""

import micropython as _stock

import _nano

_NAMES = (
    "RingIO const heap_lock heap_unlock kbd_intr opt_level qstr_info schedule stack_use"
)
for _name in _NAMES.split():
    globals()[_name] = getattr(_stock, _name)
del _name


def mem_info(*_):
    """Prints how much of a board's memory is in use; not where in it, which is different here."""
    used, free = _nano.used_bytes(), _nano.free_bytes()
    print("GC: total: %d, used: %d, free: %d" % (used + free, used, free))


def alloc_emergency_exception_buf(size):
    """Room for an error inside an interrupt. There is always room here."""
