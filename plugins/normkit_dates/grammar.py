"""What the shapes of dates mean: resolvers that the languages share. Each takes a phrase and gives its reading.

The letters they read (a lexicon gives them to words):

    M month   m month, if a year or an ordinal confirms it   k first word of a month's name of two
    W weekday   w weekday, abbreviated   d 1 to 31   y 1000 to 2199   n other number
    c number word   a one ("a week")   O ordinal word   U unit   u units   2 two units (a dual)
    L last, this, next (-1, 0, 1)   g coming   l past, following (before weekdays only)
    T today, yesterday, tomorrow (days)   P part of the day   K weekend   Q quarter   S season
    e early, late   E start, middle, end (nouns)   V verb of the past   F sign of the future

The conventions are those of news (TIMEX3, ISO/TimeML): a bare weekday is the most recent one, the day
of publication included; a bare month or day of a month is the past or the coming one by tense, the
nearest where no verb tells.
"""

from __future__ import annotations

from datetime import date

from normkit_dates import edtf
from normkit_dates.phrase import Phrase, Reading
from normkit_dates.tense import tense

FAR, NEAR = 300, 60
"""Days: of two dates one so far off and one so near the near one is meant, whatever the verb."""


# ---------------------------------------------------------------- absolute dates


def year_month_day(phrase: Phrase) -> Reading | None:
    """2025-12-25, 2025/12/25, 2025/Dec/25: written without blanks."""
    numbers = phrase.numbers("dMm")
    found = edtf.day(phrase.number("y"), numbers[0], numbers[1]) if phrase.compact and len(numbers) == 2 else None
    return Reading(str(found)) if found else None


def day_month_year(phrase: Phrase) -> Reading | None:
    """25.12.2025, 25/12/2025, 12/25/2025; where both orders fit, the language decides."""
    numbers = phrase.numbers("d")
    if not phrase.compact or len(numbers) != 2:
        return None
    day, month = numbers
    if "." not in phrase.letters and (month > 12 or (day <= 12 and phrase.row.language.month_first)):
        day, month = month, day
    found = edtf.day(phrase.number("y"), month, day)
    return Reading(str(found)) if found else None


def named_month_day_year(phrase: Phrase) -> Reading | None:
    """July 24, 2024; Wednesday, 15 October 2025."""
    found = edtf.day(phrase.number("y"), phrase.month(), phrase.number("dO"))
    return Reading(str(found)) if found else None


def month_of_year(phrase: Phrase) -> Reading:
    """October 1982, early March 2020."""
    return Reading(edtf.month(phrase.number("y"), phrase.month()), phrase.named("eE"))


def year(phrase: Phrase) -> Reading | None:
    """1963, late 2006, where the words around it leave no doubt."""
    if not phrase.row.language.is_year(phrase):
        return None
    return Reading(edtf.years(phrase.number("y"), 4), phrase.named("eE"))


def week_of(phrase: Phrase) -> Reading | None:
    """The week of April 10."""
    if phrase.named("U") != "week":
        return None
    found = named_month_day_year(phrase) if phrase.has("y") else month_day(phrase)
    return found and Reading(edtf.week(date.fromisoformat(found.value)))


def short_year(phrase: Phrase) -> Reading | None:
    """Since '82: of the last century."""
    before = phrase.row.word(phrase.first - 1).lower()
    return Reading(edtf.years(1900 + phrase.number("n"), 4)) if before in phrase.row.language.year_leads else None


def clear_year(phrase: Phrase) -> Reading:
    """The end of 2014: a noun before it says that it is a year."""
    return Reading(edtf.years(phrase.number("y"), 4), phrase.named("eE"))


def decade(phrase: Phrase) -> Reading | None:
    """The 1990s, the 70s."""
    first = phrase.number("yn")
    if first % 10:
        return None
    return Reading(edtf.years(first if first > 99 else 1900 + first, 3), phrase.named("eE"))


def quarter_of_year(phrase: Phrase) -> Reading | None:
    """The fourth quarter of 2005, Q3 2018."""
    number = phrase.number("Od")
    return Reading(edtf.part(phrase.number("y"), 32 + number)) if 1 <= number <= 4 else None


def season_of_year(phrase: Phrase) -> Reading:
    """The summer of 2011."""
    return Reading(edtf.part(phrase.number("y"), phrase.number("S")), phrase.named("eE"))


# ---------------------------------------------------------------- days of the year, months


def month_day(phrase: Phrase) -> Reading | None:
    """October 15: by tense, else the nearest."""
    month, number, anchor = phrase.month(), phrase.number("dO"), phrase.anchor
    near = [edtf.day(year, month, number) for year in range(anchor.year - 4, anchor.year + 5)]
    days = [found for found in near if found]
    past = max((found for found in days if found <= anchor), default=None)
    coming = min((found for found in days if found >= anchor), default=None)
    if not past or not coming:
        return None
    return Reading(str(_by_tense(phrase, past, coming)))


def _by_tense(phrase: Phrase, past: date, coming: date) -> date:
    gone, ahead = (phrase.anchor - past).days, (coming - phrase.anchor).days
    sign = 0 if max(gone, ahead) > FAR and min(gone, ahead) < NEAR else tense(phrase)
    if not sign:
        return past if gone <= ahead else coming
    return past if sign < 0 else coming


def month(phrase: Phrase) -> Reading | None:
    """In October, early June: by tense, else the nearest; the month of the anchor is both."""
    if not phrase.row.language.is_month(phrase):
        return None
    anchor, number = phrase.anchor, phrase.month()
    back, ahead = (anchor.month - number) % 12, (number - anchor.month) % 12
    past, coming = edtf.shifted_month(anchor, -back), edtf.shifted_month(anchor, ahead)
    if not past or not coming:
        return None
    sign = tense(phrase)
    if not sign or (sign > 0 and ahead * 30 > FAR and back * 30 <= NEAR):
        sign = -1 if back <= ahead else 1
    return Reading(edtf.month(*(past if sign < 0 else coming)), phrase.named("eE"))


def last_month_named(phrase: Phrase) -> Reading | None:
    """Last December: the latest one that is over. Next March: the first one to come. This May: of this year."""
    anchor, number, shift = phrase.anchor, phrase.month(), phrase.number("Lg")
    if shift == 0 and phrase.has("m"):
        return None
    if shift == 0:
        return Reading(edtf.month(anchor.year, number), phrase.named("eE"))
    months = -((anchor.month - number) % 12 or 12) if shift < 0 else ((number - anchor.month) % 12 or 12)
    found = edtf.shifted_month(anchor, months)
    return Reading(edtf.month(*found), phrase.named("eE")) if found else None


def month_of_last_year(phrase: Phrase) -> Reading | None:
    """July last year."""
    if phrase.named("U") != "year":
        return None
    found = phrase.anchor.year + phrase.number("L")
    day = phrase.number("d")
    if not 1 <= found <= 9999:
        return None
    if day:
        exact = edtf.day(found, phrase.month(), day)
        return Reading(str(exact)) if exact else None
    return Reading(edtf.month(found, phrase.month()), phrase.named("eE"))


# ---------------------------------------------------------------- weekdays


def weekday(phrase: Phrase) -> Reading | None:
    """Thursday: the most recent one, the day of publication included, unless a verb before it looks ahead."""
    if not phrase.row.language.is_weekday(phrase):
        return None
    back = (phrase.anchor.weekday() - phrase.number("W")) % 7
    days = -back if tense(phrase) <= 0 else (-back) % 7
    return _day(phrase, days)


def last_weekday(phrase: Phrase) -> Reading | None:
    """Last Thursday: strictly before the anchor. Next Thursday: of the next week. Coming: strictly after."""
    shift, wanted, today = phrase.number("lg") or phrase.number("L"), phrase.number("W"), phrase.anchor.weekday()
    if shift < 0:
        return _day(phrase, -((today - wanted) % 7 or 7))
    if phrase.has("lg"):
        return _day(phrase, (wanted - today) % 7 or 7)
    return _day(phrase, wanted - today + 7 * shift)


def weekday_of_week(phrase: Phrase) -> Reading | None:
    """Wednesday of last week."""
    if phrase.named("U") != "week":
        return None
    return _day(phrase, phrase.number("W") - phrase.anchor.weekday() + 7 * phrase.number("Lg"))


def _day(phrase: Phrase, days: int, mod: str = "") -> Reading | None:
    found = edtf.shifted_days(phrase.anchor, days)
    return Reading(str(found), mod, "TIME" if phrase.has("P") else "DATE") if found else None


# ---------------------------------------------------------------- today, this week, last year


def deictic(phrase: Phrase) -> Reading | None:
    """Yesterday, earlier today, tomorrow night."""
    if not phrase.row.language.is_today(phrase):
        return None
    return _day(phrase, phrase.number("T"))


def day_before_deictic(phrase: Phrase) -> Reading | None:
    """The day before yesterday, the day after tomorrow: one day further the same way."""
    days = phrase.number("T")
    return _day(phrase, days + (1 if days > 0 else -1)) if days else None


def part_of_day(phrase: Phrase) -> Reading | None:
    """This morning, last night. "The next morning" counts from elsewhere in the text."""
    if phrase.number("L") > 0:
        return None
    return _day(phrase, phrase.number("L"))


def last_unit(phrase: Phrase) -> Reading | None:
    """Last week, earlier this month, the end of last year."""
    value = edtf.shifted(phrase.anchor, phrase.named("U"), phrase.number("Lg"))
    return Reading(value, phrase.named("eE")) if value else None


def coming_unit(phrase: Phrase) -> Reading | None:
    """The coming week. "The past year" is a duration, "the previous year" counts from elsewhere in the text."""
    value = edtf.shifted(phrase.anchor, phrase.named("U"), phrase.number("g"))
    return Reading(value) if value else None


def this_unit(phrase: Phrase) -> Reading | None:
    """The end of the year, later in the week: of the anchor. "At the end of the day" is a figure of speech."""
    if phrase.has("E") and phrase.named("U") == "day":
        return None
    value = edtf.shifted(phrase.anchor, phrase.named("U"), 0)
    return Reading(value, phrase.named("eE")) if value else None


def weekend(phrase: Phrase) -> Reading:
    """This weekend, last weekend; "over the weekend" is the past one, unless a verb looks ahead."""
    if phrase.has("Llg"):
        return Reading(edtf.weekend(phrase.anchor, phrase.number("lg") or phrase.number("L")))
    return Reading(edtf.weekend(phrase.anchor, 0 if phrase.anchor.weekday() >= 5 or tense(phrase) > 0 else -1))


def quarter(phrase: Phrase) -> Reading | None:
    """Last quarter; the third quarter (of this year)."""
    number, anchor = phrase.number("Od"), phrase.anchor
    if not number:
        return Reading(edtf.quarter(anchor, phrase.number("L")))
    if not 1 <= number <= 4 or (phrase.has("U") and phrase.named("U") != "year"):
        return None
    if phrase.has("L"):
        return Reading(edtf.part(anchor.year + phrase.number("L"), 32 + number))
    if not phrase.row.language.is_quarter(phrase):
        return None
    ahead = number - 1 - (anchor.month - 1) // 3
    return Reading(edtf.quarter(anchor, ahead - 4 if ahead >= 2 and tense(phrase) <= 0 else ahead))


def season(phrase: Phrase) -> Reading | None:
    """Last summer, this winter, in the spring."""
    anchor, number = phrase.anchor, phrase.number("S")
    now = 21 + (anchor.month % 12) // 3 - 1
    year = anchor.year - (anchor.month < 3)
    now = 24 if now == 20 else now
    if phrase.has("L"):
        shift = phrase.number("L")
        years = (-1 if number >= now else 0) if shift < 0 else (1 if number <= now else 0) if shift > 0 else 0
    else:
        years = _nearest_season(phrase, number - now)
    return Reading(edtf.part(year + years, number), phrase.named("eE"))


def _nearest_season(phrase: Phrase, ahead: int) -> int:
    sign = tense(phrase)
    if ahead == 0 or not sign:
        return 0
    return -1 if sign < 0 and ahead > 0 else 1 if sign > 0 and ahead < 0 else 0


# ---------------------------------------------------------------- two weeks ago


def units_ago(phrase: Phrase) -> Reading | None:
    """Two weeks ago, a decade ago: as fine as its unit, days for weeks."""
    return _count(phrase, -1)


def units_ahead(phrase: Phrase) -> Reading | None:
    """Three weeks from now."""
    return _count(phrase, 1)


def _count(phrase: Phrase, direction: int) -> Reading | None:
    count = sum(phrase.numbers("dncy") or phrase.numbers("a")) or (2 if phrase.has("2") else phrase.has("U"))
    unit = phrase.named("Uu2")
    if not count or count > 9999:
        return None
    anchor, steps = edtf.shifted_days(phrase.anchor, phrase.number("T")) or phrase.anchor, direction * count
    if unit == "week":
        found = edtf.shifted_days(anchor, 7 * steps)
        value = str(found) if found else ""
    elif unit in ("decade", "century"):
        value = edtf.years(anchor.year + steps * (10 if unit == "decade" else 100), 4)
    else:
        value = edtf.shifted(anchor, unit, steps)
    if not value:
        return None
    return Reading(value + "~", "APPROX") if phrase.has("~") else Reading(value)
