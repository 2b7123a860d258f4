"""Members of a list that share their last word, and weekends of a month: the first and third quarters of 2009."""

from __future__ import annotations

import re
from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.en.lexicon import TURNED_AGAIN
from normkit_dates.resolvers import periods, series
from normkit_dates.resolvers.ordinal import named_period

_OF_YEAR = re.compile(r"[O,&t-]{0,8}([uQ])(?:(?:ft?|,)?(y)|f?t?(L)U)?")


def quarter_in_row(phrase: Phrase) -> Interpretation | None:
    """The first (and third quarters of 2009), the second and third quarters: a later member tells the year."""
    row, number = phrase.row, phrase.number("O")
    rest = _OF_YEAR.match(row.letters, phrase.first)
    if (
        not rest
        or not 1 <= number <= 4
        or phrase._replace(first=rest.start(1), last=rest.end(1)).name("uQ")[:7] != ("quarter")
    ):
        return None
    whole = phrase._replace(last=rest.end())
    if rest[2] or rest[3]:
        year = whole.number("y") or phrase.anchor.year + whole.number("L")
        return Interpretation(edtf.part(year, 32 + number), written=bool(rest[2]))
    return periods.quarter(phrase)


def of_year_again(phrase: Phrase) -> Interpretation | None:
    """In June (and again in December 2016), in May (and in July 2012): the later one tells the year."""
    row = phrase.row
    again = re.compile(",?&(x?)").match(row.letters, phrase.last)  # or what was done then: and resumed on September 10
    if not again or (again[1] and row.word(again.end() - 1).lower() not in TURNED_AGAIN):
        return None
    return series.of_year_behind(phrase)


def weekend_of_month(phrase: Phrase) -> Interpretation | None:
    """The first weekend of October, the last weekend in June 2019: Saturday to Sunday, by its Saturday."""
    at = phrase.letters.index("K")
    which, rest = phrase.sub(0, at), phrase.sub(at + 1, len(phrase.letters))
    period = named_period(rest, rest.name("U"))
    number = -1 if which.has("L") else which.number("Od")
    if not period or period.is_year or not number or (which.has("L") and which.number("L") >= 0):
        return None
    if number > 0:
        found = edtf.coming_weekday(period.first, 5, least=7 * (number - 1))
    else:
        found = edtf.shifted_days(period.last, -((period.last.weekday() - 5) % 7))
    return _weekend(found, period.last, period.inferred) if found else None


def _weekend(saturday: date, last: date, inferred: bool) -> Interpretation | None:
    value = edtf.weekend(saturday) if saturday <= last else ""
    return Interpretation(value, confidence=INFERRED if inferred else GUESSED) if value else None
