"""`cryptolib` of the virtual Nano, which cannot encrypt."""

from _stub import refuse

_STUBS = ("aes",)

aes = refuse("the virtual Nano cannot encrypt: try this program on a board")
