"""What days of the common calendar, and words for them, mean in Arabic; Hijri ones: see ``hijri``."""

from __future__ import annotations

import re
from datetime import date

from normkit_dates.calendars import edtf
from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.interpretation import GUESSED, INFERRED, Interpretation
from normkit_dates.grammar.phrase import Phrase, Resolver, TokenRow
from normkit_dates.languages.ar.guards import (
    is_definite,
    is_holiday,
    is_one_of,
    is_today,
    word_before,
    word_behind,
    word_of,
)
from normkit_dates.languages.ar.hijri import shift_of
from normkit_dates.languages.ar.lexicon import EVENTS, MONTHS, without_strokes
from normkit_dates.resolvers import absolute, intervals, ordinal, relative, series

# ---------------------------------------------------------------- the words of a phrase


def months_of(phrase: Phrase) -> set[int]:
    """Return the months that a phrase names, by whichever names."""
    at = [n for n, letter in enumerate(phrase.letters) if letter in "Mmk"]
    return {phrase.sub(n, n + 2).month() for n in at}


def if_months_agree(resolve: Resolver) -> Resolver:
    """Return a resolver for phrases with a month: none where its two names are two months (January/February)."""

    def resolved(phrase: Phrase) -> Interpretation | None:
        letters = phrase.letters
        several = letters.count("M") + letters.count("m") + letters.count("k") > 1
        return None if several and len(months_of(phrase)) > 1 else resolve(phrase)

    return resolved


_NAMED_MONTH = re.compile(r"U?(?:[Mm]|k[Od])(?:/?\(?(?:[Mm]|k[Od])\)?)?|U[dc]")


def with_named_months(phrase: Phrase) -> Phrase:
    """Return the phrase ``alone``, in which each month is one word, also "month three"."""
    row, letters = phrase.row, phrase.letters
    words, shape, at = list[str](), "", 0
    for match in _NAMED_MONTH.finditer(letters):
        part = phrase.sub(match.start(), match.end())
        month = part.month() if part.has("Mmk") else part.number("dc") if part.name("U") == "month" else 0
        if 1 <= month <= 12:
            words += [*row.words[phrase.first + at : phrase.first + match.start()], MONTHS[month - 1]]
            shape += letters[at : match.start()] + "M"
            at = match.end()
    words += row.words[phrase.first + at : phrase.last]
    shape += letters[at:]
    return alone(phrase, words, shape)


def alone(phrase: Phrase, words: list[str], letters: str) -> Phrase:
    """Return a phrase of these words and letters, without its sentence and without offsets."""
    row = TokenRow(phrase.row.language, "", words, letters, [0] * (2 * len(words) + 1))
    return phrase._replace(row=row, first=0, last=len(words))


# ---------------------------------------------------------------- days


def day_of_year(phrase: Phrase) -> Interpretation | None:
    """The 8th of May 2024; Tuesday the third of September 2014, or the third Tuesday, as the calendar has it."""
    return _or_nth_weekday(phrase, absolute.named_month_day_year(phrase))


def day_of_month(phrase: Phrase) -> Interpretation | None:
    """The 8th of May: by tense, else the nearest; none in the name of an event (the attacks of 11 September)."""
    if phrase.has("k") and len(word_of(phrase, "k")) <= 2:
        return None  # a letter and a number: with a year only
    if is_one_of(word_before(phrase), EVENTS) or (phrase.letters[0] == "O" and _belongs_to_noun(phrase)):
        return None
    found = relative.month_day(phrase if phrase.has("Mmk") else with_named_months(phrase))
    return _or_nth_weekday(phrase, _on_its_weekday(phrase, found))


def first_of_month(phrase: Phrase) -> Interpretation | None:
    """The first of January, without "of"."""
    return day_of_month(phrase) if word_of(phrase, "O")[-3:] == "اول" else None


def _belongs_to_noun(phrase: Phrase) -> bool:
    """Say whether an ordinal belongs to a noun before it: "the second third of May"."""
    return phrase.row.letter(phrase.first - 1) in "xsQ" and is_definite(word_before(phrase))


def _on_its_weekday(phrase: Phrase, found: Interpretation | None) -> Interpretation | None:
    """Return the day in the year next to the anchor in which it is the weekday written with it, if there is one."""
    if not found or not phrase.has("W"):
        return found
    day, anchor = date.fromisoformat(found.value), phrase.anchor
    years = [edtf.day(anchor.year + n, day.month, day.day) for n in (-1, 0, 1)]
    fitting = [other for other in years if other and other.weekday() == phrase.number("W")]
    if day.weekday() == phrase.number("W") or not fitting:
        return found
    return Interpretation(str(min(fitting, key=lambda other: abs(other - anchor))), confidence=INFERRED)


def _or_nth_weekday(phrase: Phrase, found: Interpretation | None) -> Interpretation | None:
    """Return the n-th weekday of the month where the n-th day is no such weekday, and the words allow both."""
    if not found or not phrase.has("W") or phrase.has("d") or phrase.has("c"):
        return found
    if date.fromisoformat(found.value).weekday() == phrase.number("W"):
        return found
    return ordinal.nth_in_period(with_named_months(phrase)) or found


def day_of_last_month(phrase: Phrase) -> Interpretation | None:
    """The 18th of last August, of the current November, of the coming January."""
    anchor, shift, month, day = phrase.anchor, shift_of(phrase), phrase.month(), phrase.day()
    days = [edtf.day(anchor.year + n, month, day) for n in range(-8, 9)]
    if not shift:
        found = edtf.day(anchor.year, month, day)
    elif shift < 0:
        found = max((day for day in days if day and day < anchor), default=None)
    else:
        found = min((day for day in days if day and day > anchor), default=None)
    return Interpretation.of_day(found)


def day_of_this_month(phrase: Phrase) -> Interpretation | None:
    """The 27th of this month, the 18th and 19th of the coming one."""
    if phrase.has("U") and phrase.name("U") != "month":
        return None
    month = edtf.shifted_month(phrase.anchor, shift_of(phrase))
    numbers = phrase.numbers("d") or [phrase.day()]
    days = [edtf.day(*month, number) for number in numbers] if month else []
    if not days or None in days:
        return None
    return Interpretation(f"{days[0]}/{days[1]}" if len(days) > 1 else str(days[0]))


def day_of_that_month(phrase: Phrase) -> Interpretation | None:
    """The 28th of the same month: of the one that the day named last is in."""
    found = edtf.day(phrase.topic.year, phrase.topic.month, phrase.day()) if phrase.topic else None
    return Interpretation(str(found), confidence=GUESSED) if found and phrase.name("U") == "month" else None


def days_of_month(phrase: Phrase) -> Interpretation | None:
    """3-5 May: an interval. Of "the 3rd and the 5th" the first, but for "between"."""
    between = "بين" in (word_before(phrase), without_strokes(phrase.row.word(phrase.first - 2)))
    if phrase.has("&") and not between:
        return series.first_of_days(absolute.named_month_day_year if phrase.has("y") else relative.month_day)(phrase)
    return intervals.days_of_year(phrase) if phrase.has("y") else intervals.days_of_month(phrase)


def weekday_and_numeric_day(phrase: Phrase) -> Interpretation | None:
    """Monday 15/2, "day 15/2"."""
    last = phrase.last - phrase.first
    return relative.numeric_month_day(phrase.sub(last - 3, last))


def last_weekday(phrase: Phrase) -> Interpretation | None:
    """Last Thursday, the coming Thursday, the Thursday before last."""
    if not phrase.has("@") and not is_definite(word_of(phrase, "W")):
        return None
    found = relative.last_weekday(phrase)
    if not found or not phrase.has("bB"):
        return found
    further = edtf.shifted_days(date.fromisoformat(found.value), 7 * shift_of(phrase))
    return Interpretation.of_day(further)


def deictic(phrase: Phrase) -> Interpretation | None:
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
    return Interpretation.of_day(found, type="TIME" if phrase.has("P") else "DATE")


def tonight(phrase: Phrase) -> Interpretation | None:
    """Tonight, where the word stands alone."""
    if word_of(phrase, "P")[-6:] != "الليله" or word_before(phrase) in ("تلك", "نفس", "ذات", "منتصف", "طوال"):
        return None
    return Interpretation(str(phrase.anchor), type="TIME", confidence=INFERRED)


def next_day(phrase: Phrase) -> Interpretation | None:
    """The next day, the previous day: from the day the text named last; else, without a past verb, from now."""
    if word_behind(phrase)[:1] == "ل" or (not phrase.topic and tense(phrase) < 0):
        return None  # "the day after the war"
    found = edtf.shifted_days(phrase.topic or phrase.anchor, phrase.number("l") or phrase.number("Lg"))
    return Interpretation.of_day(found, confidence=GUESSED)


def holiday_of_year(phrase: Phrase) -> Interpretation | None:
    """Christmas 2014."""
    return absolute.holiday_of_year(phrase) if is_holiday(phrase) else None
