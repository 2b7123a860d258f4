"""What days of a month mean in English alone: short years, and days behind their month ("July 4 and 11")."""

from __future__ import annotations

import re

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import GUESSED, Interpretation, Phrase
from normkit_dates.languages.en.lexicon import DAY_LEADS, EVENTS, NUMBERED
from normkit_dates.languages.shared.counting import counts
from normkit_dates.resolvers import absolute, intervals, relative
from normkit_dates.resolvers.series import LONGEST

_DAYS_BEHIND = r"[Mm]\.?do?(?:,do?){0,8},?&do?(,?f?y)?"
_MONTH_BEFORE = r"(?:[do&,]){2,24}\.?[Mm]"


def month_day(phrase: Phrase) -> Interpretation | None:
    """October 15, unless it names an event of some year."""
    return None if phrase.row.word(phrase.last).lower() in EVENTS else relative.month_day(phrase)


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


def settled_day(phrase: Phrase) -> Interpretation | None:
    """On 21/02, by 07/03: two digits each, led up to, in the order that a day after the twelfth tells somewhere.

    Without such a day it may as well be a fraction, a bus or a score.
    """
    row = phrase.row
    led = row.word(phrase.first - 1).lower() in DAY_LEADS or row.letter(phrase.first - 1) in "&,-("
    if not led or any(len(row.words[n]) != 2 for n in (phrase.first, phrase.last - 1)):
        return None
    pairs = [
        (int(row.words[at]), int(row.words[at + 2]))
        for at in (match.start() for match in re.finditer(r"(?<![-/.:])d/[dn](?![-/.:]?[dny])", row.letters))
        if len(row.words[at]) == len(row.words[at + 2]) == 2 and row.touches(at) and row.touches(at + 1)
    ]
    settled = any(first > 12 >= second for first, second in pairs), any(second > 12 >= first for first, second in pairs)
    if settled[0] == settled[1]:
        return None
    return relative.numeric_month_day(phrase._replace(row=row._replace(month_first=settled[1])))


def short_dotted_day(phrase: Phrase) -> Interpretation | None:
    """31.12.05: two digits each, and no number of a version or a paragraph."""
    row = phrase.row
    if any(len(row.words[phrase.first + n]) != 2 for n in (0, 2, 4)) or row.word(phrase.first - 1).lower() in NUMBERED:
        return None
    found = absolute.day_month_short_year(phrase)
    return found and found._replace(confidence=GUESSED)


def day_of_old_letter(phrase: Phrase) -> Interpretation | None:
    """The 4th inst., the 21st ult., the 9th prox.: of this month, the last one, the next."""
    month = edtf.shifted_month(phrase.anchor, phrase.number("j"))
    found = edtf.day(*month, phrase.day()) if month else None
    return Interpretation.of_day(found)
