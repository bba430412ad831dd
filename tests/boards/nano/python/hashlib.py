"""`hashlib` of the board, which has SHA-1 besides what this MicroPython has."""

import _nano
import binascii
import uhashlib

sha256 = uhashlib.sha256


class sha1:
    def __init__(self, data=b""):
        self._data = bytes(data)

    def update(self, data):
        self._data += data

    def digest(self):
        return binascii.unhexlify(_nano.sha1(binascii.hexlify(self._data).decode()))
