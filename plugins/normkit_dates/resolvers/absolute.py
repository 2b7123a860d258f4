"""What the shapes of dates mean: the letters that all languages share, and the dates that need no anchor.

A resolver takes a phrase and returns its interpretation, or None. The letters it reads (a lexicon gives them to words):

    M month   m month, if a year or an ordinal confirms it   k first word of a month's name of two
    W weekday   w weekday, abbreviated   d 1 to 31   y 1000 to 2199   n other number of two digits   D eight digits
    c number word   a one ("a week")   h hundred, thousand   O ordinal word
    H holiday   G word that makes a holiday of the day behind it (Good Friday)   v eve
    U unit   u units   2 two units (a dual)
    L last, this, next (-1, 0, 1)   g coming   l past, following (before weekdays only)
    T today, yesterday, tomorrow (days)   P part of the day   K weekend   Q quarter   S season
    e early, late   E start, middle, end (nouns)   V verb of the past   F sign of the future
    ½ half (its value: how many)   1 thousand, where h is another word   $ of accounts ("fiscal", before a year)

Here are dates that tell their year; ``relative`` (days) and ``periods`` (what is coarser) count from the anchor,
``quantities`` says how far something is away, ``ordinal`` counts days and weeks inside a month or a year, ``parts`` cut
halves and first months off, ``intervals`` go from one date to another, members of a ``series`` share what one of them
writes, and ``comparison`` counts years from a period that the text named.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from normkit_dates.calendars import edtf, holidays
from normkit_dates.grammar.direction.tense import direction
from normkit_dates.grammar.interpretation import INFERRED, NO_DATE, Interpretation
from normkit_dates.grammar.phrase import Phrase, Resolver

PIVOT = 69
"""Two digits from here on are a year of the last century, below it of this one (POSIX strptime's %y)."""

MOST_AHEAD = 10
"""Years: a diary's 22.06.41, told in 1999, is no day of 2041."""


# ---------------------------------------------------------------- days


def year_month_day(phrase: Phrase) -> Interpretation | None:
    """2025-12-25, 2025/12/25, 2025/Dec/25: written without blanks."""
    numbers = phrase.numbers("dMm")
    found = edtf.day(phrase.number("y"), numbers[0], numbers[1]) if phrase.compact and len(numbers) == 2 else None
    return Interpretation.of_day(found)


def day_month_year(phrase: Phrase) -> Interpretation | None:
    """25.12.2025, 25/12/2025, 12/25/2025; where both orders fit, the text decides, then the language."""
    days = phrase.numbers("d")
    if "." in phrase.letters and _is_version(phrase):
        return NO_DATE
    found = month_and_day(phrase, days) if len(days) == 2 and (phrase.compact or _is_spaced(phrase)) else None
    return _day(phrase.number("y"), *found) if found else None


_VERSIONS = (
    "version",
    "versión",
    "верси",
    "версі",
    "sürüm",
    "الاصدار",
    "الإصدار",
    "firmware",
    "сборк",
    "збірк",
    "build",
)
"""How words begin beside which 4.7.2011 is no day."""


def _is_version(phrase: Phrase) -> bool:
    """Say whether digits between dots number a version: Версия 12.04.23, 12.04.23 sürümü."""
    row = phrase.row
    beside = row.word(phrase.first - 1), row.word(phrase.last)
    return any(word.lower().startswith(_VERSIONS) for word in beside)


def _is_spaced(phrase: Phrase) -> bool:
    """Say whether each dot stands at its number and a blank behind it, as in 2. 3. 1911."""
    touches = [phrase.row.touches(token) for token in range(phrase.first, phrase.last - 1)]
    return touches == [True, False, True, False] and "." in phrase.letters


def day_month_short_year(phrase: Phrase) -> Interpretation | None:
    """25.12.25, 25/12/74: compact, the year of two digits."""
    numbers = phrase.numbers("dn")
    if not phrase.compact or len(numbers) != 3 or len(phrase.row.words[phrase.last - 1]) != 2:
        return None
    if "." in phrase.letters and _is_version(phrase):
        return NO_DATE
    found = month_and_day(phrase, numbers[:2])
    return _day(year_of_two(phrase, numbers[2]), *found) if found else None


def year_of_two(phrase: Phrase, two: int) -> int:
    """Return the year of two digits: of the last century where it lies far ahead and no verb surely looks there."""
    year = full_year(two)
    far = year > phrase.anchor.year + MOST_AHEAD
    return year - 100 if far and direction(phrase) != (1, INFERRED) else year


def month_and_day(phrase: Phrase, numbers: list[int]) -> tuple[int, int] | None:
    """Return two numbers as (month, day): between dots always day first, else as the text has it, if it fits."""
    first, second = numbers
    month_first = "." not in phrase.letters and phrase.row.month_first
    if second > 12 or (month_first and first <= 12):
        first, second = second, first
    return (second, first) if second <= 12 and not ("." in phrase.letters and numbers[1] > 12) else None


def full_year(two: int) -> int:
    """Return the year that two digits stand for.

    >>> full_year(14), full_year(82)
    (2014, 1982)
    """
    return two + (1900 if two >= PIVOT else 2000)


def _day(year: int, month: int, day: int) -> Interpretation | None:
    found = edtf.day(year, month, day)
    return Interpretation.of_day(found)


def compact_day(phrase: Phrase) -> Interpretation | None:
    """20251225: eight digits that are a day of our time, and no part of a longer code."""
    row, digits = phrase.row, phrase.row.words[phrase.first]
    if row.touches(phrase.last - 1) and row.letter(phrase.last) not in ".,;:!?)\n-":
        return None
    return _day(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def named_month_day_year(phrase: Phrase) -> Interpretation | None:
    """July 24, 2024; Wednesday, 15 October 2025; 3 May '87."""
    year = phrase.number("y") or full_year(phrase.numbers("dn")[-1])
    return _day(year, phrase.month(), phrase.day())


def unless(is_name: Callable[[Phrase], bool], resolve: Resolver) -> Resolver:
    """Return a resolver for what is no date where it is part of a name: rue du 8 mai 1945."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        return NO_DATE if is_name(phrase) else resolve(phrase)

    return resolved


def named_short_year_day(phrase: Phrase) -> Interpretation | None:
    """14-Feb-12, 7 June '09, 29Mar22, 21 JAN 97: two digits that close the date, in one word or behind a blank."""
    row, short = phrase.row, phrase.numbers("dn")[-1]
    if len(row.words[phrase.last - 1]) != 2 or (row.touches(phrase.last - 1) and row.letter(phrase.last) in "-/:"):
        return None
    bare = phrase.letters[1:2] in ("M", "m") and phrase.letters[2:3] in ("d", "n")
    if bare and not (phrase.compact or (short > 31 and not row.word(phrase.last).isalnum())):
        return None
    return _day(full_year(short), phrase.month(), phrase.day())


def week_of(phrase: Phrase) -> Interpretation | None:
    """The week of April 10, 2024."""
    found = named_month_day_year(phrase) if phrase.name("U") == "week" else None
    return found and Interpretation(edtf.week(date.fromisoformat(found.value)))


def holiday_of_year(phrase: Phrase) -> Interpretation | None:
    """Christmas 2014, Easter Monday 2018, New Year's Eve 1999."""
    found = holiday_date(phrase, phrase.number("y"))
    return Interpretation.of_day(found)


def holiday_date(phrase: Phrase, year: int) -> date | None:
    """Return a holiday in a year; a weekday with it is that day (Good Friday) or the next (Easter Monday)."""
    found = holidays.day(" ".join(phrase.names("GHv")), year)
    if not found or not phrase.has("W"):
        return found
    days = (phrase.number("W") - found.weekday()) % 7
    return found + timedelta(days) if days <= 1 else None


# ---------------------------------------------------------------- months, years and coarser


def month_of_year(phrase: Phrase) -> Interpretation | None:
    """October 1982, early March 2020, 12-2015."""
    month = phrase.month() or phrase.number("d")
    return Interpretation(edtf.month(phrase.number("y"), month), phrase.name("eE")) if 1 <= month <= 12 else None


_DATE_LEADS = ("dat", "fech", "Dat", "дат", "tarih", "تاريخ", "بتاريخ")
_MONTH_LEADS = frozenset(("depuis", "desde", "seit", "bis", "hasta", "منذ"))


def numbered_month(phrase: Phrase) -> Interpretation | None:
    """Con fecha 04/2002, seit 04/2002: a month of two digits behind a word of dates."""
    row, month = phrase.row, phrase.number("d")
    lead = row.word(phrase.first - 1)
    led = lead.startswith(_DATE_LEADS) or lead.lower() in _MONTH_LEADS
    if not led or not phrase.compact or len(row.words[phrase.first]) != 2 or month > 12:
        return None
    return Interpretation(edtf.month(phrase.number("y"), month))


def month_behind_year(phrase: Phrase) -> Interpretation | None:
    """2018 November, 2024 Aug; of "in 2016 May said", a name, only the year."""
    row, behind = phrase.row, phrase.row.word(phrase.last)
    if not behind.isalpha() or (behind.islower() and row.language.is_month(phrase.sub(1, 2))):
        return Interpretation(edtf.month(phrase.number("y"), phrase.month()))
    alone = year(phrase.sub(0, 1))
    return alone and alone._replace(taken=1)


def quarter_of_year(phrase: Phrase) -> Interpretation | None:
    """The fourth quarter of 2005, Q3 2018."""
    number = phrase.number("OdcJ")
    return Interpretation(edtf.part(phrase.number("y"), 32 + number)) if 1 <= number <= 4 else None


def season_of_year(phrase: Phrase) -> Interpretation:
    """The summer of 2011."""
    return Interpretation(edtf.part(phrase.number("y"), phrase.number("S")), phrase.name("eE"))


def year(phrase: Phrase) -> Interpretation | None:
    """1963, late 2006, where the words around it leave no doubt."""
    return clear_year(phrase) if phrase.row.language.is_year(phrase) else None


def clear_year(phrase: Phrase) -> Interpretation:
    """The end of 2014: a noun before it says that it is a year."""
    return Interpretation(edtf.years(phrase.number("y"), 4), phrase.name("eE"))


def short_year(phrase: Phrase) -> Interpretation | None:
    """Since '82, in '08; 1987, '88 and '91: after a word that leads up to a year, or after another year."""
    row, two = phrase.row, phrase.numbers("nd")[0]
    before = row.letters[max(0, phrase.first - 3) : phrase.first].rstrip("&,")
    listed = before[-1:] in ("y", "n") and row.letter(phrase.first - 1) in "&,"
    if len(row.words[phrase.last - 1]) != 2 or not (
        listed or row.word(phrase.first - 1).lower() in row.language.year_leads
    ):
        return None
    return Interpretation(edtf.years(two + (1900 if two > 31 else 2000), 4))


def decade(phrase: Phrase) -> Interpretation | None:
    """The 1990s, the 70s; the 1700s are a century."""
    first = phrase.number("ynXJ")
    if first % 10:
        return None
    if 99 < first < 1900 and first % 100 == 0:
        return Interpretation(edtf.years(first, 2), phrase.name("eE"))
    return Interpretation(edtf.years(first if first > 99 else 1900 + first, 3), phrase.name("eE"))


def of_century(resolve: Resolver) -> Resolver:
    """Return a resolver for the thirties of the 20th century, of the last one: ``resolve`` reads the decade."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        at = max(phrase.letters.rfind(letter) for letter in "ft")
        decade, rest = resolve(phrase.sub(0, len(phrase.letters[:at].rstrip("ft")))), phrase.sub(at, phrase.last)
        number = rest.day() or phrase.anchor.year // 100 + 1 + rest.number("Lg")
        if not decade or rest.name("U") != "century" or not 11 <= number <= 21:
            return None
        return decade._replace(value=f"{number - 1}{decade.value[2:]}", written=rest.day() > 0)

    return resolved


def century(phrase: Phrase) -> Interpretation | None:
    """The nineteenth century: 18XX."""
    number = phrase.number("dOc")
    if not 11 <= number <= 21 or phrase.name("U") != "century":
        return None
    return Interpretation(edtf.years(100 * (number - 1), 2), phrase.name("eE"))


def spelled_day(phrase: Phrase) -> Interpretation | None:
    """The twenty-sixth of November, two thousand; cuatro de mayo de mil novecientos noventa."""
    letters = phrase.letters
    month = next(n for n, letter in enumerate(letters) if letter in "Mm")
    # The day stands before the month, or behind it up to its ordinal: March the first, nineteen twenty-nine.
    at = month + 1 if any(letter in "cdO" for letter in letters[:month]) else letters.index("O", month) + 1
    year = year_in_words(phrase.sub(at, len(letters)).numbers("1chO"))
    return _day(year, phrase.month(), phrase.sub(0, at).day()) if edtf.FIRST_YEAR <= year <= edtf.LAST_YEAR else None


def spelled_year(phrase: Phrase) -> Interpretation | None:
    """In nineteen sixty-three, en mil novecientos setenta y cinco, from 1100 on."""
    year = year_in_words(phrase.numbers("1chO"))
    return Interpretation(edtf.years(year, 4)) if 1100 <= year <= edtf.LAST_YEAR else None


def year_in_words(numbers: list[int]) -> int:
    """Return the year that number words name.

    >>> [year_in_words(numbers) for numbers in ([19, 90], [19, 0, 4], [2, 1000, 5], [17, 100, 30, 3], [1000, 900, 90])]
    [1990, 1904, 2005, 1733, 1990]
    """
    thousands = below = 0
    for number in numbers:
        if number == 1000:
            thousands, below = max(below, 1) * 1000, 0
        elif number in (0, 100):  # nineteen oh four, nineteen hundred and four
            below = max(below, 1) * 100
        else:
            below = below * 100 + number if 10 < below < 22 and number >= 10 else below + number
    return thousands + below
