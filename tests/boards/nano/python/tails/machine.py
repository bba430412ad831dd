# The pins of the Wi-Fi chip are reached by orders to it. No jump may be on the way to one: Ctrl-C would be raised there.
_nina = __import__("_nina")


def _ordered(method):
    @_nina.native
    def ordered(self, *args, **kwargs):
        (_nothing, _nina.order)[_nano.is_external(self._index)]()
        return method(self, *args, **kwargs)

    return ordered


def _nothing():
    pass


for _name in ("init", "value", "on", "off", "high", "low", "toggle"):
    setattr(Pin, _name, _ordered(getattr(Pin, _name)))
del _name
