"""What is found of the records of a corpus: which is told of, why, and which other record it goes with."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from enum import IntEnum
from typing import NamedTuple

from normkit import Record
from normkit_headlines.matching.string_array import StringArray
from normkit_headlines.stories.record_table import RecordTable
from normkit_headlines.text.digest import digest

UNKNOWN = 255
"""In place of a share: one of the two records has no text, or one that is too short."""


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
    STORY = 4
    """Its headline is related to another record's, and the texts tell one story."""
    COPY = 5
    """Its text is another record's, edited."""


class Representative(NamedTuple):
    """The record that represents a group of duplicates: the one to keep."""

    id: str
    origin: str
    title: str
    records: int
    """How many records the group has."""


class Match(NamedTuple):
    """What is found of one record."""

    kind: Kind
    representative: Representative
    shared: int | None
    """How many per cent of the shorter one of the two texts stand in both; None where that is not known."""


class DuplicateIndex(NamedTuple):
    """The records with a finding, and whom each is a duplicate of. It is small: each process gets it all."""

    records: array[int]
    """Digests of records, ascending."""
    kinds: array[int]
    """The kind of each of ``records``."""
    shares: array[int]
    """The per cent of text that each of ``records`` shares; ``UNKNOWN``."""
    groups: array[int]
    """The group of each of ``records``: the index of its representative in the columns that follow."""
    ids: StringArray
    origins: StringArray
    titles: StringArray
    counts: array[int]

    def find(self, record: Record) -> Match | None:
        """Return what is found of a record; None where that is nothing."""
        identity = _identity(record.id, record.origin)
        at = bisect_left(self.records, identity)
        if at == len(self.records) or self.records[at] != identity:
            return None
        kind, group, share = Kind(self.kinds[at]), self.groups[at], self.shares[at]
        representative = Representative(self.ids[group], self.origins[group], self.titles[group], self.counts[group])
        # Two records may have one id, and no origin that tells them apart.
        itself = kind != Kind.TEMPLATE and representative[:2] == (record.id, record.origin)
        return None if itself else Match(kind, representative, None if share == UNKNOWN else share)


class Found:
    """What is found of the rows of a table, while it is being found."""

    def __init__(self, rows: int) -> None:
        self.kinds, self.shares = array("B", bytes(rows)), array("B", [UNKNOWN]) * rows
        self._representatives, self._counts = array("I", bytes(4 * rows)), array("I", [1]) * rows

    def note(self, row: int, kind: Kind, representative: int, share: float | None = None) -> None:
        """Say of a row what it is, whom it goes with, and how much of the shorter text they share, from 0 to 1."""
        self.kinds[row], self._representatives[row] = kind, representative
        self.shares[row] = UNKNOWN if share is None else round(100 * share)

    def count(self, representative: int, records: int) -> None:
        """Say how many records a representative stands for, itself among them."""
        self._counts[representative] = records

    def index(self, table: RecordTable) -> DuplicateIndex:
        """Return the rows with a finding, compact."""
        found = sorted(
            (_identity(table.ids[row], table.origins[row]), row)
            for row, kind in enumerate(self.kinds)
            if kind != Kind.UNIQUE
        )
        group_of: dict[int, int] = {}
        groups = array("I", [group_of.setdefault(self._representatives[row], len(group_of)) for _, row in found])
        ids, origins, titles = (
            StringArray(column[row] for row in group_of) for column in (table.ids, table.origins, table.titles)
        )
        return DuplicateIndex(
            array("Q", [identity for identity, _ in found]),
            array("B", [self.kinds[row] for _, row in found]),
            array("B", [self.shares[row] for _, row in found]),
            groups,
            ids,
            origins,
            titles,
            array("I", [self._counts[row] for row in group_of]),
        )


def told_share(shared: int | None) -> str:
    """Return the end of a message: how much of the shorter text stands in both; "" where that is not known."""
    return "" if shared is None else f"; the texts have {shared} % of the shorter one in common"


def _identity(name: str, origin: str) -> int:
    """Return what stands for a record: a digest of where it was read, or of its id where that is not known."""
    return digest(origin or name)
