"""When a record was published, as a report counts it: a month, or why there is none."""

from __future__ import annotations

import re

MISSING, PLACEHOLDER, UNREADABLE = "missing", "placeholder", "unreadable"
"""What stands in place of a month: no date; one that software writes where it knows none; words that are no date."""

_MONTH = re.compile(r"\s*(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?(?!\d)")
_NO_DAYS = re.compile(
    r"\s*(?:0000|0001-01-01|1600-01-01|1601-01-01|1899-12-3[01]|190[01]-01-01|1969-12-31|1970-01-01|9999)"
)
"""Where clocks and calendars of software begin or end: SQL, .NET, NTFS, spreadsheets, Unix (west of Greenwich, too)."""


def month_of(published: str) -> str:
    """Return the month of a date as ISO 8601 writes it, else one of the three words above.

    >>> [month_of(date) for date in ("2025-03-12T09:40Z", "1970-01-01", "last week", " ")]
    ['2025-03', 'placeholder', 'unreadable', 'missing']
    """
    if not published.strip():
        return MISSING
    if _NO_DAYS.match(published):
        return PLACEHOLDER
    found = _MONTH.match(published)
    return f"{found[1]}-{found[2]}" if found else UNREADABLE
