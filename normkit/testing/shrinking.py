"""Make records that break a law smaller for as long as they break it (delta debugging, Zeller 1999)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from normkit.testing.harness import BreachError

ATTEMPTS = 1500

Fields = dict[str, Any]
Breaks = Callable[[list[Fields]], bool]


def smallest(breach_of: Callable[[list[Fields]], BreachError | None], breach: BreachError) -> BreachError:
    """Return the breach on what is left when records, fields and ever shorter pieces of text are left out.

    ``breach_of`` puts records to the test; it is asked at most ATTEMPTS times.
    """
    breaches = [breach]
    attempts = iter(range(ATTEMPTS))

    def breaks(records: list[Fields]) -> bool:
        found = breach_of(records) if next(attempts, None) is not None else None
        if found is not None:
            breaches.append(found)
        return found is not None

    records = _fewer_records(breaks, list(breach.records))
    records = _fewer_fields(breaks, records)
    for at, record in enumerate(records):
        for field in _fields(record):
            records = _shorter_text(breaks, records, at, field)
    return breaches[-1]


def _fewer_records(breaks: Breaks, records: list[Fields]) -> list[Fields]:
    for at in reversed(range(len(records))):
        fewer = records[:at] + records[at + 1 :]
        if fewer and breaks(fewer):
            records = fewer
    return records


def _fewer_fields(breaks: Breaks, records: list[Fields]) -> list[Fields]:
    for at, record in enumerate(records):
        for field in _fields(record):
            fewer = {name: text for name, text in records[at].items() if name != field}
            if breaks(changed := [*records[:at], fewer, *records[at + 1 :]]):
                records = changed
    return records


def _fields(record: Fields) -> list[str]:
    return sorted(record.keys() - {"id"}, key=repr)


def _shorter_text(breaks: Breaks, records: list[Fields], at: int, field: str) -> list[Fields]:
    if not isinstance(records[at].get(field), str):
        return records
    step = len(records[at][field])
    while step:
        start = 0
        while start < len(text := records[at][field]):
            shorter = {**records[at], field: text[:start] + text[start + step :]}
            if breaks(changed := [*records[:at], shorter, *records[at + 1 :]]):
                records = changed
            else:
                start += step
        step //= 2
    return records
