"""Talking to the Wi-Fi chip (NINA) without being cut off in the middle of it.

A KeyboardInterrupt inside such a call would leave the chip's driver locked: nothing is ever called again by timers or
by Wi-Fi, until the board restarts. On rp2 an interrupt comes wherever the interpreter jumps, or the driver waits. So
the operation is made between two jumps, and the Stop that comes over Wi-Fi waits until it is over.
"""


class _Hold:
    """Whether Stop has to wait. Looked at by the output queue, which delivers it."""

    on = False


hold = _Hold()


def safe(operation, *args, **settings):
    """Call operation(*args, **settings), and give what it gives.

    May be called inside another such call. Ctrl-C at the USB port cannot be held back.
    """
    if hold.on:
        return operation(*args, **settings)
    try:
        hold.on = True
        for _ in (1,):  # A jump: an interrupt that was on its way is raised here.
            pass
        result = operation(*args, **settings)
        hold.on = False  # No jump may come between the operation and this.
        for _ in (1, 2):  # At the first jump the queue may deliver a Stop, at the second that is raised.
            pass
        return result
    except:  # Even the test of an exception's kind is a jump.
        hold.on = False
        raise
