"""Spell calendar dates as EDTF values (ISO 8601-2:2019), and count in days, weeks, months and years.

Used here: days, months, years, intervals, unspecified digits (``199X``), seasons 21-24 (March to
February, as in the north) and quarters 33-36.
"""

from __future__ import annotations

from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Years outside are taken for other numbers: EDTF wants four digits, and news hardly looks further."""


def day(year: int, month: int, number: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month(year: int, number: int) -> str:
    """Return the EDTF value of a month.

    >>> month(2024, 7)
    '2024-07'
    """
    return f"{year:04d}-{number:02d}"


def shifted_days(anchor: date, days: int) -> date | None:
    """Return the day so many days from ``anchor``, or None beyond the calendar."""
    try:
        return anchor + timedelta(days)
    except OverflowError:
        return None


def coming_weekday(day: date, weekday: int, least: int = 0) -> date | None:
    """Return the first such weekday (Monday is 0) at least so many days after ``day``, or None beyond the calendar.

    >>> coming_weekday(date(2025, 7, 31), 3), coming_weekday(date(2025, 7, 31), 3, least=1)
    (datetime.date(2025, 7, 31), datetime.date(2025, 8, 7))
    """
    return shifted_days(day, least + (weekday - day.weekday() - least) % 7)


def shifted_month(anchor: date, months: int) -> tuple[int, int] | None:
    """Return (year, month) so many months from the anchor's, or None beyond the calendar."""
    year, index = divmod(anchor.year * 12 + anchor.month - 1 + months, 12)
    return (year, index + 1) if 1 <= year <= 9999 else None


def week(anchor: date, weeks: int = 0) -> str:
    """Return the week so many weeks from the anchor's, Monday to Sunday.

    >>> week(date(2004, 11, 24), -1)
    '2004-11-15/2004-11-21'
    """
    monday = shifted_days(anchor, 7 * weeks - anchor.weekday())
    sunday = monday and shifted_days(monday, 6)
    return f"{monday}/{sunday}" if monday and sunday else ""


def weekend(anchor: date, weeks: int = 0) -> str:
    """Return Saturday to Sunday of the week so many weeks from the anchor's."""
    saturday = shifted_days(anchor, 7 * weeks - anchor.weekday() + 5)
    sunday = saturday and shifted_days(saturday, 1)
    return f"{saturday}/{sunday}" if saturday and sunday else ""


def quarter(anchor: date, quarters: int = 0) -> str:
    """Return the calendar quarter so many quarters from the anchor's.

    >>> quarter(date(2007, 1, 18), -1)
    '2006-36'
    """
    year, index = divmod(anchor.year * 4 + (anchor.month - 1) // 3 + quarters, 4)
    return part(year, 33 + index)


def part(year: int, code: int) -> str:
    """Return a season (21-24) or quarter (33-36) of a year, "" beyond the calendar."""
    return f"{year:04d}-{code}" if 0 < year <= 9999 else ""


def years(first: int, digits: int) -> str:
    """Return a year, or with fewer digits the decade or century that begins with it.

    >>> years(1990, 3)
    '199X'
    """
    return f"{first:04d}"[:digits] + "X" * (4 - digits) if 0 < first <= 9999 else ""


def shifted(anchor: date, unit: str, steps: int) -> str:
    """Return the value of the day, week, month (and so on) so many steps from the anchor's, "" beyond the calendar.

    >>> shifted(date(2025, 7, 31), "month", -1)
    '2025-06'
    """
    if unit == "day":
        found = shifted_days(anchor, steps)
        return str(found) if found else ""
    if unit == "week":
        return week(anchor, steps)
    if unit == "month":
        year_month = shifted_month(anchor, steps)
        return month(*year_month) if year_month else ""
    if unit == "year":
        return years(anchor.year + steps, 4)
    if unit == "quarter":
        return quarter(anchor, steps)
    if unit == "decade":
        return years((anchor.year // 10 + steps) * 10, 3)
    if unit == "century":
        return years((anchor.year // 100 + steps) * 100, 2)
    return ""
