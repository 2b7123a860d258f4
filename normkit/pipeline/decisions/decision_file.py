"""What people decided about findings, as a file: a baseline of what is known, fixes accepted, findings rejected.

JSON, sorted, one line for each entry, so that people and git can read it::

    {"normkit-decisions": 2, "findings": [
    {"file": "feeds/a.jsonl", "record": "a1", "code": "CHR101", "field": "text", "excerpt": "Sign Up",
     "fingerprint": "0a1b2c3d4e5f6071", "decision": "known", "count": 1}
    ]}

(on one line). What counts is the fingerprint (``core.serial``), the file of what is known, and ``count``: how many
findings it stands for. Record, code, field and excerpt are for people, and for pruning. A file is named by its way
from the folder of the baseline, so that nothing in it is of one machine. Two older kinds are read: version 1, an
object by fingerprint, and ``normkit-baseline``, from before there were decisions.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from normkit.core.errors import ConfigError, OutputError
from normkit.core.files.atomic import FileState, replacing, state_of
from normkit.core.regular_file import parsed_json, read_regular
from normkit.core.serial import Decision

VERSION = 2
_WORDS = ("file", "record", "code", "field", "excerpt")


class Entry(NamedTuple):
    """What was decided of one finding, or of several that are alike."""

    fingerprint: str
    decision: Decision
    times: int = 1
    """How many findings a "known" stands for."""
    file: str = ""
    """The way to it from the baseline's folder, with ``/``; empty: it holds wherever the record is."""
    record: str = ""
    """What the record is known by, as ``core.serial.owner`` says, cut."""
    code: str = ""
    field: str = ""
    excerpt: str = ""
    """The words that the finding covers, on one line, cut."""
    note: str = ""
    """Why, in a person's words; a file of verdicts has it, a baseline has not."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a file says of findings."""

    path: str = ""
    """Where it was read."""
    entries: tuple[Entry, ...] = ()
    version: int = VERSION
    """1: entries are fingerprints and no more. 0: these count path and excerpt, as before there were decisions."""
    seen: FileState | None = None
    """The state in which it was read."""

    @property
    def decided(self) -> dict[str, Decision]:
        """Fingerprint -> accept or reject."""
        return {entry.fingerprint: entry.decision for entry in self.entries if entry.decision is not Decision.KNOWN}


def name_of(file: str, baseline: str) -> str:
    """Return what a baseline calls a file, however that was typed: see ``Entry.file``.

    Empty for standard input, and for a file on another disk or below another folder of the root: the way to it
    would hold on this machine alone.
    """
    home, whole = os.path.dirname(os.path.realpath(baseline)), os.path.realpath(file)
    try:
        shared = os.path.commonpath((home, whole))
    except ValueError:  # two drives of Windows
        return ""
    if file == "-" or (shared == os.path.dirname(shared) != home):
        return ""
    return os.path.relpath(whole, home).replace(os.sep, "/")


def write(path: str, entries: Iterable[Entry], seen: FileState | None) -> None:
    """Write entries, sorted. Raises OutputError, also where the file is no longer in the state ``seen``."""
    lines = ",\n".join(map(_line, sorted(entries, key=_order)))
    content = f'{{"normkit-decisions": {VERSION}, "findings": [\n{lines}\n]}}\n'
    with replacing(Path(path), seen) as new:
        new.sink.write(content.encode())
        new.commit()


def _order(entry: Entry) -> tuple[str, ...]:
    return (entry.file, entry.record, entry.code, entry.field, entry.excerpt, entry.fingerprint, entry.decision)


def _line(entry: Entry) -> str:
    told: dict[str, object] = {name: getattr(entry, name) for name in _WORDS if getattr(entry, name)}
    told |= {"fingerprint": entry.fingerprint, "decision": str(entry.decision)}
    if entry.decision is Decision.KNOWN:
        told["count"] = entry.times
    line = json.dumps(told, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # a file's name may hold what is no Unicode
        return json.dumps(told)
    return line


def decided_before(path: str) -> tuple[tuple[Entry, ...], FileState | None]:
    """Return what people accepted or rejected in a file that is to be written anew, and its state.

    Raises OutputError for a file that holds something else.
    """
    seen = state_of(path)
    try:
        entries = read(path).entries if seen and seen.size else ()
    except ConfigError as error:
        raise OutputError(f"{path}: is there already, and is no baseline; name another file, or remove it") from error
    return tuple(entry for entry in entries if entry.decision is not Decision.KNOWN), seen


def read(path: str) -> Decisions:
    """Return what a file says. Raises ConfigError if it holds no decisions."""
    seen = state_of(path)
    try:
        content = read_regular(path)
        if b"\n<<<<<<< " in content:
            raise ValueError("a merge has left both sides in it")
        version, entries = _entries(parsed_json(content))
        return Decisions(path, entries, version, seen)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{path}: is no baseline ({error}); make one with --write-baseline {path}") from error


def _entries(document: object) -> tuple[int, tuple[Entry, ...]]:
    """Return what a document says. Raises ValueError, with the place and no more of the content, if it says nothing."""
    if not isinstance(document, dict) or "findings" not in document:
        raise ValueError("it has no 'findings'")
    findings = document["findings"]
    first_kind = "normkit-baseline" in document
    version = 0 if first_kind else document.get("normkit-decisions")
    if type(version) is not int or not (first_kind or 1 <= version <= VERSION):
        raise ValueError(f"'normkit-decisions' is none of the versions that are known, 1 and {VERSION}")
    told: Iterable[object]
    if version == VERSION and isinstance(findings, list):
        told = findings
    elif version == VERSION or not isinstance(findings, dict):
        raise ValueError(f"its 'findings' are no {'list' if version == VERSION else 'object'}")
    elif first_kind:
        told = ({"fingerprint": mark, "decision": "known", "count": count} for mark, count in findings.items())
    else:
        told = ({**one, "fingerprint": mark} if isinstance(one, dict) else one for mark, one in findings.items())
    return version, tuple(_once(_entry(number, one, version) for number, one in enumerate(told, 1)))


def _entry(number: int, told: Any, version: int) -> Entry:
    said = told.get("decision") if isinstance(told, dict) else None
    if not isinstance(said, str) or said not in set(Decision):
        raise ValueError(f"finding {number:,} has no 'decision' that is one of {', '.join(Decision)}")
    if not isinstance(mark := told.get("fingerprint"), str):
        raise ValueError(f"finding {number:,} has no 'fingerprint'")
    count = told.get("count", 1) if said == Decision.KNOWN else 1
    if type(count) is not int or count < 0:
        raise ValueError(f"the 'count' of finding {number:,} is no whole number from 0 on")
    words: Mapping[str, Any] = {name: told.get(name, "") for name in _WORDS if version == VERSION}
    for name, word in words.items():
        if not isinstance(word, str):
            raise ValueError(f"the {name!r} of finding {number:,} is no text")
    return Entry(mark, Decision(said), count, **words)


def _once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield each entry once: a merge may bring the same one from both sides. Raises ValueError for a contradiction."""
    found: dict[tuple[str, ...], Entry] = {}
    decided: dict[str, Decision] = {}
    for number, entry in enumerate(entries, 1):
        known = entry.decision is Decision.KNOWN
        if not known and decided.setdefault(entry.fingerprint, entry.decision) is not entry.decision:
            raise ValueError(f"finding {number:,} is accepted and rejected")
        key = (entry.fingerprint, entry.file) if known else (entry.fingerprint,)
        if key not in found or entry.times > found[key].times:
            found[key] = entry
    yield from found.values()
