"""Members of a range or a list that share what one of them writes: the year of the last, the month of the first.

"From 3 March to 9 May 2017", "3., 5. und 11. November 2011" and "July and August of 1993" write it behind the others,
"July 4 and 11, 2018" the month before them (see ``languages.en.resolvers``).
"""

from __future__ import annotations

import re

from normkit_dates.calendars import edtf
from normkit_dates.grammar.interpretation import Interpretation
from normkit_dates.grammar.phrase import Phrase, Resolver
from normkit_dates.resolvers import absolute

LONGEST = 24
"""Tokens of a series: its members have a handful each."""


def with_rest_behind(phrase: Phrase, mark: str) -> Phrase | None:
    """Return the phrase up to the token of the letter ``mark`` that completes it; None where none is near."""
    at = phrase.row.letters.find(mark, phrase.last, phrase.last + LONGEST)
    return phrase._replace(last=at + 1) if at >= 0 else None


def of_year_behind(phrase: Phrase) -> Interpretation | None:
    """8 April (to 15 May 2021), October (and January 2022), spring (and autumn 2020): a later member tells the year."""
    whole = with_rest_behind(phrase, "y")
    if not whole:
        return None
    if phrase.has("S"):
        return Interpretation(edtf.part(whole.number("y"), phrase.number("S")), phrase.name("eE"))
    month, number = phrase.month(), phrase.day()
    last = whole._replace(first=phrase.last)
    months = [last.sub(n, n + 2).month() for n, letter in enumerate(last.letters) if letter in "Mmk"]
    year = whole.number("y") - (bool(months) and month > months[-1])
    if not number:
        return Interpretation(edtf.month(year, month), phrase.name("eE"))
    found = edtf.day(year, month, number)
    return Interpretation.of_day(found)


def season_of_year(phrase: Phrase) -> Interpretation | None:
    """The summer of 2011; spring (and autumn 2016): a later season tells the year."""
    whole = phrase if phrase.has("y") else with_rest_behind(phrase, "y")
    value = edtf.part(whole.number("y"), phrase.number("S")) if whole else ""
    return Interpretation(value, phrase.name("eE")) if value else None


def digits_of_year_behind(phrase: Phrase) -> Interpretation | None:
    """3.3. (bis 9.5.2017): day and month in digits, the year behind the next ones."""
    whole = with_rest_behind(phrase, "y")
    numbers = phrase.numbers("d")[-2:]
    found = absolute.month_and_day(phrase, numbers) if whole and len(numbers) == 2 else None
    last = absolute.month_and_day(phrase, whole.numbers("d")[-2:]) if whole and found else None
    day = edtf.day(whole.number("y") - (found > last), *found) if whole and found and last else None
    return Interpretation.of_day(day)


def of_month_behind(resolve: Resolver) -> Resolver:
    """Return a resolver for 3, (5 and 11 November 2011): ``resolve`` reads the day where the month has no year."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        ends = [whole for mark in "Mmk" if (whole := with_rest_behind(phrase, mark))]
        whole = min(ends, key=lambda phrase: phrase.last) if ends else None
        if not whole:
            return None
        letters = whole.row.letters
        last = whole.last + (letters[whole.last - 1] == "k")
        year = re.compile(r"[.,fitU]{0,3}y").match(letters, last)
        if not year:
            return resolve(whole._replace(last=last))
        found = absolute.named_month_day_year(whole._replace(last=year.end()))
        return found and found._replace(written=True)

    return resolved


def first_of_days(resolve: Resolver) -> Resolver:
    """Return a resolver for the 3rd (and the 11th of May): the first day alone, what follows is read by itself."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        found, letters = resolve(phrase), phrase.letters
        end = letters.index("d") + 1
        return found and found._replace(taken=end + (letters[end] in ".o"))

    return resolved
