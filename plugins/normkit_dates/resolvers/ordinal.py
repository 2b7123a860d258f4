"""Days and weeks counted inside a month or a year: "the third Tuesday of September 2014", "week 27 of last year"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from normkit_dates.calendars import edtf
from normkit_dates.grammar.interpretation import INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.resolvers.periods import nearest_month


class Period(NamedTuple):
    """A month or a year, from its first to its last day."""

    first: date
    last: date
    is_year: bool
    inferred: bool
    """The year was inferred, not written."""


def nth_in_period(phrase: Phrase) -> Interpretation | None:
    """The third Tuesday of September 2014, the first week of May, the 20th of next month."""
    return _nth(phrase, phrase.number("Odc"))


def last_in_period(phrase: Phrase) -> Interpretation | None:
    """The last Friday in October, the last week of 2016, the second last day of May."""
    return _nth(phrase, -(phrase.number("Odc") or 1))


def _nth(phrase: Phrase, number: int) -> Interpretation | None:
    units = phrase.names("Uu")
    counted = "weekday" if phrase.has("W") else units.pop(0) if _counts_unit(phrase) else "day"
    period = named_period(phrase, units[0] if units else "")
    if not period or not number:
        return None
    if counted == "weekday":
        value = _nth_day(period, number, phrase.number("W"))
    elif counted == "day":
        value = _nth_day(period, number)
    elif counted == "week":
        value = _nth_week(period, number)
    else:
        value = ""
    return Interpretation(value, confidence=INFERRED if period.inferred else 0.0) if value else None


def _counts_unit(phrase: Phrase) -> bool:
    """Say whether the first unit is what is counted, and not the period."""
    units = sum(letter in "Uu" for letter in phrase.letters)
    return units == 2 or (units == 1 and phrase.has("Mmky"))


def week_number(phrase: Phrase) -> Interpretation | None:
    """Week 27 of 2018 (ISO 8601)."""
    units = phrase.names("U")
    if units[0] != "week":
        return None
    period = named_period(phrase, units[1] if len(units) > 1 else "")
    value = _iso_week(period.first.year, phrase.number("d")) if period and period.is_year else ""
    return Interpretation(value) if value else None


def named_period(phrase: Phrase, unit: str) -> Period | None:
    """Return the month or the year that a phrase names; ``unit`` is the name of its last unit, "" for none."""
    year, anchor, shift = phrase.number("y"), phrase.anchor, _shift(phrase)
    if phrase.has("Mmk"):
        if unit == "year" and not year:
            year = anchor.year + shift
        month = (year, phrase.month()) if year else nearest_month(phrase)
        return _month(month, inferred=not year)
    if year or unit == "year":
        return _year(year or anchor.year + shift)
    return _month(edtf.shifted_month(anchor, shift), inferred=False) if unit == "month" else None


def _shift(phrase: Phrase) -> int:
    """Return what the last "last", "this" or "next" of the phrase says of the period, 0 for none behind the count."""
    letters = phrase.letters
    at = max(letters.rfind("L"), letters.rfind("g"))
    unit = max(letters.rfind("U"), letters.rfind("u"))
    return phrase.sub(at, at + 1).number("Lg") if at >= 0 and abs(at - unit) == 1 else 0


def _month(month: tuple[int, int] | None, inferred: bool) -> Period | None:
    first = edtf.day(*month, 1) if month else None
    after = edtf.shifted_month(first, 1) if first else None
    next_first = edtf.day(*after, 1) if after else None
    return Period(first, next_first - timedelta(1), False, inferred) if first and next_first else None


def _year(year: int) -> Period | None:
    first, last = edtf.day(year, 1, 1), edtf.day(year, 12, 31)
    return Period(first, last, True, False) if first and last else None


def _nth_day(period: Period, number: int, weekday: int | None = None) -> str:
    """Return the n-th day (or such weekday) of the period, counted from its end where the number is below 0."""
    step = 1 if weekday is None else 7
    if number > 0:
        ahead = 0 if weekday is None else (weekday - period.first.weekday()) % 7
        found = edtf.shifted_days(period.first, ahead + step * (number - 1))
    else:
        back = 0 if weekday is None else (period.last.weekday() - weekday) % 7
        found = edtf.shifted_days(period.last, -back + step * (number + 1))
    return str(found) if found and period.first <= found <= period.last else ""


def _nth_week(period: Period, number: int) -> str:
    """Return the n-th week: of a year as ISO 8601 counts, of a month the n-th that begins in it.

    The last week of a month is the last that ends in it, from Monday to Sunday.
    """
    if period.is_year and number > 0:
        return _iso_week(period.first.year, number)
    if number > 0:
        monday = edtf.shifted_days(period.first, (-period.first.weekday()) % 7 + 7 * (number - 1))
    else:
        sunday = edtf.shifted_days(period.last, -((period.last.weekday() + 1) % 7))
        if period.is_year:
            sunday = date(period.last.year, 12, 28) + timedelta(6 - date(period.last.year, 12, 28).weekday())
        monday = edtf.shifted_days(sunday, -6 + 7 * (number + 1)) if sunday else None
    return edtf.week(monday) if monday and number <= 53 else ""


def _iso_week(year: int, number: int) -> str:
    try:
        return edtf.week(date.fromisocalendar(year, number, 1))
    except ValueError:
        return ""
