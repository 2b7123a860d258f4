"""What days of a month mean in English alone: short years, and days behind their month ("July 4 and 11")."""

from __future__ import annotations

import re

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import direction
from normkit_dates.grammar.interpretation import GUESSED, NO_DATE, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.en.context.name_words import EVENTS, PLACES, SAYS_SELF
from normkit_dates.languages.en.lexicon import DELIVERED, SHORT_LEADS
from normkit_dates.languages.shared.counting import counts
from normkit_dates.resolvers import absolute, intervals, periods, relative
from normkit_dates.resolvers.series import LONGEST

_DAYS_BEHIND = r"[Mm]\.?do?(?:,do?){0,8},?&do?(,?f?y)?"
_MONTH_BEFORE = r"(?:[do&,]){2,24}\.?[Mm]"


def month_day(phrase: Phrase) -> Interpretation | None:
    """October 15, unless it names an event of some year, or a place."""
    behind = phrase.row.word(phrase.last)
    if phrase.row.words[phrase.first - 1] in SAYS_SELF:
        return NO_DATE
    if phrase.letters.endswith((",d", ",do")) and counts(phrase.row, phrase.last - 1):  # in June, 4.0 in May
        alone = month(phrase.sub(0, phrase.letters.rindex(",")))
        return alone and alone._replace(taken=phrase.letters.rindex(","))
    return NO_DATE if behind.lower() in EVENTS or behind in PLACES else relative.month_day(phrase)


def day_month_year(phrase: Phrase) -> Interpretation | None:
    """25/12/2025, 25.12.2025, and as Americans write it between dots, 12.25.2025."""
    found = absolute.day_month_year(phrase)
    first, second = phrase.numbers("d")
    if (
        found
        or "." not in phrase.letters
        or not phrase.compact
        or first > 12
        or phrase.row.letter(phrase.last) in "dny"
    ):
        return found
    day = edtf.day(phrase.number("y"), first, second)
    return Interpretation.of_day(day) if second > 12 else None


def spaced_day(phrase: Phrase) -> Interpretation | None:
    """25 05 2006, as stamps and forms have it: two digits each, and a day that the order tells."""
    day, month = phrase.numbers("d")
    two = all(len(word) == 2 for word in phrase.row.words[phrase.first : phrase.first + 2])
    found = edtf.day(phrase.number("y"), month, day) if two and day > 12 and month <= 12 else None
    return Interpretation.of_day(found)


def last_month(phrase: Phrase) -> Interpretation | None:
    """Last March, next May; "the next march" begins at noon."""
    return None if phrase.has("m") and phrase.row.letter(phrase.first - 1) == "t" else periods.last_month_named(phrase)


_NOT_DELIVERED = SHORT_LEADS | {"from", "after", "before", "between", "of", "a", "an"}
"""Words before a month that tell when something was, and not of which contract the talk is."""


def month(phrase: Phrase) -> Interpretation | None:
    """In October; of December copper, a contract, the one still to come."""
    row, anchor = phrase.row, phrase.anchor
    joined = row.letters[max(0, phrase.first - 2) : phrase.first] == "Mz" and phrase.letters == "M"
    if joined and direction(phrase)[1] == GUESSED:  # from March to May
        start = periods.nearest_month(phrase._replace(first=phrase.first - 2, last=phrase.first - 1))
        year = start[0] + (phrase.month() < start[1]) if start else 0
        return Interpretation(edtf.month(year, phrase.month()), confidence=GUESSED) if year else None
    named = row.word(phrase.last).lower() in DELIVERED and row.word(phrase.first).istitle()
    if not named or phrase.has("e") or row.word(phrase.first - 1).lower() in _NOT_DELIVERED:
        return periods.month(phrase)
    found = edtf.shifted_month(anchor, (phrase.month() - anchor.month) % 12)
    return Interpretation(edtf.month(*found), confidence=GUESSED) if found else None


def day_of_short_year(phrase: Phrase) -> Interpretation | None:
    """22Aug19, 21 JAN 97; of "3 May 40 people" only the day of the month."""
    found = absolute.named_short_year_day(phrase)
    alone = None if found else month_day(phrase.sub(0, 2))
    return found._replace(written=True) if found else alone and alone._replace(taken=2)


def days_of_month(phrase: Phrase) -> Interpretation | None:
    """May 3-5, 3-5 May; a month in small letters is a verb as often: then none."""
    return intervals.days_of_month(phrase) if phrase.has("M") else None


def day_of_month_before(phrase: Phrase) -> Interpretation | None:
    """July 4 and 11, March 3, 5 and 11, 1988: the days behind the first, where the last of them counts nothing."""
    row = phrase.row
    before = row.letters[max(0, phrase.first - LONGEST) : phrase.first][::-1]
    back = re.match(_MONTH_BEFORE, before)
    start = phrase.first - back.end() if back else 0
    series = re.match(_DAYS_BEHIND, row.letters[start : start + 2 * LONGEST]) if back else None
    if not series or start + series.end() < phrase.last:
        return None
    end = start + series.end()
    number, month = phrase.day(), phrase._replace(first=start, last=start + 1).month()
    if series[1]:
        found = edtf.day(phrase._replace(last=end).number("y"), month, number)
        return Interpretation(str(found), written=True) if found else None
    if counts(row, end - 1):
        return None
    return relative.day_of_some_year(phrase._replace(first=start, last=end), month, number)
