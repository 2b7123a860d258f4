"""Who else knows the day of publication: the URL, a leaked prefix, the headline and the datelines of the text.

Each witness says what it saw and judges nothing; ``inference`` weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from normkit import lines
from normkit_dates.calendars import edtf
from normkit_dates.published.dateline import (
    LONGEST_DATE,
    RAIL_MARKS,
    LineDate,
    Stamp,
    belongs_to_date,
    find_line_date,
    read_dateline,
    words_of,
)
from normkit_dates.published.lexicon import LABELS, OTHER_DATE, UPDATES

LOOK, PAGE, HEAD = 60, 600, 25
"""Lines (not blank): datelines are looked for among the first LOOK, dated lines of a whole page among the first PAGE;
a text's head is the first HEAD."""

REACH = 200_000
"""Code points: what stands behind them is not looked at."""

PROSE = 25
"""Words: from the first line so long on, a dateline is no longer in the head."""

BENEATH = 6
"""Lines (not blank) beneath a headline where its date may stand, among author, desk, place and share buttons."""

BESIDE = 8
"""Words that may stand beside a date in a line of short fields."""

STANDFIRST = 1
"""Lines of prose that may stand between a headline and its date."""

_SEPARATORS = frozenset("|·•-–—/")
"""Marks that set a field apart from the date before it."""


@cache
def _full_date() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)((?:199|20\d)\d)(?:/(\d\d?)/(\d\d?)(?![^/?#])|([.-])(\d\d)\4(\d\d)|(\d\d)(\d\d))(?!\d)")


@lru_cache(maxsize=64)
def url_day(url: str) -> date | None:
    """Return the full date in a URL (2025/12/25, 2025-12-25, 20251225), or None for none or several."""
    if "20" not in url and "199" not in url:
        return None
    found = {
        edtf.day(int(m[1]), int(m[2] or m[5] or m[7]), int(m[3] or m[6] or m[8]))
        for m in _full_date().finditer(url[:2000])
    }
    return found.pop() if len(found) == 1 else None


class Dateline(NamedTuple):
    """A short line of the text that holds one date."""

    line: int
    """Its number among ``normkit.lines``, from 0."""
    rank: int
    """Its number among the lines that are not blank, from 0."""
    stamp: Stamp
    after_prose: bool
    """A line of prose stands before it."""
    alone: bool
    """The line says nothing but the date."""
    label: str
    """"published" or "updated", where the line or the one before it says so."""
    label_line: int | None
    """The number of the line before it, if that is a label and nothing else."""
    sure: bool
    """The line can mean one day only, and contradicts itself in nothing."""
    swapped: date | None = None
    """The other day that its digits can mean."""

    def on(self, day: date) -> Dateline:
        """Return the line as one that means ``day``."""
        return self._replace(stamp=self.stamp._replace(day=day))


class LeakedPrefix(NamedTuple):
    """A date with its label, glued before the first sentence: "date 2025-12-25 The minister ..."."""

    end: int
    """Where the sentence begins, in code points."""
    stamp: Stamp


class PageLine(NamedTuple):
    """A line that is not blank."""

    number: int
    """Its number among ``normkit.lines``."""
    text: str
    prose: bool
    """It is long enough for prose."""
    after_prose: bool
    """A line of prose stands before it."""


@lru_cache(maxsize=16)
def page_lines(text: str) -> tuple[PageLine, ...]:
    """Return the first PAGE lines of a text that are not blank."""
    rows: list[PageLine] = []
    after_prose = False
    for number, line in enumerate(lines(text[:REACH])):
        if not line.blank:
            prose = len(line.text) > 4 * PROSE or line.text.count(" ") >= PROSE
            rows.append(PageLine(number, line.text, prose, after_prose))
            after_prose = after_prose or prose
            if len(rows) == PAGE:
                break
    return tuple(rows)


@lru_cache(maxsize=16)
def datelines(text: str) -> tuple[Dateline, ...]:
    """Return the lines among the first LOOK that hold a date and nothing else."""
    return tuple(found for found in dated_lines(text) if found.alone and found.sure and found.rank < LOOK)


@lru_cache(maxsize=16)
def dated_lines(text: str) -> tuple[Dateline, ...]:
    """Return the short lines of a page that hold one date, with at most a few short fields beside it.

    03/04/2025 is read in the order that the other dates of the page show. A year of two digits is sure
    beside a time of day or a weekday: version numbers have none.
    """
    rows = page_lines(text)
    seen = [
        (rank, dated)
        for rank, row in enumerate(rows)
        if (dated := _opening(row) if row.prose else find_line_date(row.text))
        and not (rank and _sets_apart(rows[rank - 1].text))
    ]
    orders = {dated.order for _, dated in seen if dated.order}
    found = [_dateline(rows, rank, dated, orders) for rank, dated in seen if _has_short_fields(dated)]
    openings = {line.stamp.day for line in found if rows[line.rank].prose}
    # Prose that opens with many days is a chronicle.
    return tuple(line for line in found if len(openings) < 2 or not rows[line.rank].prose)


def _sets_apart(line: str) -> bool:
    """Say whether a short line says that the date after it is another one: of a comment, an event, a quoted post."""
    return "(@" in line or not OTHER_DATE.isdisjoint(_label_words(line))


def _opening(row: PageLine) -> LineDate | None:
    """Return the date that a line of prose opens with, set off by a mark: "(18.01.2018) The minister ..."."""
    if not re.search(r"\d", row.text[:20]):
        return None
    heads = (row.text[: mark.start()] for mark in re.finditer(r"[)\].:|–—-](?=\s)", row.text[:LONGEST_DATE]))
    found = next(
        (dated for head in heads if (dated := find_line_date(head)) and dated.alone and not dated.stamp.updated), None
    )
    return found and found._replace(after=("–", "…"))


def _dateline(rows: tuple[PageLine, ...], rank: int, dated: LineDate, orders: set[str]) -> Dateline:
    stamp, sure = dated.stamp, dated.swapped is None
    if dated.swapped and len(orders) == 1:
        stamp = stamp._replace(day=dated.swapped if orders == {"mdy"} else stamp.day)
        sure = True
    sure = sure and not dated.wrong_weekday and (not dated.short_year or bool(stamp.time) or stamp.weekday)
    before = _label_words(rows[rank - 1].text) if rank else ()
    label = _label((*dated.before, *dated.after)) or _label(before)
    return Dateline(
        rows[rank].number,
        rank,
        stamp._replace(updated=label == "updated"),
        rows[rank].after_prose,
        dated.alone,
        label,
        rows[rank - 1].number if _label(before) and all(map(belongs_to_date, before)) else None,
        sure,
        None if sure else dated.swapped,
    )


def _has_short_fields(dated: LineDate) -> bool:
    """Say whether what stands beside the date are short fields: an author, a place, a desk."""
    beside = [word for word in dated.before + dated.after if word not in RAIL_MARKS]
    return (
        len(beside) <= BESIDE
        and (all(map(belongs_to_date, dated.before)) or _set_off(dated.after))
        and OTHER_DATE.isdisjoint(beside)
        and "@" not in beside
        and not any(word.isdecimal() and len(word) > 3 for word in beside)
    )


def _set_off(after: tuple[str, ...]) -> bool:
    """Say whether a mark stands between a date and the first words of other fields after it, if there are any."""
    first = next((n for n, word in enumerate(after) if not belongs_to_date(word)), 0)
    return first == 0 or after[first - 1] in _SEPARATORS


def _label_words(line: str) -> tuple[str, ...]:
    """Return the words of a line that is short enough for a label."""
    return tuple(words_of(line)) if len(line) <= 40 else ()


def _label(words: tuple[str, ...]) -> str:
    if not UPDATES.isdisjoint(words):
        return "updated"
    return "" if LABELS.isdisjoint(words) else "published"


@lru_cache(maxsize=16)
def beneath_headline(text: str, title: str) -> tuple[tuple[Dateline, ...], ...]:
    """Return the dated lines beneath each headline: each line that repeats the title, and has some."""
    rows = page_lines(text)
    dated = {line.rank: line for line in dated_lines(text)}
    heads = [rank for rank, row in enumerate(rows) if _repeats(row.text, title)] if dated else []
    groups = (tuple(dated[rank] for rank in _below(rows, head) if rank in dated) for head in heads)
    return tuple(group for group in groups if group)


def _below(rows: tuple[PageLine, ...], head: int) -> Iterator[int]:
    """Yield the ranks beneath a headline where its date may stand."""
    standfirsts = 0
    for rank in range(head + 1, min(head + 1 + BENEATH, len(rows))):
        yield rank
        standfirsts += rows[rank].prose
        if standfirsts > STANDFIRST:
            return


@lru_cache(maxsize=64)
def _letters(text: str) -> str:
    """Return what of a headline survives a wrong decoding: its ASCII letters and digits; all of it if these are few."""
    plain = re.sub("[^a-z0-9]+", "", text.lower())
    return plain if len(plain) >= 12 else "".join(text.lower().split())


def _repeats(line: str, title: str) -> bool:
    """Say whether a line is the title, its beginning ("Title | Site"), or the longer form of it."""
    if len(title) < 8 or not 8 <= len(line) <= 400:
        return False
    ours, theirs = _letters(line), _letters(title)
    shorter = min(len(ours), len(theirs))
    return shorter >= 8 and (ours == theirs or (shorter >= 15 and (ours.startswith(theirs) or theirs.startswith(ours))))


@cache
def _prefix() -> re.Pattern[str]:
    return re.compile(
        r"\s{0,20}[^\W\d_]{3,20}\s?:?\s{1,3}"
        r"(?P<stamp>(?:\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4}"
        r"|\d\d? [^\W\d_]{3,10}\.? \d{4}|[^\W\d_]{3,10}\.? \d\d?, \d{4})"
        r"(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?)"
        r"[ \t]{1,20}(?=\S)"
    )


@lru_cache(maxsize=16)
def leaked_prefix(text: str) -> LeakedPrefix | None:
    """Return the labelled date that leaked before the first sentence of a text, or None."""
    label = text[:40].split(None, 1)[:1]
    if not label or label[0].rstrip(":").lower() not in LABELS:
        return None
    match = _prefix().match(text)
    if not match:
        return None
    first = text[match.end()]
    if first.islower() or not (first.isalpha() or first in "\"'“‘«„"):
        return None
    stamp = read_dateline(match["stamp"])
    return LeakedPrefix(match.end(), stamp) if stamp else None
