"""Talking to the Wi-Fi chip (NINA) without being cut off in the middle of it.

    from nina import safe

    safe(light.value, 1)

The RGB LED, A4 to A7 and all of Wi-Fi hang on that chip. A Stop that lands inside such a call would leave
the chip's driver locked. Untether's firmware lets it wait until the call is over; where that firmware is
missing, the call is made as it is.
"""

try:
    from untether.nina import safe
except ImportError:

    def safe(operation, *args):
        """Call operation(*args), and give what it gives."""
        return operation(*args)
