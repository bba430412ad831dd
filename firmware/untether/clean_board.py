"""Leaves a board as a program expects to find it, without a soft reset: that would restart the Wi-Fi chip."""


def _clean_board():
    import gc
    import sys
    from machine import Pin

    # What a program can have driven. The pins of the Wi-Fi chip and of the sensors are not touched.
    for name in "TX RX D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 A0 A1 A2 A3 LED".split():
        Pin(name, Pin.IN)
    for name in ("LEDR", "LEDG", "LEDB"):
        Pin(name, Pin.OUT, value=1)  # low is on

    names = globals()
    for name in list(names):
        if not name.startswith("__"):
            del names[name]
    # Helpers and the learner's own modules start afresh too; the firmware's hold the connection together and stay.
    for name, module in list(sys.modules.items()):
        if getattr(module, "__file__", "").startswith("/lib/"):
            del sys.modules[name]
    gc.collect()


_clean_board()
