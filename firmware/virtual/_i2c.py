"""`machine.I2C` on the virtual Nano: bus 0 on SDA and SCL, with the motion sensor on it; bus 1 on A0 and A1."""

import _nano
import uctypes
from errno import EIO, ENODEV
from machine import Pin

# SDA and SCL of each bus.
_PINS = (("SDA", "SCL"), ("A0", "A1"))


class I2C:
    """A bus on which a few wires reach many devices, each at an address of its own."""

    def __init__(self, id=0, freq=400000, *, scl=None, sda=None, timeout=50000):
        if id not in (0, 1):
            raise ValueError("I2C(%d) doesn't exist" % id)
        for pin, name, role in ((scl, _PINS[id][1], "SCL"), (sda, _PINS[id][0], "SDA")):
            if pin is not None and Pin(pin)._index != Pin(name)._index:
                raise ValueError("bad %s pin" % role)
        self._bus = id

    def scan(self):
        """Lists the addresses at which a device answers."""
        return [address for address in range(0x08, 0x78) if _nano.i2c_start(self._bus, address, False)]

    def writeto(self, addr, buf, stop=True):
        """Sends the bytes; returns how many the device took."""
        data = bytes(buf)
        if not _nano.i2c_start(self._bus, _address(addr), False):
            # The firmware sends an empty message in another way, which fails with another number.
            raise OSError(EIO if data else ENODEV)
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
            raise OSError(EIO)
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


def _address(number):
    # No device has a larger one, and a number that does not fit 32 bits would be cut off on its way to the page.
    return number if 0 <= number < 128 else 128


def _register(number, size):
    if size % 8:
        raise ValueError("invalid addrsize")
    return bytes((number >> shift) & 0xFF for shift in range(size - 8, -8, -8))


def _bytes_of(buf):
    return uctypes.bytearray_at(uctypes.addressof(buf), len(bytes(buf)))
