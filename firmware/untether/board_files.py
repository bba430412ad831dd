"""The files of the board: listing them, and putting new ones in their place without ever leaving half a file there."""

import hashlib
import os
from binascii import hexlify

from untether import ram_disk

# What a listing can hold, and how deep it goes.
_MOST = 500
_DEEPEST = 8
_FOLDER = 0x4000
_PIECE = 512
# As base64 this is a bit less than a KB, which a board sends at once.
_PIECE_TOLD = 720


def files(folder="/"):
    """List all files and folders below a folder, with path, size and whether it is a folder; 500 at most.

    What is in memory only is left out.
    """
    found = []
    _list(folder.rstrip("/"), found, _DEEPEST)
    return found


def _list(folder, found, depth):
    for entry in os.ilistdir(folder or "/"):
        path = folder + "/" + entry[0]
        if len(found) >= _MOST or path == ram_disk.PLACE:
            continue
        is_folder = entry[1] == _FOLDER
        found.append({"path": path, "size": 0 if is_folder else os.stat(path)[6], "folder": is_folder})
        if is_folder and depth:
            _list(path, found, depth - 1)


def digest(path):
    """Give the SHA-256 of a file in hex digits, or None where there is no such file."""
    sha = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            for piece in _pieces(file):
                sha.update(piece)
    except OSError:
        return None
    return hexlify(sha.digest()).decode()


def is_whole(path, size, sha):
    """Tell whether a file is there, has this size in bytes and this SHA-256."""
    try:
        return os.stat(path)[6] == size and digest(path) == sha
    except OSError:
        return False


def place(new, path, size, sha):
    """Put a file that has arrived elsewhere in its place, if it is whole; tell whether it was.

    What was there before stays until that moment. Raises OSError 28 when the disk is full.
    """
    if not is_whole(new, size, sha):
        return False
    _make_folders(path)
    if new.startswith(ram_disk.PLACE + "/"):
        # From one disk to the other a file cannot be renamed.
        copy = path + ".new"
        _copy(new, copy)
        os.remove(new)
        new = copy
        if not is_whole(new, size, sha):
            os.remove(new)
            return False
    os.rename(new, path)
    sync()
    return True


def remove(path):
    """Remove a file, or a folder with all that is in it. Raises OSError 2 when it is not there."""
    if os.stat(path)[0] & _FOLDER:
        for entry in list(os.ilistdir(path)):
            remove(path + "/" + entry[0])
        os.rmdir(path)
    else:
        os.remove(path)
    sync()


def rename(old, new):
    """Give a file or a folder another name."""
    os.rename(old, new)
    sync()


def read(path, offset):
    """Give a piece of a file from this byte on: as much as fits well into one frame, nothing at the end."""
    with open(path, "rb") as file:
        file.seek(offset)
        return file.read(_PIECE_TOLD)


def create(path):
    """Make an empty file, in place of one that may be there."""
    _make_folders(path)
    with open(path, "wb"):
        pass


def append(path, data):
    """Add bytes to the end of a file, which is made if need be."""
    _make_folders(path)
    with open(path, "ab") as file:
        file.write(data)


def space():
    """Give how many bytes of the disk are free, and how many there are."""
    size = os.statvfs("/")
    return {"free": size[1] * size[4], "total": size[1] * size[2]}


def exists(path):
    """Tell whether there is a file or folder of this name."""
    try:
        os.stat(path)
        return True
    except OSError:
        return False


def sync():
    """See to it that what was written is in the flash, and no longer on its way there."""
    if hasattr(os, "sync"):
        os.sync()


def _make_folders(path):
    parts = path.split("/")[1:-1]
    for count in range(1, len(parts) + 1):
        folder = "/" + "/".join(parts[:count])
        if not exists(folder):
            os.mkdir(folder)


def _copy(source, target):
    try:
        with open(source, "rb") as old, open(target, "wb") as new:
            for piece in _pieces(old):
                new.write(piece)
    except OSError:
        # The disk is full: what does not fit is not left on it.
        os.remove(target)
        raise


def _pieces(file):
    buffer = bytearray(_PIECE)
    view = memoryview(buffer)
    while True:
        count = file.readinto(buffer)
        if not count:
            return
        yield view[:count]
