"""Weeks, months, quarters and decades that French and Spanish say alike, beyond the shapes of ``periods``."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.shared.romance_days import days_from_reference, reference_day
from normkit_dates.resolvers import comparison, ordinal, periods


def month_of_short_year(phrase: Phrase) -> Interpretation | None:
    """Mai 68: of the last century, unless it counts something."""
    behind = phrase.row.word(phrase.last)
    if behind in ("%", "°", "€", "$") or behind.isdigit() or behind.endswith("s"):
        return None
    return Interpretation(edtf.month(1900 + phrase.number("n"), phrase.month()))


# ---------------------------------------------------------------- parts of years, decades


def last_quarter_of_year(phrase: Phrase) -> Interpretation | None:
    """Le dernier trimestre 2024: the fourth."""
    return Interpretation(edtf.part(phrase.number("y"), 36)) if phrase.number("Lg") < 0 else None


def decade(phrase: Phrase, more: int = 0) -> Interpretation | None:
    """Les années 1990, los años 90, los noventa; ``more`` is what the sum of the words falls short."""
    first = phrase.number("y") or 1900 + sum(phrase.numbers("ndc")) + more
    if first % 10 or (first < 1920 and not phrase.has("y")):
        return None
    return Interpretation(edtf.years(first, 3), phrase.name("eE"))


# ---------------------------------------------------------------- weeks


def last_in_period(phrase: Phrase) -> Interpretation | None:
    """Le dernier lundi de mai: "prochain" there counts nothing."""
    return ordinal.last_in_period(phrase) if phrase.number("Lg") < 0 else None


def last_unit(phrase: Phrase) -> Interpretation | None:
    """La semaine dernière, este mes; "this day" is today, "the last day" is none."""
    return None if phrase.name("U") == "day" and phrase.has("g") else periods.last_unit(phrase)


def coming_unit(phrase: Phrase) -> Interpretation | None:
    """La prochaine semaine. "La dernière semaine" is the last one of something."""
    return periods.coming_unit(phrase) if phrase.number("g") > 0 and phrase.name("U") != "day" else None


def this_unit(phrase: Phrase) -> Interpretation | None:
    """La fin de l'année, a finales de mes. What ends a day or a century is a figure of speech."""
    return periods.this_unit(phrase) if phrase.name("U") in ("week", "month", "year", "decade") else None


def weekend(phrase: Phrase) -> Interpretation:
    """Le week-end dernier, el próximo fin de semana (the coming one); ce week-end.

    "This weekend" is that of the week, but the one that is over where it is early in the week and the talk of the past.
    """
    anchor, shift = phrase.anchor, phrase.number("Lg")
    if shift:
        return Interpretation(edtf.weekend(anchor, 0 if shift > 0 and anchor.weekday() < 5 else shift))
    over = anchor.weekday() < 3 and tense(phrase) < 0
    return Interpretation(edtf.weekend(anchor, -1 if over else 0), confidence=INFERRED)


def unit_around(phrase: Phrase) -> Interpretation | None:
    """Le jour suivant, la semaine d'après, la semana anterior; le mois précédent, from the month named last."""
    unit, steps = phrase.name("U"), phrase.number("Rb")
    if unit in ("year", "month"):
        return comparison.units_from_period(phrase, unit, steps)
    if unit == "day":
        return days_from_reference(phrase, steps)
    start = reference_day(phrase, steps)
    return Interpretation(edtf.week(start, steps), confidence=GUESSED) if start and unit == "week" else None
