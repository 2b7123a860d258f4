"""Shapes that German and Turkish share: a day that names its weekday, a weekday to come, units ahead."""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import INFERRED, Interpretation, Phrase, Resolver
from normkit_dates.grammar.tense import tense
from normkit_dates.resolvers import periods, relative

NEAR_YEARS = (0, -1, 1, -2, 2, -3, 3)
"""Years from the anchor's, in which a day of the month is looked for that falls on its weekday."""


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
