"""What a Parquet file says of itself: where its column chunks and their indexes stand, and what may not be moved.

Names and numbers of the fields: apache/parquet-format, parquet.thrift.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, BinaryIO, NamedTuple

from normkit.core.errors import OutputError
from normkit.formats.parquet import thrift
from normkit.formats.parquet.thrift import Items, Struct

MAGIC = b"PAR1"
NONE = Items(thrift.STRUCT, [])
"""A list with nothing in it, to read where a field is not set."""
ANOTHER_WAY = "write the records elsewhere with -o"


class File(IntEnum):
    """Fields of FileMetaData."""

    SCHEMA = 2
    ROW_GROUPS = 4
    KEY_VALUES = 5
    COLUMN_ORDERS = 7
    ENCRYPTION = 8


class Element(IntEnum):
    """Fields of SchemaElement."""

    TYPE = 1
    TYPE_LENGTH = 2
    REPETITION = 3
    NAME = 4
    CHILDREN = 5


class Group(IntEnum):
    """Fields of RowGroup."""

    COLUMNS = 1
    BYTES = 2
    ROWS = 3
    SORTED_BY = 4
    FILE_OFFSET = 5
    COMPRESSED_BYTES = 6


class Chunk(IntEnum):
    """Fields of ColumnChunk."""

    FILE_PATH = 1
    FILE_OFFSET = 2
    META = 3
    OFFSET_INDEX = 4
    OFFSET_INDEX_LENGTH = 5
    COLUMN_INDEX = 6
    COLUMN_INDEX_LENGTH = 7
    CRYPTO = 8
    ENCRYPTED = 9


class Meta(IntEnum):
    """Fields of ColumnMetaData."""

    TYPE = 1
    ENCODINGS = 2
    PATH = 3
    CODEC = 4
    BYTES = 6
    COMPRESSED_BYTES = 7
    KEY_VALUES = 8
    DATA = 9
    INDEX_PAGE = 10
    DICTIONARY = 11
    STATISTICS = 12
    ENCODING_STATS = 13
    BLOOM = 14
    BLOOM_LENGTH = 15


class Range(NamedTuple):
    """The bytes ``start`` to ``end`` of a file."""

    start: int
    end: int


class Column(NamedTuple):
    """A column of the table: the column chunks of a row group that hold it, and how its values are nested."""

    first: int
    """The number of its first column chunk in every row group."""
    shape: tuple[tuple[object, ...], ...]
    """Physical type, its length, repetition and children of each node: values of one shape have pages of one kind."""
    leaves: tuple[int, ...]
    """Which of the nodes have a column chunk."""


@dataclass(frozen=True)
class Footer:
    """The metadata of a file, and where they begin."""

    metadata: Struct
    start: int

    @property
    def groups(self) -> list[Struct]:
        """The row groups."""
        found: list[Struct] = self.metadata[File.ROW_GROUPS].value.values
        return found

    def columns(self) -> dict[str, Column]:
        """Return the columns by their names."""
        found = {}
        elements: list[Struct] = self.metadata[File.SCHEMA].value.values
        at, first = 1, 0
        while at < len(elements):
            start, due = at, 1
            while due:
                due += get(elements[at], Element.CHILDREN, 0) - 1
                at += 1
            nodes = [tuple(get(node, key, 0) for key in (1, 2, 3, 5)) for node in elements[start:at]]
            leaves = tuple(number for number, node in enumerate(nodes) if not node[3])
            found[get(elements[start], Element.NAME, b"").decode("utf-8", "replace")] = Column(
                first, tuple(nodes), leaves
            )
            first += len(leaves)
        return found


def get(struct: Struct, key: int, otherwise: Any) -> Any:
    """Return the value of a field, or ``otherwise`` where it is not set."""
    return struct[key].value if key in struct else otherwise


def chunks(group: Struct) -> list[Struct]:
    """Return the column chunks of a row group."""
    found: list[Struct] = group[Group.COLUMNS].value.values
    return found


def pages(chunk: Struct) -> Range:
    """Return where the pages of a column chunk stand."""
    meta = chunk[Chunk.META].value
    # 0 is how writers spell "none", also of the data pages of a chunk without values.
    places = (get(meta, key, 0) for key in (Meta.DATA, Meta.DICTIONARY, Meta.INDEX_PAGE))
    start = min((place for place in places if place > 0), default=len(MAGIC))
    return Range(start, start + meta[Meta.COMPRESSED_BYTES].value)


def path(chunk: Struct) -> str:
    """Return the name of the column that a chunk holds, with those above it, by dot."""
    return b".".join(chunk[Chunk.META].value[Meta.PATH].value.values).decode("utf-8", "replace")


def indexes(chunk: Struct) -> Iterator[tuple[int, Range]]:
    """Yield where its offset index, column index and Bloom filter stand, each with its field, if it has them."""
    for key in (Chunk.OFFSET_INDEX, Chunk.COLUMN_INDEX):
        if key in chunk:
            start = chunk[key].value
            yield key, Range(start, start + get(chunk, key + 1, 0))
    meta = chunk[Chunk.META].value
    if get(meta, Meta.BLOOM, 0) > 0 and get(meta, Meta.BLOOM_LENGTH, 0) > 0:
        start = meta[Meta.BLOOM].value
        yield Meta.BLOOM, Range(start, start + meta[Meta.BLOOM_LENGTH].value)


def read(source: BinaryIO) -> Footer:
    """Return the footer of a file. Raises OutputError for one whose parts cannot be told apart or moved."""
    size = source.seek(0, os.SEEK_END)
    source.seek(max(0, size - 8))
    tail = source.read(8)
    start = size - 8 - int.from_bytes(tail[:4], "little")
    if tail[4:] != MAGIC or start < len(MAGIC):
        raise _unlike("its end is no Parquet footer")
    source.seek(start)
    try:
        footer = Footer(thrift.decode(source.read(size - 8 - start)), start)
        _expect_movable(footer)
    except (thrift.ThriftError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise _unlike(f"its metadata are not as they should be: {error}") from None
    return footer


def _unlike(why: str) -> OutputError:
    return OutputError(f"this Parquet file cannot be changed without loss: {why}; {ANOTHER_WAY}")


def _expect_movable(footer: Footer) -> None:
    if File.ENCRYPTION in footer.metadata:
        raise _unlike("it is encrypted")
    width = sum(len(column.leaves) for column in footer.columns().values())
    taken: list[Range] = []
    for group in footer.groups:
        if len(chunks(group)) != width:
            raise _unlike("a row group has more or fewer columns than the table")
        for chunk in chunks(group):
            if get(chunk, Chunk.FILE_PATH, b""):
                raise _unlike("a part of it stands in another file")
            if Chunk.CRYPTO in chunk or Chunk.ENCRYPTED in chunk:
                raise _unlike("a column is encrypted")
            taken += [pages(chunk), *(place for _, place in indexes(chunk))]
    at = len(MAGIC)
    for start, end in sorted(place for place in taken if place.end != place.start):
        if start < at or end < start:
            raise _unlike("two of its parts overlap")
        at = end
    if at > footer.start:
        raise _unlike("a part of it reaches into its footer")
