"""Lines of text to and from another device, over the pins TX and RX.

    import serial_port

    serial_port.send("Hello")
    print(serial_port.receive())

Join TX to the other one's RX, RX to its TX, and GND to GND; both must use 3.3 volts.
It begins at 9600 baud, the usual speed of small devices: about 960 letters a second.
"""

from convert import to_text
from machine import UART

_uart = UART(0, 9600)

# The board keeps 256 bytes that nobody has read; a line that is longer than this comes in pieces.
_LONGEST = 256

_received = b""


def speed(baud):
    """Set the speed in baud, such as 9600 or 115200. Both devices must use the same."""
    _uart.init(baudrate=baud)


def send(text):
    """Send a text, or anything else as it is printed, and the end of the line."""
    _uart.write(f"{text}\n")


def receive():
    """Give the next line that came in, without its end; "" when no whole line has come yet.

    Does not wait. Of a line that is longer than 256 bytes this gives pieces. Bytes that are not
    text, as they come when the speed is wrong, are given as question marks.
    """
    global _received
    _received += _uart.read() or b""
    line, end, rest = _received.partition(b"\n")
    if not end and len(line) < _LONGEST:
        return ""
    _received = rest
    return to_text(line).rstrip("\r")
