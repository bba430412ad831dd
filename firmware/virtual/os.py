"""`os` as the board has it: its name, and a FAT file system."""

import random
import sys
import uos as _stock
from _stub import refuse
from collections import namedtuple
from vfs import VfsFat, VfsLfs2, mount, umount

_STUBS = ("VfsFat", "VfsLfs2", "dupterm", "dupterm_notify")

sep = "/"
chdir = _stock.chdir
getcwd = _stock.getcwd
listdir = _stock.listdir
mkdir = _stock.mkdir
remove = unlink = _stock.remove
rename = _stock.rename
rmdir = _stock.rmdir
statvfs = _stock.statvfs

_FILE = 0x8000
_FOLDER = 0x4000


def stat(path):
    """Kind, size and times of a file, at the places 0, 6 and 7 to 9; FAT knows nothing of the others."""
    mode, _, _, _, _, _, size, *times = _stock.stat(path)
    is_folder = mode & _FOLDER
    return (_FOLDER if is_folder else _FILE, 0, 0, 0, 0, 0, 0 if is_folder else size) + tuple(times)


def ilistdir(path=""):
    """Goes through a folder: name, kind, 0 and size of each."""
    for name, kind, *_ in _stock.ilistdir(path or "."):
        yield (name, kind, 0, stat("%s/%s" % ((path or ".").rstrip("/"), name))[6])


def uname():
    release = ".".join(str(part) for part in sys.implementation.version[:3])
    version = "v%s on 2026-04-06" % release
    fields = namedtuple("", ("sysname", "nodename", "release", "version", "machine"))
    return fields(sys.platform, sys.platform, release, version, sys.implementation._machine)


def urandom(n):
    """So many bytes by chance."""
    return bytes(random.getrandbits(8) for _ in range(n))


def sync():
    """Whatever was closed is kept already."""


dupterm = refuse("the virtual Nano has one console, which is in the page")


def dupterm_notify(_stream):
    pass
