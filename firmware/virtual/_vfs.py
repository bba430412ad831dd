"""`vfs` of the virtual Nano: there is one disk, and beside it only what programs write in Python themselves."""

import vfs as _stock
from _stub import refuse

_STUBS = ("VfsFat", "VfsLfs2")

_REFUSAL = "the virtual Nano has one file system, which stays where it is"
VfsFat = VfsLfs2 = refuse(_REFUSAL)
_mounted = []


def mount(fsobj, mount_point, **settings):
    """Puts a file system that is written in Python in its place."""
    if not hasattr(fsobj, "mount"):
        raise NotImplementedError(_REFUSAL)
    _stock.mount(fsobj, mount_point, **settings)
    _mounted.append((fsobj, mount_point))


def umount(mount_point):
    """Takes away what was put somewhere with `mount`."""
    for mounted in _mounted:
        if mount_point in mounted:
            _stock.umount(mount_point)
            _mounted.remove(mounted)
            return
    raise OSError(22)
