"""`rp2` of the virtual Nano, which has none of what makes this chip special: its parts are here in name only."""

from _stub import refuse

_NO_PIO = "the virtual Nano has no PIO: try this program on a board"
_STUBS = (
    "DMA",
    "DMATimer",
    "Flash",
    "PIO",
    "PIOASMError",
    "StateMachine",
    "asm_pio",
    "asm_pio_encode",
    "bootsel_button",
)


class PIOASMError(Exception):
    pass


class PIO:
    """Only the numbers that programs name before they use it."""

    IN_LOW, IN_HIGH, OUT_LOW, OUT_HIGH = 0, 1, 2, 3
    SHIFT_LEFT, SHIFT_RIGHT = 0, 1
    JOIN_NONE, JOIN_TX, JOIN_RX = 0, 1, 2
    IRQ_SM0, IRQ_SM1, IRQ_SM2, IRQ_SM3 = 256, 512, 1024, 2048
    __init__ = refuse(_NO_PIO)


StateMachine = asm_pio = asm_pio_encode = refuse(_NO_PIO)
DMA = DMATimer = refuse("the virtual Nano has no DMA: try this program on a board")


class Flash:
    """The flash memory by its blocks. Here only its size is known: files are the way to it."""

    _BLOCK_BYTES = 4096
    _BLOCKS = 14 * 1024 * 1024 // _BLOCK_BYTES
    readblocks = writeblocks = refuse("the virtual Nano has no flash memory to read or write, only files")

    def ioctl(self, op, arg):
        return {4: self._BLOCKS, 5: self._BLOCK_BYTES}.get(op, 0)


def bootsel_button():
    """Whether the button is pressed. On this board it is a pad, and nobody presses it here."""
    return 0
