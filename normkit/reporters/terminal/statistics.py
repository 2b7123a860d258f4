"""How many findings there are of each code, most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TextIO

from normkit.reporters.drawing import Draw
from normkit.reporters.located import Located, ReportedRow, Run, Shown


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    names = run.names
    counts = Counter[str]()
    for row in rows:
        counts.update(row.codes)
        out.write("".join(f"{note}\n" for note in row.notes))
    for code, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        out.write(f"{number:>8,}  {code}  {names.get(code, '')}\n")


def _draws(run: Run) -> Draw:
    return _nothing


report.draws = _draws  # type: ignore[attr-defined]


def _nothing(found: Sequence[Located]) -> Shown:
    return Shown("")
