"""SARIF 2.1.0 (OASIS standard), which code hosts and editors read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Any, TextIO
from urllib.parse import quote

from normkit._version import __version__
from normkit.reporters.located import Located, ReportedRow, Run
from normkit.reporters.machine.serialize import dumped

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    rules = [{"id": code, "name": name} for code, name in run.names.items()]
    driver = {"name": "normkit", "version": __version__, "rules": rules}
    head = dumped(
        {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "properties": {"ruleset": run.ruleset}}
    )
    out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{head[:-1]}, "results": [')
    findings = (located for row in rows for located in row.findings)
    for number, located in enumerate(findings):
        out.write(("," if number else "") + "\n  " + dumped(_result(located)))
    out.write("\n]}]}\n")


def _uri(path: str) -> str:
    """Return a path as a relative URI: the bytes of its name, whatever they are."""
    try:
        return quote(os.fsencode(path))
    except UnicodeEncodeError:  # no file has that name
        return quote(path.encode("utf-8", "backslashreplace"))


def _result(located: Located) -> dict[str, Any]:
    finding = located.finding
    region = {"startLine": located.line, "startColumn": located.column or 1}
    return {
        "ruleId": finding.code,
        "level": str(finding.severity),
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": _uri(located.path)}, "region": region},
                "logicalLocations": [
                    {"name": located.field, "fullyQualifiedName": f"{located.record}/{finding.span.field}"}
                ],
            }
        ],
    }
