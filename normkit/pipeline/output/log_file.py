"""Read a change log (``change_log`` says what it is), and believe nothing of it that is not of the form it has."""

from __future__ import annotations

import base64
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO, NamedTuple

from normkit.core.errors import InputError, ReplayError
from normkit.core.files.folder import Folder
from normkit.formats.patch import Patch

FOLDER = ".normkit"
_LONGEST = 1 << 30
"""Bytes of a line: more than any record has."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NEEDED: Mapping[str, Mapping[str, type | tuple[type, ...]]] = {
    "run": {"ruleset": str},
    "change": {"code": str},
    "patch": {"at": int, "length": int, "before": str},
    "file": {"file": str, "before": str, "after": str, "kept": (str, type(None))},
    "dropped": {},
    "end": {"files": int},
}
"""Kind of a line -> what it holds at least, and of which type."""


class LoggedFile(NamedTuple):
    """What a log says of one file."""

    name: str
    """Its path, from the folder that the log's folder stands in; or the whole of it where it is not below that."""
    size: int | None
    """Bytes before the fix; None in the log of an older normkit."""
    before: str
    """SHA-256 before the fix."""
    after: str
    """SHA-256 after it."""
    kept: str | None
    """The name of the old file's copy in the log's own folder; None where the patches give it back."""
    patches: Sequence[Patch]

    def path(self, root: Path) -> Path:
        """Return where the file is."""
        return root / PurePosixPath(self.name)


class LoggedRun(NamedTuple):
    """What a log says."""

    log: Path
    root: Path
    """The folder that the log's folder stands in, without links."""
    files: Sequence[LoggedFile]


def is_outside(name: str) -> bool:
    """Say whether a log may speak of a file with the user's word only: it is not below the root, or hidden."""
    path = PurePosixPath(name)
    return path.is_absolute() or Path(name).is_absolute() or any(part.startswith(".") for part in path.parts)


def read_log(log: Path, outside: bool = False) -> LoggedRun:
    """Return what a log says; ``outside`` as in ``undo``.

    Raises InputError for what is no log, or not a whole one; ReplayError where it speaks of what it may not.
    """
    whole = Path(os.path.abspath(log))
    if whole.parent.name != FOLDER:
        raise InputError(
            f"{log}: is no change log where it stands: one is in a folder {FOLDER}, and its files are found from there"
        )
    root = Path(os.path.realpath(whole.parent.parent))
    try:
        with Folder(root) as home, home.folder(FOLDER) as folder, folder.read(whole.name) as opened:
            files = list(_files(log, opened, whole.stem))
    except (OSError, ValueError) as error:
        raise InputError(f"{log}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if not files:
        raise InputError(f"{log}: speaks of no file that was replaced: there is nothing that it could undo")
    for file in files:
        _expect_allowed(log, file, root, outside)
    if len({file.name for file in files}) < len(files):
        raise ReplayError(f"{log}: speaks twice of one file, as no change log does; nothing was undone")
    return LoggedRun(root / FOLDER / whole.name, root, files)


def _expect_allowed(log: Path, file: LoggedFile, root: Path, outside: bool) -> None:
    path = PurePosixPath(file.name)
    try:
        possible = bool(os.fsencode(file.name)) and "\0" not in file.name
    except UnicodeEncodeError:
        possible = False
    if not possible or ".." in path.parts or str(path) != file.name or path == PurePosixPath("."):
        raise ReplayError(f"{log}: speaks of a file {file.name!r:.200}, as no change log does; nothing was undone")
    if is_outside(file.name) and not outside:
        raise ReplayError(
            f"{log}: speaks of {file.name!r:.200}, which is hidden or not below {root}; nothing was undone. "
            "If you know that this log is yours, undo with --outside"
        )


def _files(log: Path, opened: BinaryIO, stem: str) -> Iterator[LoggedFile]:
    """Yield what a log says of its files, in order. Raises InputError."""
    patches: list[Patch] = []
    ended = closed = False
    count = 0
    for number, entry in _entries(log, opened):
        kind = entry["kind"]
        if closed or (kind == "run") != (number == 1):
            raise _no_line(log, number)
        if kind == "run":
            ended = entry.get("ended", 0) == 1  # an older normkit did not tell
        elif kind == "patch":
            patches.append(_patch(log, number, entry, patches))
        elif kind == "dropped":
            patches = []
        elif kind == "file":
            yield _file(log, number, entry, stem, patches)
            patches = []
            count += 1
        elif kind == "end":
            closed = True
            if entry["files"] != count:
                raise InputError(
                    f"{log}: was cut: it speaks of {count} files, and has {entry['files']}; nothing was undone"
                )
    if ended and not closed:
        raise InputError(f"{log}: was cut: its end is missing; nothing was undone")


def _entries(log: Path, opened: BinaryIO) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if (first := opened.read(1)) != b"{":  # before a line without an end is read
        raise _no_line(log, 1) if first else InputError(f"{log}: is empty: there is nothing that it could undo")
    opened.seek(0)
    number, row = 0, opened.readline(_LONGEST)
    while row:
        number += 1
        following = opened.readline(_LONGEST)
        if row.endswith(b"\n"):
            yield number, _entry(log, number, row)
        elif following:
            raise _no_line(log, number)
        # else a killed run's last line: its file was not replaced
        row = following


def _entry(log: Path, number: int, row: bytes) -> Mapping[str, Any]:
    try:
        entry = json.loads(row.decode(), object_pairs_hook=_once, parse_constant=_refused)
        needed = _NEEDED[entry["kind"]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise _no_line(log, number) from error
    if not all(isinstance(entry.get(key, ...), of) and entry[key] is not True for key, of in needed.items()):
        raise _no_line(log, number)
    return entry  # type: ignore[no-any-return]


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key stands there twice")
    return dict(pairs)


def _refused(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _patch(log: Path, number: int, entry: Mapping[str, Any], before: Sequence[Patch]) -> Patch:
    try:
        patch = Patch(entry["at"], entry["length"], base64.b64decode(entry["before"], validate=True))
    except ValueError as error:
        raise _no_line(log, number) from error
    first = before[-1].at + before[-1].length if before else 0
    if patch.at < first or patch.length < 0 or patch.at + patch.length >= 1 << 63:
        raise _no_line(log, number)
    return patch


def _file(log: Path, number: int, entry: Mapping[str, Any], stem: str, patches: Sequence[Patch]) -> LoggedFile:
    kept, size = entry["kept"], entry.get("size")
    digests = all(_SHA256.fullmatch(entry[key]) for key in ("before", "after"))
    if not digests or not (size is None or (type(size) is int and size >= 0)):
        raise _no_line(log, number)
    if kept is not None:
        match = re.fullmatch(re.escape(stem) + r"/([1-9][0-9]{0,8})", kept)
        if match is None or patches:
            raise InputError(
                f"{log}:{number}: names {kept!r:.80} as a kept copy, which is not its own; nothing was undone"
            )
        kept = match[1]
    return LoggedFile(entry["file"], size, entry["before"], entry["after"], kept, patches)


def _no_line(log: Path, number: int) -> InputError:
    return InputError(f"{log}:{number}: is no line of a change log; undo takes a file like {FOLDER}/undo-0001.jsonl")
