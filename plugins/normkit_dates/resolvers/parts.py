"""Parts of months, years and longer periods: the first three months of 2018, the second half of May, of the 1990s."""

from __future__ import annotations

import re
from datetime import timedelta

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import is_surely_ahead
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.resolvers import intervals
from normkit_dates.resolvers.ordinal import Period, named_period

_MONTHS = {"month": 1, "quarter": 3}
_DAYS = {"day": 1, "week": 7}

MID_MONTH = 15
"""The first half of a month ends with this day."""


def counted_units(phrase: Phrase) -> Interpretation | None:
    """The first three months of 2018, nine months of last year, the last five days of May: an interval.

    An ordinal (of 1) before the units, or none, says that they are the first ones, an L, g, Z or X the last.
    """
    units = phrase.names("uUQ")
    if units[:2] == ["decade", "century"]:
        return decades_of_century(phrase)
    count = sum(phrase.numbers("dnc"))
    unit = units[0] if units else ""
    found = named_period(phrase, units[1] if len(units) > 1 else "")
    if not found or count < 2 or (phrase.has("O") and phrase.number("O") != 1):
        return None
    at = min(n for n, letter in enumerate(phrase.letters) if letter in "uUQ")
    before = phrase.sub(0, at)
    last = before.has("LgZ") or before.number("J") > 1 or phrase.has("X")
    value = first_units(found, count, unit, last)
    written = phrase.has("y") or phrase.sub(at + 1, phrase.last - phrase.first).has("Lg")
    return Interpretation(value, confidence=0.0 if written else INFERRED) if value else None


def decades_of_century(phrase: Phrase) -> Interpretation | None:
    """The first two decades of the 21st century, the last decade of this century: years, or one decade."""
    first, *_ = (n for n, letter in enumerate(phrase.letters) if letter in "uU")
    which, rest = phrase.sub(0, first), phrase.sub(first + 1, len(phrase.letters))
    number = rest.day() or phrase.anchor.year // 100 + 1 + rest.number("Lg")
    count, last = sum(which.numbers("dc")), which.has("LgXZ") or which.number("J") > 1
    start = 10 - (count or 1) if last else 0 if count else which.number("O") - 1
    if rest.name("uU") != "century" or not (11 <= number <= 21 and 0 <= start <= 10 - (count or 1)):
        return None
    year = 100 * (number - 1) + 10 * start
    value = f"{edtf.years(year, 4)}/{edtf.years(year + 10 * count - 1, 4)}" if count > 1 else edtf.years(year, 3)
    return Interpretation(value, confidence=GUESSED)


def first_months(phrase: Phrase) -> Interpretation | None:
    """The first nine months: of the year whose part the text named last, else of the latest year that has had them."""
    return months_of_year(phrase) if phrase.name("uUQ") == "month" and phrase.number("O") == 1 else None


def months_of_year(phrase: Phrase) -> Interpretation | None:
    """Return so many months from the start of the year that the text, or the anchor, tells."""
    count, anchor = sum(phrase.numbers("dc")), phrase.anchor
    if not 3 <= count < 12:
        return None
    named = re.match(r"(\d{4})-(?:3\d$|\d\d/)", phrase.period)
    year = int(named[1]) if named else anchor.year - (anchor.month < count and not is_surely_ahead(phrase))
    return Interpretation(f"{edtf.month(year, 1)}/{edtf.month(year, count)}", confidence=GUESSED)


def first_units(period: Period, count: int, unit: str, last: bool) -> str:
    """Return the interval of so many months, quarters, weeks or days at the start or the end of a period, or ""."""
    if unit in _MONTHS and period.is_year:
        months, year = count * _MONTHS[unit], period.first.year
        first = 13 - months if last else 1
        return f"{edtf.month(year, first)}/{edtf.month(year, first + months - 1)}" if months < 12 else ""
    days = count * _DAYS.get(unit, 0)
    if not days or days >= (period.last - period.first).days:
        return ""
    if last:
        return f"{period.last - timedelta(days - 1)}/{period.last}"
    return f"{period.first}/{period.first + timedelta(days - 1)}"


def half(phrase: Phrase) -> Interpretation | None:
    """The first half of 2022, of last year, of May, of the 1990s, of the 20th century: an interval."""
    at = next(n for n, letter in enumerate(phrase.letters) if letter in "½jC¼")
    head, rest = phrase.sub(0, at + 1), phrase.sub(at + 1, len(phrase.letters))
    which = min(head.number("J"), 2) if head.has("J") else head.number("Od") or phrase.number("d")
    whole = not rest.has("U") or rest.name("U") == "year"
    return half_of(which, rest) or (intervals.half_year(phrase) if whole and not rest.has("Mmks") else None)


def half_of(which: int, rest: Phrase) -> Interpretation | None:
    """Return the first or the second half of the month, the decade or the century that ``rest`` names."""
    if which not in (1, 2):
        return None
    if rest.has("Mmk"):
        found = named_period(rest, "")
        middle = found.first.replace(day=MID_MONTH) if found else None
        if not found or not middle:
            return None
        value = f"{found.first}/{middle}" if which == 1 else f"{middle + timedelta(1)}/{found.last}"
        return Interpretation(value, confidence=INFERRED if found.inferred else 0.0)
    if rest.has("s"):
        first = rest.number("yn")
        first += 1900 if first < 100 else 0
        return _years(first, 10, which) if first % 10 == 0 else None
    if rest.name("U") == "decade":
        shift = rest.number("Lg")
        return _years(10 * (rest.anchor.year // 10 + shift), 10, which)._replace(confidence=GUESSED)
    if rest.name("U") == "century":
        number = rest.day()
        return _years(100 * (number - 1), 100, which) if 11 <= number <= 21 else None
    return None


def quarter_of_century(phrase: Phrase) -> Interpretation | None:
    """The second quarter of the 19th century: an interval of 25 years."""
    letters = phrase.letters
    at = letters.index("Q")
    which, number = phrase.sub(0, at).number("OdJ"), phrase.sub(at, len(letters)).day()
    if phrase.name("U") != "century" or not (11 <= number <= 21 and 1 <= which <= 4):
        return None
    start = 100 * (number - 1) + 25 * (which - 1)
    return Interpretation(f"{edtf.years(start, 4)}/{edtf.years(start + 24, 4)}")


def half_behind(phrase: Phrase) -> Interpretation | None:
    """Ekim ayının ikinci yarısı, 19. yüzyılın ilk yarısı: the period stands before its half."""
    at = phrase.letters.rindex("O")
    return half_of(phrase.sub(at, at + 1).number("O"), phrase.sub(0, at))


def _years(first: int, length: int, which: int) -> Interpretation:
    start = first + (which - 1) * length // 2
    return Interpretation(f"{edtf.years(start, 4)}/{edtf.years(start + length // 2 - 1, 4)}")
