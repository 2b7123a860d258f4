"""One JSON document: the fingerprint of the rules and all findings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from normkit.reporters.located import ReportedRow, Run
from normkit.reporters.machine.serialize import dumped, located_dict


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    out.write(f'{{"ruleset": {dumped(run.ruleset)}, "findings": [')
    findings = (located for row in rows for located in row.findings)
    for number, located in enumerate(findings):
        out.write(("," if number else "") + "\n  " + dumped(located_dict(located)))
    out.write("\n]}\n")
