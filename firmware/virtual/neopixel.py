"""`neopixel` of the virtual Nano, which the firmware of a board has inside."""

import machine


class NeoPixel:
    """A strip of lights, as in NeoPixel(Pin("D6"), 8); each has red, green, blue, and with bpp=4 white."""

    # Where red, green, blue and white stand among the bytes of a light.
    ORDER = (1, 0, 2, 3)

    def __init__(self, pin, n, bpp=3, timing=1):
        self.pin = pin
        self.n = n
        self.bpp = bpp
        self.timing = timing
        self.buf = bytearray(n * bpp)
        pin.init(pin.OUT)

    def __len__(self):
        return self.n

    def __setitem__(self, i, colour):
        for place, level in zip(self.ORDER, colour[: self.bpp]):
            self.buf[i * self.bpp + place] = level

    def __getitem__(self, i):
        return tuple(self.buf[i * self.bpp + place] for place in self.ORDER[: self.bpp])

    def fill(self, colour):
        for i in range(self.n):
            self[i] = colour

    def write(self):
        """Sends the colours to the strip."""
        machine.bitstream(self.pin, 0, self.timing, self.buf)
