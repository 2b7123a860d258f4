"""GitLab's code quality report: an array of issues, each with a fingerprint that no other has."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TextIO

from normkit.core.model import Severity
from normkit.reporters.drawing import NUMBER, Draw, numbered, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import dumped, here
from normkit.reporters.terminal.style import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}

_BETWEEN = ",\n "


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    seen = Counter[str]()
    before = "\n "
    out.write("[")
    for row in rows:
        for text, _, marks in shown(row, _drawn):
            out.write(before + numbered(text, marks, seen, _fingerprint))
            before = _BETWEEN
    out.write("\n]\n")


def _drawn(found: Sequence[Located]) -> Shown:
    return Shown(_BETWEEN.join(map(_issue, found)), marks=tuple(map(_mark, found)))


def _draws(run: Run) -> Draw:
    return _drawn


report.draws = _draws  # type: ignore[attr-defined]
report.wants_positions = True  # type: ignore[attr-defined]


def _mark(located: Located) -> str:
    return f"{here(located.path)}\0{located.fingerprint or located.record}\0{located.finding.code}"


def _fingerprint(mark: str, number: int) -> str:
    return hashlib.sha256(f"{mark}\0{number}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _issue(located: Located) -> str:
    finding, (start, end) = located.finding, located.region
    what = {
        "description": visible(f"{finding.code} {located.record}: {finding.message}"),
        "check_name": visible(finding.code),
    }
    place = {
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": here(located.path), "lines": {"begin": start.line, "end": end.line}},
    }
    return f'{dumped(what)[:-1]}, "fingerprint": "{NUMBER}", {dumped(place)[1:]}'
