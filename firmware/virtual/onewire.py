"""A bus of one wire, with one thermometer on it, for `ds18x20` to work with."""

import _nano

# What a DS18B20 is known by: its family 0x28, its number, and a check of both.
_ROM = b"\x28\xff\x4c\x1a\x60\x17\x05\xbb"


class OneWireError(Exception):
    pass


class OneWire:
    """The bus on a pin, which is pulled up."""

    def __init__(self, pin):
        self.pin = pin
        pin.init(pin.OPEN_DRAIN, pin.PULL_UP)

    def reset(self, required=False):
        """Tells whether anything is on the bus. Raises OneWireError if it must be and is not."""
        temperature = _nano.sense("probeTemperature")
        is_present = temperature == temperature  # else it is not a number: nothing is connected
        if required and not is_present:
            raise OneWireError
        return is_present

    def scan(self):
        """Lists what is on the bus, eight bytes each."""
        return [bytearray(_ROM)] if self.reset() else []
