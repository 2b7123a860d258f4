"""What people decided in a review, as a file of its own: one JSON object a line, sorted, to be read in a pull request::

    {"fingerprint":"0a1b2c3d4e5f6071","code":"CHR101","record":"a1","verdict":"reject","note":"a quotation"}

What counts is the fingerprint (``core.serial``), wherever the record is. Code, record and note are for people. Once
read, a verdict is a decision like those of a baseline, which says what is known besides.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from normkit.core.errors import ConfigError, OutputError
from normkit.core.files.atomic import FileState, replacing, state_of
from normkit.core.regular_file import parsed_json, read_regular
from normkit.core.serial import Decision
from normkit.core.text import counted
from normkit.pipeline.decisions.decision_file import Entry

DEFAULT = "decisions.jsonl"
"""What a file of verdicts is called where nobody names it."""
MOST_TOLD = 5
"""Lines of a file that are told of one by one; of more it is told how many there are."""
_NEEDED = ("fingerprint", "code", "record", "verdict")
_KEYS = (*_NEEDED, "note")
_OF_A_MERGE = tuple(mark * 7 for mark in (b"<", b"=", b">"))
_MARK = re.compile(r"[0-9a-f]{16}")
_UNPRINTED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_VERDICTS = {"accept": Decision.ACCEPT, "reject": Decision.REJECT}


class Verdict(NamedTuple):
    """What one line says."""

    line: int
    """Of the file, from 1."""
    entry: Entry


class Verdicts(NamedTuple):
    """What a file says."""

    path: str
    every: tuple[Verdict, ...] = ()
    """In the order of the file, each finding once."""
    repeated: tuple[str, ...] = ()
    """What to tell of lines that say again what another says."""
    seen: FileState | None = None
    """The state in which it was read; None: it is not there."""


def read(path: str) -> Verdicts:
    """Return what a file says. Raises ConfigError for one that is not there, or of which a line says nothing."""
    seen = state_of(path)
    try:
        content = read_regular(path)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    return parsed(content, path)._replace(seen=seen)


def parsed(content: bytes, path: str) -> Verdicts:
    """Return what the bytes of a file say. Raises ConfigError, a line for each of the first lines that are wrong.

    No word of the file is told in it: any file may have been named by mistake.
    """
    found: dict[str, Verdict] = {}
    wrong, repeated = list[str](), list[str]()
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            verdict = Verdict(number, _entry(line))
        except ValueError as error:
            wrong.append(f"{path}:{number}: {error}")
            continue
        first = found.setdefault(verdict.entry.fingerprint, verdict)
        if first.entry.decision is not verdict.entry.decision:
            both = f"{verdict.entry.decision}, and line {first.line} says {first.entry.decision}, of the same finding"
            wrong.append(f"{path}:{number}: says {both}; leave one of them")
        elif first is not verdict:
            repeated.append(f"{path}:{number}: says again what line {first.line} says")
    if wrong:
        raise ConfigError(*_first_of(wrong))
    return Verdicts(path, tuple(found.values()), tuple(_first_of(repeated)))


def written(entries: Iterable[Entry]) -> bytes:
    """Return the file that says these decisions, accepted or rejected, sorted."""
    lines = [_line(entry) for entry in sorted(entries, key=lambda one: (one.code, one.record, one.fingerprint))]
    return "".join(f"{line}\n" for line in lines).encode()


def save(path: str, entries: Iterable[Entry], seen: FileState | None) -> FileState | None:
    """Write a file whole, or not at all; return its new state.

    Raises OutputError, also where the file is no longer in the state ``seen``.
    """
    if state_of(path) != seen:  # told before anything is kept beside it, again and again
        raise OutputError(f"{path}: was changed by another program meanwhile, and stands as that left it")
    with replacing(Path(path), seen) as new:
        new.sink.write(written(entries))
        new.commit()
    return state_of(path)


def _entry(line: bytes) -> Entry:
    """Return what a line says. Raises ValueError, with words for a person, if it says nothing."""
    if line.startswith(_OF_A_MERGE):
        raise ValueError("a merge has left both sides here; keep the lines that hold, and take this one out")
    try:
        told: Any = parsed_json(line)
    except ValueError as error:
        why = re.sub(r"at line 1, column", "at column", str(error))
        raise ValueError(f"is no JSON object on one line ({why})") from None
    if not isinstance(told, dict):
        raise ValueError("is no JSON object")
    if told.keys() & {"normkit-decisions", "normkit-baseline"}:
        raise ValueError("is a baseline: name it with --baseline")
    for key in _NEEDED:
        if key not in told:
            raise ValueError(f"has no {key!r}; a line has {', '.join(_NEEDED)} and, if you like, a note")
    if unknown := [key for key in told if key not in _KEYS]:
        raise ValueError(f"has {counted(len(unknown), 'key')} besides {', '.join(_KEYS)}")
    for key, value in told.items():
        if not isinstance(value, str):
            raise ValueError(f"its {key!r} is no text")
    if not _MARK.fullmatch(told["fingerprint"]):
        raise ValueError("its 'fingerprint' is none: 16 digits of 0 to 9 and a to f, as reports show it")
    if told["verdict"] not in _VERDICTS:
        raise ValueError("its 'verdict' is neither accept nor reject")
    words = {key: told.get(key, "") for key in ("code", "record", "note")}
    return Entry(told["fingerprint"], _VERDICTS[told["verdict"]], **words)


def _line(entry: Entry) -> str:
    told = {"fingerprint": entry.fingerprint, "code": entry.code, "record": entry.record, "verdict": entry.decision}
    told |= {"note": entry.note} if entry.note else {}
    line = json.dumps(told, ensure_ascii=False, separators=(",", ":"))  # as the page of a report writes it
    # Some editors break lines at the first ones, some show text in another order by others; half a pair has no UTF-8.
    return _UNPRINTED.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def _first_of(lines: list[str]) -> Iterator[str]:
    yield from lines[:MOST_TOLD]
    if len(lines) > MOST_TOLD:
        yield f"... and {len(lines) - MOST_TOLD:,} more"
