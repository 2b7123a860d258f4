"""Lines that hold more than one day: that of an update too, the same in another calendar, a span; or an author's name.

"Published 6 May 2022 | Updated 9 May 2022" names both days with their labels; "5 Shawwal 1443 AH / 6 May 2022" one day
twice; "May 6, 2022 by June Carter" a name that is also a month.
"""

from __future__ import annotations

import re
from functools import cache

from normkit_dates.published.lexicon import (
    BETWEEN_PARTS,
    BY,
    CLOCK_WORDS,
    FILLERS,
    JOINS,
    LABELS,
    OTHER_DATE,
    RAIL_MARKS,
    UPDATES,
)
from normkit_dates.published.month_names import months, weekdays

_DIGITS = 4
"""Digits of a date, at least: 1.1.25."""

_FEW = 2
"""Words that may stand before the first label of a line: "First published"."""

_EDGES = " \t|·•,;:–—-/([{\"'"
"""Marks around the parts of a line."""


def published_part(line: str) -> str:
    """Return the part of a line that tells the day of publication, where another part tells an update; else "".

    Each label opens a part; what stands before the first label may be the day of publication without one.
    """
    said = {word.lower() for word in _word().findall(line)}
    if UPDATES.isdisjoint(said) or not OTHER_DATE.isdisjoint(said):
        return ""
    starts = _label_starts(line)
    ends = [*starts[1:], len(line)]
    lead, parts = line[: starts[0]], [line[start:end] for start, end in zip(starts, ends, strict=True)]
    if _is_dated(lead):
        parts.insert(0, lead)
    elif not _may_lead(lead, line[starts[0] :]):
        return ""
    dated = [part.strip(_EDGES) for part in parts if _is_dated(part)]
    others = [part for part in dated if UPDATES.isdisjoint(word[0].lower() for word in _word().finditer(part))]
    return others[0] if len(others) == 1 and len(dated) > 1 else ""


def _label_starts(line: str) -> list[int]:
    """Return where each label begins: labels that nothing but small words set apart are one ("mis à jour le")."""
    starts, in_label, last = list[int](), False, 0
    for match in _word().finditer(line):
        start, word = match.start(), match[0].lower()
        in_label = in_label and not any(char.isdigit() for char in line[last:start])
        if word in LABELS or word in UPDATES:
            if not in_label:
                starts.append(start)
            in_label = True
        elif word not in FILLERS:
            in_label = False
        last = start
    return starts


def _is_dated(part: str) -> bool:
    return sum(map(str.isdigit, part)) >= _DIGITS


def _may_lead(lead: str, rest: str) -> bool:
    """Say whether words may stand before the labels: none, a few, an author; whatever stands before a key of a page."""
    words = [word[0].lower() for word in _word().finditer(lead)]
    return len(words) <= _FEW or words[0] in BY or _key().match(rest) is not None


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+")


@cache
def _key() -> re.Pattern[str]:
    return re.compile(r"(?:published|modified)_time|date(?:Published|Modified|Created)")


# ---------------------------------------------------------------- the other calendar

_ERA = r"(?:\s?(?:AH|A\.H\.|هـ|ه\b|هجري(?:ة)?|ش\b|خورشیدی))"


@cache
def _other_calendar() -> re.Pattern[str]:
    # Hijri 1300 to 1499 are the years 1882 to 2076, Persian ones 1921 to 2121; no article is of 1300 to 1499.
    name = r"[^\W\d_]+(?:[\s\u200c][^\W\d_]+)?"
    return re.compile(
        rf"(?<!\d)(?:\d\d?\s{name}\s?،?,?\s?1[34]\d\d(?!\d)|1[34]\d\d([/-])\d\d?\1\d\d?(?!\d)"
        rf"|\d\d?([/-])\d\d?\2(?:1[34]\d\d)(?!\d)){_ERA}?"
        # "Bahman 19, 1401"; Coptic years 1600 to 1799, which are 1884 to 2083, by their mark.
        rf"|{name}\s\d\d?,\s1[34]\d\d(?!\d){_ERA}?|(?<!\d)\d\d?\s{name}\s1[67]\d\d\s?ق\b"
        # Jewish years 5600 to 5799 are 1839 to 2039; the eras of Japan, the Republic's years of Taiwan.
        rf"|(?<!\d)\d\d?\s{name}\s?,?\s?5[67]\d\d(?!\d)"
        r"|(?:令和|平成|昭和|民[國国])\s?(?:\d{1,3}|元)年\d\d?月\d\d?日"
    )


def without_other_calendar(line: str) -> str:
    """Return a line without the day in another calendar, where another year stands beside it."""
    if not re.search(r"(?<!\d)(?:1[34]|5[67])\d\d(?!\d)|[和成國国]\s?(?:\d|元)", line):
        return line
    rest = _other_calendar().sub(" ", line)
    return rest if re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", rest) else line


# ---------------------------------------------------------------- names beside a date


def field_of_date(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words beside a date that belong to its field, where an author's field stands in the line.

    "By Avril Sunday | 17 November 2021": the day of the week there is a name.
    """
    if before and before[0] in BY:
        cut = max((n for n, word in enumerate(before) if word in _FIELDS), default=-1) + 1
        before = before[cut:]
    author = next((n for n, word in enumerate(after) if word in BY), len(after))
    return before + after[:author]


_FIELDS = frozenset("|·•–—-/,")


def has_author(before: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Say whether an author's field stands beside a date."""
    return (bool(before) and before[0] in BY) or not BY.isdisjoint(after[:3])


# ---------------------------------------------------------------- spans of days and hours


def ends_in_span(before: tuple[str, ...]) -> bool:
    """Say whether the words before a date name another day, or end with the first of two: "13 – Sunday", "5. bis"."""
    words = list(before)
    joined = False
    while words and not words[-1].isdecimal():
        word = words.pop()
        attached = word[:1] == "و" and word[1:] in weekdays()
        joined = joined or word in JOINS or attached
        if not (word in JOINS or attached or word in weekdays() or word in months() or word in BETWEEN_PARTS):
            return False
    return bool(words) and joined and len(words[-1]) <= 2


def begins_with_span(after: tuple[str, ...]) -> bool:
    """Say whether what stands behind a date is the end of a span of days or hours: "– 16.", "- 20:00", "to 9 pm"."""
    words = [word for word in after if word not in ("(", ")", ",")]
    while words and (
        words[0] in CLOCK_WORDS or words[0] in weekdays() or (words[0].isdecimal() and len(words[0]) <= 2)
    ):
        del words[0]
        if words[:1] and words[0] in JOINS:
            break
    if len(words) < 2 or words[0] not in JOINS:
        return False
    rest = [word for word in words[1:] if word not in weekdays()]
    if not rest or not rest[0].isdecimal() or len(rest[0]) > 2:
        return False
    if rest[1:2] in (["."], [":"]):
        return len(rest) == 2 or rest[2] in RAIL_MARKS or rest[2].isdecimal()  # "1. Bundesliga" is no day
    return len(rest) == 1 or rest[1] in CLOCK_WORDS or rest[1] in RAIL_MARKS or rest[1] in months()
