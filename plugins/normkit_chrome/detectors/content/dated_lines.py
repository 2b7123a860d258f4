"""Dates in a line, told by their shape: a line that holds one is never plain chrome.

The date may be the record's only one, or that of an event. So no safe fix takes such a line, unless the record has the
same day in ``published``. What a date means is read by those who read dates; here a shape is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from normkit import fold
from normkit_chrome.lexicon.phrases import cue_groups, phrase_set, phrases

_MONTHS = "dates: months"
_SEPARATOR = r"[ ,.-]{1,3}"
_AROUND_AGE = " .|•·-"
_OF = r"(?:of |de |del |d')?"
_SIGNS = "".join(map(chr, range(0xFDD0, 0xFDF0)))
"""What stands for the name of a month while dates are looked for, so that patterns stay short: no characters."""
_SIGN = f"[{_SIGNS[0]}-{_SIGNS[-1]}]"
_NUMERIC = (
    r"(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)",
    r"(?<!\d)(?P<d>\d\d?)[-/.](?P<m>\d\d?)[-/.](?P<y>\d{4}|\d\d)(?!\d)",
    r"(?:(?P<y>\d{4})[年년] ?)?(?P<m>\d\d?)[月월] ?(?P<d>\d\d?)[日일]",
)


class _Day(NamedTuple):
    """A day as a line gives it; None for what it does not say."""

    year: int | None
    month: int
    day: int | None


def holds_date(line: str) -> bool:
    """Say whether a line holds a date: a day, with or without its year, or a month and a year.

    >>> holds_date("Filed: March 3, district court"), holds_date("© 1961 Harlow Bay Museum")
    (True, False)
    """
    return next(_dates(fold(line)), None) is not None


@lru_cache(maxsize=4096)
def holds_other_date(line: str, published: str) -> bool:
    """Say whether a line holds a date that ``published``, in ISO 8601, does not say.

    >>> holds_other_date("Posted: 08/09/2012 4:03 pm", "2012-08-09T16:03")
    False
    """
    stamp = re.match(r"(\d{4})-(\d\d)-(\d\d)", published.strip())
    day = _Day(*map(int, stamp.groups())) if stamp else None
    return any(day is None or not _may_be(date, day) for date in _dates(fold(line)))


def is_age(line: str) -> bool:
    """Say whether a line is nothing but a page's time stamp that counts from the visit: "5 hours ago".

    >>> is_age("Updated 5 hours ago"), is_age("Five years ago the mill closed")
    (True, False)
    """
    last = line.rstrip(_AROUND_AGE).rsplit(None, 1)[-1:]
    if not last or _digits().sub("0", fold(last[0])) not in _last_words_of_ages():
        return False
    folded = _digits().sub("0", fold(line)).strip(_AROUND_AGE)
    label = next((label for label in phrases("dates: age labels") if folded.startswith(label)), "")
    ages = phrase_set("dates: ages")
    return folded in ages or (bool(label) and folded.removeprefix(label).lstrip(" :") in ages)


def may_be_ages(rows: Sequence[str], numbers: Sequence[int]) -> list[int]:
    """Return the numbers of the lines that may be such time stamps, by their last two letters: of most texts none."""
    known = _ends_of_ages()
    return [
        number
        for number in numbers
        if (end := rows[number].rstrip(_AROUND_AGE)[-2:].lower()) in known
        or not end.isascii()
        or (not end.isalpha() and end[-1:] in known)  # "5h", "5 h"
    ]


@cache
def _last_words_of_ages() -> frozenset[str]:
    """Return the last word of each age: most lines are told by theirs that they are none."""
    return frozenset(age.rpartition(" ")[2] for age in phrases("dates: ages"))


@cache
def _ends_of_ages() -> frozenset[str]:
    """Return the last two letters of these words: two slices tell most lines, and folding takes ten times as long."""
    return frozenset(word[-2:] for word in _last_words_of_ages())


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"\d+")


def _may_be(date: str, day: _Day) -> bool:
    return any(
        (one.year is None or one.year in (day.year, (day.year or 0) % 100))
        and one.month == day.month
        and one.day in (None, day.day)
        for one in _readings(date)
    )


def _dates(folded: str) -> Iterator[str]:
    """Yield the dates of a folded line, the names of months as ``_SIGNS``."""
    if re.search(r"\d", folded):
        signed = folded
        for name, sign in _months().items():
            signed = signed.replace(name, sign)
        for line, patterns in ((folded, _in_digits()), (signed, _in_words())):
            for pattern in patterns:
                yield from (match[0] for match in pattern.finditer(line))


def _readings(date: str) -> Iterator[_Day]:
    """Yield the days that a date can mean: 8/9 has two orders."""
    for pattern in (*_in_digits(), *_in_words()):
        if match := pattern.fullmatch(date):
            parts = {"y": None, "d": None, **match.groupdict()}
            year, day = (int(part) if part else None for part in (parts["y"], parts["d"]))
            if "name" in parts:
                yield from (_Day(year, month, day) for month in _numbers()[_SIGNS.index(str(parts["name"]))])
            else:
                month = int(str(parts["m"]))
                yield _Day(year, month, day)
                if day is not None:
                    yield _Day(year, day, month)


@cache
def _in_digits() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _NUMERIC))


@cache
def _in_words() -> tuple[re.Pattern[str], ...]:
    name, year = rf"(?P<name>{_SIGN})", r"(?P<y>(?:1[89]|20)\d\d)(?!\d)"
    start, end = rf"(?<!\w)(?<!{_SIGN})", rf"(?!\w|{_SIGN})"
    patterns = (
        rf"{start}(?P<d>\d\d?)(?:st|nd|rd|th|er|[ºª.])?{_SEPARATOR}?{_OF}{name}{end}(?:\.?{_SEPARATOR}?{_OF}{year})?",
        rf"{start}{name}\.?{_SEPARATOR}?(?P<d>\d\d?)(?:st|nd|rd|th)?(?![\d:])(?:{_SEPARATOR}{year})?",
        rf"{start}{name}\.?{_SEPARATOR}?{_OF}{year}",
    )
    return tuple(map(re.compile, patterns))


@cache
def _months() -> dict[str, str]:
    """Return name of a month, folded, in any language -> the sign that stands for it; the longest names first."""
    signs = dict(zip(_numbers(), _SIGNS, strict=False))
    named = sorted(_named().items(), key=lambda one: (-len(one[0]), one[0]))
    return {name: signs[numbers] for name, numbers in named}


@cache
def _numbers() -> tuple[frozenset[int], ...]:
    """Return what each of ``_SIGNS`` stands for: the numbers of the months that one name has."""
    return tuple(dict.fromkeys(_named().values()))


@cache
def _named() -> dict[str, frozenset[int]]:
    """Return name of a month, folded, in any language -> its numbers: "mart" is Turkish and Russian March."""
    found: dict[str, frozenset[int]] = {}
    for (months,) in cue_groups(_MONTHS):
        for number, names in enumerate(months, 1):
            for name in names.split(", "):
                found[name] = found.get(name, frozenset()) | {number}
    return found
