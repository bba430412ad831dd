"""`machine.bitstream` of the virtual Nano: bytes on their way to a strip of lights."""

import binascii
import machine
import _nano


def bitstream(pin, encoding, timing, data):
    """Sends bytes over a pin. Of the timing nothing can be seen."""
    index = machine.Pin(pin)._index
    if _nano.is_external(index):
        raise ValueError("expecting a regular GPIO Pin")
    _nano.send_pixels(index, binascii.hexlify(data).decode())
