"""The log that every in-place fix leaves.

One JSON object a line. ``change`` lines are for people and for replay: one applied edit each.
``patch`` lines hold the bytes that stood there before. A ``file`` line closes each file, with the
SHA-256 of its content before and after; it is on disk before the file is replaced, so that a killed
run can be told from a finished one. A format that is rewritten whole (Parquet) keeps its old file
beside the log instead of patches.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import IO, BinaryIO

from normkit.core.atomic import sync_folder
from normkit.core.errors import OutputError, ReplayError
from normkit.core.model import Change
from normkit.core.serial import change_dict
from normkit.engine.normalizer import Normalizer
from normkit.formats.patch import Patch

FOLDER = ".normkit"


class ChangeLog:
    """The log of one run; its file appears with the first entry."""

    def __init__(self, root: Path, kit: Normalizer) -> None:
        self._root, self._kit = root, kit
        self._file: IO[str] | None = None
        self.path: Path | None = None

    def __enter__(self) -> ChangeLog:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # what matters was synced before its file was replaced
                self._file.close()

    def change(self, path: str, change: Change) -> None:
        """Note one applied edit."""
        self._put("change", file=self._named(path), **change_dict(change))

    def patch(self, patch: Patch) -> None:
        """Note the bytes that a part of the file being written stands for."""
        self._put("patch", at=patch.at, length=patch.length, before=base64.b64encode(patch.before).decode("ascii"))

    def close_file(self, path: str, new: BinaryIO, read: str | None) -> None:
        """Note that a file is about to be replaced by ``new``, and make the log last.

        ``read`` is the SHA-256 of what was read from the old file; None keeps the old file whole.
        Raises OutputError if the old file is no longer what was read.
        """
        before = digest(Path(path))
        if read is not None and read != before:
            raise OutputError(f"{path}: was changed by another program while it was being fixed; it is left alone")
        new.flush()
        new.seek(0)
        after = hashlib.file_digest(new, "sha256").hexdigest()  # type: ignore[arg-type]
        kept = self._keep(path) if read is None else None
        self._put("file", sync=True, file=self._named(path), before=before, after=after, kept=kept)

    def drop_file(self) -> None:
        """Note that what was said of the file at hand did not happen."""
        if self._file is not None:
            self._put("dropped")

    def _put(self, kind: str, sync: bool = False, **entry: object) -> None:
        log = self._opened()
        try:
            log.write(json.dumps({"kind": kind, **entry}) + "\n")
            if sync:
                log.flush()
                os.fsync(log.fileno())
        except OSError as error:
            raise _unwritable(self._root / FOLDER, error) from error

    def _opened(self) -> IO[str]:
        if self._file is None:
            self.path, self._file = _create(self._root / FOLDER)
            self._put("run", ruleset=self._kit.ruleset)
        return self._file

    def _named(self, path: str) -> str:
        whole = Path(os.path.realpath(path))
        root = self._root.resolve()
        return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(whole)

    def _keep(self, path: str) -> str:
        """Keep the old file: as a second name of it where the disk allows, else as a copy."""
        self._opened()
        assert self.path is not None
        folder = self.path.with_suffix("")
        folder.mkdir(exist_ok=True)
        kept = folder / str(len(list(folder.iterdir())) + 1)
        source = os.path.realpath(path)
        try:
            os.link(source, kept)
        except OSError:
            shutil.copy2(source, kept)
        return f"{folder.name}/{kept.name}"


def _create(folder: Path) -> tuple[Path, IO[str]]:
    """Create the next log in the folder, which ignores itself in git."""
    try:
        folder.mkdir(exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
        number = len(list(folder.glob("undo-*.jsonl"))) + 1
        while True:
            path = folder / f"undo-{number:04}.jsonl"
            try:
                log = open(path, "x", encoding="utf-8")  # noqa: SIM115 (open until the run ends)
            except FileExistsError:
                number += 1
                continue
            sync_folder(folder)
            return path, log
    except OSError as error:
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{folder}: the change log cannot be written: {error.strerror}; the file is left alone. "
        "Fix in a folder that can be written, or write the result elsewhere with -o"
    )


def digest(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ReplayError(f"{path}: cannot be read: {error.strerror}") from error
