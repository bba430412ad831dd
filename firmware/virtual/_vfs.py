"""`vfs` of the virtual Nano: there is one file system, and no other can be had."""

from _stub import refuse

_STUBS = ("VfsFat", "VfsLfs2", "mount", "umount")

VfsFat = VfsLfs2 = mount = umount = refuse("the virtual Nano has one file system, which stays where it is")
