"""Which records carry another one's text, edited, under another headline."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from functools import partial

from normkit import Fact
from normkit_headlines.matching.normalization import normalize_headline
from normkit_headlines.matching.related import related_headlines
from normkit_headlines.matching.similarity import same_headline
from normkit_headlines.stories.duplicate_index import DuplicateIndex, Found, Kind
from normkit_headlines.stories.record_table import RecordTable, stars
from normkit_headlines.text_likeness.sketch_table import alike_rows

CROWD, PASSES = 200, 8
"""Of more texts that copies lead to from one another, so many are compared with all others, the earliest first."""


def find_copies(facts: Iterable[Fact]) -> DuplicateIndex | None:
    """Return which records are edited copies; None if none is.

    For ``facts`` see ``record_fact``; their checksum is that of the text.
    """
    table = RecordTable(facts)
    found, rank = Found(len(table)), table.rank("earliest")
    groups = list(linked(table))
    for rows in groups:
        passes = len(rows) if len(rows) <= CROWD else PASSES
        for representative, copies in stars(sorted(rows, key=rank), partial(_is_copy, table), passes):
            found.count(representative, len(copies) + 1)
            for row in copies:
                if not _is_told_elsewhere(table, row, representative):
                    found.note(row, Kind.COPY, representative, table.shared(row, representative))
    return found.index(table) if groups else None


def linked(table: RecordTable) -> Iterator[list[int]]:
    """Yield the rows that copies lead from one to another, group by group."""
    above = array("I", range(len(table)))

    def top(row: int) -> int:
        while above[row] != row:
            above[row] = above[above[row]]
            row = above[row]
        return row

    for row, earlier in alike_rows(table.texts):
        for other in earlier:
            if top(other) != top(row) and _is_copy(table, row, other):
                above[top(row)] = top(other)
    groups: dict[int, list[int]] = {}
    for row, linked in enumerate(above):
        if linked != row:
            groups.setdefault(top(row), [top(row)]).append(row)
    yield from groups.values()


def _is_copy(table: RecordTable, row: int, other: int) -> bool:
    like = table.likeness(row, other)
    return like is not None and like.is_copy


def _is_told_elsewhere(table: RecordTable, row: int, other: int) -> bool:
    """Say whether two records have the very text, which TXT201 tells, or one headline, as HED201 does."""
    if table.checksums[row] == table.checksums[other]:
        return True
    one, two = normalize_headline(table.titles[row]), normalize_headline(table.titles[other])
    return one.key == two.key or same_headline(one, two, {}) or related_headlines(one, two)
