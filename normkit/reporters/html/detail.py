"""What a report shows of one record: its texts, what was found and changed there, what else the rules know of it.

All of it is cut to a size, so that no record is too large for a page. Offsets count code points of the text as it
leaves.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from normkit.core.model import Change, Evidence, Mention, Record
from normkit.reporters.located import Located, ReportedRow

LONGEST_TEXT, LONGEST_EDIT = 40_000, 4_000
"""Code points of a field, and of what an edit takes out or puts in, that a report holds."""
DECIMALS = 4
"""Of a weight: a reader sees two."""
MOST_ITEMS, MOST_MENTIONS = 300, 60
"""Findings and changes together, and mentions, of one record that a report holds."""
CHUNK = 32
"""Records that are packed together: opening one unpacks these, and no more."""

Detail = dict[str, Any]
"""Plain values for JSON."""


def detail_of(row: ReportedRow, before: Record, after: Record, own: Mapping[str, str], redacted: bool) -> Detail:
    """Return what is shown of a record: its findings, then its changes, both in the order of the row.

    ``before`` is the record as it came, ``after`` as it leaves; ``own`` maps fields to what the file calls them.
    ``redacted`` leaves out all words that stand in the record, and the messages, which quote them.
    """
    evidence = dict(row.outcome.evidence)
    items = chain(
        (_finding(found, after, own, redacted, evidence.get(found.finding, ())) for found in row.findings),
        (_change(change, own, redacted) for change in row.outcome.changes),
    )
    detail: Detail = {"items": list(islice(items, MOST_ITEMS))}
    if redacted:
        return detail
    names = dict.fromkeys((*before.fields, *after.fields))
    detail["fields"] = [_field(name, before, after, own) for name in names]
    detail["mentions"] = [_mention(one, after) for one in islice(row.outcome.mentions, MOST_MENTIONS)]
    return detail


def _field(name: str, before: Record, after: Record, own: Mapping[str, str]) -> Detail:
    field: Detail = {"name": name, "own": own.get(name, name), "text": after.text(name)[:LONGEST_TEXT]}
    if before.fields.get(name) != after.fields.get(name):
        field["before"] = before.text(name)[:LONGEST_TEXT]
    return field


def _finding(
    found: Located, record: Record, own: Mapping[str, str], redacted: bool, evidence: Sequence[Evidence]
) -> Detail:
    finding = found.finding
    span = finding.span
    place = {"field": span.field, "own": found.own_field, "line": found.line, "start": span.start, "end": span.end}
    if redacted:
        return place
    edits = [
        [own.get(edit.span.field, edit.span.field), edit.span.of(record)[:LONGEST_EDIT], edit.text[:LONGEST_EDIT]]
        for edit in (finding.fix.edits if finding.fix else ())
    ]
    detail: Detail = {**place, "message": finding.message[:LONGEST_EDIT], "hint": found.hint, "edits": edits}
    if evidence:
        detail["evidence"] = [[one.what, one.weight and round(one.weight, DECIMALS)] for one in evidence]
    return detail


def _change(change: Change, own: Mapping[str, str], redacted: bool) -> Detail:
    field = change.span.field
    place: Detail = {"field": field, "own": own.get(field, field)}
    if redacted:
        return place
    return {**place, "edits": [[place["own"], (change.before or "")[:LONGEST_EDIT], change.after[:LONGEST_EDIT]]]}


def _mention(mention: Mention, record: Record) -> list[Any]:
    words = mention.span.of(record)[:LONGEST_EDIT]
    return [mention.kind, mention.span.field, words, mention.value, dict(mention.details)]


class Details:
    """The records that are shown, packed as they come: what waits in memory is small."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._waiting: list[Detail] = []

    def add(self, detail: Detail) -> int:
        """Keep a record; return its number: the chunk it is in, times ``CHUNK``, and its place there."""
        self._waiting.append(detail)
        number = len(self._packed) * CHUNK + len(self._waiting) - 1
        if len(self._waiting) == CHUNK:
            self._pack()
        return number

    def chunks(self) -> Iterator[bytes]:
        """Yield the packed chunks, in order."""
        if self._waiting:
            self._pack()
        yield from self._packed

    def _pack(self) -> None:
        self._packed.append(packed(self._waiting))
        self._waiting = []


def packed(value: object) -> bytes:
    """Return a value as JSON in UTF-8, deflated (RFC 1950). Half a surrogate pair becomes a question mark."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))
