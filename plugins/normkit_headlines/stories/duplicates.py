"""Which record represents another that carries its story: what the records of a corpus tell, reduced."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from normkit import Fact
from normkit_headlines.matching.clustering import Clustering, Tier, cluster
from normkit_headlines.matching.related import related_headlines
from normkit_headlines.matching.similarity import same_headline
from normkit_headlines.stories.duplicate_index import DuplicateIndex, Found, Kind
from normkit_headlines.stories.record_table import RecordTable, stars
from normkit_headlines.stories.same_story import join_stories

Rows = list[int]
"""Numbers of records, as their facts came, from 0."""


class Options(NamedTuple):
    """What the user of the rule decides; see the options of ``SameHeadline``."""

    tier: Tier
    days: int
    within: str
    keep: str
    crowd: int


def find_duplicates(facts: Iterable[Fact], options: Options) -> DuplicateIndex:
    """Return which record represents which. For ``facts`` see ``record_fact``; their checksum is the opening's."""
    table = RecordTable(facts)
    clustering = cluster(table.titles, options.tier)
    found, crowded = Found(len(table)), bytearray(len(table))
    rank = table.rank(options.keep)
    headline_of = array("I", [clustering.near[entry] for entry in clustering.headlines.entry_of])
    for part in _groups(table, clustering, headline_of, range(len(table)), options):
        if len(part) > options.crowd:
            representative = min(part, key=rank)
            found.note(representative, Kind.TEMPLATE, representative)
            found.count(representative, len(part))
            for row in part:
                crowded[row] = 1
    stories = join_stories(clustering, table.texts)
    stories_of = _Pairs(table, clustering)
    for part in _groups(table, clustering, stories.near, (row for row, no in enumerate(crowded) if not no), options):
        for representative, others in stars(sorted(part, key=rank), stories_of.are_one):
            found.count(representative, len(others) + 1)
            for row in _reported(table, representative, others, options):
                found.note(row, stories_of.kind(representative, row), representative, table.shared(representative, row))
    if options.tier == "similar":
        unique = [row for row, kind in enumerate(found.kinds) if kind == Kind.UNIQUE and not crowded[row]]
        for part in _groups(table, clustering, stories.similar, unique, options):
            representative, *others = sorted(part, key=rank)
            reworded = [row for row in others if stories.near[row] != stories.near[representative]]
            for row in _reported(table, representative, reworded, options):
                found.note(row, Kind.EDITED, representative, table.shared(representative, row))
    return found.index(table)


class _Pairs(NamedTuple):
    """What two rows are to each other."""

    table: RecordTable
    clustering: Clustering

    def are_one(self, row: int, other: int) -> bool:
        """Say whether two rows of one group tell one story: by their headlines and, where both have one, texts."""
        like = self.table.likeness(row, other)
        same = self._same_headline(row, other)
        if like is None:
            return same
        short = self.clustering.headlines.is_short(self.clustering.headlines.entry_of[row])
        if same and not short and not like.tells_other_story:
            return True
        return like.tells_same_story and (same or self._related(row, other))

    def kind(self, row: int, other: int) -> Kind:
        """Return by what two rows that are one are known: by their headlines alone, or with their texts."""
        return Kind.DUPLICATE if self._same_headline(row, other) else Kind.STORY

    def _same_headline(self, row: int, other: int) -> bool:
        index = self.clustering.headlines
        ours, theirs = index.entry_of[row], index.entry_of[other]
        if ours == theirs:
            return True
        if self.clustering.near[ours] != self.clustering.near[theirs]:
            return False
        return same_headline(index.headline(ours), index.headline(theirs), index.document_frequency)

    def _related(self, row: int, other: int) -> bool:
        index = self.clustering.headlines
        return related_headlines(*(index.headline(index.entry_of[one]) for one in (row, other)))


def _groups(
    table: RecordTable, clustering: Clustering, leader_of: array[int], rows: Iterable[int], options: Options
) -> Iterator[Rows]:
    """Yield those of the rows that have one leader and may be compared.

    Where the headline is too short to judge, and no text is there to compare, one opening besides.
    """
    index = clustering.headlines
    sizes = array("I", bytes(4 * len(table)))
    rows = array("I", rows)
    for row in rows:
        sizes[leader_of[row]] += 1
    found: dict[tuple[int, int], Rows] = {}
    for row in rows:
        leader = leader_of[row]
        if sizes[leader] > 1:
            by_opening = index.is_short(index.entry_of[row]) and not table.texts.has(row)
            found.setdefault((leader, table.checksums[row] if by_opening else 0), []).append(row)
    for some in found.values():
        if len(some) > 1:
            yield from (part for part in _comparable(table, some, options) if len(part) > 1)


def _comparable(table: RecordTable, rows: Rows, options: Options) -> Iterator[Rows]:
    """Yield the rows by site, where only one site's are compared, and by spans of so many days."""
    by_site: dict[str, Rows] = {}
    for row in rows:
        by_site.setdefault(table.sites[row] if options.within == "source" else "", []).append(row)
    for site, some in by_site.items():
        if options.within == "source" and not site:
            continue
        yield from _time_spans(table, some, options.days) if options.days else (some,)


def _time_spans(table: RecordTable, rows: Rows, days: int) -> Iterator[Rows]:
    """Yield the rows by spans of ``days``, each beginning with its first one; undated ones are in the first span."""
    span: Rows = []
    first = 0
    for day, row in sorted((_day(table.published[row]), row) for row in rows):
        if first and day > first + days:
            yield span
            span, first = [], 0
        span.append(row)
        first = first or day
    yield span


def _day(published: str) -> int:
    """Return the number of the day that an ISO 8601 date begins with, 0 where there is none."""
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return 0


def _reported(table: RecordTable, representative: int, rows: Rows, options: Options) -> Rows:
    """Return the rows to report: all, or only those of other sites than the representative's."""
    if options.within != "across":
        return rows
    return [row for row in rows if table.sites[row] != table.sites[representative]]
