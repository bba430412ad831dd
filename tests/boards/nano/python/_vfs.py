"""`vfs` of a board on which programs can mount file systems of their own."""

import vfs as _stock
from _stub import refuse

mount = _stock.mount
umount = _stock.umount
VfsFat = VfsLfs2 = refuse("this Nano keeps its files where no program can reach below them")
