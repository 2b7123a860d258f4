"""Logging commands of Azure Pipelines: an issue on the line of each finding.

The escapes are those that the agent undoes (Microsoft, "Logging commands").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from normkit.core.model import Severity
from normkit.reporters.drawing import Draw, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import here
from normkit.reporters.terminal.style import unobeyed, visible

_DATA = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A", ";": "%3B", "]": "%5D"})


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
    finding, (start, _) = located.finding, located.region
    level = "error" if finding.severity is Severity.ERROR else "warning"
    path, code = (visible(text).translate(_PROPERTY) for text in (here(located.path), finding.code))
    place = f"sourcepath={path};linenumber={start.line};columnnumber={start.column};code={code}"
    message = unobeyed(visible(f"{located.record}: {finding.message}")).translate(_DATA)
    return f"##vso[task.logissue type={level};{place};]{message}\n"
