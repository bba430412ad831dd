"""The RGB LED of the Arduino Nano RP2040 Connect: three small lights, red, green and blue, in one.

    import rgb_led

    rgb_led.show("cyan")
    rgb_led.off()

The three hang on the Wi-Fi module, which can only switch them. So there are seven
colours, and no brightness. A pin that is low (0) is a light that is on.
"""

from machine import Pin
from nina import safe

_LIGHTS = [safe(lambda: Pin(name, Pin.OUT, value=1)) for name in ("LEDR", "LEDG", "LEDB")]

# Which of red, green and blue are on.
_COLOURS = {
    "red": (1, 0, 0),
    "yellow": (1, 1, 0),
    "green": (0, 1, 0),
    "cyan": (0, 1, 1),
    "blue": (0, 0, 1),
    "magenta": (1, 0, 1),
    "white": (1, 1, 1),
}


def show(colour):
    """Light up in a colour: "red", "yellow", "green", "cyan", "blue", "magenta" or "white".

    Raises ValueError for any other colour. Takes about 6 milliseconds.
    """
    if colour not in _COLOURS:
        raise ValueError("colour must be red, yellow, green, cyan, blue, magenta or white")
    _set(_COLOURS[colour])


def off():
    """Make the LED dark. Takes about 6 milliseconds."""
    _set((0, 0, 0))


def _set(levels):
    for light, is_on in zip(_LIGHTS, levels):
        safe(light.value, 1 - is_on)
