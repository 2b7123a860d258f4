"""What people decided about findings, as a file: a baseline of what is known, fixes accepted, findings rejected.

JSON: ``{"normkit-decisions": 1, "findings": {FINGERPRINT: {"decision": "known", "count": 2}}}``, sorted. A fingerprint
is that of ``core.serial``; ``count`` says how many findings a "known" stands for (default: 1).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from normkit.core.errors import ConfigError, OutputError
from normkit.core.files.atomic import replacing, state_of
from normkit.core.regular_file import parsed_json, read_regular
from normkit.core.serial import Decision, fingerprint
from normkit.pipeline.source import Failed, ProcessedRow, Stream
from normkit.reporters.located import Located, Totals

VERSION = 1


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a file says of findings."""

    decided: Mapping[str, Decision] = field(default_factory=dict)
    """Fingerprint -> accept or reject."""
    known: Counter[str] = field(default_factory=Counter)
    """Fingerprint -> how many findings with it are known."""
    of_first_kind: bool = False
    """Whether the fingerprints are those of baselines before there were decisions: they count path and excerpt."""


def write_known(file: str, rows: Iterable[ProcessedRow]) -> int:
    """Write all findings of the rows as known; return how many there are.

    What people accepted or rejected in the file stays. Raises OutputError; for a file that holds something else, too.
    """
    seen = state_of(file)
    try:
        decided = read(file).decided if seen and seen.size else {}
    except ConfigError as error:
        raise OutputError(f"{file}: is there already, and is no baseline; name another file, or remove it") from error
    known = Counter(fingerprint(finding, row.record) for row in rows for finding in row.outcome.findings)
    findings: dict[str, dict[str, object]] = {
        mark: {"decision": str(Decision.KNOWN), "count": known[mark]} for mark in known
    }
    findings |= {mark: {"decision": str(one)} for mark, one in decided.items()}
    findings = dict(sorted(findings.items()))
    with replacing(Path(file), seen) as new:
        new.sink.write(json.dumps({"normkit-decisions": VERSION, "findings": findings}, indent=1).encode() + b"\n")
        new.commit()
    return known.total()


def read(file: str) -> Decisions:
    """Return what a file says. Raises ConfigError if it holds no decisions."""
    try:
        return _decisions(parsed_json(read_regular(file)))
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{file}: is no baseline ({error}); make one with --write-baseline {file}") from error


def _decisions(document: object) -> Decisions:
    """Return what a document says. Raises ValueError, with the place and no more of the content, if it says nothing."""
    if not isinstance(document, dict) or not isinstance(findings := document.get("findings"), dict):
        raise ValueError("it has no object 'findings'")
    if "normkit-baseline" in document:
        known = {mark: _count(number, count) for number, (mark, count) in enumerate(findings.items(), 1)}
        return Decisions(known=Counter(known), of_first_kind=True)
    if type(version := document.get("normkit-decisions")) is not int or version != VERSION:
        raise ValueError(f"'normkit-decisions' is not {VERSION}, the version that is known")
    decided: dict[str, Decision] = {}
    known = {}
    for number, (mark, entry) in enumerate(findings.items(), 1):
        said = entry.get("decision") if isinstance(entry, dict) else None
        if not isinstance(said, str) or said not in set(Decision):
            raise ValueError(f"finding {number:,} has no 'decision' that is one of {', '.join(Decision)}")
        if said == Decision.KNOWN:
            known[mark] = _count(number, entry.get("count", 1))
        else:
            decided[mark] = Decision(said)
    return Decisions(decided, Counter(known))


def _count(number: int, count: object) -> int:
    if type(count) is not int or count < 0:
        raise ValueError(f"the 'count' of finding {number:,} is no whole number from 0 on")
    return count


def without_known(stream: Stream, decisions: Decisions, totals: Totals) -> Iterator[ProcessedRow | Failed]:
    """Pass a stream on without the findings that are known; ``totals`` counts them."""
    left = Counter(decisions.known)
    for item in stream:
        if isinstance(item, ProcessedRow) and item.outcome.findings:
            marks = _marks(item, decisions.of_first_kind)
            new = tuple(f for f, mark in zip(item.outcome.findings, marks, strict=True) if not _is_known(mark, left))
            totals.known += len(item.outcome.findings) - len(new)
            item = item._replace(outcome=replace(item.outcome, findings=new))
        yield item


def _is_known(mark: str, left: Counter[str]) -> bool:
    if left[mark] <= 0:
        return False
    left[mark] -= 1
    return True


def _marks(item: ProcessedRow, of_first_kind: bool) -> list[str]:
    if of_first_kind:
        return [_first_fingerprint(located) for located in item.located()]
    return [fingerprint(finding, item.record) for finding in item.outcome.findings]


def _first_fingerprint(located: Located) -> str:
    """Return the fingerprint of a finding as baselines had it before there were decisions."""
    import hashlib

    covered = located.excerpt[located.offset : located.offset + located.finding.span.end - located.finding.span.start]
    parts = (located.finding.code, located.path, located.record, located.finding.span.field, covered)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
