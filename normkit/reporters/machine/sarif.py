"""SARIF 2.1.0 (OASIS standard), which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO
from urllib.parse import quote

from normkit._version import __version__
from normkit.core.engine_codes import NOTICES
from normkit.engine.normalizer import Normalizer
from normkit.reporters import Located

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(findings: Iterable[Located], out: TextIO, kit: Normalizer, color: bool) -> None:
    rules = [{"id": rule.code, "name": rule.name} for rule in kit.rules]
    rules += [{"id": code, "name": name} for code, (name, _) in NOTICES.items()]
    driver = {"name": "normkit", "version": __version__, "rules": rules}
    head = json.dumps(
        {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "properties": {"ruleset": kit.ruleset}}
    )
    out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{head[:-1]}, "results": [')
    for number, found in enumerate(findings):
        out.write(("," if number else "") + "\n  " + json.dumps(_result(found)))
    out.write("\n]}]}\n")


def _result(found: Located) -> dict[str, Any]:
    finding = found.finding
    region = {"startLine": found.line, "startColumn": found.column or 1}
    return {
        "ruleId": finding.code,
        "level": str(finding.severity),
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": quote(found.path)}, "region": region},
                "logicalLocations": [
                    {"name": finding.span.field, "fullyQualifiedName": f"{found.record}/{finding.span.field}"}
                ],
            }
        ],
    }
