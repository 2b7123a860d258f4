"""One JSON document: the fingerprint of the rules, all findings, and what a dry run would change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from normkit.reporters.drawing import Draw, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import diff_dict, dumped, located_dict

_BETWEEN = ",\n  "


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    if not run.dry:
        _findings(run, rows, out, None)
        out.write("\n]}\n")
        return
    from tempfile import TemporaryFile

    # The findings come first, and the changes wait: of many records they need not fit into memory.
    with TemporaryFile("w+", encoding="utf-8") as waiting:
        _findings(run, rows, out, waiting)
        out.write('\n], "diff": [')
        waiting.seek(0)
        for number, line in enumerate(waiting):
            out.write(("," if number else "") + "\n  " + line.rstrip("\n"))
    out.write("\n]}\n")


def _drawn(found: Sequence[Located]) -> Shown:
    return Shown(_BETWEEN.join(dumped(located_dict(one)) for one in found))


def _draws(run: Run) -> Draw:
    return _drawn


report.draws = _draws  # type: ignore[attr-defined]
report.wants_positions = True  # type: ignore[attr-defined]


def _findings(run: Run, rows: Iterable[ReportedRow], out: TextIO, changes: TextIO | None) -> None:
    out.write(f'{{"ruleset": {dumped(run.ruleset)}, "findings": [')
    before = "\n  "
    for row in rows:
        for text, _, _ in shown(row, _drawn):
            out.write(before + text)
            before = _BETWEEN
        if changes is not None and row.outcome.changes:
            changes.write(dumped(diff_dict(row)) + "\n")
