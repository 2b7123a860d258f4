"""Stretches of time that EDTF writes as intervals: 3-5 May, May to July, the first half of a year."""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import is_surely_ahead
from normkit_dates.grammar.interpretation import INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.resolvers import absolute, periods, relative


def days_of_year(phrase: Phrase) -> Interpretation | None:
    """3-5 May 2024, May 3 to 5, 2024."""
    days, year, month = phrase.numbers("d"), phrase.number("y"), phrase.month()
    first, last = (edtf.day(year, month, number) for number in days[:2])
    return Interpretation(f"{first}/{last}") if first and last and first < last else None


def days_of_month(phrase: Phrase) -> Interpretation | None:
    """3-5 May: by tense, else the nearest."""
    start, end = phrase.numbers("d")[:2]
    found = relative.day_of_some_year(phrase, phrase.month(), end)
    last = date.fromisoformat(found.value) if found else None
    return Interpretation(f"{last.replace(day=start)}/{last}", confidence=INFERRED) if last and start < end else None


def numeric_days(phrase: Phrase) -> Interpretation | None:
    """25.09-30.10: two days in digits, the last one by tense."""
    letters = phrase.letters
    ends = phrase.sub(0, letters.index("d", 1) + 1), phrase.sub(letters.rindex("d") - 2, len(letters))
    found = relative.numeric_month_day(ends[1])
    last = date.fromisoformat(found.value) if found else None
    first = absolute.month_and_day(ends[0], ends[0].numbers("d")) if last and ends[0].compact else None
    if not last or not first:
        return None
    start = edtf.day(last.year - (first > (last.month, last.day)), *first)
    return Interpretation(f"{start}/{last}", confidence=INFERRED) if start and start < last else None


def numeric_days_of_year(phrase: Phrase) -> Interpretation | None:
    """12.-28.03.2020, du 15/03 au 20/04/2019: two days in digits, the year (and the month) behind the last one."""
    numbers, year = phrase.numbers("d"), phrase.number("y")
    last = absolute.month_and_day(phrase, numbers[-2:])
    one_month = len(numbers) == 3
    first = last and (last[0], numbers[0]) if one_month else absolute.month_and_day(phrase, numbers[:2])
    if not first or not last or (one_month and first > last):
        return None
    start, end = edtf.day(year - (first > last), *first), edtf.day(year, *last)
    return Interpretation(f"{start}/{end}") if start and end and start != end else None


def months(phrase: Phrase) -> Interpretation | None:
    """May to July 2024, January-March; without a year the last month is the nearest by tense."""
    (first, *_, last), year = phrase.numbers("M"), phrase.number("y")
    confidence = 0.0 if year else INFERRED
    if not year:
        nearest = periods.nearest_month(phrase.sub(1 + phrase.letters.index("M"), len(phrase.letters)))
        year = nearest[0] if nearest else 0
    if not year or first >= last:
        return None
    return Interpretation(f"{edtf.month(year, first)}/{edtf.month(year, last)}", confidence=confidence)


def years_with_short_end(phrase: Phrase) -> Interpretation | None:
    """1971-75, the 2016-17 school year, 2010/11: an interval. "2010-11" alone may be a month as well: then the year."""
    if phrase.letters.count("y") > 1:
        return _two_years(phrase)
    row, first, short = phrase.row, phrase.number("y"), phrase.numbers("dn")[-1]
    last = first - first % 100 + short + (100 if short <= first % 100 else 0)
    if not phrase.compact or len(row.words[phrase.last - 1]) != 2:
        return None
    is_year = row.language.is_year(phrase.sub(0, 1))
    month = short <= 12 and "-" in phrase.letters and not row.word(phrase.last).isalpha()
    if last == first + 1 and not month and 1900 <= first <= 2060:
        return Interpretation(f"{first}/{last}")
    if not is_year:
        return None
    return Interpretation(f"{first}", taken=1) if short <= 12 or last > 2100 else Interpretation(f"{first}/{last}")


def _two_years(phrase: Phrase) -> Interpretation | None:
    """L'exercice 2013-2014: two years in a row; others are read one by one."""
    first, last = phrase.numbers("y")
    joined = phrase.sub(0, 3).compact and 1900 <= first <= 2060
    if joined and (last == first + 1 or (phrase.has("Y") and last > first)):
        return Interpretation(f"{first}/{last}")
    return Interpretation(f"{first}", taken=1) if phrase.row.language.is_year(phrase.sub(0, 1)) else None


def half_year(phrase: Phrase, of: int = 0) -> Interpretation | None:
    """The first half of 2024, the second half of last year, the second half (the latest one by tense).

    ``of`` is the year that the text tells elsewhere, 0 for none.
    """
    half, anchor = min(phrase.number("J"), 2) if phrase.has("J") else phrase.number("Od"), phrase.anchor
    ahead = half == 2 and anchor.month < 7 and not phrase.has("Lg") and not is_surely_ahead(phrase)
    year = phrase.number("y") or of or anchor.year + phrase.number("Lg") - ahead
    if half not in (1, 2) or not 1 <= year <= 9999:
        return None
    value = f"{edtf.month(year, 6 * half - 5)}/{edtf.month(year, 6 * half)}"
    return Interpretation(value, confidence=0.0 if phrase.has("yLg") else INFERRED)
