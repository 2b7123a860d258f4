"""One JSON object a line and a finding, for streams and for jq; in a dry run one more for each record that changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from normkit.reporters.drawing import Draw, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import diff_dict, dumped, located_dict


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    for row in rows:
        for text, _, _ in shown(row, _drawn):
            out.write(text)
        if run.dry and row.outcome.changes:
            out.write(dumped(diff_dict(row)) + "\n")


def _drawn(found: Sequence[Located]) -> Shown:
    return Shown("".join(dumped(located_dict(one)) + "\n" for one in found))


def _draws(run: Run) -> Draw:
    return _drawn


report.draws = _draws  # type: ignore[attr-defined]
report.wants_positions = True  # type: ignore[attr-defined]
