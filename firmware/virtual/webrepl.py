"""`webrepl` of the virtual Nano: the page has its prompt already."""

from _stub import refuse

_STUBS = ("start", "start_foreground", "stop")

start = start_foreground = refuse("the virtual Nano is in the page already, and needs no WebREPL")


def stop():
    pass
