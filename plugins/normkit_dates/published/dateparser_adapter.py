"""Absolute dates in pinned languages, read by dateparser (extra ``normkit[dateparser]``): for ``published`` only.

Importing this module imports dateparser.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache, lru_cache

from dateparser.date import DateDataParser  # type: ignore[import-untyped, unused-ignore]

from normkit_dates.calendars import edtf
from normkit_dates.published.field_parser import FIRST_NEWSPAPER
from normkit_dates.published.lines.dateline import LONGEST_DATE

_ORDERS = ("DMY", "MDY")
_SETTINGS = {
    # Neither relative words nor counts of seconds; day, month and year must all stand in the value.
    "PARSERS": ["absolute-time"],
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PREFER_LOCALE_DATE_ORDER": False,
    # Nothing counts from it; without one, dateparser asks the clock.
    "RELATIVE_BASE": datetime(2000, 1, 1),
}


def expect_known(languages: tuple[str, ...]) -> None:
    """Raise ValueError for a language that dateparser does not know."""
    _parser(languages, _ORDERS[0]).get_date_data("1 1 2000")


@lru_cache(maxsize=64)
def read_in(value: str, languages: tuple[str, ...]) -> str:
    """Return the date and time of a value in ISO 8601, "" where dateparser reads none, or guesses.

    It guesses where the order of day and month matters, where the value does not hold the year, and where a
    zone has a name: IST is its Israel, and may be India.
    """
    if len(value) > LONGEST_DATE:
        return ""
    readings = {_parser(languages, order).get_date_data(value).date_obj for order in _ORDERS}
    found = readings.pop() if len(readings) == 1 else None
    if found is None or found.year not in map(int, re.findall(r"(?<!\d)\d{4}(?!\d)", value)):
        return ""
    if not FIRST_NEWSPAPER <= found.year <= edtf.LAST_YEAR:
        return ""
    if found.tzinfo and not re.search(r"[+-]\d\d:?\d\d|\b(?:UTC|GMT)\b|Z$", value):
        return ""
    if not re.search(r"\d\s?[:.hH]\s?\d\d", value):
        return str(found.date())
    return str(found.isoformat(timespec="seconds" if found.second else "minutes"))


@cache
def _parser(languages: tuple[str, ...], order: str) -> DateDataParser:
    settings = {**_SETTINGS, "DATE_ORDER": order}
    return DateDataParser(languages=list(languages), use_given_order=True, settings=settings)
