"""Reviewdog's diagnostic format (rdjson), which posts findings as comments of a review.

Its columns count bytes of UTF-8 from 1, and a range is half-open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from normkit.core.model import Severity
from normkit.formats.base import Position
from normkit.reporters.located import Located, ReportedRow, Run
from normkit.reporters.machine.serialize import dumped, here
from normkit.reporters.rule_page import HOME, addresses

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    pages = addresses(run.rules)
    before = "\n  "
    out.write(f'{{"source": {dumped({"name": "normkit", "url": HOME})}, "diagnostics": [')
    for located in (located for row in rows for located in row.findings):
        out.write(before + dumped(_diagnostic(located, pages.get(located.finding.code, ""))))
        before = ",\n  "
    out.write("\n]}\n")


report.wants_positions = True  # type: ignore[attr-defined]


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
