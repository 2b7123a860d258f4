"""Which record stands for another that carries its headline: what the records of a corpus tell, reduced."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from normkit import Fact, Record
from normkit_headlines.matching.clustering import Groups, Tier, groups_of
from normkit_headlines.matching.similarity import near
from normkit_headlines.matching.string_array import Strings

NONE, NEAR, SIMILAR, CROWD = range(4)
"""Nothing to tell; the record is a copy; it tells the same in an edited wording; its headline is that of too many."""

Rows = list[int]
Rank = tuple[bool | str | int, ...]


class Choice(NamedTuple):
    """What the user of the rule decides; see its options."""

    tier: Tier
    days: int
    within: str
    keep: str
    crowd: int


class Head(NamedTuple):
    """The record that stands for a group."""

    id: str
    origin: str
    title: str
    records: int
    """How many records the group has."""


class Copies(NamedTuple):
    """What there is to tell, by record. It is small: each process gets it all."""

    records: array[int]
    """Digests of records, ascending."""
    kinds: array[int]
    at: array[int]
    """Where the head of each of ``records`` stands in what follows."""
    ids: Strings
    origins: Strings
    titles: Strings
    counts: array[int]

    def of(self, record: Record) -> tuple[int, Head] | None:
        """Return what there is to tell of a record, and the head of its group."""
        digest = _digest(record.id, record.origin)
        place = bisect_left(self.records, digest)
        if place == len(self.records) or self.records[place] != digest:
            return None
        kind, at = self.kinds[place], self.at[place]
        head = Head(self.ids[at], self.origins[at], self.titles[at], self.counts[at])
        itself = kind != CROWD and (head.id, head.origin) == (record.id, record.origin)
        return None if itself else (kind, head)  # two records may have one id, and no place that tells them apart


class _Table:
    """The facts in columns."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """``facts`` are (title, published, minus the text's length, id, origin, checksum of its opening, site)."""
        self.titles, self.published, self.ids, self.origins, self.sites = (Strings() for _ in range(5))
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
            return not published, published, self.lengths[row], self.ids[row], self.origins[row]

        def longest(row: int) -> Rank:
            return self.lengths[row], *earliest(row)

        return longest if keep == "longest" else earliest


def copies(facts: Iterable[Fact], choice: Choice) -> Copies:
    """Return which record stands for which."""
    table = _Table(facts)
    groups = groups_of(table.titles, choice.tier)
    total = len(table.titles)
    kinds, heads, counts = array("B", bytes(total)), array("I", bytes(4 * total)), array("I", [1]) * total
    for kind, head, rows, count in _same(table, groups, choice):
        counts[head] = count
        for row in rows:
            kinds[row], heads[row] = kind, head
    if choice.tier == "similar":
        alone = [row for row in range(total) if kinds[row] == NONE]
        for head, rows in _edited(table, groups, choice, alone):
            for row in rows:
                kinds[row], heads[row] = SIMILAR, head
    return _compact(table, kinds, heads, counts)


def _same(table: _Table, groups: Groups, choice: Choice) -> Iterator[tuple[int, int, Rows, int]]:
    """Yield (kind, head, rows to tell of, size of the group) for each headline that several records share."""
    rank = table.rank(choice.keep)
    for rows in _sharing(table, groups, groups.near, range(len(table.titles))):
        for part in _parts(table, rows, choice):
            if len(part) > choice.crowd:
                head = min(part, key=rank)
                yield CROWD, head, [head], len(part)
            else:
                for head, others in _stars(groups, sorted(part, key=rank)):
                    yield NEAR, head, _told(table, head, others, choice), len(others) + 1


def _edited(table: _Table, groups: Groups, choice: Choice, alone: Rows) -> Iterator[tuple[int, Rows]]:
    """Yield (head, rows to tell of) for each headline that stands in several wordings, one record for each."""
    rank = table.rank(choice.keep)
    forms = groups.forms
    for rows in _sharing(table, groups, groups.similar, alone):
        for part in _parts(table, rows, choice):
            head, *others = sorted(part, key=rank)
            same = groups.near[forms.of[head]]
            yield head, _told(table, head, [row for row in others if groups.near[forms.of[row]] != same], choice)


def _sharing(table: _Table, groups: Groups, leader: array[int], rows: Iterable[int]) -> Iterator[Rows]:
    """Yield those of the rows that share a headline; one too short to judge is shared only over one opening."""
    forms = groups.forms
    times = array("I", bytes(4 * len(forms)))
    rows = array("I", rows)
    for row in rows:
        times[leader[forms.of[row]]] += 1
    found: dict[tuple[int, int], Rows] = {}
    for row in rows:
        head = leader[forms.of[row]]
        if times[head] > 1:
            found.setdefault((head, table.openings[row] if forms.short(head) else 0), []).append(row)
    return (some for some in found.values() if len(some) > 1)


def _parts(table: _Table, rows: Rows, choice: Choice) -> Iterator[Rows]:
    """Yield the rows by site, where only one site's are compared, and by spans of so many days."""
    by_site: dict[str, Rows] = {}
    for row in rows:
        by_site.setdefault(table.sites[row] if choice.within == "source" else "", []).append(row)
    for site, some in by_site.items():
        if choice.within == "source" and not site:
            continue
        yield from _spans(table, some, choice.days) if choice.days else (some,)


def _spans(table: _Table, rows: Rows, days: int) -> Iterator[Rows]:
    """Yield the rows by spans of ``days``, each beginning with its first one; undated ones are in the first span."""
    part: Rows = []
    first = 0
    for day, row in sorted((_day(table.published[row]), row) for row in rows):
        if first and day > first + days:
            yield part
            part, first = [], 0
        part.append(row)
        first = first or day
    yield part


def _day(published: str) -> int:
    """Return the number of the day that an ISO 8601 date begins with, 0 where there is none."""
    try:
        return date.fromisoformat(published[:10]).toordinal()
    except ValueError:
        return 0


def _stars(groups: Groups, rows: Rows) -> Iterator[tuple[int, Rows]]:
    """Yield (head, others): the first row and all that are the same as it, then the rest likewise.

    Headlines that are the same as their group's leader need not be the same as each other.
    """
    forms = groups.forms
    while len(rows) > 1:
        head, *others = rows
        own = forms.wording(forms.of[head])
        same = {
            form for form in {forms.of[row] for row in others}
            if form == forms.of[head] or near(own, forms.wording(form), forms.counts)
        }  # fmt: skip
        joined = [row for row in others if forms.of[row] in same]
        if joined:
            yield head, joined
        rows = [row for row in others if forms.of[row] not in same]


def _told(table: _Table, head: int, rows: Rows, choice: Choice) -> Rows:
    """Return the rows to report: all, or only those of other sites than the head's."""
    if choice.within != "across":
        return rows
    return [row for row in rows if table.sites[row] != table.sites[head]]


def _compact(table: _Table, kinds: array[int], heads: array[int], counts: array[int]) -> Copies:
    told = sorted((_digest(table.ids[row], table.origins[row]), row) for row, kind in enumerate(kinds) if kind != NONE)
    place: dict[int, int] = {}
    at = array("I", [place.setdefault(heads[row], len(place)) for _, row in told])
    return Copies(
        array("Q", [digest for digest, _ in told]),
        array("B", [kinds[row] for _, row in told]),
        at,
        Strings(table.ids[row] for row in place),
        Strings(table.origins[row] for row in place),
        Strings(table.titles[row] for row in place),
        array("I", [counts[row] for row in place]),
    )


def _digest(name: str, origin: str) -> int:
    """Return what stands for a record: where it was read, or its id where that is not known."""
    return int.from_bytes(blake2b((origin or name).encode("utf-8", "surrogatepass"), digest_size=8).digest())
