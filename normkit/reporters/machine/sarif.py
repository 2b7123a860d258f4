"""SARIF 2.1.0 (OASIS standard), which code hosts and editors read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TextIO
from urllib.parse import quote

from normkit._version import __version__
from normkit.core.engine_codes import NOTICES
from normkit.reporters.drawing import NUMBER, Draw, numbered, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import dumped
from normkit.reporters.rule_page import HOME, addresses, described

_BETWEEN = ",\n  "
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    rules = _rules(run)
    draw = _drawing(rules)
    driver = {"name": "normkit", "version": __version__, "informationUri": HOME, "rules": rules}
    head = dumped(
        {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "properties": {"ruleset": run.ruleset}}
    )
    out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{head[:-1]}, "results": [')
    seen = Counter[str]()
    before = "\n  "
    for row in rows:
        for text, _, marks in shown(row, draw):
            out.write(before + numbered(text, marks, seen))
            before = _BETWEEN
    totals = run.totals
    whole = not (totals.failed_files or totals.failed_rules or totals.cut_short or totals.lost_plugins)
    out.write(f'\n], "invocations": [{dumped({"executionSuccessful": whole})}]}}]}}\n')


def _draws(run: Run) -> Draw:
    return _drawing(_rules(run))


report.draws = _draws  # type: ignore[attr-defined]
report.wants_positions = True  # type: ignore[attr-defined]


def _drawing(rules: Iterable[Mapping[str, Any]]) -> Draw:
    return partial(_drawn, {rule["id"]: number for number, rule in enumerate(rules)})


def _drawn(numbers: Mapping[str, int], found: Sequence[Located]) -> Shown:
    # Findings of the same words of a record are told apart by their order.
    marks = [one.fingerprint or f"{one.finding.code} {one.record}" for one in found]
    results = (_result(one, numbers, mark) for one, mark in zip(found, marks, strict=True))
    return Shown(_BETWEEN.join(results), marks=tuple(marks))


def _rules(run: Run) -> list[dict[str, Any]]:
    """Return what there is to know of the rules that ran and of the engine's own findings."""
    texts = {code: (text.partition(".")[0] + ".", text) for code, (_, text) in NOTICES.items()}
    texts |= {rule.code: described(type(rule)) for rule in run.rules}
    pages = addresses(run.rules)
    return [
        {
            "id": code,
            "name": name,
            "shortDescription": {"text": texts[code][0] or name},
            "fullDescription": {"text": texts[code][1] or name},
            "help": {"text": texts[code][1] or name},
            **({"helpUri": pages[code]} if code in pages else {}),
        }
        for code, name in run.names.items()
    ]


def _uri(path: str) -> str:
    """Return a path as a URI, relative if it is: the bytes of its name, whatever they are."""
    try:
        name = quote(os.fsencode(path))
    except UnicodeEncodeError:  # no file has that name
        name = quote(path.encode("utf-8", "backslashreplace"))
    return f"file://{name}" if name.startswith("/") else name.removeprefix("./")


def _result(located: Located, numbers: Mapping[str, int], mark: str) -> str:
    finding, (start, end) = located.finding, located.region
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }
    result = {
        "ruleId": finding.code,
        **({"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}),
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
    return f'{dumped(result)[:-1]}, "partialFingerprints": {{"normkit/v1": {dumped(mark)[:-1]}:{NUMBER}"}}}}'
