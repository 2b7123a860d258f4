"""The gate between rules and engine: what a rule yields comes through as plain values that make sense, or not at all.

A rule may be anybody's, and broken. What comes out here is made anew of nothing but the model's own types, so that no
property, no subclass and no later change of the rule's objects reaches the engine, a file or a report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain, islice, pairwise
from math import isfinite

from normkit.core.model import Edit, Evidence, Finding, Fix, Mention, Record, Safety, Severity, Span
from normkit.core.text import LONGEST_MESSAGE, shortened

FEWEST = 1_000
"""Findings and mentions that a rule may yield of any record; of a longer one, as many as it has code points."""
LONGEST_NAME = 200
"""Code points of the name of a field that a record does not have yet."""
DETAILS = 1_000
"""Details that a mention may have."""
RELATED = 100
"""Other records that a finding may name."""
EVIDENCE = 100
"""Things that may speak for one finding."""


def admitted(
    found: Iterable[object], record: Record, code: str, drawn: Iterable[object] = ()
) -> tuple[list[Finding], list[Mention]]:
    """Return the findings, under the rule's code, and the mentions that a rule yields of a record.

    They are drawn one by one, so that an endless stream ends; ``drawn`` are those that were before. Raises TypeError
    for what is no finding or holds a wrong type, IndexError for a span outside its field, ValueError for what makes no
    sense; and whatever the rule raises.
    """
    findings: list[Finding] = []
    mentions: list[Mention] = []
    most = FEWEST
    for item in chain(drawn, found):
        if isinstance(item, Finding):
            findings.append(_finding(item, record, code))
        elif isinstance(item, Mention):
            mentions.append(_mention(item, record))
        else:
            raise TypeError(f"check() must yield Finding or Mention, not {_kind(item)}")
        if len(findings) + len(mentions) > most:
            most = max(FEWEST, sum(map(len, record.fields.values())))
            if len(findings) + len(mentions) > most:
                _close(found)
                raise ValueError(f"check() yields more than {most:,} findings, and perhaps never ends")
    return findings, mentions


def admitted_evidence(found: Iterable[object]) -> tuple[Evidence, ...]:
    """Return what speaks for a finding, as plain values. Raises what ``admitted`` raises."""
    told = list(islice(found, EVIDENCE + 1))
    if len(told) > EVIDENCE:
        _close(found)
        raise ValueError(f"evidence() yields more than {EVIDENCE}, and perhaps never ends")
    return tuple(map(_evidence, told))


def admitted_date(found: object) -> date | None:
    """Return the day that a plugin tells, as a plain date. Raises TypeError for what is none."""
    if found is None or type(found) is date:
        return found
    if isinstance(found, date):  # a time is one, too
        return date.fromordinal(date.toordinal(found))
    raise TypeError(f"anchor_date() must return a date or None, not {_kind(found)}")


def _finding(item: Finding, record: Record, code: str) -> Finding:
    span, message, fix, severity, related = item.span, item.message, item.fix, item.severity, item.related
    if type(severity) is not Severity:
        if type(severity) is not str:
            raise TypeError(f"the severity is of type {_kind(severity)}, not Severity")
        severity = Severity(severity)
    text = _text(message, "the message")
    if not text.isprintable() or len(text) > LONGEST_MESSAGE:
        text = shortened(text)
    names = _names(related) if related else ()
    return Finding(_span(span, record), text, None if fix is None else _fix(fix, record), severity, code, names)


def _evidence(item: object) -> Evidence:
    if not isinstance(item, Evidence):
        raise TypeError(f"evidence() must yield Evidence, not {_kind(item)}")
    what, weight = _text(item.what, "what speaks for a finding"), item.weight
    if weight is not None:
        if type(weight) is not float and type(weight) is not int:
            raise TypeError(f"the weight of evidence is of type {_kind(weight)}, not float")
        weight = float(weight)  # OverflowError for a number beyond all floats
        if not isfinite(weight):
            raise ValueError("the weight of evidence is no finite number")
    return Evidence(what if what.isprintable() and len(what) <= LONGEST_MESSAGE else shortened(what), weight)


def _names(related: tuple[str, ...]) -> tuple[str, ...]:
    if type(related) is not tuple:
        raise TypeError(f"what other records are called stands in a {_kind(related)}, not in a tuple")
    if len(related) > RELATED:
        raise ValueError(f"a finding names more than {RELATED} other records")
    return tuple([_text(name, "what another record is called") for name in related])


def _mention(item: Mention, record: Record) -> Mention:
    kind, span, value, details = item.kind, item.span, item.value, item.details
    if not isinstance(details, Mapping):
        raise TypeError(f"the details of a mention are of type {_kind(details)}, not a mapping")
    told = {
        _text(key, "a detail's name"): _text(more, "a detail") for key, more in islice(details.items(), DETAILS + 1)
    }
    if len(told) > DETAILS:
        raise ValueError(f"a mention has more than {DETAILS:,} details")
    return Mention(_text(kind, "the kind"), _span(span, record), _text(value, "the value"), told)


def _fix(fix: Fix, record: Record) -> Fix:
    if not isinstance(fix, Fix):
        raise TypeError(f"the fix is of type {_kind(fix)}, not Fix")
    given, safety = fix.edits, fix.safety
    if type(safety) is not Safety:
        raise TypeError(f"the safety of a fix is of type {_kind(safety)}, not Safety")
    if type(given) not in (tuple, list):
        raise TypeError(f"the edits of a fix are of type {_kind(given)}, not a tuple")
    edits = tuple([_edit(edit, record) for edit in given])
    if not edits:
        raise ValueError("a fix has no edits")
    if len(edits) > 1:
        for a, b in pairwise(sorted(edit.span.place for edit in edits)):
            # An insertion must not touch what another edit takes out: their order would be a guess.
            if a[0] == b[0] and (b[1] < a[2] or (b[1] == a[2] and (a[1] == a[2] or b[1] == b[2]))):
                raise ValueError(f"two edits of one fix overlap or touch at {a[0]}[{b[1]}]")
    return Fix(edits, safety)


def _edit(edit: Edit, record: Record) -> Edit:
    if not isinstance(edit, Edit):
        raise TypeError(f"an edit is of type {_kind(edit)}, not Edit")
    put = _text(edit.text, "the text of an edit")
    if not put.isascii():
        _expect_writable(put, record)
    span = _span(edit.span, record)
    if span.field == "id":  # no field of a text, but who the record is
        raise ValueError("a fix would change the record's id")
    return Edit(span, put)


def _span(span: Span, record: Record) -> Span:
    if not isinstance(span, Span):
        raise TypeError(f"a span is of type {_kind(span)}, not Span")
    field, start, end = span.field, span.start, span.end
    if type(field) is not str:
        field = _text(field, "the field of a span")
    if type(start) is not int or type(end) is not int:
        raise TypeError(f"a span goes from {_kind(start)} to {_kind(end)}, not from int to int")
    text = record.fields.get(field)
    if text is None:
        if not field or len(field) > LONGEST_NAME or not field.isprintable():
            raise ValueError("a span names a field that the record does not have and that cannot be one's name")
        text = ""
    if not 0 <= start <= end <= len(text):
        raise IndexError(
            f"{field}[{_number(start)}:{_number(end)}] lies outside the field, which has {len(text)} code points"
        )
    return Span(field, start, end)


def _text(value: object, what: str) -> str:
    if type(value) is str:
        return value
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"{what} is of type {_kind(value)}, not str")


def _expect_writable(put: str, record: Record) -> None:
    """Raise ValueError for half a surrogate pair that the record itself does not hold: no file could."""
    try:
        put.encode()
    except UnicodeEncodeError:
        lone = {character for character in put if "\ud800" <= character <= "\udfff"}
        if not lone.issubset("".join(record.fields.values())):
            raise ValueError("the text of an edit holds half a surrogate pair, which no file can hold") from None


def _kind(value: object) -> str:
    """Return the name of a value's type; not its value, whose methods may raise."""
    return str(type.__dict__["__name__"].__get__(type(value)))


def _number(value: int) -> str:
    """Return a number in digits; Python refuses to write one of thousands."""
    return str(value) if -(10**18) < value < 10**18 else "a number beyond 10^18"


def _close(found: Iterable[object]) -> None:
    """End a generator that would go on; it may raise, or refuse to."""
    try:
        close = getattr(found, "close", None)
        if close is not None:
            close()
    except KeyboardInterrupt:
        raise
    except BaseException:  # what it does at its end is told no more: the rule is broken as it is
        return
