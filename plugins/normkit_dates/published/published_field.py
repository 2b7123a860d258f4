"""What the field ``published`` of a record says, whose it is, and what the record's crawl time says about it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from normkit import Record, word_set
from normkit_dates.published.field_parser import Kind, ParsedValue, parse_any_year, parse_value
from normkit_dates.published.lines.dateline import LONGEST_DATE, Stamp

CRAWL_FIELDS = ("crawled", "crawled_at", "fetched_at", "date_crawled", "scraped_at", "date_download")
_CRAWLED = frozenset(CRAWL_FIELDS)
"""Fields that tell when the record was fetched, in order of trust."""

ZONE_SPAN = timedelta(days=1)
"""Zones reach from -12 to +14 hours: one moment has two dates, a day apart."""

_ZEROS = {
    "0001-01-01": "the zero of .NET and Go",
    "1601-01-01": "the zero of Windows file times",
    "1753-01-01": "the first day of SQL Server",
    "1899-12-30": "the zero of Excel",
    "1899-12-31": "the zero of Excel",
    "1900-01-01": "the zero of SQL Server and Excel",
    "1969-12-31": "the Unix epoch, west of Greenwich",
    "1970-01-01": "the Unix epoch",
    "2099-12-31": "the end of time of some system",
    "2999-12-31": "the end of time of some system",
    "9999-12-31": "the end of time of some system",
}
"""Days that systems write where they know none. New Year of 1980 (DOS) and 2001 (Apple) are real days too often."""

_NOTHING = word_set("n/a na none null nil nan nat undefined unknown tba tbd - -- ? -1 -62135596800 -62135596800000") | {
    "invalid date",
    "no date",
    "not available",
}
"""What programs print for no date; -62135596800 seconds before 1970 the year 1 began."""

_LAST_SECOND = "2038-01-19T03:14:07"
"""The last second that 32 bits can count."""

_MILLISECONDS = (date(1970, 1, 12), date(1970, 1, 25))
"""Where the seconds of the years 2001 to 2036 fall when they are read as milliseconds."""


@lru_cache(maxsize=64)
def stamp_of(value: str) -> Stamp | None:
    """Return the moment that a field's value names, or None where it names no single day (see ``field_parser``)."""
    parsed = parse_value(value)
    return parsed.stamps[0] if parsed.kind is Kind.DAY else None


@lru_cache(maxsize=64)
def placeholder(value: str) -> str:
    """Return which system's "unknown" a value is, a date or a word; "" for none."""
    value = value.strip()
    if not value or len(value) > LONGEST_DATE:
        return ""
    if value.lower() in _NOTHING:
        return "a word for no date"
    return _system_zero(value)


def is_zero_date(value: str) -> bool:
    """Say whether a value has the form of a date but stands for "unknown": 1970-01-01, 0001-01-01, all zeros."""
    value = value.strip()
    return len(value) <= LONGEST_DATE and bool(_system_zero(value))


@lru_cache(maxsize=64)
def _system_zero(value: str) -> str:
    digits = "".join(filter(str.isdecimal, value))
    if digits and not digits.strip("0"):
        return "all zeros"
    parsed = parse_any_year(value)
    if parsed.kind is not Kind.DAY:
        return ""
    stamp = parsed.stamps[0]
    if _MILLISECONDS[0] <= stamp.day <= _MILLISECONDS[1] and len(stamp.time) > 5 and stamp.time != "00:00:00":
        return "seconds since 1970 read as milliseconds"
    if stamp.value.startswith(_LAST_SECOND):
        return "the last second that 32 bits can count"
    return _ZEROS.get(str(stamp.day), "")


@lru_cache(maxsize=64)
def known_stamp(value: str) -> Stamp | None:
    """Return the moment that a field's value names, or None where it names none or stands for "unknown"."""
    return stamp_of(value) if value and not is_zero_date(value) else None


def anchor_of(record: Record) -> date | None:
    """Return the day that relative words in the record count from: its publication, where that is one day."""
    stamp = known_stamp(record.text("published"))
    return stamp.day if stamp else None


def crawl_day(record: Record) -> date | None:
    """Return the day the record was fetched, if one of its fields tells."""
    if _CRAWLED.isdisjoint(record.fields):
        return None
    days = (stamp.day for field in CRAWL_FIELDS if (stamp := stamp_of(record.text(field))))
    return next(days, None)


def not_after_crawl(record: Record, parsed: ParsedValue) -> tuple[Stamp, ...]:
    """Return the moments of a value that do not lie after the crawl."""
    crawled = crawl_day(record)
    return tuple(stamp for stamp in parsed.stamps if not crawled or stamp.day - crawled <= ZONE_SPAN)


def source_of(record: Record) -> str:
    """Return the publisher of a record as facts name it: in small letters, cut at LONGEST_DATE."""
    return record.publisher[:LONGEST_DATE].strip().lower()


def may_name_day(record: Record) -> bool:
    """Say whether the text or the URL of a record holds a digit, or a letter that may be one: else they name no day."""
    return may_hold_digit(record.text("text")) or may_hold_digit(record.text("url"))


@lru_cache(maxsize=64)
def may_hold_digit(text: str) -> bool:
    """Say whether a text holds a digit, or a letter beyond ASCII that may be one."""
    return re.search(r"[^\x00-/:-\x7f]", text) is not None
