"""`machine.mem8`, `mem16` and `mem32` of the virtual Nano: the chip's addresses, of which the pins' are alive.

Four words of the watchdog outlast a restart. Of all others only what the program itself has written can be read; the rest is 0.
"""

import _nano

# The pins' registers in the RP2040's SIO block (datasheet 2.3.1.7): levels that are read, and driven.
_GPIO_IN = 0xD0000004
_GPIO_OUT = 0xD0000010
_SET, _CLEAR, _FLIP = 0xD0000014, 0xD0000018, 0xD000001C
_PINS = 30
# What the watchdog keeps for programs (datasheet 4.7.6).
_SCRATCH = range(0x4005800C, 0x4005801C)

_written = {}


class _Memory:
    def __init__(self, size):
        self._size = size

    def __repr__(self):
        return "<%d-bit memory>" % (8 * self._size)

    def __getitem__(self, address):
        address = self._aligned(address)
        if self._size == 4 and address in (_GPIO_IN, _GPIO_OUT):
            return sum(_nano.read(index) << gpio for gpio, index in _pins())
        return sum(_byte(address + i) << 8 * i for i in range(self._size))

    def __setitem__(self, address, value):
        address = self._aligned(address)
        if self._size == 4 and _GPIO_OUT <= address <= _FLIP:
            _drive(address, value)
            return
        for i in range(self._size):
            _set_byte(address + i, (value >> 8 * i) & 0xFF)

    def _aligned(self, address):
        if address % self._size:
            raise ValueError("address %08x is not aligned to %d bytes" % (address, self._size))
        return address & 0xFFFFFFFF


def _pins():
    """The numbers and the indices of all pins that programs may use."""
    return [(gpio, _nano.find_gpio(gpio)) for gpio in range(_PINS) if _nano.find_gpio(gpio) >= 0]


def _byte(address):
    if address in _SCRATCH:
        return _nano.scratch_read(address - _SCRATCH[0])
    return _written.get(address, 0)


def _set_byte(address, value):
    if address in _SCRATCH:
        _nano.scratch_write(address - _SCRATCH[0], value)
    else:
        _written[address] = value


def _drive(register, bits):
    for gpio, index in _pins():
        is_on = bits >> gpio & 1
        if register == _GPIO_OUT:
            _nano.write(index, is_on)
        elif is_on and register == _FLIP:
            _nano.toggle(index)
        elif is_on:
            _nano.write(index, 1 if register == _SET else 0)


mem8 = _Memory(1)
mem16 = _Memory(2)
mem32 = _Memory(4)
