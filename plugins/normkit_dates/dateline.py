"""Read a line, or a field, that holds a date and nothing else: "15 OCT 2025 12:20", "Published: Aug 1, 2025 |"."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_dates import edtf
from normkit_dates.names import FILLERS, LABELS, MONTHS, UPDATES, WEEKDAYS, ZONES

LONGEST = 90
"""Code points: what is longer is no dateline."""

_DIGITS = {ord(zero) + n: str(n) for zero in "٠۰" for n in range(10)}
_RAILS = frozenset("|·•()[]—–-,;:./\\›»>*~")
"""Marks that may stand around and inside a dateline."""


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


@cache
def _digits_date() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?:(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d\d?)(?P=s)(?P<d>\d\d?)|(?P<a>\d\d?)(?P<t>[-/.])(?P<b>\d\d?)(?P=t)(?P<z>\d{4}))(?!\d)"
    )


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\d)(?:T\s?)?(?P<h>\d\d?)(?:[:hH](?P<m>\d\d)(?::(?P<s>\d\d)(?:[.,]\d{1,9})?)?|\.(?P<dot>\d\d)(?=\s?(?:[aApP]\.?\s?[mM]|[Uu]hr)))(?!\d)"
        r"(?:\s?(?P<half>[aApP])\.?\s?[mM]\b\.?)?"
        r"(?:\s?\(?(?P<zone>[A-Za-z]{1,4})\b\)?)?(?P<offset>\s?[+-]\d\d:?\d\d)?"
    )


@lru_cache(maxsize=256)
def read(line: str) -> Stamp | None:
    """Return the date that a line consists of, or None.

    Numeric dates that fit both orders (03/04/2025) are not decided here: None.
    """
    if len(line) > 2 * LONGEST or len(line := line.strip()) > LONGEST or not any(char.isdecimal() for char in line):
        return None
    line = line.translate(_DIGITS)
    numeric = _digits_date().search(line)
    if numeric:
        line = f"{line[: numeric.start()]} {line[numeric.end() :]}"
    clock = _clock().search(line)
    time, zone, kept = _time(clock) if clock else ("", "", "")
    if clock:
        line = f"{line[: clock.start()]} {kept} {line[clock.end() :]}"
    if time is None:
        return None
    words = re.findall(r"[^\W\d_]+|\d+|[^\w\s]|_", line)
    day = _numeric_day(numeric) if numeric else _named_day(words)
    if day is None or not edtf.FIRST_YEAR <= day.year <= edtf.LAST_YEAR:
        return None
    lower = [word.lower() for word in words]
    weekdays = [WEEKDAYS[word] for word in lower if word in WEEKDAYS]
    strange = [word for word in lower if not _belongs(word, bool(numeric))]
    if strange or len(weekdays) > 1:
        return None
    return Stamp(day, time, zone, not UPDATES.isdisjoint(lower), bool(weekdays))


def _belongs(word: str, numeric: bool) -> bool:
    if word in _RAILS or word in FILLERS or word in LABELS or word in UPDATES or word in WEEKDAYS:
        return True
    return not numeric and (word in MONTHS or word.isdecimal())


def _numeric_day(match: re.Match[str]) -> date | None:
    if match["y"]:
        return edtf.day(int(match["y"]), int(match["m"]), int(match["d"]))
    first, second, year = int(match["a"]), int(match["b"]), int(match["z"])
    if match["t"] == "." or first > 12 or first == second:
        return edtf.day(year, second, first)
    return edtf.day(year, first, second) if second > 12 else None


def _named_day(words: list[str]) -> date | None:
    """Return the day of one month name, one day and one year, in any order; None for more or less."""
    months = {MONTHS[word] for word in map(str.lower, words) if word in MONTHS}
    numbers = [word for word in words if word.isdecimal()]
    years = [int(word) for word in numbers if len(word) == 4]
    days = [int(word) for word in numbers if len(word) < 3]
    if len(months) != 1 or len(years) != 1 or len(days) != 1 or len(numbers) != 2:
        return None
    return edtf.day(years[0], months.pop(), days[0])


def _time(match: re.Match[str]) -> tuple[str | None, str, str]:
    """Return (time, zone, words to look at again); time None where the clock has no such time."""
    hour, half = int(match["h"]), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        return None, "", ""
    hour = hour % 12 + 12 * (half == "p") if half else hour
    minute, second = match["m"] or match["dot"], match["s"]
    if hour > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None, "", ""
    word = match["zone"] or ""
    zone, kept = (ZONES[word.lower()], "") if word.lower() in ZONES else ("", word)
    if match["offset"]:
        digits = re.sub(r"[\s:]", "", match["offset"])
        zone = f"{digits[:3]}:{digits[3:]}"
    return f"{hour:02d}:{minute}" + (f":{second}" if second else ""), zone, kept
