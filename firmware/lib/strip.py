"""Strips and rings of coloured lights (NeoPixel, WS2812).

    from strip import Strip

    strip = Strip("D6", 8)
    strip.fill("blue")
    strip[0] = "orange"
    strip[7] = (255, 100, 0)
    strip.show()

A colour is a name, or three numbers from 0 to 255 for red, green and blue. Nothing can be
seen of a change before show(), so that many changes are seen at once.
"""

from machine import Pin
from neopixel import NeoPixel

_OFF = (0, 0, 0)
_COLOURS = {
    "red": (255, 0, 0),
    "orange": (255, 90, 0),
    "yellow": (255, 255, 0),
    "green": (0, 255, 0),
    "cyan": (0, 255, 255),
    "blue": (0, 0, 255),
    "purple": (120, 0, 255),
    "magenta": (255, 0, 255),
    "pink": (255, 70, 120),
    "white": (255, 255, 255),
    "warm white": (255, 160, 70),
    "off": _OFF,
}


class Strip:
    """A strip of so many lights on a pin, which is given by its name.

    Its brightness is 20 percent at first: full white takes about 60 milliamperes a light,
    more than the board can give to a long strip.
    Raises ValueError at show() for the pins of the Wi-Fi module: the RGB LED and A4 to A7.
    """

    def __init__(self, pin, count):
        self._pixels = NeoPixel(Pin(pin), count)
        self._colours = [_OFF] * count
        self._percent = 20

    def __len__(self):
        """Give how many lights there are."""
        return len(self._colours)

    def __setitem__(self, index, colour):
        """Set one light, counted from 0. Raises IndexError when there is no such light."""
        if not 0 <= index < len(self):
            raise IndexError("the strip has no light with index %d" % index)
        self._colours[index] = _rgb(colour)

    def fill(self, colour):
        """Set all lights. Raises ValueError for a colour that there is not."""
        self._colours = [_rgb(colour)] * len(self)

    def rainbow(self):
        """Spread the colours of the rainbow over the strip, red first."""
        self._colours = [_of_rainbow(i * 765 // len(self)) for i in range(len(self))]

    def rotate(self, steps=1):
        """Move the colours on; those that leave one end come back at the other. Below 0 moves them back."""
        start = -int(steps) % len(self)
        self._colours = self._colours[start:] + self._colours[:start]

    def shift(self, steps=1):
        """Move the colours on; those that leave the end are lost, and lights go dark. Below 0 moves them back."""
        steps = min(max(int(steps), -len(self)), len(self))
        dark = [_OFF] * abs(steps)
        if steps > 0:
            self._colours = dark + self._colours[:-steps]
        else:
            self._colours = self._colours[-steps:] + dark

    def brightness(self, percent):
        """Set how bright the strip is shown, from 0 to 100 percent; the colours stay."""
        self._percent = min(max(percent, 0), 100)

    def show(self):
        """Let the strip light up as it was set."""
        for i, colour in enumerate(self._colours):
            self._pixels[i] = tuple(int(level * self._percent / 100) for level in colour)
        self._pixels.write()

    def off(self):
        """Make all lights dark at once."""
        self.fill(_OFF)
        self.show()


def _rgb(colour):
    if isinstance(colour, str):
        if colour not in _COLOURS:
            raise ValueError('"%s" is no colour of the strip' % colour)
        return _COLOURS[colour]
    red, green, blue = colour
    return tuple(min(max(int(level), 0), 255) for level in (red, green, blue))


def _of_rainbow(position):
    third, up = divmod(position, 255)
    down = 255 - up
    return ((down, up, 0), (0, down, up), (up, 0, down))[third]
