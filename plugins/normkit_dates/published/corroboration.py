"""What other places of a record say for, or against, the day in its field ``published``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from normkit import Record, Safety
from normkit_dates.published.field_parser import ParsedValue
from normkit_dates.published.lines.dateline import Stamp
from normkit_dates.published.published_field import ZONE_SPAN, crawl_day
from normkit_dates.published.witnesses.datelines import datelines
from normkit_dates.published.witnesses.leaked_prefix import leaked_prefix
from normkit_dates.published.witnesses.url_and_lead import url_day

SHOWN = 120
"""Code points of a witness's words that a person is shown."""


class Corroboration(NamedTuple):
    """A day that another place names."""

    place: str
    """In words: "the URL"."""
    stamp: Stamp
    line: int | None = None
    """Number of the text's line that it stands in, from 0; None for the URL."""


class Decision(NamedTuple):
    """Which of several moments a value means."""

    stamp: Stamp
    safety: Safety
    why: str


def corroborations(record: Record) -> Iterator[Corroboration]:
    """Yield what the URL, a leaked prefix and the datelines before the prose name, in order of trust."""
    if linked := url_day(record.text("url")):
        yield Corroboration("the URL", Stamp(linked))
    if prefix := leaked_prefix(record):
        yield Corroboration("the beginning of the text", prefix.stamp, 0)
    yield from (
        Corroboration("a dateline", line.stamp, line.line) for line in datelines(record) if not line.after_prose
    )


def witnesses(record: Record) -> Iterator[str]:
    """Yield what each other place says, and what stands there."""
    lines = record.text("text").split("\n")
    for told in corroborations(record):
        where = "" if told.line is None else f" (line {told.line + 1})"
        words = record.text("url") if told.line is None else lines[told.line]
        updated = ", of an update" if told.stamp.updated else ""
        yield f"{told.place}{where} names {told.stamp.day}{updated}: {words.strip()[:SHOWN]!r}"
    if crawled := crawl_day(record):
        yield f"the record was fetched on {crawled}"


def supported_moments(record: Record, parsed: ParsedValue) -> list[tuple[Stamp, Corroboration]]:
    """Return the moments of a value that other places name, or a day off, as zones make it; each with the place.

    Datelines of an update do not count: they say another thing.
    """
    said = [told for told in corroborations(record) if not told.stamp.updated]
    return [(stamp, told) for told in said for stamp in parsed.stamps if abs(stamp.day - told.stamp.day) <= ZONE_SPAN]


def confirmed(record: Record, parsed: ParsedValue) -> Decision | None:
    """Return which moment of a value other places confirm, or None where that is none, or more than one.

    Safe where the very day is named, unsafe where it is a day off.
    """
    near = supported_moments(record, parsed)
    if len({stamp for stamp, _ in near}) != 1:
        return None
    stamp, told = min(near, key=lambda pair: pair[0].day != pair[1].stamp.day)
    safety = Safety.SAFE if stamp.day == told.stamp.day else Safety.UNSAFE
    return Decision(stamp, safety, f"{told.place} names {told.stamp.day}")
