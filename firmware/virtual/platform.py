"""`platform` as the board's firmware answers."""

from sys import implementation


def platform(*_args):
    return "MicroPython-%d.%d.%d-arm--with-newlib" % implementation.version[:3]


def python_compiler():
    return "GCC"


def libc_ver(*_args):
    return ("newlib", "")
