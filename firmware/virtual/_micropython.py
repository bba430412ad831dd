"""`micropython` as the board has it: without what only the WebAssembly has, and with what that lacks."""

import micropython as _stock

_NAMES = (
    "RingIO const heap_lock heap_unlock kbd_intr mem_info opt_level qstr_info schedule stack_use"
)
for _name in _NAMES.split():
    globals()[_name] = getattr(_stock, _name)
del _name


def alloc_emergency_exception_buf(size):
    """Room for an error inside an interrupt. There is always room here."""
