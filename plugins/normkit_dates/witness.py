"""Who else knows the day of publication: the URL, a leaked prefix, a dateline in the head of the text."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from normkit import Record, Safety, lines
from normkit_dates import edtf
from normkit_dates.dateline import Stamp, read
from normkit_dates.names import LABELS
from normkit_dates.published import crawl_day
from normkit_dates.scanner import find

LOOK, HEAD = 60, 25
"""Lines (not blank): datelines among the first LOOK must agree, and the first must stand among the first HEAD.

Measured on the development half of htmldate's pages (Apache-2.0): 70 of 70 right so, .975 without HEAD.
"""

PROSE = 25
"""Words: from the first line so long on, a dateline is no longer in the head."""

LEAD = 3000
"""Code points of the text in which a full date can confirm the URL's."""


class Dateline(NamedTuple):
    """A line of the text that holds a date and nothing else."""

    line: int
    """Its number among ``normkit.lines``, from 0."""
    rank: int
    """Its number among the lines that are not blank, from 0."""
    stamp: Stamp
    prose: bool
    """A line of prose stands before it."""


class Prefix(NamedTuple):
    """A date with its label, glued before the first sentence: "date 2025-12-25 The minister ..."."""

    end: int
    """Where the sentence begins, in code points."""
    stamp: Stamp


class Evidence(NamedTuple):
    """What the witnesses of a record agree on."""

    value: str
    """What to put into ``published``: ISO 8601, as fine as given."""
    safety: Safety
    why: str
    prefix: Prefix | None = None
    datelines: tuple[Dateline, ...] = ()
    """Lines in the head that say nothing more than ``value``."""


@cache
def _url_date() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)((?:199|20\d)\d)([/-])(\d\d)\2(\d\d)(?!\d)")


@lru_cache(maxsize=64)
def url_day(url: str) -> date | None:
    """Return the full date in a URL's path (2025/12/25 or 2025-12-25), or None for none or several."""
    if "20" not in url and "199" not in url:
        return None
    found = {edtf.day(int(m[1]), int(m[3]), int(m[4])) for m in _url_date().finditer(url[:2000])}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=16)
def datelines(text: str) -> tuple[Dateline, ...]:
    """Return the lines among the first LOOK that hold a date and nothing else."""
    found: list[Dateline] = []
    rank, prose = 0, False
    for number, line in enumerate(lines(text)):
        if line.blank:
            continue
        stamp = read(line.text)
        if stamp:
            found.append(Dateline(number, rank, stamp, prose))
        prose = prose or len(line.text) > 4 * PROSE or line.text.count(" ") >= PROSE
        rank += 1
        if rank == LOOK:
            break
    return tuple(found)


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
def leaked_prefix(text: str) -> Prefix | None:
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
    stamp = read(match["stamp"])
    return Prefix(match.end(), stamp) if stamp else None


def evidence(record: Record) -> Evidence | None:
    """Return what the witnesses of a record say about its day of publication, or None if they say nothing."""
    text, url = record.text("text"), url_day(record.text("url"))
    found = _prefixed(leaked_prefix(text), url) or _dated(datelines(text), url) or _linked(record, url)
    crawled = crawl_day(record)
    if found and crawled and found.value[:10] > str(crawled):
        return Evidence(found.value, Safety.MANUAL, f"{found.why}, but that is after the crawl of {crawled}")
    return found


def _prefixed(prefix: Prefix | None, url: date | None) -> Evidence | None:
    if not prefix:
        return None
    value = prefix.stamp.value
    if url and url != prefix.stamp.day:
        return Evidence(value, Safety.MANUAL, f"the text begins with {value}, but the URL says {url}", prefix)
    return Evidence(value, Safety.SAFE, f"the text begins with the date {value}", prefix)


def _dated(found: tuple[Dateline, ...], url: date | None) -> Evidence | None:
    days = {line.stamp.day for line in found}
    if url and url in days:
        return _from_lines([line for line in found if line.stamp.day == url], Safety.SAFE, "URL and dateline agree")
    if len(days) != 1 or found[0].rank >= HEAD:
        return None
    if url:
        return _from_lines(found, Safety.MANUAL, f"the dateline contradicts the URL, which says {url}")
    # A line with its weekday is as often today's date in the masthead; an update is a later day.
    doubtful = any(line.stamp.weekday or line.stamp.updated for line in found)
    return _from_lines(found, Safety.UNSAFE if doubtful else Safety.SAFE, "the only dateline of the text")


def _from_lines(found: tuple[Dateline, ...] | list[Dateline], safety: Safety, why: str) -> Evidence:
    timed = next((line.stamp for line in found if line.stamp.time), found[0].stamp)
    spent = tuple(
        line
        for line in found
        if line.rank < HEAD and not line.prose and line.stamp.value in (timed.value, str(timed.day))
    )
    return Evidence(timed.value, safety, f"{why}: {timed.value}", datelines=spent)


def _linked(record: Record, url: date | None) -> Evidence | None:
    if not url:
        return None
    lead = record.text("text")[:LEAD]
    confirmed = any(mention.value == str(url) for mention in find(lead, None, record.text("language")))
    if confirmed:
        return Evidence(str(url), Safety.SAFE, f"the URL and the text name the day {url}")
    return Evidence(str(url), Safety.UNSAFE, f"the URL names the day {url}")
