"""Why a line with a date may give another day than that of publication: an event's, a document's, a list's.

What is doubted is shown, and is no witness.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from normkit import Record
from normkit_dates.published.field_parser import FIRST_NEWSPAPER
from normkit_dates.published.lexicon import (
    ALSO,
    BY,
    DATE_WORDS,
    IN,
    LABELS,
    ON,
    PICTURES,
    PLACE_AND_TIME,
    PUBLISHING,
    RAIL_MARKS,
    SPOKEN,
    UPDATES,
)
from normkit_dates.published.lines.dateline import LineDate, belongs_to_date, words_of
from normkit_dates.published.published_field import crawl_day
from normkit_dates.published.witnesses.page_lines import PageLine, repeats


class Doubt(StrEnum):
    """A reason, as the second half of a sentence: "a line names 5 May, but ..."."""

    YEAR = "no page is of that year on a line's word alone"
    SPAN = "it names a span of days or hours"
    EVENT = "time and place of an event stand beside it"
    PHRASE = "it is part of what its line says"
    TABLE = "it stands in a table"
    SENTENCE = "it completes the line before it"
    TITLE = "the title names that day"
    ANOTHER = "it names another article"
    LIST = "the page lists several articles"


FIRST_PAGE, NEWEST = 1990, 2037
"""The years that a page may be of on a text's word alone: from the web's first to the last whole one of 32-bit time.

The clock is never asked. An older one needs a label; a later one the URL, or the day of the crawl (``newest_year``).
"""

SEPARATORS = frozenset("|·•-–—/")
"""Marks that set a field apart from the date beside it."""

_ADJOINING = 1
"""Words that may stand behind a date without a mark between, one more before a mark: "22 October 2025 report"."""

_MINUTES = ("min", "мин")
"""How the minutes begin that a text takes to read: "5 May 2025 10 min read"."""

_SHORT = 80
"""Code points: a longer line is complete in itself."""


def newest_year(record: Record) -> int:
    """Return the last year that the text of a record may be of: NEWEST, or the year of its crawl or its URL."""
    crawled = crawl_day(record)
    named = re.findall(r"(?<!\d)20\d\d(?=[-/.])", record.text("url")[:2000])
    return max(NEWEST, crawled.year if crawled else 0, *map(int, named))


def impossible(year: int) -> bool:
    """Say whether no article can be of a year (see DAT108)."""
    return year < FIRST_NEWSPAPER


def doubt_of(
    rows: Sequence[PageLine], rank: int, dated: LineDate, label: str, title: str, newest: int = NEWEST
) -> Doubt | None:
    """Return why the date in a line of a page may be another day's, or None for no reason."""
    year = dated.stamp.day.year
    if year > newest or (year < FIRST_PAGE and not label):
        return Doubt.YEAR
    if dated.span:
        return Doubt.SPAN
    if rank + 1 < len(rows) and _is_event(rows[rank + 1].text):
        return Doubt.EVENT
    if _is_phrase(dated) or _of_another_kind(dated):
        return Doubt.PHRASE
    if _of_another_article(dated.before):
        return Doubt.ANOTHER
    if _in_table(rows, rank, dated):
        return Doubt.TABLE
    before = rows[rank - 1].text if rank else ""
    if before and not label and not repeats(before, title) and _completes(before, dated.before):
        return Doubt.SENTENCE
    return None


def _is_phrase(dated: LineDate) -> bool:
    """Say whether words of a sentence hold the date: "opens in Marlow on 5 May 2025", "top 5 set 2023 songs"."""
    before, lead = dated.before, _words(dated.before)
    if lead and (lead[0] in BY or not (LABELS | UPDATES | PUBLISHING).isdisjoint(lead)):
        return False
    field = next((n for n, word in enumerate(dated.after) if word in RAIL_MARKS and word != "."), len(dated.after))
    touching = [word for word in dated.after[:field] if word.isalpha() and not belongs_to_date(word)]
    if touching and touching[0] not in BY and touching[0] not in IN and not touching[0].startswith(_MINUTES):
        most = _ADJOINING if all(map(belongs_to_date, before)) else 0
        if len(touching) > most + (most and field < len(dated.after)):
            return True
    return len(before) > 1 and before[-1] in ON and before[-2] not in RAIL_MARKS and not belongs_to_date(before[-2])


def _words(tokens: Sequence[str]) -> list[str]:
    return [token for token in tokens if token not in RAIL_MARKS]


def _of_another_kind(dated: LineDate) -> bool:
    """Say whether a label makes the date another one: "opening date 5 May 2025", "Auction: 5 May 2025"."""
    lead = _words(dated.before)
    if not lead or lead[0] in BY or not PUBLISHING.isdisjoint(lead):
        return False
    if lead[0] in PICTURES:
        return True
    labels = {word for word in lead if word in LABELS or word in UPDATES}
    labelled = dated.before[-1:] == (":",) or bool(labels)
    return labelled and labels <= DATE_WORDS and not all(map(belongs_to_date, lead))


def _of_another_article(before: tuple[str, ...]) -> bool:
    """Say whether a line leads to another article, whose date it gives: "Read more: ... (6 May 2022)"."""
    led = [word in ALSO for word in before[:5]]
    return len(before) > 4 and before[0] in ALSO and (":" in before[:5] or sum(led) > 1)


def _in_table(rows: Sequence[PageLine], rank: int, dated: LineDate) -> bool:
    """Say whether a line with more than a date has a neighbour of the same shape: "1. Jan 2016 points"."""
    if dated.alone or all(map(belongs_to_date, dated.after)) or rows[rank].prose:
        return False
    shape = _shape(rows[rank].text)
    beside = (rows[near].text for near in (rank - 1, rank + 1) if 0 <= near < len(rows))
    return any(len(line) <= _SHORT and _shape(line) == shape and line != rows[rank].text for line in beside)


def _shape(line: str) -> str:
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "0", line[:_SHORT])).strip()


def _completes(before: str, lead: Sequence[str]) -> bool:
    """Say whether a date goes on with the line before it: "Handed over by Orla Tennant / On 5 September 2013"."""
    line = before.strip()
    words = words_of(line) if len(line) <= 2 * _SHORT else []
    if not words or words[0] in BY or not LABELS.isdisjoint(words) or not UPDATES.isdisjoint(words):
        return False
    if len(words) > 2 and (words[-1] in ON or not SPOKEN.isdisjoint(words)):
        return True
    led = _words(lead)
    if not led or led[0] not in ON or line[-1] in ".!?:|…":
        return False
    spelled = re.findall(r"[^\W\d_]+", line)
    return len(spelled) > 1 and any(not word[0].isupper() for word in spelled)


def is_in_title(dated: LineDate) -> bool:
    """Say whether a title's date belongs to what it says, and is no field of it: "Minutes of 5 May 2025"."""
    inner = dated.before[-1:] or dated.after[:1]
    marks = SEPARATORS | {":"} if dated.stamp.time else SEPARATORS
    return not marks.issuperset(inner)


def _is_event(line: str) -> bool:
    """Say whether a short line beside a date's says when and where: "Time: 7 pm", "Ort: Altes Zollhaus"."""
    return re.match(r"\W{0,3}([^\W\d_]+)\s?:", line[:_SHORT]) is not None and not PLACE_AND_TIME.isdisjoint(
        words_of(line[:20])[:2]
    )
