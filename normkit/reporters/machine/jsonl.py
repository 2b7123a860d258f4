"""One JSON object a line and a finding, for streams and for jq; in a dry run one more for each record that changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from normkit.reporters.located import ReportedRow, Run
from normkit.reporters.machine.serialize import diff_dict, dumped, located_dict


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    for row in rows:
        for located in row.findings:
            out.write(dumped(located_dict(located)) + "\n")
        if run.dry and row.outcome.changes:
            out.write(dumped(diff_dict(row)) + "\n")


report.wants_positions = True  # type: ignore[attr-defined]
