"""Shapes of dates that German and Turkish share: months in a row, half-years, a day that names its weekday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from normkit_dates import edtf, relative
from normkit_dates.phrase import INFERRED, Phrase, Reading
from normkit_dates.tense import tense

NEAR_YEARS = (0, -1, 1, -2, 2, -3, 3)
"""Years from the anchor's, in which a day of the month is looked for that falls on its weekday."""


def on_weekday(phrase: Phrase, resolve: Callable[[Phrase], Reading | None]) -> Reading | None:
    """Return the day that ``resolve`` gives; where a weekday is with it, in the nearest year that agrees."""
    found = resolve(phrase)
    if not phrase.has("Ww"):
        return found
    for years in NEAR_YEARS:
        anchor = edtf.day(phrase.anchor.year + years, phrase.anchor.month, min(phrase.anchor.day, 28))
        other = resolve(phrase._replace(anchor=anchor)) if anchor else None
        if other and date.fromisoformat(other.value).weekday() == phrase.number("Ww"):
            return other
    return found


def months(phrase: Phrase) -> Reading | None:
    """May to July 2024, January-March: an interval; without a year the last month is the nearest by tense."""
    (first, *_, last), year = phrase.numbers("M"), phrase.number("y")
    confidence = 0.0 if year else INFERRED
    if not year:
        nearest = relative.nearest_month(phrase.sub(1 + phrase.letters.index("M"), len(phrase.letters)))
        year = nearest[0] if nearest else 0
    if not year or first >= last:
        return None
    return Reading(f"{edtf.month(year, first)}/{edtf.month(year, last)}", confidence=confidence)


def of_year_behind(phrase: Phrase) -> Reading | None:
    """8 April (to 15 May 2021), October (and January 2022): the date behind it tells the year."""
    behind = phrase._replace(first=phrase.last, last=phrase.row.letters.index("y", phrase.last) + 1)
    number, month = phrase.day(), phrase.month()
    year = behind.number("y") - (month > behind.month())
    if not number:
        return Reading(edtf.month(year, month))
    found = edtf.day(year, month, number)
    return Reading(str(found)) if found else None


def half_year(phrase: Phrase) -> Reading | None:
    """The first half of 2024, the second half of the year: an interval of months."""
    half, anchor = phrase.number("Od"), phrase.anchor
    ahead = half == 2 and anchor.month < 7 and not phrase.has("Lg") and tense(phrase) <= 0
    year = phrase.number("y") or anchor.year + phrase.number("Lg") - ahead
    if half not in (1, 2) or not 1 <= year <= 9999:
        return None
    value = f"{edtf.month(year, 6 * half - 5)}/{edtf.month(year, 6 * half)}"
    return Reading(value, confidence=0.0 if phrase.has("yLg") else INFERRED)


def weekday_ahead(phrase: Phrase) -> Reading | None:
    """From Monday on, until Friday: the one to come, the anchor included, unless a verb looks back."""
    if tense(phrase) < 0 or not phrase.row.language.is_weekday(phrase):
        return relative.weekday(phrase)
    found = edtf.shifted_days(phrase.anchor, (phrase.number("W") - phrase.anchor.weekday()) % 7)
    return Reading(str(found), "", "TIME" if phrase.has("P") else "DATE", INFERRED) if found else None


def weekend(phrase: Phrase) -> Reading:
    """Last weekend; the coming one is this week's, until it has begun."""
    if phrase.has("g"):
        return Reading(edtf.weekend(phrase.anchor, phrase.number("g") - (phrase.anchor.weekday() < 5)))
    return relative.weekend(phrase)


def units_planned(phrase: Phrase) -> Reading | None:
    """In two weeks, where the sentence looks ahead or the line says nothing else; else it is how long it took."""
    alone = phrase.row.letter(phrase.first - 1) == "\n" and phrase.row.letter(phrase.last) in "\n.!"
    return relative.units_ahead(phrase) if alone else relative.units_planned(phrase)


def season_of_last_year(phrase: Phrase) -> Reading | None:
    """The summer of last year."""
    value = edtf.part(phrase.anchor.year + phrase.number("Lg"), phrase.number("S"))
    return Reading(value) if value and phrase.named("U") == "year" else None
