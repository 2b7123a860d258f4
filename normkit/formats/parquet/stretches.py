"""Stretches of a Parquet file: ranges of its rows, which other processes read from the file itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, BinaryIO, NamedTuple

from normkit.formats.base import Stretch

BATCH = 1024
"""Rows read at a time."""
_LARGE = 64 * BATCH
"""Rows of a row group from which on a stretch has several batches: who reads one reads what stands before it, too."""


class Rows(NamedTuple):
    """A range of a file's rows."""

    first: int
    """Counted from 0."""
    end: int
    """Behind the last."""
    file: tuple[int, int, int, int]
    """What the file was when its rows were counted (``state``)."""


def state(source: BinaryIO) -> tuple[int, int, int, int]:
    """Return what tells whether an open file is another one, or was changed. Raises OSError for what is no file."""
    found = os.fstat(source.fileno())
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def stretches(source: BinaryIO, path: str) -> Iterator[Stretch]:
    """Yield the stretches of a file, which stands at ``path``; none of one that cannot be read, or stands elsewhere."""
    import pyarrow.parquet as pq

    try:
        now = state(source)
        with open(path, "rb") as again:
            is_there = state(again) == now
        metadata = pq.ParquetFile(source).metadata
    except Exception:  # whoever reads it from its begin says why
        return
    most = max((metadata.row_group(number).num_rows for number in range(metadata.num_row_groups)), default=0)
    size = 4 * BATCH if most > _LARGE else BATCH
    for first in range(0, metadata.num_rows, size) if is_there else ():
        yield Stretch(b"", first + 1, Rows(first, first + size, now))


def batches(file: Any, rows: Rows) -> Iterator[Any]:
    """Yield the rows of a range as batches: of no group but those that hold some of them."""
    sizes = [file.metadata.row_group(number).num_rows for number in range(file.metadata.num_row_groups)]
    begins = list(accumulate(sizes, initial=0))
    groups = [n for n, size in enumerate(sizes) if begins[n] < rows.end and rows.first < begins[n] + size]
    at = begins[groups[0]] if groups else 0
    for batch in file.iter_batches(BATCH, row_groups=groups):
        first, end = max(rows.first - at, 0), min(rows.end - at, batch.num_rows)
        if first < end:
            yield batch.slice(first, end - first)
        at += batch.num_rows
        if at >= rows.end:
            return
