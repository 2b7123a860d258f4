"""Days of both calendars in Arabic text: the shapes of their parts, and what Hijri dates and stated pairs mean.

The letters are those of ``lexicon``.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from normkit_dates.calendars import edtf, hijri
from normkit_dates.grammar.interpretation import Interpretation
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.resolvers import absolute

MONTH_NAME = r"(?:[Mm]|k[Od])"
# One name, or the same month by two: tammuz/yulyu, tammuz (yulyu), yulyu tammuz.
GREGORIAN_MONTH = (
    rf"U?(?:{MONTH_NAME}/{MONTH_NAME}|{MONTH_NAME}\({MONTH_NAME}\)|M(?:m|k[Od])|(?:m|k[Od])M|{MONTH_NAME})"
)
MONTH_NUMBER = r"U[dc]"
HIJRI_MONTH = r"U?(?:I|[jS][OXY]|zZ)o?"
DAY = r"(?:t?df?|O[Oc]?f)"
YEAR = r",?[fi]?(?:a?U)?y(?![-/]y)"
LAST_YEAR = r"[fi]?(?:U[Lg]|aU)"
NUMERIC_DAY = r"(?:y(?:-d-d|/d/d|\.d\.d)(?![-/.][dn])|d(?:/d/|\.d\.|-d-)y)"

HIJRI_HALF = rf"(?:{DAY}{HIJRI_MONTH}(?:{YEAR})?J?|{NUMERIC_DAY}J)"
GREGORIAN_HALF = rf"(?:{DAY}{GREGORIAN_MONTH}(?:{YEAR})?C?|{NUMERIC_DAY}C?)"
JOIN = r"(?:[_x,-]{0,8}R[:x]?[itf]?|[,/_-])?(?:@?W)?[,-]?"


def _beside(first: str, second: str) -> str:
    """Return the pattern of one half of a pair of dates and the other, in brackets or not."""
    return rf"{first}(?:\(R?:?(?:@?W)?,?{second}\)|{JOIN}{second})"


PAIR = rf"(?:{_beside(HIJRI_HALF, GREGORIAN_HALF)}|{_beside(GREGORIAN_HALF, HIJRI_HALF)})"


@cache
def _half() -> re.Pattern[str]:
    return re.compile(rf"{HIJRI_HALF}|{GREGORIAN_HALF}")


def shift_of(phrase: Phrase) -> int:
    """Return -1 for "last", 0 for "this" and where nothing is said, 1 for "coming"."""
    return phrase.number("Lg")


def gregorian_day(phrase: Phrase, near: date | None = None) -> date | None:
    """Return the Gregorian day of a date of either calendar; without a year, the one nearest to ``near``."""
    islamic, month, day = is_hijri(phrase), 0, 0
    if phrase.has("IjSZ"):
        at = next(n for n, letter in enumerate(phrase.letters) if letter in "IjSz")
        month, day = hijri_month(phrase), phrase.sub(0, at).day()
    elif phrase.has("Mmk"):
        month, day = phrase.month(), phrase.day()
    else:
        numbers = phrase.numbers("d")
        y_first = phrase.letters.find("y") < phrase.letters.find("d")
        pair = (numbers[0], numbers[1]) if y_first else absolute.month_and_day(phrase, numbers)
        month, day = pair or (0, 0)
    of_year = hijri.gregorian if islamic else edtf.day
    year = phrase.number("y")
    if year or not near:
        return of_year(year, month, day)
    middle = (hijri.month_of(near) or (1, 1))[0] if islamic else near.year
    days = [found for found in (of_year(middle + n, month, day) for n in (-1, 0, 1)) if found]
    return min(days, key=lambda found: abs(found - near), default=None)


def is_hijri(phrase: Phrase) -> bool:
    """Say whether a date is of the Hijri calendar: by its month, its mark, or its year where it is all digits."""
    if phrase.has("IjZJ") or (phrase.has("S") and phrase.has("OXY")):
        return True
    return not phrase.has("MmkC") and hijri.FIRST_YEAR <= phrase.number("y") <= hijri.LAST_YEAR


def hijri_month(phrase: Phrase) -> int:
    """Return the Hijri month, 1 to 12, 0 for none."""
    at = next(n for n, letter in enumerate(phrase.letters) if letter in "IjSz")
    if phrase.letters[at] in "Iz":
        return phrase.number("IZ")
    which = phrase.sub(at + 1, at + 2)
    ordinal = 2 if which.has("XY") else which.number("O")
    return (2 if phrase.letters[at] == "S" else 4) + ordinal if ordinal in (1, 2) else 0


def has_hijri_year(phrase: Phrase) -> bool:
    """Say whether the year beside a Hijri month is one of that calendar."""
    return phrase.has("J") or hijri.FIRST_YEAR <= phrase.number("y") <= hijri.LAST_YEAR


def numeric_day(phrase: Phrase) -> Interpretation | None:
    """2024/5/12, 12/5/2024, 1445/7/12; with a blank around slashes and dashes, but none around dots."""
    row = phrase.row
    numbers = [n for n, letter in enumerate(phrase.letters, phrase.first) if letter in "dy"]
    gaps = [row.text[row.end(n) : row.start(n + 1)] for n in range(numbers[0], numbers[-1])]
    if any(len(gap) > (2 if row.letter(numbers[0] + 1) != "." else 0) for gap in gaps):
        return None
    found = gregorian_day(phrase)
    if not found:
        return None
    return approximate_day(phrase, found) if is_hijri(phrase) else Interpretation(str(found))


def approximate_day(phrase: Phrase, day: date) -> Interpretation | None:
    """Return the interpretation of a day that is right to a day or two; the weekday, if it is written, decides."""
    ahead = (phrase.number("W") - day.weekday() + 3) % 7 - 3 if phrase.has("W") else 0
    found = edtf.shifted_days(day, ahead if abs(ahead) < 3 else 0)
    return Interpretation(f"{found}~", "APPROX") if found else None


def hijri_day(phrase: Phrase) -> Interpretation | None:
    """12 Rajab 1445: the Gregorian day, approximately."""
    found = gregorian_day(phrase) if has_hijri_year(phrase) else None
    return approximate_day(phrase, found) if found else None


def hijri_month_of_year(phrase: Phrase) -> Interpretation | None:
    """Ramadan 1445: an approximate interval."""
    value = hijri.month(phrase.number("y"), hijri_month(phrase)) if has_hijri_year(phrase) else ""
    return Interpretation(value, "APPROX") if value else None


def hijri_year(phrase: Phrase) -> Interpretation:
    """The year 1445 of the Hijra: an approximate interval."""
    return Interpretation(hijri.year(phrase.number("y")), "APPROX")


def last_hijri_month(phrase: Phrase) -> Interpretation | None:
    """Last Ramadan, the coming Rajab: the latest one that is over, the first one to come."""
    now, number, shift = hijri.month_of(phrase.anchor), hijri_month(phrase), shift_of(phrase)
    if not now or not number:
        return None
    year, month = now
    years = (-1 if number >= month else 0) if shift < 0 else (1 if number <= month else 0) if shift > 0 else 0
    value = hijri.month(year + years, number)
    return Interpretation(value, "APPROX") if value else None


def stated_pair(phrase: Phrase) -> tuple[date, date] | None:
    """Return the day of the Hijri half of a stated pair, by arithmetic, and that of its Gregorian half.

    A half without a year has the one that brings it nearest to the other. None where a half is no day.
    """
    halves = [phrase.sub(match.start(), match.end()) for match in _half().finditer(phrase.letters)]
    islamic = [half for half in halves if is_hijri(half)]
    common = [half for half in halves if not is_hijri(half)]
    if len(islamic) != 1 or len(common) != 1:
        return None
    by_moon = gregorian_day(islamic[0]) if islamic[0].has("y") else None
    by_sun = gregorian_day(common[0], by_moon) if by_moon or common[0].has("y") else None
    by_moon = by_moon or (gregorian_day(islamic[0], by_sun) if by_sun else None)
    return (by_moon, by_sun) if by_moon and by_sun else None


def hijri_pair(phrase: Phrase) -> Interpretation | None:
    """12 Rajab 1445, which is 24 January 2024: the Gregorian half counts, exactly."""
    found = stated_pair(phrase)
    return Interpretation(str(found[1])) if found else None
