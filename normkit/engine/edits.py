"""The only place that changes text: apply fixes, replay a change log, take it back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from normkit.core.errors import ReplayError
from normkit.core.model import Change, Edit, Finding, Fix, Record, Span


def apply(record: Record, findings: Iterable[Finding], round: int = 1) -> tuple[Record, tuple[Change, ...]]:
    """Apply the fixes of ``findings`` that do not get in each other's way; return the record and the changes.

    Leftmost first, then longest, then by code. A fix that overlaps an earlier one is left for the
    next round, whole: the edits of a fix are applied all or none.
    """
    taken: dict[str, list[tuple[int, int]]] = {}
    changes: list[Change] = []
    for finding in sorted((f for f in findings if f.fix is not None), key=_precedence):
        fix = finding.fix
        if fix is None or not _alters(fix, record) or not _claim(fix.edits, taken):
            continue
        for edit in fix.edits:
            before = edit.span.of(record) if edit.span.field in record.fields else None
            if (before or "") == edit.text:
                continue  # it leaves things as they are, unlike others of its fix
            changes.append(Change(record.id, finding.code, round, edit.span, before, edit.text, fix.safety))
    if not changes:
        return record, ()
    changes.sort(key=lambda change: change.span.place)
    return _substitute(record, [(c.span, c.after) for c in changes]), tuple(changes)


def fixed(record: Record, findings: Iterable[Finding], changes: Iterable[Change]) -> list[Finding]:
    """Return those findings whose fixes the changes have made on the record: every edit, by their own rule."""
    made = {(change.code, change.span, change.after) for change in changes}
    return [finding for finding in findings if finding.fix and _is_made(finding.code, finding.fix, record, made)]


def _is_made(code: str, fix: Fix, record: Record, made: set[tuple[str, Span, str]]) -> bool:
    altering = [edit for edit in fix.edits if edit.span.of(record) != edit.text]
    return bool(altering) and all((code, edit.span, edit.text) in made for edit in altering)


def replay(record: Record, changes: Iterable[Change]) -> Record:
    """Make the changes again on the record they were made on.

    Raises ReplayError if the record does not hold what the changes say they replaced.
    """
    for _, group in groupby(changes, key=lambda change: change.round):
        batch = sorted(group, key=lambda change: change.span.place)
        for change in batch:
            if change.before is None and change.span.field in record.fields:
                raise ReplayError(f"record {record.id!r}: has a field {change.span.field!r} already")
            _expect(record, change.span, change.before or "")
        record = _substitute(record, [(c.span, c.after) for c in batch])
    return record


def revert(record: Record, changes: Sequence[Change]) -> Record:
    """Take the changes back from the record they led to.

    Raises ReplayError if the record does not hold what the changes say they put there.
    """
    rounds = [list(group) for _, group in groupby(changes, key=lambda change: change.round)]
    for batch in reversed(rounds):
        shift: dict[str, int] = {}
        back: list[tuple[Span, str]] = []
        for change in sorted(batch, key=lambda change: change.span.place):
            field, start = change.span.field, change.span.start + shift.get(change.span.field, 0)
            span = Span(field, start, start + len(change.after))
            whole = Span(field, 0, len(record.text(field)))
            _expect(record, whole if change.before is None else span, change.after)
            back.append((span, change.before or ""))
            shift[field] = shift.get(field, 0) + len(change.after) - len(change.before or "")
        absent = {change.span.field for change in batch if change.before is None}
        record = _substitute(record, back)
        if absent:
            record = replace(record, fields={k: v for k, v in record.fields.items() if k not in absent})
    return record


def _precedence(finding: Finding) -> tuple[str, int, int, str]:
    edits = finding.fix.edits if finding.fix else ()
    field, start, end = min((edit.span.place for edit in edits), default=finding.span.place)
    return field, start, -end, finding.code


def _alters(fix: Fix, record: Record) -> bool:
    return any(edit.span.of(record) != edit.text for edit in fix.edits)


def _claim(edits: Iterable[Edit], taken: dict[str, list[tuple[int, int]]]) -> bool:
    """Reserve the spans of a fix, all or none."""
    claimed: list[tuple[list[tuple[int, int]], tuple[int, int]]] = []
    for edit in edits:
        here = taken.setdefault(edit.span.field, [])
        mine = (edit.span.start, edit.span.end)
        at = bisect_left(here, mine)
        if any(_collide(mine, other) for other in here[max(0, at - 1) : at + 1]):
            for row, span in claimed:
                del row[bisect_left(row, span)]
            return False
        here.insert(at, mine)
        claimed.append((here, mine))
    return True


def _collide(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Say whether two spans overlap. An insertion also collides with what it touches: the order would be a guess."""
    if a[0] == a[1] or b[0] == b[1]:
        return a[0] <= b[1] and b[0] <= a[1]
    return a[0] < b[1] and b[0] < a[1]


def _substitute(record: Record, edits: Iterable[tuple[Span, str]]) -> Record:
    """Return the record with every span replaced; the spans are sorted and count in ``record``.

    Raises ReplayError for spans that overlap: they come from a log that is not ours.
    """
    fields = dict(record.fields)
    for field, group in groupby(edits, key=lambda edit: edit[0].field):
        text = record.text(field)
        pieces: list[str] = []
        at = 0
        for span, put in group:
            if span.start < at:
                raise ReplayError(f"record {record.id!r}: two changes overlap at {field}[{span.start}:{span.end}]")
            pieces += (text[at : span.start], put)
            at = span.end
        pieces.append(text[at:])
        fields[field] = "".join(pieces)
    return replace(record, fields=fields)


def _expect(record: Record, span: Span, text: str) -> None:
    found = span.of(record)
    if found != text:
        raise ReplayError(
            f"record {record.id!r}: {span.field}[{span.start}:{span.end}] holds {found[:60]!r}, "
            f"but the change log says {text[:60]!r}; the record has changed since"
        )
