"""The short lines of a page that hold one date, and those of them that stand beneath its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from normkit import Record
from normkit_dates.published.lexicon import LABELS, OTHER_DATE, RAIL_MARKS, UPDATES
from normkit_dates.published.lines.dateline import (
    FEWEST_DIGITS,
    LONGEST_DATE,
    LineDate,
    Stamp,
    belongs_to_date,
    find_line_date,
    words_of,
)
from normkit_dates.published.lines.shared_line import has_author, published_part, without_other_calendar
from normkit_dates.published.month_names import languages_of, weekdays
from normkit_dates.published.witnesses.doubts import (
    SEPARATORS,
    Doubt,
    doubt_of,
    impossible,
    is_in_title,
    newest_year,
)
from normkit_dates.published.witnesses.listings import lists_articles
from normkit_dates.published.witnesses.page_lines import PageLine, is_prose, lines_of_page, page_lines, repeats

LOOK, HEAD = 60, 25
"""Lines (not blank): datelines are looked for among the first LOOK; a text's head is the first HEAD."""

BENEATH = 6
"""Lines (not blank) beneath a headline where its date may stand, among author, desk, place and share buttons."""

BESIDE = 8
"""Words that may stand beside a date in a line of short fields."""

STANDFIRST = 1
"""Lines of prose that may stand between a headline and its date."""


_FEW_WORDS = 5
"""Words and marks of a line that announces what stands beneath it: a longer one is a headline."""


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
    """The line can mean one day only, contradicts itself in nothing, and nothing makes it doubtful."""
    swapped: date | None = None
    """The other day that its digits can mean."""
    doubt: Doubt | None = None
    """Why the date may be another day's."""
    authored: bool = False
    """An author stands beside the date."""
    leads: bool = False
    """It is the first line of the text, and a sentence the second: no masthead, which has a menu below it."""

    def on(self, day: date) -> Dateline:
        """Return the line as one that means ``day``."""
        return self._replace(stamp=self.stamp._replace(day=day))


def datelines(record: Record) -> tuple[Dateline, ...]:
    """Return the lines among the first LOOK that hold a date and nothing else."""
    return tuple(found for found in dated_lines(record) if found.alone and found.sure and found.rank < LOOK)


def dated_lines(record: Record) -> tuple[Dateline, ...]:
    """Return the short lines of a page that hold one date, with at most a few short fields beside it.

    03/04/2025 is read in the order that the other dates of the page show. A year of two digits is sure
    beside a time of day or a weekday: version numbers have none.
    """
    return _dated_lines(record.text("text"), record.text("title"), languages_of(record), newest_year(record))


@lru_cache(maxsize=16)
def _dated_lines(text: str, title: str, languages: frozenset[str], newest: int) -> tuple[Dateline, ...]:
    seen = [
        (rank, dated)
        for rank, (_, line) in enumerate(lines_of_page(text))
        if _has_digits(line) and (dated := _dated(line, languages)) and not impossible(dated.stamp.day.year)
    ]
    if not seen:
        return ()
    rows = page_lines(text)
    seen = [
        (rank, dated)
        for rank, dated in seen
        if not (rank and _sets_apart(rows[rank - 1].text) and not repeats(rows[rank - 1].text, title))
    ]
    orders = {dated.order for _, dated in seen if dated.order}
    context = _Context(rows, title, find_line_date(title, languages), orders, newest)
    found = [_dateline(context, rank, dated) for rank, dated in seen if _has_short_fields(dated)]
    openings = {line.stamp.day for line in found if rows[line.rank].prose}
    # Prose that opens with many days is a chronicle.
    kept = [line for line in found if len(openings) < 2 or not rows[line.rank].prose]
    if lists_articles(rows, [(line.rank, line.stamp.day) for line in kept], title):
        kept = [line._replace(sure=False, doubt=line.doubt or Doubt.LIST) for line in kept]
    return tuple(kept)


_NO_DIGITS = bytes(code for code in range(256) if not 48 <= code < 58 and (code < 0xD9 or code == 0xE2))
"""Bytes of UTF-8 that begin no digit: ASCII but for its ten, the second ones of other characters, and what begins one
before U+0660, the first digit beyond ASCII, or one of U+2000 to U+2FFF, where quotation marks and dashes are."""


def _has_digits(line: str) -> bool:
    """Say whether a line may hold the digits of a date where ``_dated`` looks for one: most lines hold none.

    Prose is read where it opens with a date, or where it is short. Each digit leaves one byte or more.
    """
    looked_at = line if len(line) <= 2 * LONGEST_DATE else line[:LONGEST_DATE]
    return len(looked_at.encode("utf-8", "surrogatepass").translate(None, _NO_DIGITS)) >= FEWEST_DIGITS


def _dated(line: str, languages: frozenset[str]) -> LineDate | None:
    """Return the date of a line: of prose only where it opens with one, or is what a page's code leaked."""
    if given := _tag_date(line, languages) or _agency_line(line, languages):
        return given
    if not is_prose(line):
        return find_line_date(line, languages)
    leaked = len(line) <= 2 * LONGEST_DATE and published_part(line)
    return _opening(line, languages) or (find_line_date(line, languages) if leaked else None)


def _agency_line(line: str, languages: frozenset[str]) -> LineDate | None:
    """Return the day of an agency's dateline with its year: "BERLIN, 6 May 2022 (AFP) - The talks ..."."""
    head = without_other_calendar(line[:LONGEST_DATE])
    read = (re.match(shape, head) for mark, shape in _AGENCY_LINES if mark in head)
    match = next(filter(None, read), None) or _place_and_day(head)
    found = find_line_date(match["date"], languages) if match else None
    return found._replace(after=("–", "…")) if found and found.alone else None


_PLACE = r"[^\W\d_][^\d,()/]{1,30}"
_PLACE_WORDS, _SMALL_WORD = 4, 3
"""Words of a place, and letters of one of them that is written small ("Rio de Janeiro"), at most."""
_AGENCY_LINES = (
    # BERLIN, 6 May 2022 (AFP) -; ALGER, 17 août 2014 (21 chaoual 1435) –
    (
        "(",
        rf"{_PLACE},\s(?P<date>[^()]{{8,30}}?),?\s?\((?:[^()\d]{{2,20}}|\d\d?\s[^()\d]{{3,16}}\s1[34]\d\d[^()\d]{{0,4}})\)\s?[-–—]",
    ),
    ("(", rf"{_PLACE}\s\((?P<date>[^()]{{8,30}}?),\s[^()\d]{{2,20}}\)\s?[-–—]"),  # WIEN (15.07.2022, apd) –
    (
        "/",
        rf"{_PLACE}?,?\s(?P<date>\d\d?[\s.][^()/]{{6,30}}?)[.,]?\s/[^/\d]{{2,25}}/",
    ),  # МОСКВА, 5 сентября 2011. /АГЕНТСТВО/
    ("【", r"【[^\d【】]{1,15}(?P<date>\d{4}年\d\d?月\d\d?日)[^【】\d]{0,15}】"),
)
"""A mark, and the shape of an agency's dateline that has it."""


def _place_and_day(head: str) -> re.Match[str] | None:
    """Match a place, a day and a dash before the first sentence: "TEHRAN, February 8, 2023 — Orchard owners ..."."""
    match = re.match(rf"(?P<place>{_PLACE})[,،]\s+\(?(?P<date>[^()–—]{{8,34}}?)(?:\)|\s*\(\s*\))?\s*[–—-]+\s", head)
    words = match["place"].split() if match else []
    if not words or len(words) > _PLACE_WORDS or words[0].lower() in weekdays():
        return None
    are_names = (word[:1] != word[:1].lower() or word == word.upper() or len(word) <= _SMALL_WORD for word in words)
    return match if all(are_names) else None


def _tag_date(line: str, languages: frozenset[str]) -> LineDate | None:
    """Return the day that a tag or a key of the page's code names as that of publication, leaked into the text.

    `<time class="published" datetime="2021-06-15T08:00">`, `<meta property="article:published_time" content="...">`,
    `"datePublished": "2023-07-19"`.
    """
    if "ublished" not in line and "pubdate" not in line:
        return None
    tag = re.search(r"<(?:time|meta|span|abbr)\b[^<>]{0,300}>", line[: 4 * LONGEST_DATE])
    if tag and re.search(r"\bpubdate\b|[Pp]ublished", tag[0]) and not re.search(r"[Mm]odified|[Uu]pdated", tag[0]):
        match = re.search(rf"\b(?:datetime|content)=[\"']{_ISO}[\"']", tag[0])
    else:
        match = re.search(rf"[\"']?datePublished[\"']?\s?:\s?[\"']{_ISO}[\"']", line[: 4 * LONGEST_DATE])
    found = find_line_date(match[1], languages) if match else None
    return found._replace(before=("published",), after=("–", "…")) if found and found.alone else None


_ISO = r"(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?)"


def _sets_apart(line: str) -> bool:
    """Say whether a short line says that the date after it is another one: of a comment, an event, a quoted post."""
    words = _label_words(line)
    label = line.rstrip().endswith(":") or len(words) <= _FEW_WORDS
    return "(@" in line or (label and not OTHER_DATE.isdisjoint(words))


def _opening(line: str, languages: frozenset[str]) -> LineDate | None:
    """Return the date that a line of prose opens with, set off by a mark: "(18.01.2018) The minister ..."."""
    if not re.search(r"\d", line[:20]):
        return None
    heads = (line[: mark.start()] for mark in re.finditer(r"[)\].:|–—-](?=\s)", line[:LONGEST_DATE]))
    read = (find_line_date(head, languages) for head in heads)
    found = next((dated for dated in read if dated and dated.alone and not dated.stamp.updated), None)
    return found and found._replace(after=("–", "…"))


class _Context(NamedTuple):
    """What all lines of a page share."""

    rows: tuple[PageLine, ...]
    title: str
    titled: LineDate | None
    """The date in the title."""
    orders: set[str]
    """The orders of day and month that dates in digits show."""
    newest: int
    """The last year that the page may be of."""


def _dateline(page: _Context, rank: int, dated: LineDate) -> Dateline:
    rows, title, titled, orders = page.rows, page.title, page.titled, page.orders
    stamp, sure = dated.stamp, dated.swapped is None
    if dated.swapped and len(orders) == 1:
        stamp = stamp._replace(day=dated.swapped if orders == {"mdy"} else stamp.day)
        sure = True
    sure = sure and not dated.wrong_weekday and (not dated.short_year or bool(stamp.time) or stamp.weekday)
    before = _label_words(rows[rank - 1].text) if rank else ()
    label = _label((*dated.before, *dated.after)) or _label(before)
    doubt = doubt_of(rows, rank, dated, label, title, page.newest)
    if repeats(rows[rank].text, title):
        titled = dated
    if not doubt and not label and titled and titled.stamp.day == stamp.day and is_in_title(titled):
        doubt = Doubt.TITLE
    # A month of another language counts where the line says nothing but a date, or says that it is one.
    sure = sure and (not dated.foreign or dated.alone or bool(label))
    return Dateline(
        rows[rank].number,
        rank,
        stamp._replace(updated=label == "updated"),
        rows[rank].after_prose,
        dated.alone,
        label,
        rows[rank - 1].number if _label(before) and all(map(belongs_to_date, before)) else None,
        sure and not doubt,
        None if sure else dated.swapped,
        doubt,
        has_author(dated.before, dated.after),
        rank == 0 and len(rows) > 1 and _is_sentence(rows[1]),
    )


def _is_sentence(row: PageLine) -> bool:
    """Say whether a line is a sentence: four words or more, closed by a full stop."""
    return row.text.rstrip()[-1:] in ".!?؟…" and row.text.count(" ") > 2


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
    return first == 0 or after[first - 1] in SEPARATORS


def _label_words(line: str) -> tuple[str, ...]:
    """Return the words of a line that is short enough for a label."""
    return tuple(words_of(line)) if len(line) <= 40 else ()


def _label(words: tuple[str, ...]) -> str:
    if not UPDATES.isdisjoint(words):
        return "updated"
    return "" if LABELS.isdisjoint(words) else "published"


def beneath_headline(record: Record) -> tuple[tuple[Dateline, ...], ...]:
    """Return the dated lines beneath each headline: each line that repeats the title, and has some."""
    dated = {line.rank: line for line in dated_lines(record)}
    if not dated:
        return ()
    rows, title = page_lines(record.text("text")), record.text("title")
    heads = [rank for rank, row in enumerate(rows) if repeats(row.text, title)]
    groups = (tuple(dated[rank] for rank in _below(rows, head) if rank in dated) for head in heads)
    return tuple(group for group in groups if group)


def _below(rows: Sequence[PageLine], head: int) -> Iterator[int]:
    """Yield the ranks beneath a headline where its date may stand."""
    standfirsts = 0
    for rank in range(head + 1, min(head + 1 + BENEATH, len(rows))):
        yield rank
        standfirsts += rows[rank].prose
        if standfirsts > STANDFIRST:
            return
