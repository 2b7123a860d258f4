"""Reviewdog's diagnostic format (rdjson), which posts findings as comments of a review.

Its columns count bytes of UTF-8 from 1, and a range is half-open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TextIO

from normkit.core.model import Severity
from normkit.formats.base import Position
from normkit.reporters.drawing import Draw, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import dumped, here
from normkit.reporters.rule_page import HOME, addresses

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}

_BETWEEN = ",\n  "


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    draw = _draws(run)
    before = "\n  "
    out.write(f'{{"source": {dumped({"name": "normkit", "url": HOME})}, "diagnostics": [')
    for row in rows:
        for text, _, _ in shown(row, draw):
            out.write(before + text)
            before = _BETWEEN
    out.write("\n]}\n")


def _draws(run: Run) -> Draw:
    return partial(_drawn, dict(addresses(run.rules)))


report.draws = _draws  # type: ignore[attr-defined]
report.wants_positions = True  # type: ignore[attr-defined]


def _drawn(pages: Mapping[str, str], found: Sequence[Located]) -> Shown:
    return Shown(_BETWEEN.join(dumped(_diagnostic(one, pages.get(one.finding.code, ""))) for one in found))


def _diagnostic(located: Located, page: str) -> dict[str, Any]:
    finding, (start, end) = located.finding, located.region
    return {
        "message": f"{located.record}: {finding.message}",
        "location": {"path": here(located.path), "range": {"start": _bytes(start), "end": _bytes(end)}},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.code, **({"url": page} if page else {})},
    }


def _bytes(at: Position) -> dict[str, int]:
    return {"line": at.line, "column": at.byte}
