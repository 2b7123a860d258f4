"""What English dates mean that few texts have: days in digits that settle each other, of old letters, Tuesday week."""

from __future__ import annotations

import re
from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.en.lexicon import (
    DAY_LEADS,
    DEADLINE_LEADS,
    MONTH_IN_DIGITS_LEADS,
    NUMBERED,
    OPENS,
    SURE_LEADS,
    YEAR_LEADS,
)
from normkit_dates.languages.shared.counting import counts
from normkit_dates.resolvers import absolute, compared, comparison, relative

NO_DAYS = (*range(1, 13), 16)
"""Numbers that a stroke may make a month or a fraction with: 3/16."""


EVENT_DAYS = {"9/11": "2001-09-11", "7/7": "2005-07-07", "26/11": "2008-11-26"}
"""Digits that name an event of a known day where nothing counts or numbers with them: the 9/11 attacks."""
_CHAIN = 8
"""Tokens before digits in which the word is looked for that numbers them: routes 3/5 and 11/17."""


def numbered(phrase: Phrase) -> bool:
    """Say whether digits with a stroke number something, a route or a section, or are the odds of a horse."""
    row, first = phrase.row, phrase.first
    near = row.words[max(0, first - _CHAIN) : first]
    chain = re.search(r"x(?:d/d[,&]{1,2})*$", row.letters[max(0, first - _CHAIN) : first])
    head = near[chain.start() - len(near)] if chain and near else ""
    return head.lower() in NUMBERED or row.word(first - 1).lower() in ("at", "odds", "nearly")


def settled_day(phrase: Phrase) -> Interpretation | None:
    """On 21/02, by 07/03: two digits each, led up to, in the order that a day after the twelfth tells somewhere.

    Without such a day it may as well be a fraction, a bus or a score.
    """
    row = phrase.row
    first = phrase.first
    if event := EVENT_DAYS.get("/".join(row.words[n] for n in (first, phrase.last - 1))):
        return None if numbered(phrase) else Interpretation(event, confidence=INFERRED, written=True)
    if numbered(phrase):
        return None
    if row.letters.startswith((",d/d", "&d/d"), phrase.last) and int(row.words[first]) > 12:
        return relative.numeric_month_day(phrase._replace(row=row._replace(month_first=False)))
    listed = (
        row.letters[max(0, first - 4) : first] in ("d/d&", "d/d,", "d/dz", "d/d-") and len(row.words[first - 2]) == 2
    )
    before = row.word(first - 1).lower()
    led = before in DAY_LEADS or before in ("for", "(") or row.letters.startswith(("zd/d", "-d/d"), phrase.last)
    led = led or (before == "," and row.letter(phrase.last) in ".;,\n")  # Truro v Bude, 23/08;
    led = led or before in OPENS or (before == "the" and row.letters.count("d/d") > 1)
    if not (led or listed):
        return None
    if any(len(row.words[n]) != 2 for n in (phrase.first, phrase.last - 1)):
        return (
            relative.numeric_month_day(phrase)
            if before in SURE_LEADS or (before in DEADLINE_LEADS and phrase.numbers("d")[1] not in NO_DAYS)
            else None
        )
    pairs = [
        (int(row.words[at]), int(row.words[at + 2]))
        for at in (match.start() for match in re.finditer(r"(?<![-/.:])d/[dn](?![-/.:]?[dny])", row.letters))
        if len(row.words[at]) == len(row.words[at + 2]) == 2 and row.touches(at) and row.touches(at + 1)
    ]
    settled = any(first > 12 >= second for first, second in pairs), any(second > 12 >= first for first, second in pairs)
    if settled[0] == settled[1]:
        return None
    return relative.numeric_month_day(phrase._replace(row=row._replace(month_first=settled[1])))


def month_in_digits(phrase: Phrase) -> Interpretation | None:
    """Valid through 10/2014, in 03/1998: led up to, and no fraction."""
    led = phrase.row.word(phrase.first - 1).lower() in MONTH_IN_DIGITS_LEADS
    return absolute.month_of_year(phrase) if led and phrase.compact else None


def short_dotted_day(phrase: Phrase) -> Interpretation | None:
    """31.12.05: two digits each, or behind a comma or "on" (Lisbon, 29.9.05); no number of a version or a paragraph."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1).lower()
    led = before in DAY_LEADS or before in (",", "(")
    day = phrase.numbers("dn")[0]
    clear = day > 12  # 17.5.44
    if before in NUMBERED or not (led or clear or all(len(row.words[phrase.first + n]) == 2 for n in (0, 2, 4))):
        return None
    found = absolute.day_month_short_year(phrase)
    return found and found._replace(confidence=GUESSED)


def day_of_old_letter(phrase: Phrase) -> Interpretation | None:
    """The 4th inst., the 21st ult., the 9th prox.: of this month, the last one, the next."""
    month = edtf.shifted_month(phrase.anchor, phrase.number("j"))
    found = edtf.day(*month, phrase.day()) if month else None
    return Interpretation.of_day(found)


def spelled_short_year(phrase: Phrase) -> Interpretation | None:
    """The summer of 'sixty-eight, back in 'thirty-nine."""
    row, two = phrase.row, sum(phrase.numbers("c"))
    led = row.word(phrase.first - 1).lower() in YEAR_LEADS or row.letter(phrase.first - 1) == "f"
    if not led or not 20 <= two <= 99 or counts(row, phrase.last - 1):
        return None
    return Interpretation(edtf.years(1900 + two, 4), confidence=GUESSED)


def weekday_week(phrase: Phrase) -> Interpretation | None:
    """Tuesday week, a week on Saturday, a fortnight from Monday: so many weeks behind the coming one."""
    weeks = phrase.number("c") or 1
    named = phrase.name("Uu") in ("week", "fortnight")
    days = 7 * weeks * (2 if phrase.name("Uu") == "fortnight" else 1)
    found = edtf.coming_weekday(phrase.anchor, phrase.number("W"), least=days) if named else None
    return Interpretation.of_day(found)


def weekday_beyond(phrase: Phrase) -> Interpretation | None:
    """The Monday before last, the Friday after next: a week further the same way."""
    steps = phrase.number("L")
    found = relative.last_weekday(phrase) if steps and steps == phrase.number("b") else None
    day = edtf.shifted_days(date.fromisoformat(found.value), 7 * steps) if found else None
    return Interpretation.of_day(day)


def in_the_new_year(phrase: Phrase) -> Interpretation | None:
    """In the new year: the coming one, this one where it is young; one that is over tells of the past."""
    if phrase.name("G") != "new year" or phrase.name("U") != "year" or tense(phrase) < 0:
        return None
    anchor = phrase.anchor
    return Interpretation(edtf.years(anchor.year + (anchor.month > 2), 4), confidence=INFERRED)


def last_quarter_of_year(phrase: Phrase) -> Interpretation | None:
    """The last quarter of 2016: the fourth."""
    return Interpretation(edtf.part(phrase.number("y"), 36)) if phrase.number("L") < 0 else None


def about_year(phrase: Phrase) -> Interpretation | None:
    """In about 1640, built around 1712: an approximate year, where nothing follows that it could count."""
    row, number = phrase.row, phrase.number("y")
    before, behind = row.word(phrase.first - 1).lower(), row.word(phrase.last)
    led = before in YEAR_LEADS or (row.letter(phrase.first - 1) == "V" and number % 50)
    if not led or number < 1100 or (behind.isalpha() and row.letter(phrase.last) in "xu") or behind in ("%", "$", "°"):
        return None
    return Interpretation(f"{number}~", "APPROX", confidence=GUESSED)


def year_before(phrase: Phrase) -> Interpretation | None:
    """The year before, the quarter after: from the period that the text named last."""
    return comparison.units_from_period(phrase, phrase.name("UQ"), phrase.number("b"))


def quarter_before(phrase: Phrase) -> Interpretation | None:
    """The previous quarter; the latest, the most recent one is the last of the anchor."""
    if any(word.lower() in ("latest", "recent") for word in phrase.row.words[phrase.first : phrase.last]):
        return Interpretation(edtf.quarter(phrase.anchor, -1), confidence=INFERRED)
    return compared.quarter_before(phrase) if "x" not in phrase.letters else None
