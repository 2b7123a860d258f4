"""Which record represents another that carries its headline: what the records of a corpus tell, reduced."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import IntEnum
from typing import Any, NamedTuple

from normkit import Fact, Record
from normkit_headlines.matching.clustering import Clustering, Tier, cluster
from normkit_headlines.matching.headline_index import digest
from normkit_headlines.matching.similarity import same_headline
from normkit_headlines.matching.string_array import StringArray

Rows = list[int]
"""Numbers of records, as their facts came, from 0."""
Rank = tuple[Any, ...]
_NUMBERS = re.compile(r"[0-9]+")


class Kind(IntEnum):
    """What is found of a record."""

    UNIQUE = 0
    """Nothing."""
    DUPLICATE = 1
    """Its headline is another record's."""
    EDITED = 2
    """Its headline is an edited wording of another record's."""
    TEMPLATE = 3
    """Its headline is that of too many."""


class Options(NamedTuple):
    """What the user of the rule decides; see the options of ``SameHeadline``."""

    tier: Tier
    days: int
    within: str
    keep: str
    crowd: int


class Representative(NamedTuple):
    """The record that represents a group of duplicates: the one to keep."""

    id: str
    origin: str
    title: str
    records: int
    """How many records the group has."""


class DuplicateIndex(NamedTuple):
    """The records with a finding, and whom each is a duplicate of. It is small: each process gets it all."""

    records: array[int]
    """Digests of records, ascending."""
    kinds: array[int]
    """The kind of each of ``records``."""
    groups: array[int]
    """The group of each of ``records``: the index of its representative in the columns that follow."""
    ids: StringArray
    origins: StringArray
    titles: StringArray
    counts: array[int]

    def find(self, record: Record) -> tuple[Kind, Representative] | None:
        """Return the finding's kind and the representative of the record's group; None where there is no finding."""
        identity = _identity(record.id, record.origin)
        at = bisect_left(self.records, identity)
        if at == len(self.records) or self.records[at] != identity:
            return None
        kind, group = Kind(self.kinds[at]), self.groups[at]
        representative = Representative(self.ids[group], self.origins[group], self.titles[group], self.counts[group])
        # Two records may have one id, and no origin that tells them apart.
        itself = kind != Kind.TEMPLATE and representative[:2] == (record.id, record.origin)
        return None if itself else (kind, representative)


def natural_order(name: str) -> tuple[str | tuple[int, str], ...]:
    """Return a key by which names sort as a person counts: "in.csv:2" before "in.csv:10".

    Names that differ in leading zeros alone have one key.
    """
    digits = (part.lstrip("0") for part in _NUMBERS.findall(name))
    numbers = [(len(number), number) for number in digits]
    texts = _NUMBERS.split(name)
    return tuple(part for pair in zip(texts, [*numbers, (0, "")], strict=True) for part in pair)


class _Table:
    """The facts in columns: a row for each record."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """``facts`` are (title, published, minus the text's length, id, origin, checksum of its opening, site)."""
        self.titles, self.published, self.ids, self.origins, self.sites = (StringArray() for _ in range(5))
        self.lengths, self.openings = array("q"), array("Q")
        for title, published, length, name, origin, opening, site in facts:
            self.titles.append(str(title))
            self.published.append(str(published))
            self.lengths.append(int(length))
            self.ids.append(str(name))
            self.origins.append(str(origin))
            self.openings.append(int(opening))
            self.sites.append(str(site))

    def rank(self, keep: str) -> Callable[[int], Rank]:
        """Return the key by which the row to keep comes first."""

        def earliest(row: int) -> Rank:
            published = self.published[row]
            places = natural_order(self.ids[row]), natural_order(self.origins[row])
            return not published, published, self.lengths[row], places, self.ids[row], self.origins[row]

        def longest(row: int) -> Rank:
            return self.lengths[row], *earliest(row)

        return longest if keep == "longest" else earliest


def find_duplicates(facts: Iterable[Fact], options: Options) -> DuplicateIndex:
    """Return which record represents which. For ``facts`` see ``SameHeadline.collect``."""
    table = _Table(facts)
    clustering = cluster(table.titles, options.tier)
    total = len(table.titles)
    kinds, representatives, counts = array("B", bytes(total)), array("I", bytes(4 * total)), array("I", [1]) * total
    for kind, representative, rows, count in _duplicates(table, clustering, options):
        counts[representative] = count
        for row in rows:
            kinds[row], representatives[row] = kind, representative
    if options.tier == "similar":
        unique = [row for row in range(total) if kinds[row] == Kind.UNIQUE]
        for representative, rows in _edited(table, clustering, options, unique):
            for row in rows:
                kinds[row], representatives[row] = Kind.EDITED, representative
    return _compact(table, kinds, representatives, counts)


def _duplicates(table: _Table, clustering: Clustering, options: Options) -> Iterator[tuple[Kind, int, Rows, int]]:
    """Yield (kind, representative, rows to report, size of the group) for each headline that several records share."""
    rank = table.rank(options.keep)
    for rows in _sharing(table, clustering, clustering.near, range(len(table.titles))):
        for part in _comparable(table, rows, options):
            if len(part) > options.crowd:
                representative = min(part, key=rank)
                yield Kind.TEMPLATE, representative, [representative], len(part)
            else:
                for representative, others in _stars(clustering, sorted(part, key=rank)):
                    reported = _reported(table, representative, others, options)
                    yield Kind.DUPLICATE, representative, reported, len(others) + 1


def _edited(table: _Table, clustering: Clustering, options: Options, unique: Rows) -> Iterator[tuple[int, Rows]]:
    """Yield (representative, rows to report) for each headline in several wordings, one record for each wording."""
    rank = table.rank(options.keep)
    entry_of, leader_of = clustering.headlines.entry_of, clustering.near
    for rows in _sharing(table, clustering, clustering.similar, unique):
        for part in _comparable(table, rows, options):
            representative, *others = sorted(part, key=rank)
            leader = leader_of[entry_of[representative]]
            reworded = [row for row in others if leader_of[entry_of[row]] != leader]
            yield representative, _reported(table, representative, reworded, options)


def _sharing(table: _Table, clustering: Clustering, leader_of: array[int], rows: Iterable[int]) -> Iterator[Rows]:
    """Yield those of the rows that share a headline; one too short to judge is shared only over one opening."""
    index = clustering.headlines
    sizes = array("I", bytes(4 * len(index)))
    rows = array("I", rows)
    for row in rows:
        sizes[leader_of[index.entry_of[row]]] += 1
    found: dict[tuple[int, int], Rows] = {}
    for row in rows:
        leader = leader_of[index.entry_of[row]]
        if sizes[leader] > 1:
            found.setdefault((leader, table.openings[row] if index.is_short(leader) else 0), []).append(row)
    return (some for some in found.values() if len(some) > 1)


def _comparable(table: _Table, rows: Rows, options: Options) -> Iterator[Rows]:
    """Yield the rows by site, where only one site's are compared, and by spans of so many days."""
    by_site: dict[str, Rows] = {}
    for row in rows:
        by_site.setdefault(table.sites[row] if options.within == "source" else "", []).append(row)
    for site, some in by_site.items():
        if options.within == "source" and not site:
            continue
        yield from _time_spans(table, some, options.days) if options.days else (some,)


def _time_spans(table: _Table, rows: Rows, days: int) -> Iterator[Rows]:
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


def _stars(clustering: Clustering, rows: Rows) -> Iterator[tuple[int, Rows]]:
    """Yield (representative, others): the first row and all that are the same as it, then the rest likewise.

    Headlines that are the same as their cluster's leader need not be the same as each other.
    """
    index = clustering.headlines
    while len(rows) > 1:
        representative, *others = rows
        entry = index.entry_of[representative]
        own = index.headline(entry)
        same = {
            other for other in {index.entry_of[row] for row in others}
            if other == entry or same_headline(own, index.headline(other), index.document_frequency)
        }  # fmt: skip
        joined = [row for row in others if index.entry_of[row] in same]
        if joined:
            yield representative, joined
        rows = [row for row in others if index.entry_of[row] not in same]


def _reported(table: _Table, representative: int, rows: Rows, options: Options) -> Rows:
    """Return the rows to report: all, or only those of other sites than the representative's."""
    if options.within != "across":
        return rows
    return [row for row in rows if table.sites[row] != table.sites[representative]]


def _compact(table: _Table, kinds: array[int], representatives: array[int], counts: array[int]) -> DuplicateIndex:
    found = sorted(
        (_identity(table.ids[row], table.origins[row]), row) for row, kind in enumerate(kinds) if kind != Kind.UNIQUE
    )
    group_of: dict[int, int] = {}
    groups = array("I", [group_of.setdefault(representatives[row], len(group_of)) for _, row in found])
    return DuplicateIndex(
        array("Q", [identity for identity, _ in found]),
        array("B", [kinds[row] for _, row in found]),
        groups,
        StringArray(table.ids[row] for row in group_of),
        StringArray(table.origins[row] for row in group_of),
        StringArray(table.titles[row] for row in group_of),
        array("I", [counts[row] for row in group_of]),
    )


def _identity(name: str, origin: str) -> int:
    """Return what stands for a record: a digest of where it was read, or of its id where that is not known."""
    return digest(origin or name)
