"""Stretches of time in English: the past year, the next three months, the year to March, the first nine months."""

from __future__ import annotations

from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.sentence import sentence_around
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.en.lexicon import ENDING, FIGURES
from normkit_dates.resolvers import periods, quantities

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_LAST_DAYS = 27
"""Accounts end with one of the last days of a month."""
_MOST = 400
"""Units: what is longer is told by its years."""


def to_anchor(phrase: Phrase) -> Interpretation | None:
    """Over the past year, the last three months, and ahead the next two weeks: from the anchor, as fine as the unit.

    "The next two weeks" of what has been is another time, "the last two years of the war" as well; "for the past year"
    says how long.
    """
    shift, unit = phrase.number("lL"), phrase.name("Uu")
    count = sum(phrase.numbers("dnc")) or 1
    word = phrase.row.word(phrase.first + 1).lower()
    if not shift or word not in ("past", "last", "next") or not 0 < count < _MOST:
        return None
    lasted = phrase.row.word(phrase.first - 1).lower() == "for"
    if lasted or phrase.row.letter(phrase.last) in "fb" or (phrase.has("U") and (word != "past" or unit == "day")):
        return None
    if shift > 0 and tense(phrase) <= 0:
        return None
    value = quantities.between(phrase, unit, shift * count)
    return Interpretation(value, confidence=GUESSED) if value else None


def first_months(phrase: Phrase) -> Interpretation | None:
    """The first nine months, of accounts: a sentence with figures, and the latest year in which they are over."""
    if phrase.has("L"):  # the last three months
        return to_anchor(phrase) if phrase.row.letter(phrase.first) == "t" else None
    row, count = phrase.row, sum(phrase.numbers("dnc"))
    start, end = sentence_around(phrase)
    if phrase.number("O") != 1 or phrase.name("u") != "month" or not 1 < count < _MONTHS["year"]:
        return None
    told = (*row.words[start : phrase.first], *row.words[phrase.last : end])
    if not any(word.lower() in FIGURES or word.isdecimal() for word in told):
        return None
    year = phrase.anchor.year - (phrase.anchor.month <= count)
    return Interpretation(f"{edtf.month(year, 1)}/{edtf.month(year, count)}", confidence=GUESSED)


def period_ended(phrase: Phrase) -> Interpretation | None:
    """The three months to March, the quarter ended in June, the half year to 30 June 2018: to the end of that month."""
    letters, row = phrase.letters, phrase.row
    at = next(n for n, letter in enumerate(letters) if letter in "UuQ")
    counted, rest = phrase.sub(0, at + 1), phrase.sub(at + 2, len(letters))
    count = (sum(counted.numbers("dnc")) or 1) * _MONTHS.get(counted.name("UuQ"), 0) // (2 if counted.has("½") else 1)
    if row.word(phrase.first + at + 1).lower() not in ENDING or not 1 < count <= _MOST:
        return None
    if 0 < rest.day() < _LAST_DAYS:
        return None
    named = (rest.number("y"), rest.month()) if rest.has("y") else _latest(rest)
    last = edtf.day(*named, 1) if named else None
    first = edtf.shifted_month(last, 1 - count) if last else None
    if not last or not first:
        return None
    if count == 3 and last.month % 3 == 0:
        value = edtf.part(last.year, 32 + last.month // 3)
    else:
        value = f"{edtf.month(*first)}/{edtf.month(last.year, last.month)}"
    return Interpretation(value, written=rest.has("y"), confidence=0.0 if rest.has("y") else GUESSED)


def months_from_period(phrase: Phrase, months: int) -> Interpretation | None:
    """Return the month so many months from the month or the day that the text named last; None where it named none."""
    try:
        named = date.fromisoformat(f"{phrase.period}-01" if len(phrase.period) == 7 else phrase.period)
    except ValueError:
        return None
    found = edtf.shifted_month(named, months)
    return Interpretation(edtf.month(*found), confidence=GUESSED) if found else None


def _latest(month: Phrase) -> tuple[int, int] | None:
    """Return (year, month) of a month without its year: the latest one, unless a verb looks ahead."""
    if tense(month) > 0:
        return periods.nearest_month(month)
    return edtf.shifted_month(month.anchor, -((month.anchor.month - month.month()) % 12))
