"""`machine.I2C` and `machine.SoftI2C` on the virtual Nano: the motion sensor is on SDA and SCL, nothing anywhere else."""

import _nano
import uctypes
from errno import EIO, ENODEV
from machine import Pin

# Where SDA and SCL of each bus can be; the first of each is what it takes when it is not told.
_PLACES = (
    {"SDA": ("SDA", "TX", "D12", "D4", "D8", "A2"), "SCL": ("SCL", "RX", "D10", "D5", "D9", "D2", "A3")},
    {"SDA": ("A0", "LED", "D6"), "SCL": ("A1", "D11", "D3", "D7")},
)
# A bus with nothing on it.
_EMPTY = 1


class I2C:
    """A bus on which a few wires reach many devices, each at an address of its own."""

    # The error when there is none at an address.
    _nobody = EIO

    def __init__(self, id=0, freq=400000, *, scl=None, sda=None, timeout=50000):
        if id not in (0, 1):
            raise ValueError("I2C(%d) doesn't exist" % id)
        self._connect(_line(id, "SDA", sda), _line(id, "SCL", scl))

    def _connect(self, sda, scl):
        """Finds what is at the other end of these pins."""
        is_on_board = sda._index == Pin("SDA")._index and scl._index == Pin("SCL")._index
        self._bus = 0 if is_on_board else _EMPTY

    def scan(self):
        """Lists the addresses at which a device answers."""
        return [address for address in range(0x08, 0x78) if _nano.i2c_start(self._bus, address, False)]

    def writeto(self, addr, buf, stop=True):
        """Sends the bytes; returns how many the device took."""
        data = bytes(buf)
        if not _nano.i2c_start(self._bus, _address(addr), False):
            # The firmware sends an empty message in another way, which fails with another number.
            raise OSError(self._nobody if data else ENODEV)
        for byte in data:
            _nano.i2c_write(byte)
        return len(data)

    def writevto(self, addr, vector, stop=True):
        return self.writeto(addr, b"".join(bytes(part) for part in vector), stop)

    def readfrom(self, addr, nbytes, stop=True):
        data = bytearray(nbytes)
        self.readfrom_into(addr, data, stop)
        return bytes(data)

    def readfrom_into(self, addr, buf, stop=True):
        if not _nano.i2c_start(self._bus, _address(addr), True):
            raise OSError(self._nobody)
        # Arrays of any kind are filled byte by byte.
        view = _bytes_of(buf)
        for i in range(len(view)):
            view[i] = _nano.i2c_read()

    def readfrom_mem(self, addr, memaddr, nbytes, *, addrsize=8):
        data = bytearray(nbytes)
        self.readfrom_mem_into(addr, memaddr, data, addrsize=addrsize)
        return bytes(data)

    def readfrom_mem_into(self, addr, memaddr, buf, *, addrsize=8):
        self.writeto(addr, _register(memaddr, addrsize), False)
        self.readfrom_into(addr, buf)

    def writeto_mem(self, addr, memaddr, buf, *, addrsize=8):
        self.writeto(addr, _register(memaddr, addrsize) + bytes(buf))


class SoftI2C(I2C):
    """The same bus on whatever pins."""

    _nobody = ENODEV

    def __init__(self, scl, sda, *, freq=400000, timeout=50000):
        self._connect(Pin(sda), Pin(scl))


def _line(bus, role, pin):
    names = _PLACES[bus][role]
    if pin is None:
        return Pin(names[0])
    if Pin(pin)._index not in [Pin(name)._index for name in names]:
        raise ValueError("bad %s pin" % role)
    return Pin(pin)


def _address(number):
    # No device has a larger one, and a number that does not fit 32 bits would be cut off on its way to the page.
    return number if 0 <= number < 128 else 128


def _register(number, size):
    if size % 8:
        raise ValueError("invalid addrsize")
    return bytes((number >> shift) & 0xFF for shift in range(size - 8, -8, -8))


def _bytes_of(buf):
    return uctypes.bytearray_at(uctypes.addressof(buf), len(bytes(buf)))
