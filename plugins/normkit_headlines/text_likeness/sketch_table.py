"""The sketches of a corpus in one block of bytes, and which rows of it are worth comparing."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from normkit_headlines.text_likeness.likeness import resemblance
from normkit_headlines.text_likeness.sketch import BINS, BINS_START, NONE, SIZE

BAND = 3
"""So many bins that stand side by side are a key: equal in texts of resemblance J with odds of J to the third."""
STRIDE = 2
"""A key begins at every second bin, so that there are 32: of texts with a resemblance of .3, two in three share one,
of .4 nine in ten, of .5 nearly all."""
COMMON = 4
"""A hash that stands in so many times the texts that chance would put it in is one of boilerplate, or of words that
all texts have: it is part of no key."""
FULL_BLOCK = 16
"""Of more texts under one key, each is compared with the first ones."""
LEAST_RESEMBLANCE = 0.09
"""Texts that resemble each other less have a key in common by chance."""
_PARTS_BITS = 6


class SketchTable:
    """A row for each record, to append to."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self.known = 0
        """How many rows have a sketch."""

    def append(self, sketch: bytes) -> None:
        """Add a row at the end; ``NONE`` for a record without a text."""
        self._bytes += sketch
        self.known += sketch != NONE

    def __len__(self) -> int:
        return len(self._bytes) // SIZE

    def __getitem__(self, row: int) -> bytes:
        return bytes(self._bytes[row * SIZE : (row + 1) * SIZE])

    def has(self, row: int) -> bool:
        """Say whether a row has a sketch."""
        return self._bytes[row * SIZE + BINS_START] != 0

    def column(self, bin_number: int) -> bytes:
        """Return one bin of all rows."""
        return bytes(self._bytes[BINS_START + bin_number :: SIZE])


def alike_rows(table: SketchTable) -> Iterator[tuple[int, list[int]]]:
    """Yield rows, ascending, each with those before it whose text resembles its own, ascending.

    In the terms of locality-sensitive hashing: bands of ``BAND`` bins, and blocks of those that share one.
    """
    parts = [array("Q") for _ in range(1 << _PARTS_BITS)]
    width = (len(table) >> _PARTS_BITS) + 1
    columns = [_without_common(table.column(one), table.known) for one in range(BINS)] if table.known > 1 else []
    for start in range(0, len(columns), STRIDE):
        band = [columns[(start + one) % BINS] for one in range(BAND)]
        for block in _blocks(band):
            for at, later in enumerate(block):
                for earlier in block[: min(at, FULL_BLOCK)]:
                    parts[later // width].append(later << 32 | earlier)
    for part in parts:
        for later, pairs in groupby(sorted(set(part)), key=lambda pair: pair >> 32):
            own = table[later]
            alike = (pair & 0xFFFFFFFF for pair in pairs)
            if found := [other for other in alike if resemblance(own, table[other]) >= LEAST_RESEMBLANCE]:
                yield later, found


def _without_common(column: bytes, known: int) -> bytes:
    """Return a column of bins with 0 for what too many texts have."""
    most = max(FULL_BLOCK, COMMON * known // 255)
    common = bytes(value for value, count in Counter(column).items() if count > most)
    return column.translate(bytes(0 if value in common else value for value in range(256))) if common else column


def _blocks(band: list[bytes]) -> Iterator[list[int]]:
    """Yield the rows, ascending, that share a key; a key with a bin that is 0 is none."""
    joined = bytearray(4 * len(band[0]))
    for place, column in enumerate(band):
        joined[place::4] = column
    keys = memoryview(joined).cast("I")
    ordered = sorted(keys)
    repeated = {key for key, following in pairwise(ordered) if key == following and _is_whole(key)}
    blocks: dict[int, list[int]] = {}
    for row, key in enumerate(keys) if repeated else ():
        if key in repeated:
            blocks.setdefault(key, []).append(row)
    yield from blocks.values()


def _is_whole(key: int) -> bool:
    return bool(key & 0xFF and key & 0xFF00 and key & 0xFF0000)
