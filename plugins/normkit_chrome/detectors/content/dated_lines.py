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
    """Yield the dates of a folded line."""
    if re.search(r"\d", folded):
        for pattern in _patterns():
            yield from (match[0] for match in pattern.finditer(folded))


def _readings(date: str) -> Iterator[_Day]:
    """Yield the days that a date can mean: 8/9 has two orders."""
    for pattern in _patterns():
        if match := pattern.fullmatch(date):
            parts = {"y": None, "d": None, **match.groupdict()}
            year, day = (int(part) if part else None for part in (parts["y"], parts["d"]))
            if "name" in parts:
                yield from (_Day(year, month, day) for month in _numbers()[str(parts["name"])])
            else:
                month = int(str(parts["m"]))
                yield _Day(year, month, day)
                if day is not None:
                    yield _Day(year, day, month)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(map(re.escape, sorted(_numbers(), key=lambda name: (-len(name), name))))
    year = r"(?P<y>(?:1[89]|20)\d\d)(?!\d)"
    in_words = (
        rf"(?<!\w)(?P<d>\d\d?)(?:st|nd|rd|th|er|[ºª.])?{_SEPARATOR}?{_OF}(?P<name>{names})(?!\w)"
        rf"(?:\.?{_SEPARATOR}?{_OF}{year})?",
        rf"(?<!\w)(?P<name>{names})\.?{_SEPARATOR}?(?P<d>\d\d?)(?:st|nd|rd|th)?(?![\d:])(?:{_SEPARATOR}{year})?",
        rf"(?<!\w)(?P<name>{names})\.?{_SEPARATOR}?{_OF}{year}",
    )
    return tuple(re.compile(pattern) for pattern in (*_NUMERIC, *in_words))


@cache
def _numbers() -> dict[str, frozenset[int]]:
    """Return name of a month, folded, in any language -> its numbers: "mart" is Turkish and Russian March."""
    found: dict[str, frozenset[int]] = {}
    for (months,) in cue_groups(_MONTHS):
        for number, names in enumerate(months, 1):
            for name in names.split(", "):
                found[name] = found.get(name, frozenset()) | {number}
    return found
