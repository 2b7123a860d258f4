"""Workflow commands of GitHub Actions: an annotation on the line of each finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from normkit.core.model import Severity
from normkit.reporters.drawing import Draw, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import here
from normkit.reporters.terminal.style import visible

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# The escapes of a command's data and, beyond them, of its properties, as the runner undoes them.
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    for row in rows:
        for text, _, _ in shown(row, _drawn):
            out.write(text)


def _drawn(found: Sequence[Located]) -> Shown:
    return Shown("".join(map(_line, found)))


def _draws(run: Run) -> Draw:
    return _drawn


report.draws = _draws  # type: ignore[attr-defined]
report.wants_positions = True  # type: ignore[attr-defined]


def _line(located: Located) -> str:
    finding = located.finding
    file = visible(here(located.path)).translate(_PROPERTY)
    code = visible(finding.code).translate(_PROPERTY)
    start, end = located.region
    place = f"file={file},line={start.line},endLine={end.line},col={start.column}"
    if end.line == start.line:  # of several lines the columns are not shown
        place += f",endColumn={max(start.column, end.column - 1)}"
    place += f",title=normkit {code}"
    message = visible(f"{located.record}: {finding.message}").translate(_DATA)
    return f"::{_LEVELS[finding.severity]} {place}::{message}\n"
