"""`machine.SPI` and `machine.SoftSPI` of the virtual Nano. MISO is as high or low as what is wired to that pin."""

import _nano
from machine import Pin

# Where the lines of SPI(0) can be; the first of each is what it takes when it is not told.
_PLACES = {"SCK": ("LED", "D6"), "MOSI": ("D11", "D7"), "MISO": ("D12", "TX", "D4", "D8")}


class SPI:
    """A bus that sends a byte and receives one at the same time. Nothing is connected to it."""

    MSB = 0
    LSB = 1

    def __init__(
        self,
        id=0,
        baudrate=1000000,
        *,
        polarity=0,
        phase=0,
        bits=8,
        firstbit=MSB,
        sck=None,
        mosi=None,
        miso=-1,
    ):
        if id == 1:
            raise ValueError("SPI(1) belongs to the Wi-Fi module")
        if id != 0:
            raise ValueError("SPI(%d) doesn't exist" % id)
        self._sck = _line("SCK", sck)
        self._mosi = _line("MOSI", mosi)
        # None means that nothing is to be received.
        self._miso = None if miso is None else _line("MISO", None if miso == -1 else miso)
        self._settings = {}
        self.init(baudrate=baudrate, polarity=polarity, phase=phase, bits=bits, firstbit=firstbit)

    def init(self, *, baudrate=-1, polarity=-1, phase=-1, bits=-1, firstbit=-1):
        """Changes what is given."""
        if firstbit == SPI.LSB:
            raise NotImplementedError("LSB")
        settings = (("baudrate", baudrate), ("polarity", polarity), ("phase", phase), ("bits", bits))
        for name, value in settings:
            if value != -1:
                self._settings[name] = value

    def deinit(self):
        pass

    def write(self, buf):
        # Nobody listens, but what cannot be sent is refused.
        memoryview(buf)

    def read(self, nbytes, write=0):
        """Receives so many bytes, while it sends as many of the other."""
        data = bytearray(nbytes)
        self.readinto(data, write)
        return bytes(data)

    def readinto(self, buf, write=0):
        byte = 0xFF if self._miso is not None and self._miso.value() else 0
        for i in range(len(buf)):
            buf[i] = byte

    def write_readinto(self, write_buf, read_buf):
        if len(write_buf) != len(read_buf):
            raise ValueError("buffers must be the same length")
        self.readinto(read_buf)

    def __repr__(self):
        names = ("baudrate", "polarity", "phase", "bits")
        settings = ", ".join("%s=%d" % (name, self._settings[name]) for name in names)
        lines = (("sck", self._sck), ("mosi", self._mosi), ("miso", self._miso))
        return "%s(%s%s, %s)" % (
            type(self).__name__,
            self._first_words(),
            settings,
            ", ".join("%s=%s" % (name, None if pin is None else _gpio(pin)) for name, pin in lines),
        )

    def _first_words(self):
        return "0, "


class SoftSPI(SPI):
    """The same bus on whatever pins."""

    def __init__(
        self,
        baudrate=500000,
        *,
        polarity=0,
        phase=0,
        bits=8,
        firstbit=SPI.MSB,
        sck=None,
        mosi=None,
        miso=None,
    ):
        if sck is None or mosi is None or miso is None:
            raise ValueError("must specify all of sck/mosi/miso")
        self._sck, self._mosi, self._miso = (Pin(pin) for pin in (sck, mosi, miso))
        self._sck.init(Pin.OUT)
        self._mosi.init(Pin.OUT)
        self._miso.init(Pin.IN)
        self._settings = {}
        self.init(baudrate=baudrate, polarity=polarity, phase=phase, bits=bits, firstbit=firstbit)

    def _first_words(self):
        return ""


def _line(role, pin):
    names = _PLACES[role]
    if pin is None:
        return Pin(names[0])
    if Pin(pin)._index not in [Pin(name)._index for name in names]:
        raise ValueError("bad %s pin" % role)
    return Pin(pin)


def _gpio(pin):
    # As in "Pin(GPIO7, mode=ALT)".
    return _nano.describe(pin._index).split(",")[0].replace("Pin(", "").replace("EXT_", "").replace("GPIO", "")
