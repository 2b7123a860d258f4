"""The log that every in-place fix leaves.

One JSON object a line. A ``run`` line begins it and an ``end`` line closes it; ``ended`` in the first becomes 1 with
the last, so that a killed run can be told from a log that was cut. ``change`` lines are for people and for replay:
one applied edit each. ``patch`` lines hold the bytes that stood there before. A ``file`` line closes each file, with
its size and SHA-256 before and its SHA-256 after; it is on disk before the file is replaced. A format that is
rewritten whole (Parquet) keeps its old file beside the log instead of patches.

The log holds words of its files: it can be read by those alone who can read all of them.
"""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import io
import json
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from normkit.core.errors import OutputError
from normkit.core.files.atomic import Replacement
from normkit.core.files.folder import Folder
from normkit.core.model import Change
from normkit.core.serial import change_dict
from normkit.engine.normalizer import Normalizer
from normkit.formats.patch import Patch
from normkit.pipeline.output.log_file import FOLDER, is_outside

_IGNORE = ".gitignore"
_NUMBERED = re.compile(r"undo-([0-9]{1,9})(?:\.jsonl)?")
_HEAD = b'{"kind": "run", "ended": '
"""How a log begins; a 0 or a 1 follows."""
_WAITING = 1 << 16
"""Bytes that wait in memory until they are written together."""


class ChangeLog:
    """The log of one run; its file appears with the first entry, and goes again if no file was replaced."""

    def __init__(self, root: Path, kit: Normalizer) -> None:
        self._root, self._kit = Path(os.path.realpath(root)), kit
        self.path: Path | None = None
        self.outside = False
        """Whether it speaks of files that undo asks the user's word for."""
        self._folder: Folder | None = None
        self._file: io.FileIO | None = None
        self._waiting = bytearray()
        self._sure = 0
        """Bytes of the log up to the end of the last file that was, or may have been, replaced."""
        self._open_file: int | None = None
        """Where the entries of a file begin that is about to be replaced; None between files."""
        self._mode = 0
        self._kept = self._files = 0
        self._names: dict[str, str] = {}
        self._heads: dict[str, bytes] = {}
        """How the entries begin for the changes of the file at hand."""

    def __enter__(self) -> ChangeLog:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(OSError, OutputError):  # what matters was synced before its file was replaced
            self._end()
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._folder is not None:
            self._folder.close()

    def changes(self, path: str, changes: Iterable[bytes]) -> None:
        """Note applied edits, each as ``entry`` has it."""
        if path not in self._heads:
            self._heads = {path: b'{"kind": "change", "file": %b, ' % json.dumps(self._named(path)).encode()}
        head = self._heads[path]
        self._append(b"".join([b"%b%b\n" % (head, change[1:]) for change in changes]))

    def patch(self, patch: Patch, begin: int) -> None:
        """Note the bytes that a part of the file being written stands for; the patch counts from byte ``begin``."""
        before = base64.b64encode(patch.before)
        at = begin + patch.at
        self._append(b'{"kind": "patch", "at": %d, "length": %d, "before": "%b"}\n' % (at, patch.length, before))

    def close_file(self, path: str, new: Replacement, read: str | None) -> None:
        """Note that a file is about to be replaced, and make the log last.

        ``read`` is the SHA-256 of what was read from the old file; None keeps the old file whole.
        Raises OutputError if the old file is no longer what was read; then the new one is kept beside it.
        """
        assert new.old is not None, "what was read is there"
        before, after = _digest(new.old), _digest(new.sink)
        if read is not None and read != before:
            new.lose()
        new.expect_unchanged()
        old = os.fstat(new.old.fileno())
        kept = self._keep(new) if read is None else None
        self.outside |= is_outside(self._named(path))
        self._put("file", file=self._named(path), size=old.st_size, before=before, after=after, kept=kept)
        self._narrow(old)
        self._write(sync=True)
        assert self._file is not None
        # From now on it may have been replaced, whatever ends the run.
        self._open_file, self._sure = self._sure, self._file.tell()
        self._files += 1

    def confirm_file(self) -> None:
        """Note that the file was replaced: what the log says of it stays."""
        self._open_file = None

    def drop_file(self) -> None:
        """Take back what was said of the file at hand: it was not replaced."""
        if self._open_file is not None:
            self._sure, self._open_file = self._open_file, None
            self._files -= 1
        self._cut()

    def _cut(self) -> None:
        self._waiting.clear()
        if self._file is not None and self._file.tell() > self._sure:
            with contextlib.suppress(OSError):
                self._file.truncate(self._sure)
            self._file.seek(self._sure)

    def _put(self, kind: str, **entry: object) -> None:
        self._append(json.dumps({"kind": kind, **entry}).encode() + b"\n")

    def _append(self, line: bytes) -> None:
        self._opened()
        self._waiting += line
        if len(self._waiting) > _WAITING:
            self._write()

    def _write(self, sync: bool = False) -> None:
        assert self._file is not None
        try:
            while self._waiting:
                written = self._file.write(self._waiting)
                del self._waiting[:written]
            if sync:
                os.fsync(self._file.fileno())
        except OSError as error:
            raise _unwritable(self._root / FOLDER, error) from error

    def _opened(self) -> None:
        if self._file is not None:
            return
        try:
            folder = _own_folder(self._root)
        except OSError as error:
            raise _unwritable(self._root / FOLDER, error) from error
        with contextlib.ExitStack() as undone:
            undone.callback(folder.close)
            try:
                name, file = _created(folder)
                undone.callback(_forget, folder, name, file)
                self._mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
                if hasattr(os, "fchmod"):
                    os.fchmod(file.fileno(), 0o600)
                head = _HEAD + b'0, "ruleset": ' + json.dumps(self._kit.ruleset).encode() + b"}\n"
                while head:
                    head = head[file.write(head) :]
                folder.sync()
            except OSError as error:
                raise _unwritable(self._root / FOLDER, error) from error
            undone.pop_all()
        self._folder, self._file, self.path = folder, file, self._root / FOLDER / name
        self._sure = file.tell()

    def _named(self, path: str) -> str:
        if path not in self._names:
            whole = Path(os.path.realpath(path))
            inside = whole.is_relative_to(self._root)
            self._names = {path: whole.relative_to(self._root).as_posix() if inside else str(whole)}
        return self._names[path]

    def _keep(self, new: Replacement) -> str:
        """Keep the old file: as a second name of it where the disk allows, else as a copy."""
        self._opened()
        assert self.path is not None
        assert self._folder is not None
        assert new.old is not None
        try:
            if not self._kept:
                self._folder.mkdir(self.path.stem, 0o700)
            self._kept += 1
            name = str(self._kept)
            with self._folder.folder(self.path.stem) as kept:
                if not new.link_old(kept, name):
                    new.old.seek(0)
                    with kept.create(name) as copy:
                        from shutil import copyfileobj

                        copyfileobj(new.old, copy)
                        os.fsync(copy.fileno())
                kept.sync()
            self._folder.sync()
        except OSError as error:
            raise _unwritable(self._root / FOLDER, error) from error
        return f"{self.path.stem}/{name}"

    def _narrow(self, old: os.stat_result) -> None:
        """Let nobody read the log who cannot read this file of it."""
        assert self._file is not None
        self._mode &= stat.S_IMODE(old.st_mode)
        if old.st_gid != os.fstat(self._file.fileno()).st_gid:
            self._mode &= 0o707

    def _end(self) -> None:
        """Close the log, or remove it if it speaks of no file. Where that cannot be, it stays as of a killed run."""
        if self._file is None or self._folder is None or self.path is None:
            return
        self._cut()
        if not self._files:
            self._remove()
            return
        self._put("end", files=self._files)
        self._write(sync=True)
        self._file.truncate()
        self._file.seek(len(_HEAD))
        self._file.write(b"1")
        if hasattr(os, "fchmod"):
            os.fchmod(self._file.fileno(), 0o600 | self._mode & 0o666)

    def _remove(self) -> None:
        assert self.path is not None
        assert self._folder is not None
        self._folder.unlink(self.path.name)
        name, self.path = self.path.stem, None
        if self._kept:
            with self._folder.folder(name) as kept:
                for one in kept.names():
                    kept.unlink(one)
            self._folder.rmdir(name)


def entry(change: Change) -> bytes:
    """Return what the log says of an applied edit, but for its file: a JSON object."""
    return json.dumps(change_dict(change)).encode()


def _own_folder(root: Path) -> Folder:
    """Open the folder of the logs, made if need be, which ignores itself in git. Raises OSError."""
    with Folder(root) as home:
        with contextlib.suppress(FileExistsError):
            home.mkdir(FOLDER)
        try:
            own = home.folder(FOLDER)
        except OSError as error:
            if error.errno in (errno.ENOTDIR, errno.ELOOP):
                raise OSError(error.errno, "it is a link or a file, and must be a folder; remove it") from error
            raise
    try:
        _ignore(own)
    except OSError:
        own.close()
        raise
    return own


def _ignore(own: Folder) -> None:
    try:
        found = own.stat(_IGNORE)
    except FileNotFoundError:
        pass
    else:
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, f"its {_IGNORE} is a link, or no file; remove it")
        if found.st_size:
            return
        with contextlib.suppress(FileNotFoundError):
            own.unlink(_IGNORE)  # of a run that was killed in between
    with contextlib.suppress(FileExistsError), own.create(_IGNORE, 0o666) as file:
        file.write(b"*\n")


def _created(own: Folder) -> tuple[str, io.FileIO]:
    """Create the next log."""
    number = max((int(found[1]) for found in map(_NUMBERED.fullmatch, own.names()) if found), default=0)
    while True:
        number += 1
        name = f"undo-{number:04}.jsonl"
        with contextlib.suppress(FileExistsError):
            return name, own.create(name, 0o666)


def _forget(own: Folder, name: str, file: io.FileIO) -> None:
    with contextlib.suppress(OSError):
        file.close()
        own.unlink(name)


def _digest(file: BinaryIO) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]


def _unwritable(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{folder}: the change log cannot be written: {error.strerror}; the file is left alone. "
        "Fix in a folder that can be written, or write the result elsewhere with -o"
    )
