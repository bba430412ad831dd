"""A small disk in memory, at /run: what the page runs is put there, and wears no flash.

    from untether import ram_disk

    ram_disk.mount()

It holds files, no folders, and takes no more memory than they are large, in pieces of 512 bytes: a program of 64 KB
then needs no single free block of that size. All is gone when the board restarts.
"""

import errno
import io

import vfs
from micropython import const

PLACE = "/run"
# All files together, in bytes. A larger program could not be run anyway.
MOST_BYTES = const(96 * 1024)

_PIECE = const(512)
# What streams are asked by the firmware (py/stream.h).
_SEEK = const(2)
_CLOSE = const(4)
_BUFFER_SIZE = const(11)
_BEST_BUFFER = const(255)

_disk = None


def mount():
    """Put the disk in its place, unless it is there already."""
    global _disk
    if _disk is None:
        disk = RamDisk(MOST_BYTES)
        vfs.mount(disk, PLACE)
        _disk = disk


def clear():
    """Remove all files that are on it."""
    if _disk:
        _disk.files.clear()


class RamDisk:
    """A file system for `vfs.mount`, with room for so many bytes."""

    def __init__(self, most_bytes):
        self.files = {}
        self._most = most_bytes

    def mount(self, _readonly, _mkfs):
        """Nothing is to be prepared."""

    def umount(self):
        """Nothing is to be put away."""

    def open(self, path, mode):
        """Open a file: mode "r", "w" or "a", with "b" for bytes and "+" for both ways."""
        name = self._name(path)
        if mode[0] == "w" or (mode[0] == "a" and name not in self.files):
            self.files[name] = _Content(self)
        return _File(self._content(name), mode)

    def stat(self, path):
        name = path.strip("/")
        if not name:
            return (0x4000, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        return (0x8000, 0, 0, 0, 0, 0, self._content(name).size, 0, 0, 0)

    def statvfs(self, _path):
        free = self.free() // _PIECE
        return (_PIECE, _PIECE, self._most // _PIECE, free, free, 0, 0, 0, 0, 63)

    def ilistdir(self, path):
        if path.strip("/"):
            raise OSError(errno.ENOENT)
        for name, content in list(self.files.items()):
            yield (name, 0x8000, 0, content.size)

    def remove(self, path):
        name = path.strip("/")
        self._content(name)
        del self.files[name]

    def rename(self, old, new):
        content = self._content(old.strip("/"))
        self.remove(old)
        self.files[self._name(new)] = content

    def chdir(self, path):
        if path.strip("/"):
            raise OSError(errno.ENOENT)

    def getcwd(self):
        return "/"

    def mkdir(self, _path):
        raise OSError(errno.EPERM)

    rmdir = mkdir

    def free(self):
        """Give how many bytes there is still room for."""
        return self._most - sum(content.size for content in self.files.values())

    def _name(self, path):
        name = path.strip("/")
        if not name or "/" in name:
            raise OSError(errno.ENOENT)
        return name

    def _content(self, name):
        if name not in self.files:
            raise OSError(errno.ENOENT)
        return self.files[name]


class _Content:
    """The bytes of a file."""

    def __init__(self, disk):
        self._disk = disk
        self._pieces = []
        self.size = 0

    def read(self, at, into):
        """Fill a buffer with what stands there; give how many bytes these were, 0 at the end."""
        count = min(len(into), max(0, self.size - at))
        into = memoryview(into)
        done = 0
        while done < count:
            piece, start = divmod(at + done, _PIECE)
            step = min(_PIECE - start, count - done)
            into[done : done + step] = memoryview(self._pieces[piece])[start : start + step]
            done += step
        return count

    def write(self, at, data):
        """Put bytes there. Raises OSError 28 when there is no room for them."""
        end = at + len(data)
        if end - self.size > self._disk.free():
            raise OSError(errno.ENOSPC if hasattr(errno, "ENOSPC") else 28)
        while len(self._pieces) * _PIECE < end:
            self._pieces.append(bytearray(_PIECE))
        data = memoryview(data)
        done = 0
        while done < len(data):
            piece, start = divmod(at + done, _PIECE)
            step = min(_PIECE - start, len(data) - done)
            self._pieces[piece][start : start + step] = data[done : done + step]
            done += step
        self.size = max(self.size, end)


class _File(io.IOBase):
    """An open file. MicroPython itself reads and writes through readinto, write and ioctl."""

    def __init__(self, content, mode):
        self._content = content
        self._is_text = "b" not in mode
        self._reads = mode[0] == "r" or "+" in mode
        self._writes = mode[0] != "r" or "+" in mode
        self._at = content.size if mode[0] == "a" else 0

    def readinto(self, into):
        if not self._reads:
            raise OSError(errno.EPERM)
        count = self._content.read(self._at, into)
        self._at += count
        return count

    def write(self, data):
        if not self._writes:
            raise OSError(errno.EPERM)
        count = len(data)
        if isinstance(data, str):
            data = data.encode()
        self._content.write(self._at, data)
        self._at += len(data)
        return count

    def read(self, count=-1):
        """Read so many bytes, all of them by default. In a text, so many letters would be more than is needed here."""
        left = self._content.size - self._at
        data = bytearray(max(0, left if count is None or count < 0 else min(count, left)))
        self.readinto(data)
        return str(data, "utf-8") if self._is_text else bytes(data)

    def readline(self):
        start = self._at
        line = bytearray()
        piece = bytearray(64)
        while True:
            count = self.readinto(piece)
            end = piece.find(b"\n", 0, count) + 1
            line += memoryview(piece)[: end or count]
            if end or not count:
                break
        self._at = start + len(line)
        return str(line, "utf-8") if self._is_text else bytes(line)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, offset, whence=0):
        self._at = max(0, offset + (0, self._at, self._content.size)[whence])
        return self._at

    def tell(self):
        return self._at

    def flush(self):
        """What is written is there at once."""

    def close(self):
        # The firmware goes on holding the last file that a page has sent: its memory would not be given back.
        self._content = _Content(None)
        self._reads = self._writes = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def ioctl(self, request, _argument):
        if request == _CLOSE:
            self.close()
        # Whoever loads a program reads in buffers; a large one makes fewer calls of them.
        return _BEST_BUFFER if request == _BUFFER_SIZE else 0
