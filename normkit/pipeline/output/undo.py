"""Take a run back by its change log, byte for byte.

A log is a file like any other, and may come from anywhere. It is believed as far as it can be checked: it speaks of
files below the folder that its own folder stands in, by names without links; its kept copies are its own; and what
comes of it has the digest that it tells, before anything is touched.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from normkit.core.errors import ReplayError
from normkit.core.files.atomic import FileState, replacing_in
from normkit.core.files.folder import Folder
from normkit.formats.patch import undo_patches
from normkit.pipeline.output.log_file import LoggedFile, LoggedRun, read_log


class Undone(NamedTuple):
    """One file of a run."""

    path: str
    brought_back: bool
    """False: it already was as it was before."""


def undo(log: Path, outside: bool = False) -> Iterator[Undone]:
    """Bring back every file of a run, byte for byte; yield each once it is as it was.

    ``outside`` allows files that are not below the folder that ``.normkit`` stands in. Raises InputError if ``log``
    is no change log, or not whole; ReplayError, before anything is touched, if a file has changed since, or the log
    may not speak of it; OutputError for a file that cannot be written.
    """
    run = read_log(log, outside)
    todo = [(file, _checked(run, file)) for file in reversed(run.files)]
    for file, state in todo:
        if state is not None:
            _bring_back(run, file, state)
        yield Undone(str(file.path(run.root)), state is not None)


def _checked(run: LoggedRun, file: LoggedFile) -> FileState | None:
    """Return the state of a file that is to be brought back; None if it is as it was. Raises ReplayError."""
    path = file.path(run.root)
    with _opened(run, file) as (folder, fixed):
        folder.remove_leftovers()
        now = _digest(fixed)
        if now == file.before:
            return None
        if now != file.after:
            raise ReplayError(
                f"{path}: has changed since the fix; nothing was undone. "
                f"The 'change' lines of {run.log} say what the fix did"
            )
        old = _Digest()
        _write_old(run, file, fixed, cast(BinaryIO, old))
        if old.hexdigest() != file.before:
            raise _unfit(run, path)
        return FileState.of(folder.stat(path.name))


def _bring_back(run: LoggedRun, file: LoggedFile, state: FileState) -> None:
    path = file.path(run.root)
    with _opened(run, file) as (folder, fixed), replacing_in(folder, path.name, str(path), state) as new:
        _write_old(run, file, fixed, new.sink)
        new.sink.flush()
        new.sink.seek(0)
        if _digest(new.sink) != file.before:
            raise _unfit(run, path)
        new.commit()


def _unfit(run: LoggedRun, path: Path) -> ReplayError:
    return ReplayError(f"{run.log}: does not give {path} back as it was; nothing was undone from here on")


def _write_old(run: LoggedRun, file: LoggedFile, fixed: BinaryIO, sink: BinaryIO) -> None:
    if file.kept is None:
        fixed.seek(0)
        try:
            undo_patches(fixed, file.patches, sink)
        except (OverflowError, MemoryError) as error:
            raise _unfit(run, file.path(run.root)) from error
        return
    try:
        with Folder(run.log.parent) as logs, logs.folder(run.log.stem) as own, own.read(file.kept) as kept:
            if file.size is not None and kept.seek(0, 2) != file.size:
                raise _unfit(run, file.path(run.root))
            kept.seek(0)
            shutil.copyfileobj(kept, sink)
    except OSError as error:
        raise ReplayError(
            f"{run.log}: its copy of {file.path(run.root)}, '{run.log.stem}/{file.kept}', cannot be read: "
            f"{error.strerror or error}"
        ) from error


@contextlib.contextmanager
def _opened(run: LoggedRun, file: LoggedFile) -> Iterator[tuple[Folder, BinaryIO]]:
    """Open the folder of a file, by a way without links, and the file. Raises ReplayError."""
    path = file.path(run.root)
    start = run.root if path.is_relative_to(run.root) else Path(path.anchor)
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(Folder(start))
            for name in path.relative_to(start).parts[:-1]:
                folder, above = folder.folder(name), folder
                above.close()
                stack.enter_context(folder)
            fixed = stack.enter_context(folder.read(path.name))
        except (OSError, ValueError) as error:
            raise ReplayError(
                f"{path}: cannot be read, or leads through a link: {getattr(error, 'strerror', None) or error}; "
                f"nothing was undone. {run.log} must stand where it was written"
            ) from error
        yield folder, fixed


class _Digest:
    """A sink that keeps nothing but the digest."""

    def __init__(self) -> None:
        self._sha256 = hashlib.sha256()

    def write(self, block: bytes) -> int:
        self._sha256.update(block)
        return len(block)

    def hexdigest(self) -> str:
        return self._sha256.hexdigest()


def _digest(file: BinaryIO) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
