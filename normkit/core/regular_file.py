"""The one door to files that are read: only regular files are opened, and opening never waits.

A name in somebody's folder may be a FIFO without a writer, a terminal, or a link to a device without an end.
"""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

_HOW = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def open_regular(path: str | os.PathLike[str]) -> BinaryIO:
    """Open a regular file for reading, in bytes; links are followed.

    Raises OSError, with words for ``strerror``, for everything else and for what no path can be.
    """

    def opener(name: str, flags: int) -> int:
        _expect_regular(os.stat(name), path)  # to open a device may be to act on it
        descriptor = os.open(name, flags | _HOW)
        try:
            _expect_regular(os.fstat(descriptor), path)  # it may have turned into something else since
        except OSError:
            os.close(descriptor)
            raise
        return descriptor

    try:
        return open(path, "rb", opener=opener)
    except ValueError as error:  # a NUL, or half a character: no file system has such a name
        raise OSError(errno.EINVAL, "no file can have such a name", path) from error


def read_regular(path: str | os.PathLike[str], most: int = -1) -> bytes:
    """Return the bytes of a regular file. Raises OSError, also for one of more than ``most`` bytes (-1: any size)."""
    with open_regular(path) as file:
        content = file.read(most + 1 if most >= 0 else -1)
    if 0 <= most < len(content):
        raise OSError(errno.EFBIG, f"it is longer than {most:,} bytes", path)
    return content


def _expect_regular(found: os.stat_result, path: str | os.PathLike[str]) -> None:
    if not stat.S_ISREG(found.st_mode):
        kind = next((name for is_kind, name in _KINDS if is_kind(found.st_mode)), "something else")
        raise OSError(errno.EINVAL, f"it is {kind}, and only regular files are opened", path)
