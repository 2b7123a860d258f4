"""What the field ``published`` says, and what a record's crawl time says about it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from normkit import Record
from normkit_dates import edtf
from normkit_dates.dateline import Stamp, read

CRAWLED = ("crawled", "crawled_at", "fetched_at", "date_crawled", "scraped_at", "date_download")
"""Fields that tell when the record was fetched, in order of trust."""

_EPOCH = date(1970, 1, 1)
_SECONDS_A_DAY = 86_400


@lru_cache(maxsize=64)
def stamp_of(value: str) -> Stamp | None:
    """Return the moment that a field's value names, or None.

    Read are ISO 8601 (also 20251225), RFC 2822, dates in words ("15 OCT 2025 12:20"), and the
    seconds or milliseconds since 1970 of ten and thirteen digits. 03/04/2025 fits two days: None.
    """
    value = value.strip()
    if value.isascii() and value.replace(".", "", 1).isdigit():
        return _from_number(value.partition(".")[0])
    return _from_iso(value) or read(value)


def _from_iso(value: str) -> Stamp | None:
    """Return the day of a plain YYYY-MM-DD: most values, without compiling a pattern."""
    if len(value) != 10 or value[4] != "-":
        return None
    try:
        return Stamp(date.fromisoformat(value))
    except ValueError:
        return None


def _from_number(digits: str) -> Stamp | None:
    if len(digits) == 8:
        found = edtf.day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    elif len(digits) in (10, 13):
        found = edtf.shifted_days(_EPOCH, int(digits[:10]) // _SECONDS_A_DAY)
    else:
        return None
    return Stamp(found) if found else None


@lru_cache(maxsize=64)
def is_placeholder(value: str) -> bool:
    """Say whether a value stands for "unknown": 1970-01-01, 0001-01-01, 1900-01-01, 9999-12-31, all zeros.

    1969-12-31 is the epoch seen from the west of Greenwich; the year 0001 is .NET's and Go's zero time.
    """
    value = value.strip()
    digits = "".join(filter(str.isdecimal, value))
    if digits and not digits.strip("0"):
        return True
    if value[:10] in ("1970-01-01", "1969-12-31", "0001-01-01", "1900-01-01") or value.startswith("9999-"):
        return True
    stamp = stamp_of(value)
    return stamp is not None and str(stamp.day) in ("1970-01-01", "1969-12-31", "1900-01-01")


def anchor_of(record: Record) -> date | None:
    """Return the day that relative words in the record count from: its publication, where that can be read."""
    value = record.text("published")
    if not value or is_placeholder(value):
        return None
    stamp = stamp_of(value)
    return stamp.day if stamp else None


def crawl_day(record: Record) -> date | None:
    """Return the day the record was fetched, if one of its fields tells."""
    for field in CRAWLED:
        stamp = stamp_of(record.text(field)) if record.text(field) else None
        if stamp:
            return stamp.day
    return None
