"""Shapes that languages share: a weekday with its day of the month, a weekday to come, units ahead."""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase, Resolver
from normkit_dates.languages.shared.counting import counts
from normkit_dates.resolvers import periods, relative

NEAR_YEARS = (0, -1, 1, -2, 2, -3, 3)
"""Years from the anchor's, in which a day of the month is looked for that falls on its weekday."""


NEAR_DAYS = 62
"""A weekday with a number inside a clause ("on Tuesday the 5th it rained") is a day of these around the anchor."""


def with_its_number(weekday: Resolver) -> Resolver:
    """Return a resolver for Tuesday the 5th, martes 5, Dienstag, dem 5.: the near day that is both.

    Where none is, or the number counts something, it is the weekday alone, as ``weekday`` reads it.
    """

    def resolved(phrase: Phrase) -> Interpretation | None:
        found = None if counts(phrase.row, phrase.last - 1) else relative.weekday_and_day(phrase)
        if found and abs((date.fromisoformat(found.value) - phrase.anchor).days) <= NEAR_DAYS:
            return found
        end = 1 + next(n for n, letter in enumerate(phrase.letters) if letter in "Ww")
        alone = weekday(phrase.sub(0, end)) if phrase.has("W") else None
        return alone and alone._replace(taken=end)

    return resolved


def day_and_weekday(phrase: Phrase) -> Interpretation | None:
    """19-го, в субботу; 27. (Dienstag); 20 Cumartesi: the near day that is both, None where none is."""
    found = relative.weekday_and_day(phrase)
    near = found and abs((date.fromisoformat(found.value) - phrase.anchor).days) <= NEAR_DAYS
    return found if near else None


def on_weekday(phrase: Phrase, resolve: Resolver) -> Interpretation | None:
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


def weekday_ahead(phrase: Phrase) -> Interpretation | None:
    """From Monday on, until Friday: the one to come, the anchor included, unless a verb looks back."""
    if phrase.number("W") == relative.FRIDAY and relative.is_castaway(phrase):
        return None
    if tense(phrase) < 0 or not phrase.row.language.is_weekday(phrase):
        return relative.weekday(phrase)
    found = edtf.coming_weekday(phrase.anchor, phrase.number("W"))
    return Interpretation.of_day(found, "TIME" if phrase.has("P") else "DATE", INFERRED)


def units_planned(phrase: Phrase) -> Interpretation | None:
    """In two weeks, where the sentence looks ahead or the line says nothing else; else it is how long it took."""
    alone = phrase.row.letter(phrase.first - 1) == "\n" and phrase.row.letter(phrase.last) in "\n.!"
    return periods.units_ahead(phrase) if alone else periods.units_planned(phrase)


def season_of_last_year(phrase: Phrase) -> Interpretation | None:
    """The summer of last year."""
    value = edtf.part(phrase.anchor.year + phrase.number("Lg"), phrase.number("S"))
    return Interpretation(value) if value and phrase.name("U") == "year" else None
