"""Arabic, as news writes it: the Levant's month names, the international ones and the Maghreb's, and Hijri dates.

The words and their letters are in ``arabic_words``, what they are where they stand in ``arabic_guards``, the shapes of
days and the Hijri calendar in ``arabic_hijri``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import GUESSED, INFERRED, Language, Phrase, Reading, Row, Rule
from normkit_dates.grammar.tense import tense
from normkit_dates.languages.ar.guards import (
    before,
    behind,
    definite,
    is_feast,
    is_general,
    is_month,
    is_one_of,
    is_quarter,
    is_today,
    is_weekday,
    is_year,
    word_of,
)
from normkit_dates.languages.ar.hijri import (
    BY_NUMBER,
    DAY,
    DIGITS,
    GREGORIAN,
    HIJRI,
    LAST_YEAR,
    NAME,
    PAIR,
    YEAR,
    hijri_day,
    hijri_month_of_year,
    hijri_pair,
    hijri_year,
    last_hijri_month,
    numeric_day,
    shift_of,
)
from normkit_dates.languages.ar.lexicon import EVENTS, FOLD, KINDS_OF_YEAR, LETTERS, MONTHS, VALUES, bare, unknown
from normkit_dates.resolvers import absolute, intervals, ordinal, relative

# ---------------------------------------------------------------- the words of a phrase


def months_of(phrase: Phrase) -> set[int]:
    """Return the months that a phrase names, by whichever names."""
    at = [n for n, letter in enumerate(phrase.letters) if letter in "Mmk"]
    return {phrase.sub(n, n + 2).month() for n in at}


def agreed(resolve: Callable[[Phrase], Reading | None]) -> Callable[[Phrase], Reading | None]:
    """Return a resolver for phrases with a month: none where its two names are two months (January/February)."""

    def resolved(phrase: Phrase) -> Reading | None:
        return resolve(phrase) if len(months_of(phrase)) < 2 else None

    return resolved


_SPELT_MONTH = re.compile(r"U?(?:[Mm]|kO)(?:/?\(?(?:[Mm]|kO)\)?)?|U[dc]")


def spelt(phrase: Phrase) -> Phrase:
    """Return a phrase of its own, without its sentence, in which each month is one word, also "month three"."""
    row, letters = phrase.row, phrase.letters
    words, shape, at = list[str](), "", 0
    for match in _SPELT_MONTH.finditer(letters):
        part = phrase.sub(match.start(), match.end())
        month = part.month() if part.has("Mmk") else part.number("dc") if part.named("U") == "month" else 0
        if 1 <= month <= 12:
            words += [*row.words[phrase.first + at : phrase.first + match.start()], MONTHS[month - 1]]
            shape += letters[at : match.start()] + "M"
            at = match.end()
    words += row.words[phrase.first + at : phrase.last]
    shape += letters[at:]
    return phrase._replace(
        row=Row(row.language, "", words, shape, [0] * (2 * len(words) + 1)), first=0, last=len(words)
    )


# ---------------------------------------------------------------- days


def day_of_year(phrase: Phrase) -> Reading | None:
    """The 8th of May 2024; Tuesday the third of September 2014, or the third Tuesday, as the calendar has it."""
    return _or_nth_weekday(phrase, absolute.named_month_day_year(phrase))


def day_of_month(phrase: Phrase) -> Reading | None:
    """The 8th of May: by tense, else the nearest; none in the name of an event (the attacks of 11 September)."""
    if is_one_of(before(phrase), EVENTS) or (phrase.letters[0] == "O" and _belongs_to_noun(phrase)):
        return None
    found = relative.month_day(phrase if phrase.has("Mmk") else spelt(phrase))
    return _or_nth_weekday(phrase, _on_its_weekday(phrase, found))


def first_of_month(phrase: Phrase) -> Reading | None:
    """The first of January, without "of"."""
    return day_of_month(phrase) if word_of(phrase, "O")[-3:] == "اول" else None


def _belongs_to_noun(phrase: Phrase) -> bool:
    """Say whether an ordinal belongs to a noun before it: "the second third of May"."""
    return phrase.row.letter(phrase.first - 1) in "xsQ" and definite(before(phrase))


def _on_its_weekday(phrase: Phrase, found: Reading | None) -> Reading | None:
    """Return the day in the year next to the anchor in which it is the weekday written with it, if there is one."""
    if not found or not phrase.has("W"):
        return found
    day, anchor = date.fromisoformat(found.value), phrase.anchor
    years = [edtf.day(anchor.year + n, day.month, day.day) for n in (-1, 0, 1)]
    fitting = [other for other in years if other and other.weekday() == phrase.number("W")]
    if day.weekday() == phrase.number("W") or not fitting:
        return found
    return Reading(str(min(fitting, key=lambda other: abs(other - anchor))), confidence=INFERRED)


def _or_nth_weekday(phrase: Phrase, found: Reading | None) -> Reading | None:
    """Return the n-th weekday of the month where the n-th day is no such weekday, and the words allow both."""
    if not found or not phrase.has("W") or phrase.has("d") or phrase.has("c"):
        return found
    if date.fromisoformat(found.value).weekday() == phrase.number("W"):
        return found
    return ordinal.nth_in_period(spelt(phrase)) or found


def day_of_last_month(phrase: Phrase) -> Reading | None:
    """The 18th of last August, of the current November, of the coming January."""
    anchor, shift, month, day = phrase.anchor, shift_of(phrase), phrase.month(), phrase.day()
    days = [edtf.day(anchor.year + n, month, day) for n in range(-8, 9)]
    if not shift:
        found = edtf.day(anchor.year, month, day)
    elif shift < 0:
        found = max((day for day in days if day and day < anchor), default=None)
    else:
        found = min((day for day in days if day and day > anchor), default=None)
    return Reading(str(found)) if found else None


def day_of_this_month(phrase: Phrase) -> Reading | None:
    """The 27th of this month, the 18th and 19th of the coming one."""
    if phrase.has("U") and phrase.named("U") != "month":
        return None
    month = edtf.shifted_month(phrase.anchor, shift_of(phrase))
    numbers = phrase.numbers("d") or [phrase.day()]
    days = [edtf.day(*month, number) for number in numbers] if month else []
    if not days or None in days:
        return None
    return Reading(f"{days[0]}/{days[1]}" if len(days) > 1 else str(days[0]))


def day_of_that_month(phrase: Phrase) -> Reading | None:
    """The 28th of the same month: of the one that the day named last is in."""
    found = edtf.day(phrase.topic.year, phrase.topic.month, phrase.day()) if phrase.topic else None
    return Reading(str(found), confidence=GUESSED) if found and phrase.named("U") == "month" else None


def days_of_month(phrase: Phrase) -> Reading | None:
    """3-5 May: an interval. "The 3rd and the 5th" is none, but for "between" or one day after the other."""
    first, last = phrase.numbers("d")[:2]
    between = "بين" in (before(phrase), bare(phrase.row.word(phrase.first - 2)))
    if phrase.has("&") and last != first + 1 and not between:
        return None
    return intervals.days_of_year(phrase) if phrase.has("y") else intervals.days_of_month(phrase)


def weekday_and_numeric_day(phrase: Phrase) -> Reading | None:
    """Monday 15/2, "day 15/2"."""
    last = phrase.last - phrase.first
    return relative.numeric_month_day(phrase.sub(last - 3, last))


def last_weekday(phrase: Phrase) -> Reading | None:
    """Last Thursday, the coming Thursday, the Thursday before last."""
    if not phrase.has("@") and not definite(word_of(phrase, "W")):
        return None
    found = relative.last_weekday(phrase)
    if not found or not phrase.has("bB"):
        return found
    further = edtf.shifted_days(date.fromisoformat(found.value), 7 * shift_of(phrase))
    return Reading(str(further)) if further else None


def deictic(phrase: Phrase) -> Reading | None:
    """Yesterday, the day after tomorrow, yesterday evening; "yesterday Thursday" is the Thursday next to yesterday."""
    if not is_today(phrase):
        return None
    days, steps = phrase.number("T"), phrase.letters.replace("@", "").replace("f", "")
    if "OT" in steps and word_of(phrase, "O")[-3:] != "اول":
        return None
    if any(pair in steps for pair in ("BT", "bT", "OT", "TO")):
        if not days:
            return None
        days += 1 if days > 0 else -1
    if phrase.has("W"):
        days += (phrase.number("W") - phrase.anchor.weekday() - days + 3) % 7 - 3
    found = edtf.shifted_days(phrase.anchor, days)
    return Reading(str(found), type="TIME" if phrase.has("P") else "DATE") if found else None


def tonight(phrase: Phrase) -> Reading | None:
    """Tonight, where the word stands alone."""
    if word_of(phrase, "P")[-6:] != "الليله" or before(phrase) in ("تلك", "نفس", "ذات", "منتصف", "طوال"):
        return None
    return Reading(str(phrase.anchor), type="TIME", confidence=INFERRED)


def next_day(phrase: Phrase) -> Reading | None:
    """The next day, the previous day: from the day the text named last; else, without a past verb, from now."""
    if behind(phrase)[:1] == "ل" or (not phrase.topic and tense(phrase) < 0):
        return None  # "the day after the war"
    found = edtf.shifted_days(phrase.topic or phrase.anchor, phrase.number("l") or phrase.number("Lg"))
    return Reading(str(found), confidence=GUESSED) if found else None


# ---------------------------------------------------------------- months, years and coarser


def year_named(phrase: Phrase) -> Reading | None:
    """The year 2024, 2023/2024. A year from 1380 to 1460 without a mark may be one of either calendar."""
    years = phrase.numbers("y")
    if phrase.has("U") and phrase.named("U") != "year":
        return None
    if behind(phrase) in ("قبل", "ق") or (1380 <= years[0] <= 1460 and not phrase.has("C")):
        return None
    if len(years) == 2:
        return Reading(f"{years[0]}/{years[1]}") if years[0] < years[1] else None
    return Reading(edtf.years(years[0], 4), phrase.named("eE"))


def season_year(phrase: Phrase) -> Reading | None:
    """2023/2024, 2023-2024: one year after the other is a season; else they are two years, or no years at all."""
    first, last = phrase.numbers("y")
    return Reading(f"{first}/{last}") if last == first + 1 and 1900 <= first <= 2060 else None


def month_of_last_year(phrase: Phrase) -> Reading | None:
    """May of last year, 3 May of last year."""
    return relative.month_of_last_year(spelt(phrase))


def month(phrase: Phrase) -> Reading | None:
    """In May, the start of May, the start of month three."""
    return relative.month(phrase if phrase.has("Mmk") else spelt(phrase))


def last_month(phrase: Phrase) -> Reading | None:
    """Last May, this May, the coming May."""
    return relative.last_month_named(spelt(phrase))


def month_of_year(phrase: Phrase) -> Reading | None:
    """May 2024, month three 2024."""
    return absolute.month_of_year(phrase if phrase.has("Mmk") else spelt(phrase))


def quarter(phrase: Phrase) -> Reading | None:
    """The first quarter of 2024, of this year; the last one is the fourth."""
    number, year = phrase.number("O") or (4 if phrase.has("X") else 0), phrase.number("y")
    if year or (phrase.has("Lg") and number):
        if not 1 <= number <= 4 or (phrase.has("U") and phrase.named("U") != "year"):
            return None
        return Reading(edtf.part(year or phrase.anchor.year + shift_of(phrase), 32 + number))
    return relative.quarter(phrase) if not phrase.has("X") and is_quarter(phrase) else None


def half_year(phrase: Phrase) -> Reading | None:
    """The first half of 2024, of last year: an interval of months."""
    return intervals.half_year(phrase) if not phrase.has("U") or phrase.named("U") == "year" else None


def this_season(phrase: Phrase) -> Reading:
    """This summer, this winter: of this year; a winter begins in the year before where the year is young."""
    number, anchor = phrase.number("S"), phrase.anchor
    return Reading(edtf.part(anchor.year - (number == 24 and anchor.month < 3), number), phrase.named("eE"))


def season_of_last_year(phrase: Phrase) -> Reading | None:
    """The summer of last year."""
    if phrase.named("U") != "year":
        return None
    return Reading(edtf.part(phrase.anchor.year + shift_of(phrase), phrase.number("S")), phrase.named("eE"))


def decade(phrase: Phrase) -> Reading | None:
    """The nineties, the eighties of the last century (the twentieth: no news is older); not "in his thirties"."""
    first = phrase.number("q")
    number = phrase.sub(phrase.letters.index("q"), phrase.last - phrase.first).day()
    if phrase.has("U"):
        if phrase.named("U") != "century" or (not phrase.has("L") and not 11 <= number <= 21):
            return None
        century = 100 * (number - 1) if number else 2000 if phrase.number("L") == 0 else 1900
        return Reading(edtf.years(century + first % 100, 3), phrase.named("eE"))
    if first < 1950 or phrase.row.word(phrase.last + 1)[:3] in ("عمر", "الع"):
        return None
    return Reading(edtf.years(first, 3), phrase.named("eE"))


def century(phrase: Phrase) -> Reading | None:
    """The nineteenth century, of our era and calendar."""
    number = phrase.day()
    if phrase.named("U") != "century" or not 11 <= number <= 21 or behind(phrase) in ("قبل", "ق"):
        return None
    return Reading(edtf.years(100 * (number - 1), 2), phrase.named("eE"))


def part_of_unit(phrase: Phrase) -> Reading | None:
    """Last week, early next month, the end of the year; the end of the week is the weekend."""
    unit = phrase.named("U")
    if phrase.has("X") and not (unit == "week" and definite(word_of(phrase, "U"))):
        return None
    if unit == "week" and (phrase.named("E") == "END" or phrase.has("X")):
        return relative.weekend(phrase)
    if not phrase.has("Lga"):
        definitely = definite(word_of(phrase, "U")) and unit != "decade"
        return relative.this_unit(phrase) if definitely and behind(phrase) not in KINDS_OF_YEAR else None
    if unit == "decade" and phrase.has("La") and not phrase.number("L"):
        return None  # "the current contract"
    if is_general(phrase):
        return None
    return relative.last_unit(phrase)


def unit_beyond(phrase: Phrase) -> Reading | None:
    """The week before last, the year after next."""
    value = edtf.shifted(phrase.anchor, phrase.named("U"), 2 * shift_of(phrase))
    return Reading(value) if value and shift_of(phrase) == phrase.number("bB") else None


def units_ago(phrase: Phrase) -> Reading | None:
    """Two weeks ago, since two years; not "two weeks before that" nor "a year and a half"."""
    return relative.units_ago(_with_day(phrase)) if _counts_from_now(phrase) else None


def units_ahead(phrase: Phrase) -> Reading | None:
    """In two weeks, unless the sentence tells of the past."""
    if not _counts_from_now(phrase):
        return None
    return relative.units_ahead(_with_day(phrase)) if tense(phrase) >= 0 or phrase.has("N") else None


def _counts_from_now(phrase: Phrase) -> bool:
    following, letter = behind(phrase), phrase.row.letter(phrase.last)
    if phrase.has("U@") and not phrase.has("dnc") and definite(word_of(phrase, "U@")):
        return False
    if following[:1] == "و" and (letter in "2uUdnc" or following[1:] in ("نصف", "نيف", "ربع", "ثلث", "بضعه")):
        return False
    return phrase.has("N") or (letter not in "fl" and following not in ("علي", "ذلك"))


def _with_day(phrase: Phrase) -> Phrase:
    """Return the phrase with "day" as a unit like others, without its sentence."""
    row = phrase.row
    letters = phrase.letters.replace("@", "U")
    words = row.words[phrase.first : phrase.last]
    return phrase._replace(
        row=Row(row.language, "", words, letters, [0] * (2 * len(words) + 1)), first=0, last=len(words)
    )


def next_week(phrase: Phrase) -> Reading | None:
    """The next week, the previous month: from the day the text named last; else, without a past verb, from now."""
    if phrase.topic and phrase.named("U") == "week":
        return relative.days_from_topic(phrase)
    if phrase.topic or tense(phrase) < 0 or is_general(phrase):
        return None
    value = edtf.shifted(phrase.anchor, phrase.named("U"), phrase.number("l"))
    return Reading(value, confidence=GUESSED) if value else None


def nth_in_period(phrase: Phrase) -> Reading | None:
    """The third Tuesday of September, the first week of the coming month, the last day of 2016."""
    named = spelt(phrase)
    return ordinal.last_in_period(named) if phrase.has("X") else ordinal.nth_in_period(named)


def feast_of_year(phrase: Phrase) -> Reading | None:
    """Christmas 2014."""
    return absolute.feast_of_year(phrase) if is_feast(phrase) else None


# What may stand before a day: "on the evening of yesterday, Thursday, corresponding to the day".
_LEAD = r"(?:(?=[BPaTW@])(?:B?P)?(?:a?@?T,?)?(?:@?W)?P?[,-]?(?:R[:x]?)?[it]?@?)?"
_WEEKDAY_LEAD = r"(?:(?:B?P)?(?:a?@?T,?)?@?W,?P?(?:R[:x]?)?[it]?@?|@)"

_PART = r"(?:[eE]f?)?"
_OF_PERIOD = rf"[fi]?(?:{GREGORIAN}|{BY_NUMBER})"
_NTH = r"(?:O@?W|@?WX|X@?W|O@|[OX]U|U[OX]|X@|[@T]X)"
_COUNT = r"(?:2|[U@]c?|[dnc]{1,3}[uU@])"

# The order decides between two rules that fit at the same word.
RULES = (
    Rule("hijri-pair", _LEAD + PAIR, hijri_pair, relative=False),
    Rule("numeric-day", _LEAD + DIGITS + "[JC]?", numeric_day, relative=False),
    Rule("day-month-short-year", r"d(?:/d/|\.d\.)[dn](?![-/.:J]?[dny])", absolute.day_month_short_year, relative=False),
    Rule("hijri-day", rf"{_LEAD}{DAY}{HIJRI}{YEAR}J?", hijri_day, relative=False),
    Rule("hijri-month", rf"{_PART}{HIJRI}{YEAR}J?", hijri_month_of_year, relative=False),
    Rule("hijri-year", r"U?yJ|UJy", hijri_year, relative=False),
    Rule("last-hijri-month", rf"{HIJRI}[Lg]", last_hijri_month),
    Rule("days-of-month", rf"t?d(?:[-&]|r@?)t?df?{GREGORIAN}{YEAR}C?", agreed(days_of_month), relative=False),
    Rule("days-of-month", rf"t?d(?:[-&]|r@?)t?df?{GREGORIAN}", agreed(days_of_month)),
    Rule("day-month-year", rf"{_LEAD}{DAY}{GREGORIAN}{YEAR}C?", agreed(day_of_year), relative=False),
    Rule("month-day-year", rf"(?:W,?)?{NAME}d,y", agreed(absolute.named_month_day_year), relative=False),
    Rule("day-of-last-year", rf"{_LEAD}{DAY}{GREGORIAN}{LAST_YEAR}", agreed(month_of_last_year)),
    Rule("day-of-last-month", rf"{_LEAD}{DAY}{GREGORIAN}[Lg]", agreed(day_of_last_month)),
    Rule("day-month", rf"{_LEAD}(?:{DAY}(?:{GREGORIAN}|{BY_NUMBER}))", agreed(day_of_month)),
    Rule("day-month", rf"{_LEAD}O{GREGORIAN}", agreed(first_of_month)),
    Rule("day-of-this-month", rf"{_LEAD}(?:t?d[-&]{DAY}|{DAY})(?:U[Lg]|aU)", day_of_this_month),
    Rule("day-of-that-month", rf"{_LEAD}{DAY}Uh", day_of_that_month),
    Rule("day-of-this-month", rf"(?:{_WEEKDAY_LEAD}|(?<=[iR]))t?d(?:[-&]t?d)?[Lg]", day_of_this_month),
    Rule("weekday-and-day", r"@?W,?Ri?@?t?d(?![-/.:]?[dny])", relative.weekday_and_day),
    Rule("weekday-and-day", r"(?:@?W,?@?|@)d/d(?![-/.:]?[dny])", weekday_and_numeric_day),
    Rule("nth", rf"{_NTH}(?:{_OF_PERIOD}{YEAR}|[fi]?Uy)", nth_in_period, relative=False),
    Rule("nth", rf"{_NTH}(?:{_OF_PERIOD}(?:{LAST_YEAR})?|{LAST_YEAR})", nth_in_period),
    Rule("month-of-last-year", rf"{_PART}{GREGORIAN}{LAST_YEAR}", agreed(month_of_last_year)),
    Rule("month-of-year", rf"{_PART}(?:{GREGORIAN}|{BY_NUMBER}){YEAR}C?", agreed(month_of_year), relative=False),
    Rule("last-month", rf"{_PART}(?:{GREGORIAN}[Lg]|a{GREGORIAN})", agreed(last_month)),
    Rule("month", rf"{_PART}{GREGORIAN}|[eE]f?{BY_NUMBER}", agreed(month)),
    Rule("quarter-of-year", rf"Q[OX]{YEAR}C?", quarter, relative=False),
    Rule("quarter", rf"Q[OX](?:{LAST_YEAR}|fU)?|Q[Lg]|aQ", quarter),
    Rule("half-year", rf"sO{YEAR}", half_year, relative=False),
    Rule("half-year", rf"sO{LAST_YEAR}", half_year),
    Rule("season-of-year", rf"{_PART}S[fi]?U?yC?", absolute.season_of_year, relative=False),
    Rule("season", rf"{_PART}S{LAST_YEAR}", season_of_last_year),
    Rule("season", rf"{_PART}S[Lg]", relative.season),
    Rule("season", rf"{_PART}aS", this_season),
    Rule("decade", rf"{_PART}q(?:[fi]?U(?:L|O[Oc]?|t?d|c))?", decade, relative=False),
    Rule("century", rf"{_PART}U(?:O[Oc]?|t?d|c)(?!J)", century, relative=False),
    Rule("year", rf"{_PART}Uy(?:[-/]y)?C?(?![-/:]?[dn])", year_named, relative=False),
    Rule("year", r"[eE]f?yC?", year_named, relative=False),
    Rule("season-year", r"y[-/]y(?![-/.:]?[dny])", season_year, relative=False),
    Rule("year", r"yC?", absolute.year, relative=False),
    Rule("weekday-of-week", rf"@?W{LAST_YEAR}", relative.weekday_of_week),
    Rule("last-weekday", r"P?@?WP?(?:b(?=L)|B(?=g))?[Lg]|a@?W", last_weekday),
    Rule("next-day", r"[@T]l|T[Lg]", next_day),
    Rule("deictic", r"(?:B?P)?(?:@?Of?@?T|[Bb]@?T|a?@?T)O?(?:,?@?W|\(W\))?P?(?!l)", deictic),
    Rule("weekday", r"(?:B?P)?@?WP?", relative.weekday),
    Rule("feast-of-year", rf"(?:GH|HU?){YEAR}", feast_of_year, relative=False),
    Rule("feast", r"GH[Lg]?|HU?", relative.feast),
    Rule("part-of-day", r"aP|PL", relative.part_of_day),
    Rule("tonight", r"P", tonight),
    Rule("weekend", r"K[Lg]?", relative.weekend),
    Rule("unit-beyond", r"UbL|UBg", unit_beyond),
    Rule("next-week", r"Ul", next_week),
    Rule("last-unit", rf"{_PART}(?:U[Lg]|aU)|[eE]f?U|XU", part_of_unit),
    Rule("ago", rf"[bA](?:~f?)?{_COUNT}(?:fN)?(?![yMmkISjzq(WTOX])", units_ago),
    Rule("ahead", rf"{_COUNT}fN", units_ahead),
    Rule("ahead", rf"B(?:~f?)?{_COUNT}(?:fN)?(?![yMmkISjzq(WTOX])", units_ahead),
)

LANGUAGE = Language(
    "ar",
    LETTERS,
    VALUES,
    RULES,
    starts="ydtnac2U@WMmkOXTPBbAeEQsSqIjzGHK",
    fold=FOLD,
    is_year=is_year,
    is_month=is_month,
    is_weekday=is_weekday,
    is_quarter=is_quarter,
    is_today=is_today,
    is_feast=is_feast,
    unknown=unknown,
)
