"""What days of a month mean in English alone: short years, and days behind their month ("July 4 and 11")."""

from __future__ import annotations

import re

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import Interpretation, Phrase
from normkit_dates.languages.en.lexicon import EVENTS, PLACES
from normkit_dates.languages.shared.counting import counts
from normkit_dates.resolvers import absolute, intervals, relative
from normkit_dates.resolvers.series import LONGEST

_DAYS_BEHIND = r"[Mm]\.?do?(?:,do?){0,8},?&do?(,?f?y)?"
_MONTH_BEFORE = r"(?:[do&,]){2,24}\.?[Mm]"


def month_day(phrase: Phrase) -> Interpretation | None:
    """October 15, unless it names an event of some year, or a place."""
    behind = phrase.row.word(phrase.last)
    return None if behind.lower() in EVENTS or behind in PLACES else relative.month_day(phrase)


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
