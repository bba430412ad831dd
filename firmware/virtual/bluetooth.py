"""`bluetooth` of the virtual Nano, which has none."""

from _stub import refuse

_STUBS = ("BLE", "UUID")
FLAG_READ = 0x02
FLAG_WRITE_NO_RESPONSE = 0x04
FLAG_WRITE = 0x08
FLAG_NOTIFY = 0x10
FLAG_INDICATE = 0x20

BLE = UUID = refuse("the virtual Nano has no Bluetooth: try this program on a board")
