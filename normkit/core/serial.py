"""One form of findings, changes and mentions outside Python: dicts for JSON, a versioned schema for Arrow.

Reports, change logs, baselines, data frames and other ingest systems read and write these, and nothing else.
Offsets count Unicode code points. A dict holds strings, whole numbers, None, lists and dicts only.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from normkit.core.model import Change, Edit, Finding, Fix, Mention, Record, Safety, Severity, Span

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 2
"""Of the form; 2: a finding has its ``own_field``. A field that is added counts it up; none is ever taken away or given
another meaning.
"""


class Decision(StrEnum):
    """What a person says of a finding."""

    ACCEPT = "accept"
    """Its fix is made, however safe it is."""
    REJECT = "reject"
    """It is wrong: its fix is not made, and it is not shown again."""
    KNOWN = "known"
    """It was there before: it is not shown again, and not fixed."""


def fingerprint(finding: Finding, record: Record, whose: str | None = None) -> str:
    """Return what a finding is known by across runs: 16 hexadecimal digits.

    It stays the same when other text or other records come or go, and when the file moves: the code, whose record it
    is, the field, and the words that the finding covers count. Two that cover the same words of a field share it.
    ``whose`` is the ``owner`` of the record as it came, where its title may have been fixed since.
    """
    import hashlib
    import json

    parts = (finding.code, owner(record) if whose is None else whose, finding.span.field, finding.span.of(record))
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def owner(record: Record) -> str:
    """Return what a record is known by: its own id, else its URL, title, or first line."""
    if record.id != record.origin:
        return record.id
    first_line = record.text("text").lstrip().partition("\n")[0][:100]
    return record.text("url") or record.text("title") or first_line


# ---------------------------------------------------------------- dicts


def finding_dict(finding: Finding, own_field: str = "") -> dict[str, Any]:
    """Return a finding as a dict.

    ``own_field`` is what the caller's record calls the field: a key, or a path such as ``article.body``. Without it,
    it is called as rules call it.
    """
    fix = finding.fix
    return {
        **_span_dict(finding.span),
        "own_field": own_field or finding.span.field,
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "fix": {
            "safety": fix.safety.name.lower(),
            "edits": [{**_span_dict(edit.span), "text": edit.text} for edit in fix.edits],
        }
        if fix
        else None,
    }


def finding_of(entry: Mapping[str, Any]) -> Finding:
    """Return the finding that a dict tells. Raises KeyError, TypeError or ValueError for one that tells none."""
    fix = entry["fix"]
    edits = tuple(Edit(_span_of(edit), edit["text"]) for edit in fix["edits"]) if fix else ()
    return Finding(
        _span_of(entry),
        entry["message"],
        Fix(edits, Safety[fix["safety"].upper()]) if fix else None,
        Severity(entry["severity"]),
        entry["code"],
    )


def change_dict(change: Change) -> dict[str, Any]:
    """Return a change as a dict."""
    return {
        "record": change.record,
        "code": change.code,
        "round": change.round,
        **_span_dict(change.span),
        "before": change.before,
        "after": change.after,
        "safety": change.safety.name.lower(),
    }


def change_of(entry: Mapping[str, Any]) -> Change:
    """Return the change that a dict tells. Raises KeyError, TypeError or ValueError for one that tells none."""
    safety = Safety[entry["safety"].upper()]
    return Change(
        entry["record"], entry["code"], entry["round"], _span_of(entry), entry["before"], entry["after"], safety
    )


def mention_dict(mention: Mention) -> dict[str, Any]:
    """Return a mention as a dict."""
    return {
        "kind": mention.kind,
        **_span_dict(mention.span),
        "value": mention.value,
        "details": dict(mention.details),
    }


def mention_of(entry: Mapping[str, Any]) -> Mention:
    """Return the mention that a dict tells. Raises KeyError, TypeError or ValueError for one that tells none."""
    return Mention(entry["kind"], _span_of(entry), entry["value"], dict(entry["details"]))


def _span_dict(span: Span) -> dict[str, Any]:
    return {"field": span.field, "start": span.start, "end": span.end}


def _span_of(entry: Mapping[str, Any]) -> Span:
    return Span(entry["field"], int(entry["start"]), int(entry["end"]))


# ---------------------------------------------------------------- Arrow


@cache
def arrow_schema(kind: str) -> pa.Schema:
    """Return the Arrow schema of ``"finding"``, ``"change"`` or ``"mention"`` dicts. Needs pyarrow.

    Its metadata tell kind and version: ``{"normkit": "finding 1"}``. Raises KeyError for another kind.
    """
    import pyarrow as pa

    text, number = pa.string(), pa.int64()
    span = [("field", text), ("start", number), ("end", number)]
    edit = pa.struct([*span, ("text", text)])
    fix = pa.struct([("safety", text), ("edits", pa.list_(edit))])
    fields = {
        "finding": [*span, ("own_field", text), ("code", text), ("severity", text), ("message", text), ("fix", fix)],
        "change": [
            ("record", text), ("code", text), ("round", number), *span, ("before", text), ("after", text),
            ("safety", text),
        ],
        "mention": [("kind", text), *span, ("value", text), ("details", pa.map_(text, text))],
    }[kind]  # fmt: skip
    return pa.schema(fields, metadata={"normkit": f"{kind} {VERSION}"})
