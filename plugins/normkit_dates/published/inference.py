"""Weigh what the witnesses of a record say about its day of publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from normkit import Record, Safety
from normkit_dates.published.month_names import languages_of
from normkit_dates.published.published_field import crawl_day
from normkit_dates.published.witnesses.datelines import HEAD, Dateline, beneath_headline, dated_lines
from normkit_dates.published.witnesses.doubts import Doubt
from normkit_dates.published.witnesses.leaked_prefix import LeakedPrefix, leaked_prefix
from normkit_dates.published.witnesses.url_and_lead import (
    how_lead_names_day,
    is_permalink,
    url_day,
    url_month,
    url_spells,
)

TOP = 3
"""Lines (not blank): so near the top of a text, a date may have a place or an author beside it."""


class Ground(StrEnum):
    """A combination of witnesses, from the strongest on: the first that a record offers decides."""

    PREFIX = "a labelled date before the first sentence"
    LINE = "the URL and a line of the text agree"
    LEAD = "the URL and the lead of the text agree"
    HEADLINE = "a date beneath the headline"
    LABEL = "a date with its label"
    HEAD = "the only date at the head of the text"
    PERMALINK = "the URL's own date, in a name or before it"
    URL = "a date somewhere in the URL"
    PAGE = "the only dateline of the page"


class Weight(NamedTuple):
    """How safe a fix is that rests on a ground, and why."""

    safety: Safety
    right: int = 0
    of: int = 0
    """On how many texts the ground decided, and on how many of them rightly.

    Printed by benchmarks/dates/published.py for the development half of htmldate's evaluation pages (Apache-2.0), each
    page once as a whole and once as its main text. Safe is what is right in 97 of 100.
    """


WEIGHTS = {
    # No page of the set has a leaked prefix; a label and a date that begin a text can hardly mean anything else.
    Ground.PREFIX: Weight(Safety.SAFE),
    Ground.LINE: Weight(Safety.SAFE, 78, 78),
    Ground.LEAD: Weight(Safety.SAFE, 24, 24),
    Ground.HEADLINE: Weight(Safety.SAFE, 226, 227),
    Ground.LABEL: Weight(Safety.SAFE, 23, 23),
    Ground.HEAD: Weight(Safety.SAFE, 42, 43),
    Ground.PERMALINK: Weight(Safety.SAFE, 46, 47),
    Ground.URL: Weight(Safety.UNSAFE, 6, 11),
    Ground.PAGE: Weight(Safety.UNSAFE, 32, 36),
}


class InferredDate(NamedTuple):
    """What the witnesses of a record agree on."""

    value: str
    """What to put into ``published``: ISO 8601, as fine as given."""
    safety: Safety
    why: str
    ground: Ground
    prefix: LeakedPrefix | None = None
    datelines: tuple[Dateline, ...] = ()
    """Lines that say nothing more than ``value``."""

    def doubted(self, why: str) -> InferredDate:
        """Return the same, to be shown only: another witness says otherwise."""
        return self._replace(safety=Safety.MANUAL, why=f"{self.why}, but {why}")


def infer_published(record: Record) -> InferredDate | None:
    """Return what the witnesses of a record say about its day of publication, or None if they say nothing."""
    found = next(_inferences(record), None)
    crawled = crawl_day(record)
    if found and crawled and found.value[:10] > str(crawled):
        return found.doubted(f"that is after the crawl of {crawled}")
    return found


def witnesses(record: Record) -> Iterator[str]:
    """Yield what each ground says of the day of publication, the strongest first, and how often it is right."""
    for found in _inferences(record):
        weight = WEIGHTS[found.ground]
        measured = weight.of and found.safety is weight.safety  # a doubt is not
        yield f"{found.why} (right on {weight.right} of {weight.of} pages)" if measured else found.why
    if crawled := crawl_day(record):
        yield f"the record was fetched on {crawled}"


def _inferences(record: Record) -> Iterator[InferredDate]:
    """Yield what each ground says, the strongest first."""
    url = record.text("url")
    day, lines = url_day(url), dated_lines(record)
    sure = [line for line in lines if line.sure]
    headed = _headed(record)
    if prefix := leaked_prefix(record):
        yield _prefixed(prefix, day)
    if day:
        yield _linked(day, record, lines, headed)
    if headed:
        yield _from_lines(Ground.HEADLINE, headed, url)
    if echoed := _of_one_day([line for line in sure if _echoes(url, line, sure)]):
        yield _from_lines(Ground.LINE, echoed, url)
    if labelled := _of_one_day([line for line in sure if line.label == "published"]):
        yield _from_lines(Ground.LABEL, labelled, url)
    first = _of_one_day([line for line in sure if _opens(line)])
    if first and not _rivals(first, sure):
        yield _from_lines(Ground.HEAD, first, url)
    if only := _of_one_day([line for line in sure if line.alone]):
        yield _from_lines(Ground.PAGE, only, url)
    if doubtful := next((line for line in lines if line.doubt and line.rank < HEAD), None):
        shown = str(doubtful.stamp.day)
        yield InferredDate(shown, Safety.MANUAL, f"a line names {shown}, but {doubtful.doubt}", Ground.PAGE)


def _prefixed(prefix: LeakedPrefix, linked: date | None) -> InferredDate:
    value = prefix.stamp.value
    why = f"the text begins with the date {value}"
    found = InferredDate(value, WEIGHTS[Ground.PREFIX].safety, why, Ground.PREFIX, prefix)
    return found.doubted(f"the URL says {linked}") if linked not in (None, prefix.stamp.day) else found


def _linked(day: date, record: Record, lines: Sequence[Dateline], headed: list[Dateline]) -> InferredDate:
    """Return what a full date in the URL is worth beside the dates of the text."""
    text, url = record.text("text"), record.text("url")
    naming = [line for line in lines if day in (line.stamp.day, line.swapped)]
    if agreeing := [line for line in naming if not line.doubt]:
        return _from_lines(Ground.LINE, [line.on(day) for line in agreeing], url)
    if event := next((line.doubt for line in naming if line.doubt in (Doubt.SPAN, Doubt.EVENT)), None):
        # The address of an event's page has the event's day.
        why = f"the URL names {day}, and a line does, but {event}"
        return InferredDate(str(day), WEIGHTS[Ground.URL].safety, why, Ground.URL)
    if against := headed or _of_one_day([line for line in lines if line.alone and not line.doubt and _opens(line)]):
        return _from_lines(Ground.HEADLINE, against, url).doubted(f"the URL says {day}")
    if how := how_lead_names_day(text, day, languages_of(record)):
        why = f"the URL and the text ({how}) name {day}"
        return InferredDate(str(day), WEIGHTS[Ground.LEAD].safety, why, Ground.LEAD)
    ground = Ground.PERMALINK if is_permalink(url) and not lines else Ground.URL
    return InferredDate(str(day), WEIGHTS[ground].safety, f"the URL names {day}", ground)


def _headed(record: Record) -> list[Dateline]:
    """Return the dated lines beneath the first headline that has some, if they name one day, updates aside."""
    groups = ([line for line in group if line.sure] for group in beneath_headline(record))
    first = next((group for group in groups if group), [])
    return _of_one_day([line for line in first if line.label != "updated"] or first)


def _of_one_day(lines: list[Dateline]) -> list[Dateline]:
    """Return the lines if they all name the same day, and none otherwise."""
    return lines if len({line.stamp.day for line in lines}) == 1 else []


def _opens(line: Dateline) -> bool:
    """Say whether a line can be the date at the head of an article.

    A weekday stands as often in a masthead that shows the day of the visit, unless an author stands beside it
    or the text begins right below it; an update is a later day.
    """
    visit = line.stamp.weekday and not line.authored and not line.leads
    return not line.after_prose and not visit and line.label != "updated" and (line.alone or line.rank < TOP)


def _rivals(first: Sequence[Dateline], sure: Sequence[Dateline]) -> bool:
    """Say whether a line right beside the first dates of a text names another day, updates aside."""
    day, rank = first[0].stamp.day, first[0].rank
    head = [line for line in sure if not line.after_prose and line.label != "updated"]
    return any(line.stamp.day != day and abs(line.rank - rank) <= TOP for line in head)


def _echoes(url: str, line: Dateline, sure: Sequence[Dateline]) -> bool:
    """Say whether a part of the URL names a line's day: the day in another order, or its month.

    Behind the prose a month is told by events as well: there the day must be the only one of the page, or labelled.
    """
    day = line.stamp.day
    if url_spells(url, day):
        return True
    alone = not line.after_prose or line.label == "published" or len({other.stamp.day for other in sure}) == 1
    return alone and url_month(url) == (day.year, day.month)


def _from_lines(ground: Ground, found: Sequence[Dateline], url: str) -> InferredDate:
    """Return what lines that name one day say; the time of day comes from the first that has one."""
    day, month = found[0].stamp.day, url_month(url)
    timed = next((line.stamp for line in found if line.stamp.time and line.label != "updated"), None)
    value = timed.value if timed else str(day)
    spent = tuple(
        line
        for line in found
        if line.alone and line.stamp.value in (value, str(day)) and (ground is Ground.HEADLINE or not line.after_prose)
    )
    inferred = InferredDate(value, WEIGHTS[ground].safety, f"{ground}: {value}", ground, datelines=spent)
    return (
        inferred.doubted(f"the URL says {month[0]}-{month[1]:02d}")
        if month not in (None, (day.year, day.month))
        else inferred
    )
