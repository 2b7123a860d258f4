"""Years counted from a period that the text named: net of the third quarter, against that "a year earlier".

What is compared has the granularity of what it is compared with: a year before the third quarter of 1989 (`1989-35`) is
`1988-35`, a year before May is a month, before a day the year.
"""

from __future__ import annotations

import re
from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.sentence import sentence_around
from normkit_dates.grammar.interpretation import GUESSED, Interpretation
from normkit_dates.grammar.phrase import Phrase

HALF_YEAR = 2
"""Quarters."""

_PERIOD = r"(\d{4})(-\d\d)?(?:/(\d{4})(-\d\d)?)?"


def years_from_period(phrase: Phrase, years: int) -> Interpretation | None:
    """Return the period that the text named last, so many years off; None where it named none.

    >>> from datetime import date
    >>> from normkit_dates.text.scanner import find
    >>> [mention.value for mention in find("Net rose in the third quarter from a year earlier.", date(1989, 10, 26))]
    ['1989-35', '1988-35']
    """
    if not phrase.period[:4].isdecimal() or not years:
        return None
    match = re.fullmatch(_PERIOD, phrase.period)
    first = int(match[1] if match else phrase.period[:4]) + years
    if not 1 <= first <= 9999:
        return None
    value = edtf.years(first, 4)
    if match:
        value += match[2] or ""
        value += f"/{edtf.years(int(match[3]) + years, 4)}{match[4] or ''}" if match[3] else ""
    return Interpretation(value, confidence=GUESSED)


def same_period(phrase: Phrase) -> Interpretation | None:
    """The same quarter of 2012, of last year, of the year before: that part of the year, as the text named it last.

    "Last year" is the one before the period that was named: in February "the third quarter of 2013, against the same
    quarter last year" looks at 2012. The year alone where no part of a year was named.
    """
    if not _is_part_of_year(phrase):
        return None
    named, shift = phrase.period[:4], phrase.number("L", -1)
    year = phrase.number("y") or (phrase.anchor.year + shift if shift >= 0 else 0)
    if not year and not named.isdecimal():
        return Interpretation(edtf.shifted(phrase.anchor, "year", -1), confidence=GUESSED)
    year = year or int(named) - 1
    found = years_from_period(phrase, year - int(named)) if named.isdecimal() else None
    return (found or Interpretation(edtf.years(year, 4), confidence=GUESSED))._replace(written=shift < 0)


def _is_part_of_year(phrase: Phrase) -> bool:
    """Say whether what is the same is a month, a quarter, a half or a period of accounts, and no day and no year."""
    letters = phrase.letters
    at = next(n for n, letter in enumerate(letters) if letter in "§Bh")
    unit = at - 1 if at and letters[at - 1] in "¤QZU" and (letters[at] == "h" or letters[at - 1] != "U") else at + 1
    return letters[unit : unit + 1] != "U" or phrase.sub(unit, unit + 1).name("U") == "month"


def year_before(phrase: Phrase) -> Interpretation | None:
    """The year before, l'année précédente, im Vorjahr: of the period that the text named last."""
    found = years_from_period(phrase, -1)
    return found and found._replace(written=True)


def quarter_before(phrase: Phrase) -> Interpretation | None:
    """The previous quarter: before the one named last, or the one that the day named last is in; else the last one."""
    period = phrase.period
    match = re.match(r"(\d{4})-(\d\d)(-\d\d)?$", period)
    if not match:
        return Interpretation(edtf.quarter(phrase.anchor, -1), confidence=GUESSED)
    year, part = int(match[1]), int(match[2])
    index = part - 33 if 33 <= part <= 36 else (part - 1) // 3 if part <= 12 else 0
    year, index = divmod(4 * year + index - 1, 4)
    return Interpretation(edtf.part(year, 33 + index), confidence=GUESSED, written=True)


def units_from_period(phrase: Phrase, unit: str, steps: int) -> Interpretation | None:
    """A month earlier, the month before, three months earlier: from the month, quarter or year that the text named.

    None from a day, and from a quarter where the months are no whole quarters.

    >>> from datetime import date
    >>> from normkit_dates.text.scanner import find
    >>> text = "El paro bajó al 24,6% en el segundo trimestre, dos décimas menos que tres meses antes."
    >>> [mention.value for mention in find(text, date(2012, 7, 26), "es")]
    ['2012-34', '2012-33']
    """
    months = steps * {"month": 1, "quarter": 3}.get(unit, 0)
    match = re.fullmatch(r"(\d{4})-(\d\d)", phrase.period)
    if unit == "year" or not match or not months:
        return years_from_period(phrase, steps) if unit == "year" else None
    year, part = int(match[1]), int(match[2])
    if part <= 12:
        found = edtf.shifted_month(date(year, part, 1), months)
        return Interpretation(edtf.month(*found), confidence=GUESSED) if found else None
    if not 33 <= part <= 36 or months % 3:
        return None
    year, index = divmod(4 * year + part - 33 + months // 3, 4)
    return Interpretation(edtf.part(year, 33 + index), confidence=GUESSED)


def units_later(phrase: Phrase) -> Interpretation | None:
    """Two months later, a year earlier: the unit ``Uu`` so many times from the period that the text named last."""
    count = sum(phrase.numbers("dc")) or 1
    unit = "quarter" if phrase.has("Q") else phrase.name("Uu")
    return units_from_period(phrase, unit, -count if phrase.name("e") == "START" else count)


def years_later(phrase: Phrase) -> Interpretation | None:
    """A year earlier, two years later: from the period that the text named last."""
    count = sum(phrase.numbers("dc")) or 1
    if phrase.name("Uu") == "month":  # twelve months earlier
        if count % 12:
            return None
        count //= 12
    return years_from_period(phrase, -count if phrase.name("e") == "START" else count)


def quarter_of_period(phrase: Phrase) -> Interpretation | None:
    """The final quarter, of the year whose quarter, half or month the text named last.

    Behind a quarter "the fourth" is the one nearest to it.

    >>> from datetime import date
    >>> from normkit_dates.text.scanner import find
    >>> text = "Crime fell in the first three months of 2014, then rose in the final quarter."
    >>> [mention.value for mention in find(text, date(2014, 11, 21))]
    ['2014-01/2014-03', '2014-36']
    """
    if not phrase.has("Q") and (half := half_left_out(phrase)):
        return half
    match, number = re.fullmatch(_PERIOD, phrase.period), phrase.number("OJ")
    if not match or not match[2] or match[3] not in (None, match[1]) or not 1 <= number <= 4:
        return None
    year = int(match[1])
    if not phrase.has("Q"):
        if phrase.period[4:6] != "-3":
            return None
        steps = number + 32 - int(phrase.period[5:7])  # behind the first, "the fourth" is the one before it
        year += (steps < -HALF_YEAR) - (steps > HALF_YEAR)
    found = edtf.part(year, 32 + number)
    return Interpretation(found, confidence=GUESSED) if phrase.row.language.is_quarter(phrase) else None


def quarter_left_out(phrase: Phrase) -> Interpretation | None:
    """Au premier trimestre 2025 et au deuxième; premier semestre, second: the word is said once in the sentence."""
    start, _ = sentence_around(phrase)
    said = phrase.row.letters[start : phrase.first]
    if any(letter in said for letter in "Zjh") and (found := half_left_out(phrase)):
        return found
    return quarter_of_period(phrase) if "Q" in said else None


def half_left_out(phrase: Phrase) -> Interpretation | None:
    """Behind the first half, "the second" and "the second half", and the other way round: of the same year."""
    half = re.fullmatch(r"(\d{4})-(0[17])/\1-(?:06|12)", phrase.period)
    number = phrase.number("O")
    if not half or {"01": 2, "07": 1}[half[2]] != number:
        return None
    year = half[1]
    return Interpretation(f"{year}-07/{year}-12" if number == 2 else f"{year}-01/{year}-06", confidence=GUESSED)


def year_ago_quarter(phrase: Phrase) -> Interpretation | None:
    """The year-ago quarter: of the one named last, else of the latest that is over; the 1988 quarter."""
    is_quarter = phrase.period[4:6] == "-3"
    if phrase.has("y"):
        return (
            Interpretation(f"{phrase.number('y'):04d}{phrase.period[4:7]}", confidence=GUESSED) if is_quarter else None
        )
    value = "" if is_quarter or not phrase.has("Q") else edtf.quarter(phrase.anchor, -5)
    if value:
        return Interpretation(value, confidence=GUESSED)
    return years_from_period(phrase, -1) or Interpretation(edtf.shifted(phrase.anchor, "year", -1), confidence=GUESSED)
