"""Which records carry another one's text, edited, under another headline."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from functools import partial

from normkit import Fact
from normkit_headlines.matching.normalization import normalize_headline
from normkit_headlines.matching.similarity import same_headline
from normkit_headlines.stories.duplicate_index import DuplicateIndex, Found, Kind
from normkit_headlines.stories.record_table import RecordTable, stars
from normkit_headlines.stories.same_story import related_headlines
from normkit_headlines.text_likeness.sketch_table import alike_rows

CROWD = 200
"""Of more copies of one text, all are told to be copies of one, without comparing them with each other."""


def find_copies(facts: Iterable[Fact]) -> DuplicateIndex | None:
    """Return which records are edited copies; None if none is.

    For ``facts`` see ``record_fact``; their checksum is that of the text.
    """
    table = RecordTable(facts)
    leader_of = array("I", range(len(table)))
    for row, earlier in alike_rows(table.texts):
        leaders = sorted({leader_of[other] for other in earlier})
        leader_of[row] = next((leader for leader in leaders if _is_copy(table, row, leader)), row)
    groups: dict[int, list[int]] = {}
    for row, leader in enumerate(leader_of):
        if row != leader:
            groups.setdefault(leader, [leader]).append(row)
    if not groups:
        return None
    found, rank = Found(len(table)), table.rank("earliest")
    for rows in groups.values():
        first, *others = sorted(rows, key=rank)
        parts = [(first, others)] if len(rows) > CROWD else stars([first, *others], partial(_is_copy, table))
        for representative, copies in parts:
            found.count(representative, len(copies) + 1)
            for row in copies:
                if not _is_told_elsewhere(table, row, representative):
                    found.note(row, Kind.COPY, representative, table.shared(row, representative))
    return found.index(table)


def _is_copy(table: RecordTable, row: int, other: int) -> bool:
    like = table.likeness(row, other)
    return like is not None and like.is_copy


def _is_told_elsewhere(table: RecordTable, row: int, other: int) -> bool:
    """Say whether two records have the very text, which TXT201 tells, or one headline, as HED201 does."""
    if table.checksums[row] == table.checksums[other]:
        return True
    one, two = normalize_headline(table.titles[row]), normalize_headline(table.titles[other])
    return one.key == two.key or same_headline(one, two, {}) or related_headlines(one, two)
