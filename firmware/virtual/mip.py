"""`mip` of the virtual Nano, which cannot reach the index of packages."""

from _stub import refuse

_STUBS = ("install",)

install = refuse("the virtual Nano cannot install packages")
