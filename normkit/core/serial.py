"""One form of findings, changes and mentions outside Python: dicts for JSON, rows of tables with versioned schemas.

Reports, change logs, baselines, data frames and other ingest systems read and write these, and nothing else.
Offsets count Unicode code points. A dict holds strings, whole numbers, None, lists and dicts only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from normkit.core.model import Change, Edit, Finding, Fix, Mention, Record, Safety, Severity, Span

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 4
"""Of the form; 2: a finding has its ``own_field``; 3: tables; 4: the records that it speaks of are ``related``. A field
or column that is added counts it up; none is ever taken away or given another meaning.
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
    """Return a finding as a dict: see ``Finding.as_dict``."""
    return finding.as_dict(own_field)


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
        tuple(entry.get("related", ())),
    )


def change_dict(change: Change) -> dict[str, Any]:
    """Return a change as a dict."""
    return change.as_dict()


def change_of(entry: Mapping[str, Any]) -> Change:
    """Return the change that a dict tells. Raises KeyError, TypeError or ValueError for one that tells none."""
    safety = Safety[entry["safety"].upper()]
    return Change(
        entry["record"], entry["code"], entry["round"], _span_of(entry), entry["before"], entry["after"], safety
    )


def mention_dict(mention: Mention) -> dict[str, Any]:
    """Return a mention as a dict."""
    return mention.as_dict()


def mention_of(entry: Mapping[str, Any]) -> Mention:
    """Return the mention that a dict tells. Raises KeyError, TypeError or ValueError for one that tells none."""
    return Mention(entry["kind"], _span_of(entry), entry["value"], dict(entry["details"]))


def _span_of(entry: Mapping[str, Any]) -> Span:
    return Span(entry["field"], int(entry["start"]), int(entry["end"]))


# ---------------------------------------------------------------- rows of tables

_SPAN = {"field": "text", "own_field": "text", "start": "number", "end": "number"}
_PLACE = {"path": "text", "line": "number"}
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "findings": {
        "row": "number", "record": "text", "code": "text", "name": "text", "severity": "text", **_SPAN,
        "message": "text", "excerpt": "text", "safety": "text", "fixed": "flag", "round": "number", "edits": "edits",
        "ruleset": "text", "fingerprint": "text", **_PLACE, "related": "names",
    },
    "changes": {
        "row": "number", "record": "text", "code": "text", "name": "text", "round": "number", **_SPAN,
        "before": "text", "after": "text", "safety": "text", "ruleset": "text", **_PLACE,
    },
    "mentions": {
        "row": "number", "record": "text", "kind": "text", **_SPAN, "text": "text", "value": "text",
        "details": "details", "ruleset": "text", **_PLACE,
    },
    "facts": {"code": "text", "key": "bytes", "fact": "bytes", "problem": "text"},
}  # fmt: skip
"""Table -> its columns, in order, and what each holds. Any may be missing (null) in a row but for code, kind, field,
start and end.

``row`` is the number of the record's row in the table that was given, from 0; in files it is missing, and ``path`` and
``line`` (from 1) tell where the record begins. ``record`` is what the record is called. ``start`` and ``end`` count in
the record as it leaves; in a change, and in a finding that is ``fixed``, in the record as it was when the ``round``
began. ``safety`` is that of the fix, missing where there is none, and ``edits`` are what it does. ``related`` are other
records that a finding speaks of, as ``record`` calls them. A ``fact`` is packed
by ``corpus.fact_codec``; those with one ``key`` may be reduced by themselves (``CorpusRule.key_fields``). In its place
a ``problem`` says why a rule could not collect.
"""


def finding_row(finding: Finding, **more: object) -> dict[str, Any]:
    """Return a finding as a row of the table of findings; ``more`` are the columns that it does not tell itself."""
    fix = finding.fix
    return {
        **finding.span.as_dict(),
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "safety": fix.safety.name.lower() if fix else None,
        "edits": [{**edit.span.as_dict(), "text": edit.text} for edit in fix.edits] if fix else None,
        "related": list(finding.related),
        **more,
    }


def change_row(change: Change, **more: object) -> dict[str, Any]:
    """Return a change as a row of the table of changes; ``more`` are the columns that it does not tell itself."""
    return {**change_dict(change), **more}


def mention_row(mention: Mention, **more: object) -> dict[str, Any]:
    """Return a mention as a row of the table of mentions; ``more`` are the columns that it does not tell itself."""
    return {**mention_dict(mention), "details": list(mention.details.items()), **more}


@cache
def arrow_schema(table: str) -> pa.Schema:
    """Return the Arrow schema of a table of ``COLUMNS``. Needs pyarrow.

    Its metadata tell table and version: ``{"normkit": "findings 4"}``. Raises KeyError for another table.
    """
    import pyarrow as pa

    text, number = pa.string(), pa.int64()
    edit = pa.struct([("field", text), ("start", number), ("end", number), ("text", text)])
    edits = pa.list_(pa.field("element", edit))  # as Parquet calls it
    types = {
        "text": text, "number": number, "flag": pa.bool_(), "bytes": pa.binary(), "edits": edits,
        "details": pa.map_(text, text), "names": pa.list_(pa.field("element", text)),
    }  # fmt: skip
    fields = [(name, types[what]) for name, what in COLUMNS[table].items()]
    return pa.schema(fields, metadata={"normkit": f"{table} {VERSION}"})


def arrow_table(table: str, rows: Sequence[Mapping[str, Any]]) -> pa.Table:
    """Return rows as an Arrow table. Half a surrogate pair, which Arrow cannot hold, stands as its escape."""
    import pyarrow as pa

    try:
        return pa.Table.from_pylist(rows, arrow_schema(table))
    except UnicodeEncodeError:
        return pa.Table.from_pylist(well_formed(rows), arrow_schema(table))


def well_formed(value: Any) -> Any:
    """Return a value and the strings in it with half of a surrogate pair as its escape, in six characters."""
    if isinstance(value, str):
        return re.sub(r"[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", value)
    if isinstance(value, dict):
        return {well_formed(key): well_formed(one) for key, one in value.items()}
    return [well_formed(one) for one in value] if isinstance(value, (list, tuple)) else value
