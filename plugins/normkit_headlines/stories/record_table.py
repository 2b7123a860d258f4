"""The facts of all records in columns, and which of several records is the one to keep."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from normkit import Fact
from normkit_headlines.matching.string_array import StringArray
from normkit_headlines.stories.record_order import natural_order
from normkit_headlines.text_likeness.likeness import Likeness, likeness
from normkit_headlines.text_likeness.sketch import SIZE
from normkit_headlines.text_likeness.sketch_table import SketchTable

Rank = tuple[Any, ...]


class RecordTable:
    """A row for each record."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """``facts`` are those of ``text_likeness.record_fact``."""
        self.titles, self.published, self.ids, self.origins, self.sites = (StringArray() for _ in range(5))
        self.lengths, self.checksums, self.texts = array("q"), array("Q"), SketchTable()
        for title, published, length, name, origin, checksum, site, sketched in facts:
            self.titles.append(str(title))
            self.published.append(str(published))
            self.lengths.append(int(length))
            self.ids.append(str(name))
            self.origins.append(str(origin))
            self.checksums.append(int(checksum))
            self.sites.append(str(site))
            self.texts.append(int(sketched).to_bytes(SIZE))

    def __len__(self) -> int:
        return len(self.lengths)

    def likeness(self, row: int, other: int) -> Likeness | None:
        """Return how alike the texts of two rows are; None where one has none that can be compared."""
        if not (self.texts.has(row) and self.texts.has(other)):
            return None
        return likeness(self.texts[row], self.texts[other])

    def shared(self, row: int, other: int) -> float | None:
        """Return how much of the shorter one of two texts stands in both, from 0 to 1; None as above."""
        like = self.likeness(row, other)
        return None if like is None else like.containment

    def rank(self, keep: str) -> Callable[[int], Rank]:
        """Return the key by which the row to keep comes first: of the "earliest" record, or the "longest" text."""

        def earliest(row: int) -> Rank:
            published = self.published[row]
            places = natural_order(self.ids[row]), natural_order(self.origins[row])
            return not published, published, self.lengths[row], places, self.ids[row], self.origins[row]

        def longest(row: int) -> Rank:
            return self.lengths[row], *earliest(row)

        return longest if keep == "longest" else earliest


def stars(
    rows: list[int], are_same: Callable[[int, int], bool], passes: int | None = None
) -> Iterator[tuple[int, list[int]]]:
    """Yield (first row, others): the first row and all that are the same as it, then the rest likewise.

    Rows that are the same as their leader need not be the same as each other. ``passes``: how often, at most.
    """
    for _ in range(len(rows) if passes is None else passes):
        if len(rows) < 2:
            return
        first, *others = rows
        joined = [row for row in others if are_same(first, row)]
        if joined:
            yield first, joined
        taken = set(joined)
        rows = [row for row in others if row not in taken]
