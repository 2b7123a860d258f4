"""The Islamic calendar by arithmetic: what a Hijri date is in the Gregorian calendar, give or take a day.

Months have 30 and 29 days in turn, and 11 of 30 years have a day more in the last month (the tabular calendar: E. M.
Reingold and N. Dershowitz, Calendrical Calculations, chapter 7). The phase of the 30 years is fitted to the calendar of
Umm al-Qura, the civil one of Saudi Arabia: of its months 1343 to 1500, 65 in 100 begin on the day computed here, 99.8
within a day of it, all within two. Where the new moon is sighted a month may begin a day or two later still.
"""

from __future__ import annotations

from datetime import date

FIRST_YEAR, LAST_YEAR = 1300, 1500
"""Years that are Hijri beside a Hijri month, and in numeric dates: 1882 to 2077."""

_EPOCH = 227_013
"""The day before 1 Muharram 1, as ``date.toordinal`` counts: 15 July 622 in the Julian calendar."""


def gregorian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day of a Hijri date, or None where the calendar has no such day.

    >>> gregorian(1446, 1, 1)
    datetime.date(2024, 7, 7)
    """
    if not (1 <= year <= 9000 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    return date.fromordinal(_EPOCH + 354 * (year - 1) + 11 * (year + 1) // 30 + 29 * (month - 1) + month // 2 + day)


def month_of(day: date) -> tuple[int, int] | None:
    """Return the Hijri (year, month) of a Gregorian day, or None before the first one of the calendar.

    >>> month_of(date(2024, 7, 10))
    (1446, 1)
    """
    mean = int((day.toordinal() - _EPOCH) / 29.530588)
    for index in (mean + 1, mean, mean - 1):
        first = gregorian(index // 12 + 1, index % 12 + 1, 1)
        if first and first <= day:
            return index // 12 + 1, index % 12 + 1
    return None


def interval(first: date | None, after: date | None) -> str:
    """Return the EDTF interval of approximate days from one to the day before another, "" where one is missing."""
    if not first or not after:
        return ""
    return f"{first}~/{date.fromordinal(after.toordinal() - 1)}~"


def month(year: int, number: int) -> str:
    """Return a Hijri month as an EDTF interval of approximate days, "" where there is no such month.

    >>> month(1445, 9)
    '2024-03-11~/2024-04-09~'
    """
    return interval(gregorian(year, number, 1), gregorian(year + number // 12, number % 12 + 1, 1))


def year(number: int) -> str:
    """Return a Hijri year as an EDTF interval of approximate days.

    >>> year(1446)
    '2024-07-07~/2025-06-25~'
    """
    return interval(gregorian(number, 1, 1), gregorian(number + 1, 1, 1))
