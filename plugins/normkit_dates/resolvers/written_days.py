"""Days as labels, stones and receipts have them in all languages: 14. XII. 1910, 9 vii 1908, 09-Dez-14."""

from __future__ import annotations

from normkit_dates.calendars import edtf
from normkit_dates.grammar.interpretation import Interpretation
from normkit_dates.grammar.phrase import Phrase, Production
from normkit_dates.grammar.token_tables import ROMAN_MONTHS
from normkit_dates.resolvers import absolute


def roman_day(phrase: Phrase) -> Interpretation | None:
    """12.ix.1931, 14. XII. 1910, 9 vii 1908: day, month in Roman numerals, year.

    I, V and X alone are other things as often: they need a mark on either side.
    """
    row, letters = phrase.row, phrase.letters
    at = 1 if letters[1] not in "./-" else 2
    word, marks = row.words[phrase.first + at], letters.replace(letters[at], "", 1)[1:-1]
    month = ROMAN_MONTHS.get(word.lower(), 0)
    if not month or not (word.islower() or word.isupper()) or len(set(marks)) > 1 or len(marks) == 1:
        return None
    if not marks and len(word) == 1:
        return None
    touching = all(row.touches(phrase.first + n) for n in range(len(letters) - 1) if letters[n + 1] in "./-")
    year = phrase.number("y") or absolute.year_of_two(phrase, phrase.numbers("n")[-1])
    return Interpretation.of_day(edtf.day(year, month, phrase.number("d"))) if touching else None


WRITTEN_DAYS = (
    Production(
        "roman-month",
        r"d(?:\.[®Oxs]\.(?:y|n(?!\.?[dny]|[:A-Za-z]))|[®O]y|/[®Ox]/[yn]|-[®Ox]-[yn])",
        roman_day,
        relative=False,
    ),
    Production("short-date", r"d-[Mm]\.?-[dn](?![-/.:]?[dny])", absolute.named_short_year_day, relative=False),
)
"""Tried before days with the name of their month."""
