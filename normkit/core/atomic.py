"""Files that are either the old or the new one, never half: write beside, sync, rename."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from normkit.core.errors import OutputError

try:
    import fcntl
except ImportError:  # Windows: two runs on one file at a time are then the user's to avoid
    fcntl = None  # type: ignore[assignment]


class Replacement:
    """New content for a file, written beside it; it takes the file's place on ``commit`` and only then."""

    def __init__(self, target: Path, beside: Path, sink: BinaryIO) -> None:
        self._target, self._beside, self.sink = target, beside, sink

    def commit(self) -> None:
        """Put the new content in the file's place. Raises OSError, and the old file then stands."""
        self.sink.flush()
        os.fsync(self.sink.fileno())
        os.replace(self._beside, self._target)
        sync_folder(self._target.parent)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Replacement]:
    """Open a replacement for ``path`` (which need not exist); what is not committed disappears.

    A link is followed, not replaced; the mode of an old file is kept. The temporary file stands in the
    same folder under a fixed hidden name, so that one left by a killed run is taken over by the next.
    Raises OutputError where the folder cannot be written or another run is at the same file.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.normkit-new")
    try:
        descriptor = os.open(beside, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        sink = os.fdopen(descriptor, "r+b")
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror}: '{beside.parent}'") from error
    with sink:
        _claim(sink, beside, path)
        try:
            sink.truncate(0)
            with contextlib.suppress(FileNotFoundError):
                os.chmod(beside, target.stat().st_mode & 0o7777)
            yield Replacement(target, beside, sink)
        except OSError as error:
            raise OutputError(f"{path}: cannot be written: {error.strerror or error}; it stands as it was") from error
        finally:
            with contextlib.suppress(OSError):
                # After a commit the name is free, or another run's: the lock says which.
                if _same_file(sink, beside):
                    os.unlink(beside)


def _claim(sink: BinaryIO, beside: Path, path: Path) -> None:
    if fcntl is None:
        return
    try:
        fcntl.flock(sink, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise OutputError(f"{path}: another normkit is writing it; try again when that is done") from error
    if not _same_file(sink, beside):
        raise OutputError(f"{path}: another normkit has just written it; try again")


def _same_file(sink: BinaryIO, beside: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(sink.fileno()), os.stat(beside))
    except FileNotFoundError:
        return False


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; where folders cannot be opened (Windows), there is no need."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
