"""GitLab's code quality report: an array of issues, each with a fingerprint that no other has."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any, TextIO

from normkit.core.model import Severity
from normkit.reporters.located import Located, ReportedRow, Run
from normkit.reporters.machine.serialize import dumped, here
from normkit.reporters.terminal.style import visible

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    seen = Counter[str]()
    before = "\n "
    out.write("[")
    for located in (located for row in rows for located in row.findings):
        out.write(before + dumped(_issue(located, seen)))
        before = ",\n "
    out.write("\n]\n")


report.wants_positions = True  # type: ignore[attr-defined]


def _issue(located: Located, seen: Counter[str]) -> dict[str, Any]:
    finding, (start, end) = located.finding, located.region
    path = here(located.path)
    same = f"{path}\0{located.fingerprint or located.record}\0{finding.code}"
    seen[same] += 1
    mark = hashlib.sha256(f"{same}\0{seen[same]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return {
        "description": visible(f"{finding.code} {located.record}: {finding.message}"),
        "check_name": visible(finding.code),
        "fingerprint": mark,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": start.line, "end": end.line}},
    }
