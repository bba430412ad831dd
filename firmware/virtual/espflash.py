"""`espflash` of the virtual Nano, whose Wi-Fi module has no firmware to change."""

from _stub import refuse

_STUBS = ("ESPFlash",)

ESPFlash = refuse("the virtual Nano's Wi-Fi needs no new firmware")
