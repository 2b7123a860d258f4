"""Read a short line, or a field, that holds a date: "15 OCT 2025 12:20", "By A. Name | Aug 1, 2025 | 3 comments"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_dates.calendars import edtf
from normkit_dates.grammar.wordlist import ascii_digits
from normkit_dates.published.lexicon import (
    BETWEEN_PARTS,
    FILLERS,
    HALF_DAYS,
    LABELS,
    LEVANT_MONTHS,
    RAIL_MARKS,
    UPDATES,
    ZONES,
)
from normkit_dates.published.lines.shared_line import (
    begins_with_span,
    ends_in_span,
    field_of_date,
    published_part,
    without_other_calendar,
)
from normkit_dates.published.month_names import (
    EVERY_LANGUAGE,
    foreign_months,
    languages_beside,
    month_numbers,
    months,
    weekday_numbers,
    weekdays,
)

LONGEST_DATE = 90
"""Code points: what is longer is no dateline."""

_DIGITS = ascii_digits("٠۰०০")
_VOWEL_SIGNS = dict.fromkeys(range(0x64B, 0x653))
"""The vowel signs of Arabic: words are the same with and without them."""

FEWEST_DIGITS = 4
"""Digits in a date: 1.1.25."""

_DATE = "\0"
"""Stands among the words of a line where its date was."""


class Stamp(NamedTuple):
    """A day, perhaps with a time of day and a zone, as given."""

    day: date
    time: str = ""
    """``HH:MM`` or ``HH:MM:SS``."""
    zone: str = ""
    """``Z`` or ``+HH:MM``."""
    updated: bool = False
    """The line says that it gives the date of a change."""
    weekday: bool = False
    """The line names the day of the week."""

    @property
    def value(self) -> str:
        """The stamp in ISO 8601, as fine as it was given."""
        return f"{self.day}T{self.time}{self.zone}" if self.time else str(self.day)


class LineDate(NamedTuple):
    """A short line with one date in it, and what stands beside the date."""

    stamp: Stamp
    before: tuple[str, ...]
    """Words and marks before the date, in lower case."""
    after: tuple[str, ...]
    swapped: date | None = None
    """The other day that the digits can mean: 03/04/2025."""
    order: str = ""
    """"dmy" or "mdy", where the digits have one of these orders for certain: 13/04/2025."""
    short_year: bool = False
    """The year has two digits."""
    wrong_weekday: bool = False
    """The line names a weekday that is not the day's."""
    foreign: bool = False
    """The month is written out in another language than the text's."""
    span: bool = False
    """The line names more days, or more times of day, with a mark or word between that makes them a span."""

    @property
    def alone(self) -> bool:
        """Whether the line says nothing but the date."""
        return all(map(belongs_to_date, self.before)) and all(map(belongs_to_date, self.after))


@cache
def _digits_date() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d.])(?:(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)"
        r"|(?P<a>\d\d?)(?P<t>[-/]|\.\s?)(?P<b>\d\d?)(?P=t)(?P<z>\d{4}|\d\d)"
        r"|(?P<cy>\d{4})\s?[年년]\s?(?P<cm>\d\d?)\s?[月월]\s?(?P<cd>\d\d?)\s?[日일])(?!\d|\.\d)"
    )


@cache
def _clock() -> re.Pattern[str]:
    half = r"[ap]\.?\s?m\b\.?|[πμ]\.?μ\b\.?|صباح(?:ا|ًا)|مساءً?|[صم]\b"
    return re.compile(
        r"(?<!\d)(?:(?<![^\W\d_])T\s?)?(?P<h>\d\d?)(?:[:h](?P<m>\d\d)(?::(?P<s>\d\d)(?:[.,]\d{1,9})?)?"
        rf"|\.(?P<dot>\d\d)(?=\s?(?:{half}|uhr)|\s*\Z))(?!\d)"
        rf"(?:\s?(?P<half>{half}))?"
        r"(?:\s?\(?(?P<zone>[A-Za-z]{1,4})\b\)?)?(?P<offset>\s?[+-]\d\d:?\d\d)?",
        re.IGNORECASE,
    )


@lru_cache(maxsize=256)
def read_dateline(line: str, languages: frozenset[str] = EVERY_LANGUAGE) -> Stamp | None:
    """Return the date that a line consists of, or None.

    Numeric dates that fit both orders (03/04/2025) and years of two digits are not decided here: None.
    """
    found = find_line_date(line, languages)
    return found.stamp if found and found.alone and not found.swapped and not found.short_year else None


@lru_cache(maxsize=256)
def find_line_date(line: str, languages: frozenset[str]) -> LineDate | None:
    """Return the one date of a short line and the words beside it, or None for no date, several, or a long line.

    Months count in ``languages``, and where they are written out in any.
    """
    if len(line) > 2 * LONGEST_DATE or len(re.findall(r"\d", line := line.strip())) < FEWEST_DIGITS:
        return None
    line = without_other_calendar(line.translate(_DIGITS))
    if part := published_part(line if line.isascii() else line.translate(_VOWEL_SIGNS)):
        found = find_line_date(part, languages)
        return found and found._replace(after=(*found.after, "|", "…"))
    numeric = _digits_date().search(line)
    if numeric:
        line = f"{line[: numeric.start()]} {_DATE} {line[numeric.end() :]}"
    if len(line) > LONGEST_DATE:
        return None
    clock = _clock().search(line)
    time, zone, kept = _time(clock) if clock else ("", "", "")
    if time is None:
        return None
    if kept.isupper() and kept not in ("AM", "PM", "UHR"):
        time = ""  # A zone that has several meanings: the time would be wrong without it.
    if clock:
        line = f"{line[: clock.start()]} {kept} {line[clock.end() :]}"
    words = words_of(line)
    native = {} if numeric else month_numbers(words, languages | languages_beside(words))
    months = {} if numeric else native or foreign_months(words)
    days, span = (_numeric_days(numeric), False) if numeric else _named_day(words, months)
    if not days or not edtf.FIRST_YEAR <= days[0].year <= edtf.LAST_YEAR:
        return None
    before, _, after = " ".join(words).partition(_DATE)
    dated = _dated(days, time, zone, tuple(before.split()), tuple(after.split()), numeric, languages)
    if not dated:
        return None
    span = span or ends_in_span(dated.before) or begins_with_span(dated.after)
    return dated._replace(foreign=bool(months and not native), span=span)


def _dated(
    days: list[date],
    time: str,
    zone: str,
    before: tuple[str, ...],
    after: tuple[str, ...],
    numeric: re.Match[str] | None,
    languages: frozenset[str],
) -> LineDate | None:
    beside = before + after
    weekdays = weekday_numbers(field_of_date(before, after), languages)
    if len(weekdays) > 1 or _DATE in beside:
        return None
    if len(days) == 2:
        # The weekday decides between the two meanings of 03/04/2025.
        days = [day for day in days if day.weekday() in weekdays] or days
    stamp = Stamp(days[0], time, zone, not UPDATES.isdisjoint(beside), bool(weekdays))
    wrong_weekday = bool(weekdays) and days[0].weekday() not in weekdays
    if not numeric or not numeric["t"]:
        return LineDate(stamp, before, after, wrong_weekday=wrong_weekday)
    short_year = len(numeric["z"]) == 2
    if len(days) == 2:
        return LineDate(stamp, before, after, days[1], short_year=short_year, wrong_weekday=wrong_weekday)
    first, second = int(numeric["a"]), int(numeric["b"])
    order = "" if "." in numeric["t"] or first == second else "dmy" if days[0].day == first else "mdy"
    return LineDate(stamp, before, after, order=order, short_year=short_year, wrong_weekday=wrong_weekday)


def belongs_to_date(word: str) -> bool:
    """Say whether a word or mark may stand in a line that says nothing but a date."""
    return word in RAIL_MARKS or word in FILLERS or word in LABELS or word in UPDATES or word in weekdays()


def words_of(text: str) -> list[str]:
    """Return the words, numbers and marks of a text in lower case; the months of the Levant as one word."""
    if "كانون" in text or "تشرين" in text:
        for two, one in LEVANT_MONTHS.items():
            text = text.replace(two, one)
    if not text.isascii():
        text = text.translate(_VOWEL_SIGNS).replace("İ", "i")  # which ``lower`` makes two characters
    return re.findall(r"[^\W\d_]+|\d+|[^\w\s]|_", text.lower())


def _numeric_days(match: re.Match[str]) -> list[date]:
    """Return the days that digits can mean: none, one or two, day before month first."""
    if match["y"] or match["cy"]:
        year, month, number = match["y"] or match["cy"], match["m"] or match["cm"], match["d"] or match["cd"]
        found = [edtf.day(int(year), int(month), int(number))]
    else:
        first, second, year = int(match["a"]), int(match["b"]), int(match["z"])
        year += 2000 if year < 70 else 1900 if year < 100 else 0
        found = [edtf.day(year, second, first)]
        if "." not in match["t"] and first != second:
            found.append(edtf.day(year, first, second))
    return [day for day in found if day]


def _named_day(words: list[str], named: Mapping[str, int]) -> tuple[list[date], bool]:
    """Return the day of one month name, one day and one year that stand together, in any order.

    What they took up in ``words`` becomes the mark of the date. Also say whether a second day stands among them.
    """
    complete = [found for n, word in enumerate(words) if word in named and (found := _around(words, named, n))]
    if len({day for day, *_ in complete}) != 1:
        return [], False
    day, first, last, span = complete[0]
    words[first : last + 1] = [_DATE]
    return ([day] if day else []), span


def _around(words: list[str], named: Mapping[str, int], at: int) -> tuple[date | None, int, int, bool] | None:
    """Return the day that a month name, a day and a year beside it make, where its words begin and end, and more days.

    None where a day or a year is missing: then the name is no month, or the date no day.
    """
    first = last = at
    while first and at - first < 5 and _datelike(words[first - 1]):
        first -= 1
    while last + 1 < len(words) and last - at < 6 and _datelike(words[last + 1]):
        last += 1
    numbers = [n for n in range(first, last + 1) if words[n].isdecimal()]
    years = [n for n in numbers if len(words[n]) == 4]
    days = sorted((n for n in numbers if len(words[n]) < 3), key=lambda n: abs(n - at))
    if len(years) != 1 or not days or (len(days) > 1 and abs(days[0] - at) == abs(days[1] - at)):
        return None
    found = edtf.day(int(words[years[0]]), named[words[at]], int(words[days[0]]))
    ends = (at, years[0], days[0])
    between = range(min(ends), max(ends))
    if any(named.get(words[n], named[words[at]]) != named[words[at]] for n in between):
        return None  # "Domingo Abril, 6 de mayo de 2022": a name before the date
    return found, min(ends), max(ends), any(n in between for n in days[1:])


def _datelike(word: str) -> bool:
    return word in BETWEEN_PARTS or word in months() or (word.isdecimal() and len(word) in (1, 2, 4))


def _time(match: re.Match[str]) -> tuple[str | None, str, str]:
    """Return (time, zone, words to look at again); time None where the clock has no such time."""
    half = re.sub(r"[.\s]", "", match["half"] or "").lower()
    hour = int(match["h"])
    if half and not 1 <= hour <= 12:
        return None, "", ""
    hour = hour % 12 + HALF_DAYS[half] if half else hour
    minute, second = match["m"] or match["dot"], match["s"]
    if hour > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None, "", ""
    word = match["zone"] or ""
    zone, kept = (ZONES[word.lower()], "") if word.lower() in ZONES else ("", word)
    if match["offset"]:
        digits = re.sub(r"[\s:]", "", match["offset"])
        zone = f"{digits[:3]}:{digits[3:]}"
    return f"{hour:02d}:{minute}" + (f":{second}" if second else ""), zone, kept
