"""Leaves a board as a program expects to find it, without a soft reset: that would restart the Wi-Fi chip."""


def _clean_board():
    # A program may have put anything under the usual names, so they are taken from where Python keeps them.
    import builtins, gc, sys

    # A learner's helpers start afresh, and so does what stands in for the firmware on a virtual board. The real
    # firmware's own modules hold the connection together and stay.
    for name, module in builtins.list(sys.modules.items()):
        if builtins.getattr(module, "__file__", "").startswith(("/lib/", "/virtual/")):
            del sys.modules[name]

    from machine import PWM, Pin

    # What a program can have driven. The pins of the Wi-Fi chip and of the sensors are not touched.
    for name in "TX RX D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 A0 A1 A2 A3 LED".split():
        PWM(Pin(name)).deinit()  # or a tone would go on
        Pin(name, Pin.IN)
    for name in ("LEDR", "LEDG", "LEDB"):
        Pin(name, Pin.OUT, value=1)  # low is on

    names = builtins.globals()
    for name in builtins.list(names):
        if not name.startswith("__"):
            del names[name]
    gc.collect()


_clean_board()
