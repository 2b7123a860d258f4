"""Take a run back by its change log, byte for byte."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from normkit.core.atomic import replacing
from normkit.core.errors import InputError, ReplayError
from normkit.formats.patch import Patch, undo_patches
from normkit.pipeline.output.change_log import FOLDER, digest


@dataclass(slots=True)
class _Entry:
    """What a log says of one file."""

    path: Path
    before: str
    after: str
    kept: Path | None
    patches: list[Patch] = field(default_factory=list)


def undo(log: Path) -> Iterator[str]:
    """Bring back every file of a run, byte for byte; yield the path of each.

    A file that already is as it was before is passed over. Raises ReplayError, before anything is
    touched, if a file has changed since; InputError if ``log`` is no change log.
    """
    todo: list[_Entry] = []
    for entry in reversed(list(_entries(log))):
        now = digest(entry.path)
        if now == entry.after:
            todo.append(entry)
        elif now != entry.before:
            raise ReplayError(
                f"{entry.path}: has changed since the fix; nothing was undone. "
                f"The 'change' lines of {log} say what the fix did"
            )
    for entry in todo:
        _bring_back(entry, log)
        yield str(entry.path)


def _bring_back(entry: _Entry, log: Path) -> None:
    with replacing(entry.path) as new:
        if entry.kept is not None:
            with open(entry.kept, "rb") as kept:
                shutil.copyfileobj(kept, new.sink)
        else:
            with open(entry.path, "rb") as fixed:
                undo_patches(fixed, entry.patches, new.sink)
        new.sink.flush()
        new.sink.seek(0)
        if hashlib.file_digest(new.sink, "sha256").hexdigest() != entry.before:  # type: ignore[arg-type]
            raise ReplayError(f"{log}: does not give {entry.path} back as it was; the file is left alone")
        new.commit()


def _entries(log: Path) -> Iterator[_Entry]:
    root = log.resolve().parent.parent
    patches: list[Patch] = []
    try:
        with open(log, encoding="utf-8") as rows:
            for number, row in enumerate(rows, 1):
                if not row.endswith("\n"):  # a killed run's last line: its file was not replaced
                    return
                entry = _parsed(log, number, row)
                if entry["kind"] == "patch":
                    patches.append(Patch(entry["at"], entry["length"], base64.b64decode(entry["before"])))
                elif entry["kind"] == "file":
                    kept = log.parent / entry["kept"] if entry["kept"] else None
                    yield _Entry(root / entry["file"], entry["before"], entry["after"], kept, patches)
                    patches = []
                elif entry["kind"] == "dropped":
                    patches = []
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{log}: cannot be read: {error}") from error


def _parsed(log: Path, number: int, row: str) -> Mapping[str, Any]:
    try:
        entry = json.loads(row)
        if {"run": {"ruleset"}, "change": {"code"}, "patch": {"at", "length", "before"},
            "file": {"file", "before", "after", "kept"}, "dropped": set()}[entry["kind"]] <= entry.keys():  # fmt: skip
            return entry  # type: ignore[no-any-return]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        pass
    raise InputError(f"{log}:{number}: is no line of a change log; undo takes a file like {FOLDER}/undo-0001.jsonl")
