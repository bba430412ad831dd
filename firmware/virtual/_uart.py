"""`machine.UART` on the virtual Nano: port 0, on TX and RX."""

import _nano
from machine import Pin
from time import sleep_ms


class UART:
    """A serial port, which sends and receives one byte after the other."""

    def __init__(self, id, *args, **kwargs):
        if id == 1:
            raise ValueError("UART(1) belongs to the Wi-Fi module")
        if id != 0:
            raise ValueError("UART(%d) doesn't exist" % id)
        self._timeout_ms = 0
        self.init(*args, **kwargs)

    def init(
        self,
        baudrate=115200,
        bits=8,
        parity=None,
        stop=1,
        *,
        tx=None,
        rx=None,
        txbuf=256,
        rxbuf=256,
        timeout=None,
        timeout_char=0,
        invert=0,
        flow=0,
    ):
        """Sets the port up. The virtual wire is always right, whatever the speed."""
        for pin, name in ((tx, "TX"), (rx, "RX")):
            if pin is not None and Pin(pin)._index != Pin(name)._index:
                raise ValueError("bad %s pin" % name)
        if baudrate <= 0:
            raise ValueError("bad baudrate")
        if timeout is not None:
            self._timeout_ms = timeout

    def deinit(self):
        pass

    def any(self):
        """Tells how many bytes can be read without waiting."""
        return _nano.uart_any()

    def read(self, nbytes=-1):
        """Reads that many bytes, or all there are; None when none come within the timeout."""
        return self._collect(lambda data: len(data) == nbytes)

    def readline(self):
        """Reads to the end of a line, or what there is of it; None when nothing comes within the timeout."""
        return self._collect(lambda data: data[-1:] == b"\n")

    def readinto(self, buf, nbytes=None):
        data = self.read(len(buf) if nbytes is None else nbytes)
        if data is None:
            return None
        buf[: len(data)] = data
        return len(data)

    def write(self, buf):
        """Sends bytes or a text; returns how many bytes these are."""
        data = buf.encode() if isinstance(buf, str) else bytes(buf)
        for byte in data:
            _nano.uart_write(byte)
        return len(data)

    def flush(self):
        pass

    def txdone(self):
        return True

    def _collect(self, is_whole):
        data = bytearray()
        while not is_whole(data):
            byte = self._next()
            if byte < 0:
                break
            data.append(byte)
        return bytes(data) or None

    def _next(self):
        waited_ms = 0
        while not _nano.uart_any() and waited_ms < self._timeout_ms:
            sleep_ms(1)
            waited_ms += 1
        return _nano.uart_read()
