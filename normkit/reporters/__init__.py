"""Findings -> something a person or a service reads. One file a format, imported when it is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from normkit.core.errors import ConfigError, nearest
from normkit.core.model import Finding
from normkit.engine.normalizer import Normalizer


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its place in a file and the line it stands on."""

    path: str
    line: int
    """Line of the file, from 1: of the finding where the text's lines are file lines, else of the record."""
    column: int | None
    """Code points from 1; None where the values are encoded (JSON, CSV) and have no columns of their own."""
    record: str
    finding: Finding
    excerpt: str
    """The line of the field that the finding begins on, cut to about 100 code points around it."""
    offset: int
    """Where in the excerpt the finding begins."""
    hint: str = ""
    """What keeps a fix from being made here, and the way out."""


Reporter = Callable[[Iterable[Located], TextIO, Normalizer, bool], None]
"""(findings in order, where to write, the normalizer that made them, whether to use colour)."""

BUILT_IN = {
    "text": "terminal",
    "json": "machine",
    "jsonl": "machine",
    "github": "machine",
    "sarif": "machine",
}
"""Name -> the room its file stands in."""


def reporter(name: str, further: Mapping[str, Reporter]) -> Reporter:
    """Return the reporter of that name: a built-in one, or one a plugin registers.

    Raises ConfigError for a name that does not exist.
    """
    if name in BUILT_IN:
        report: Reporter = importlib.import_module(f"normkit.reporters.{BUILT_IN[name]}.{name}").report
        return report
    if name in further:
        return further[name]
    known = (*BUILT_IN, *sorted(further))
    raise ConfigError(f"no output format {name!r}{nearest(name, known)}; there are {', '.join(known)}")


def as_dict(found: Located) -> dict[str, Any]:
    """Return a finding as the JSON formats write it. Offsets count code points of the field."""
    finding = found.finding
    return {
        "path": found.path,
        "line": found.line,
        "column": found.column or 1,
        "record": found.record,
        "field": finding.span.field,
        "start": finding.span.start,
        "end": finding.span.end,
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "fix": {
            "safety": finding.fix.safety.name.lower(),
            "edits": [
                {"field": e.span.field, "start": e.span.start, "end": e.span.end, "text": e.text}
                for e in finding.fix.edits
            ],
        }
        if finding.fix
        else None,
        "hint": found.hint,
    }
