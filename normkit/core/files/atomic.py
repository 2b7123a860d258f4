"""Files that are either the old or the new one, never half: write beside, sync, swap, look at what came out.

Other programs may write at the same time. What a file was when it was first seen is compared with what it is just
before the swap, and with what came out of it: a file that somebody else has written meanwhile goes back to its place.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from io import BufferedRandom, FileIO
from pathlib import Path
from typing import BinaryIO, NamedTuple, NoReturn

from normkit.core.errors import OutputError
from normkit.core.files.attributes import take_after, warn
from normkit.core.files.folder import Folder, temporary_name

try:
    import fcntl
except ImportError:  # Windows: two runs on one file at a time are then the user's to avoid
    fcntl = None  # type: ignore[assignment]


class FileState(NamedTuple):
    """Which file stands under a name, and in which state: what two looks at it have to agree in."""

    device: int
    inode: int
    size: int
    """Bytes."""
    modified: int
    """Nanoseconds."""
    changed: int
    """Nanoseconds; 0 where the file has several names, for it counts as a change, too, that one comes or goes."""

    @classmethod
    def of(cls, found: os.stat_result) -> FileState:
        """Return the state of a file that ``os.stat`` or ``os.fstat`` tells of."""
        changed = found.st_ctime_ns if found.st_nlink == 1 else 0
        return cls(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, changed)

    def still(self, now: FileState) -> bool:
        """Say whether the file is the same, and nobody has touched it since."""
        return self[:4] == now[:4] and (self.changed == now.changed or not self.changed)


def state_of(path: str | os.PathLike[str]) -> FileState | None:
    """Return the state of a file, through links; None for one that is not there."""
    try:
        return FileState.of(os.stat(path))
    except (OSError, ValueError):
        return None


class Replacement:
    """New content for a file, written beside it; it takes the file's place on ``commit`` and only then."""

    def __init__(
        self, folder: Folder, name: str, shown: str, old: BinaryIO | None, seen: FileState | None, sink: BinaryIO,
        beside: str,
    ) -> None:  # fmt: skip
        self.old, self.sink = old, sink
        """The file to replace, held open and locked, or None; where the new content goes."""
        self._folder, self._name, self._shown = folder, name, shown
        self._seen, self._beside, self._finished = seen, beside, False
        self._own_names = 1

    def finish(self) -> None:
        """Bring the new content to the disk, with the mode, owner and attributes of the old.

        Raises OSError; OutputError, the work kept beside, where the old file is no longer what was seen first.
        """
        if not self._finished:
            self.sink.flush()
            if self.old is not None:
                take_after(self.old.fileno(), self.sink.fileno(), self._shown)
            os.fsync(self.sink.fileno())
            self._finished = True
        self.expect_unchanged()

    def commit(self) -> None:
        """Put the new content in the file's place.

        Raises OSError, and the old file then stands; OutputError, the work kept beside, where another program has
        written the file meanwhile: what that wrote then stands.
        """
        self.finish()
        folder, name, beside = self._folder, self._name, self._beside
        if self.old is not None and (names := os.fstat(self.old.fileno()).st_nlink) > self._own_names:
            warn(f"{self._shown}: has {names} names (hard links); under the others the old content stays")
        if os.name == "nt":  # which renames no open files
            self.sink.close()
        if self.old is None:
            self._appear()
            folder.sync()
        elif folder.swap(beside, name):
            folder.sync()
            if not self._came_out():
                folder.swap(beside, name)
                self.lose()
            with contextlib.suppress(OSError):  # else the next run removes it
                folder.unlink(beside)
        else:
            if os.name == "nt":
                self.old.close()
            folder.replace(beside, name)
            folder.sync()

    def expect_unchanged(self) -> None:
        """Raise OutputError, the work kept beside, if the file is no longer what was seen first."""
        try:
            now = FileState.of(self._folder.stat(self._name))
        except FileNotFoundError:
            now = None
        if (self._seen is None) != (now is None) or (self._seen and now and not self._seen.still(now)):
            self.lose()

    def link_old(self, into: Folder, name: str) -> bool:
        """Give the old file a second name, to keep it by; False where that cannot be, or others can write to it."""
        if self.old is None or os.fstat(self.old.fileno()).st_nlink != 1:
            return False
        self.expect_unchanged()
        try:
            self._folder.link(self._name, into, name)
        except OSError:
            return False
        if not os.path.samestat(into.stat(name), os.fstat(self.old.fileno())):
            into.unlink(name)
            self.lose()
        assert self._seen is not None
        self._seen, self._own_names = self._seen._replace(changed=0), 2
        return True

    def lose(self) -> NoReturn:
        """Keep the work beside the file, and raise OutputError: another program has written the file meanwhile."""
        kept = f"{os.fsdecode(os.fsencode(self._name)[:200])}.kept-{self._beside[-8:]}"
        try:
            if not self.sink.closed:
                self.sink.flush()
            if os.name == "nt":
                self.sink.close()
            self._folder.replace(self._beside, kept)
            where = f"what normkit made of it is kept in {os.path.join(os.path.dirname(self._shown), kept)}"
        except OSError as error:
            where = f"what normkit made of it cannot be kept: {error.strerror}"
        raise OutputError(
            f"{self._shown}: was changed by another program meanwhile; it stands as that left it, and {where}"
        )

    def _came_out(self) -> bool:
        """Say whether what was swapped out is what was seen: nobody was quicker, and nothing was written since."""
        assert self._seen is not None
        try:
            return FileState.of(self._folder.stat(self._beside))[:4] == self._seen[:4]
        except OSError:
            return False

    def _appear(self) -> None:
        """Take a name that was free, and still is."""
        try:
            self._folder.link(self._beside, self._folder, self._name)
        except FileExistsError:
            self.lose()
        except OSError:  # a disk without second names
            self._folder.replace(self._beside, self._name)
        else:
            with contextlib.suppress(OSError):  # else the next run removes it
                self._folder.unlink(self._beside)


@contextlib.contextmanager
def replacing(path: Path, seen: FileState | None = None, through_link: bool = False) -> Iterator[Replacement]:
    """Open a replacement for ``path`` (which need not exist); what is not committed disappears.

    ``seen`` is the state in which the file was read; without one it is what is there now. ``through_link``: a link is
    followed, not replaced; else it is refused, for it may be somebody's trap. Raises OutputError for that, and where
    the folder cannot be written, what is there is no regular file, another run is at it, or it is not what was seen.
    """
    if not through_link and os.path.islink(path):
        raise OutputError(f"{path}: is a link to {os.readlink(path)}; name the file itself, or remove the link")
    target = Path(os.path.realpath(path))
    try:
        folder = Folder(target.parent)
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error
    with folder:
        if not through_link:
            folder.remove_leftovers()
        with replacing_in(folder, target.name, str(path), seen) as new:
            yield new


def remove_leftovers(path: str) -> None:
    """Remove what killed runs have left in the folder of a file, as far as can be."""
    with contextlib.suppress(OSError, ValueError), Folder(Path(os.path.realpath(path)).parent) as folder:
        folder.remove_leftovers()


@contextlib.contextmanager
def replacing_in(folder: Folder, name: str, shown: str, seen: FileState | None = None) -> Iterator[Replacement]:
    """Do as ``replacing`` does, for a name in an open folder; messages call it ``shown``."""
    with contextlib.ExitStack() as stack:
        try:
            old = _claimed(folder, name, shown, stack)
            now = None if old is None else FileState.of(os.fstat(old.fileno()))
            if seen and not (now and seen.still(now)):
                raise OutputError(f"{shown}: was changed by another program meanwhile; it is left alone")
            beside, raw = _temporary(folder, 0o666 if old is None else 0o600)
        except (OSError, ValueError) as error:
            raise _unwritable(shown, error) from error
        stack.callback(_forget, folder, beside)
        sink = BufferedRandom(raw)
        stack.callback(_close, sink)
        try:
            yield Replacement(folder, name, shown, old, seen or now, sink, beside)
        except OSError as error:
            raise OutputError(f"{shown}: cannot be written: {error.strerror or error}; it stands as it was") from error


def _unwritable(path: object, error: OSError | ValueError) -> OutputError:
    return OutputError(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}")


def _claimed(folder: Folder, name: str, shown: str, stack: contextlib.ExitStack) -> BinaryIO | None:
    """Return the file of a name, open and locked; None where there is none."""
    try:
        old = stack.enter_context(folder.read(name))
    except FileNotFoundError:
        return None
    if _locked(old) is False:
        raise OutputError(f"{shown}: another program is writing it (it is locked); try again when that is done")
    if not os.path.samestat(os.fstat(old.fileno()), folder.stat(name)):
        raise OutputError(f"{shown}: another program has just written it; try again")
    return old


def _locked(file: BinaryIO | FileIO) -> bool | None:
    """Lock a file while it is open; False where somebody else has, None where nothing can be locked."""
    if fcntl is None:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _temporary(folder: Folder, mode: int) -> tuple[str, FileIO]:
    """Return the name of a new file, and the file, locked: so others know that its run lives."""
    while True:
        name = temporary_name()
        raw = folder.create(name, mode)
        if _locked(raw) is not False and (fcntl is None or os.fstat(raw.fileno()).st_nlink):
            return name, raw
        raw.close()  # another run took it for one of the dead before it was locked


def _close(sink: BinaryIO) -> None:
    with contextlib.suppress(OSError):  # of what a full disk did not take; what matters was synced
        sink.close()


def _forget(folder: Folder, beside: str) -> None:
    with contextlib.suppress(OSError):
        folder.unlink(beside)
