"""How many findings there are of each code, most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from normkit.reporters.located import ReportedRow, Run


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    names = run.names
    counts = Counter[str]()
    for row in rows:
        counts.update(located.finding.code for located in row.findings)
        out.write("".join(f"{note}\n" for note in row.notes))
    for code, number in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        out.write(f"{number:>8,}  {code}  {names.get(code, '')}\n")
