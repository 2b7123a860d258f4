"""A folder held open by its descriptor, so that nobody can lead its names elsewhere between two steps."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import stat
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # Windows, where nobody can remove a file that is open
    fcntl = None  # type: ignore[assignment]

_TEMPORARY = re.compile(r"\.normkit-new-[0-9a-f]{16}")
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_CREATE = os.O_RDWR | os.O_CREAT | os.O_EXCL | _NO_LINK
_BY_DESCRIPTOR = os.open in os.supports_dir_fd
_SWAP = 2
"""RENAME_EXCHANGE of Linux's renameat2, and RENAME_SWAP of macOS's renameatx_np."""


def temporary_name() -> str:
    """Return a name that nobody can foresee, for a file that ``remove_leftovers`` may remove once it is not locked."""
    return f".normkit-new-{os.urandom(8).hex()}"


class Folder:
    """A folder held open: swapping it, or a part of its path, for a link no longer changes where its names lead.

    A name in it that is a link is not followed. Where the platform has no such descriptors (Windows) it is its
    path. All methods raise OSError.
    """

    def __init__(self, path: Path, within: Folder | None = None) -> None:
        """Open ``path``; its last name is looked up in the open folder ``within`` where that is given."""
        self.path = path
        self._fd: int | None = None
        if _BY_DESCRIPTOR:
            flags = os.O_RDONLY | os.O_DIRECTORY | _NO_LINK
            name, at = (path, None) if within is None else (path.name, within._fd)
            self._fd = os.open(name, flags, dir_fd=at)
        elif path.is_symlink() or not path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(path))

    def __enter__(self) -> Folder:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def _at(self, name: str) -> str:
        return name if _BY_DESCRIPTOR else os.path.join(self.path, name)

    def folder(self, name: str) -> Folder:
        """Open a folder in this one."""
        return Folder(self.path / name, self)

    def create(self, name: str, mode: int = 0o600) -> io.FileIO:
        """Open a file that was not there, unbuffered, for writing and reading."""
        return io.FileIO(os.open(self._at(name), _CREATE, mode, dir_fd=self._fd), "r+b")

    def read(self, name: str) -> BinaryIO:
        """Open a regular file for reading, without waiting. Raises OSError for everything else."""
        _expect_regular(self.stat(name), name)  # to open a device may be to act on it
        descriptor = os.open(self._at(name), _READ, dir_fd=self._fd)
        try:
            _expect_regular(os.fstat(descriptor), name)
            return os.fdopen(descriptor, "rb")
        except OSError:
            os.close(descriptor)
            raise

    def stat(self, name: str) -> os.stat_result:
        """Return what stands under a name; of a link, the link."""
        return os.stat(self._at(name), dir_fd=self._fd, follow_symlinks=False)

    def names(self) -> list[str]:
        """Return all names, sorted."""
        return sorted(os.listdir(self.path if self._fd is None else self._fd))

    def mkdir(self, name: str, mode: int = 0o777) -> None:
        """Make a folder that was not there."""
        os.mkdir(self._at(name), mode, dir_fd=self._fd)

    def link(self, name: str, into: Folder, other: str) -> None:
        """Give a file a second name, one that was free."""
        how = {"follow_symlinks": False} if os.link in os.supports_follow_symlinks else {}
        os.link(self._at(name), into._at(other), src_dir_fd=self._fd, dst_dir_fd=into._fd, **how)

    def replace(self, name: str, other: str) -> None:
        """Let a file take another's name, and the other go."""
        os.replace(self._at(name), self._at(other), src_dir_fd=self._fd, dst_dir_fd=self._fd)

    def swap(self, name: str, other: str) -> bool:
        """Let two files change names in one step; False where platform or disk cannot do that."""
        call = _swap_call() if self._fd is not None else None
        if call is None:
            return False
        if call(self._fd, os.fsencode(name), self._fd, os.fsencode(other), _SWAP) == 0:
            return True
        import ctypes

        code = ctypes.get_errno()
        if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
            return False
        raise OSError(code, os.strerror(code), other)

    def unlink(self, name: str) -> None:
        """Take a name away."""
        os.unlink(self._at(name), dir_fd=self._fd)

    def rmdir(self, name: str) -> None:
        """Take an empty folder away."""
        os.rmdir(self._at(name), dir_fd=self._fd)

    def sync(self) -> None:
        """Make names last through a power cut; where folders cannot be synced, there is no need."""
        if self._fd is not None:
            with contextlib.suppress(OSError):
                os.fsync(self._fd)

    def remove_leftovers(self) -> None:
        """Remove the temporary files of runs that were killed, as far as can be: those that nobody holds locked."""
        try:
            names = self.names()
        except OSError:
            return
        for name in filter(_TEMPORARY.fullmatch, names):
            with contextlib.suppress(OSError), self.read(name) as file:
                if fcntl is not None:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                self.unlink(name)


def _expect_regular(found: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        what = "a link" if stat.S_ISLNK(found.st_mode) else "no regular file"
        raise OSError(errno.EINVAL, f"it is {what}, and only regular files are read and replaced", name)


@cache
def _swap_call() -> Callable[..., int] | None:
    try:
        import ctypes

        library = ctypes.CDLL(None, use_errno=True)
    except (ImportError, OSError, TypeError):
        return None
    return getattr(library, "renameat2", None) or getattr(library, "renameatx_np", None)
