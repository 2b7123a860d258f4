"""Put column chunks into a Parquet file: what stands around them is copied, and the footer is told what has moved."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import BinaryIO, NamedTuple

from normkit.core.errors import OutputError
from normkit.formats.parquet import footer as parts
from normkit.formats.parquet import thrift
from normkit.formats.parquet.footer import ANOTHER_WAY, MAGIC, Chunk, Footer, Group, Meta, Range
from normkit.formats.parquet.thrift import I32, I64, Field, Struct

_BLOCK = 1 << 20  # bytes copied at a time


class NewChunk(NamedTuple):
    """A column chunk written anew: its pages wait in a scratch file."""

    group: int
    number: int
    """Which of its group's column chunks it takes the place of; one beyond the last is new."""
    written: Struct
    """What it says of itself; its offsets count in the file that it was written into."""
    waiting: int
    """Where its pages begin in the scratch file."""
    column_index: bytes
    offset_index: bytes


Replaced = list[dict[int, NewChunk]]
"""For each row group, the number of a column chunk -> what takes its place."""


class _Put(NamedTuple):
    """Bytes of the scratch file that take the place of some of the old one; ``chunk`` is None where nothing does."""

    place: Range
    size: int
    chunk: NewChunk | None


def splice(source: BinaryIO, footer: Footer, new: Iterable[NewChunk], scratch: BinaryIO, sink: BinaryIO) -> None:
    """Write the file with its new column chunks; changes ``footer``. Raises OutputError for what it cannot move."""
    replaced: Replaced = [{} for _ in footer.groups]
    for one in new:
        replaced[one.group][one.number] = one
    puts = sorted(_puts(footer, replaced), key=lambda put: put.place)
    indexed = _offset_indexes(source, footer, replaced)
    at = 0
    for put in puts:
        _copy(source, sink, Range(at, put.place.start))
        if put.chunk:
            _copy(scratch, sink, Range(put.chunk.waiting, put.chunk.waiting + put.size))
        at = put.place.end
    _copy(source, sink, Range(at, footer.start))
    moved = _moved(puts)
    starts = _starts(puts)
    end = moved(footer.start)
    for number, group in enumerate(footer.groups):
        _regroup(group, number, replaced, starts, moved)
    for chunk, key, index in _indexes(footer, replaced, starts, indexed, moved):
        sink.write(index)
        chunk[key], chunk[key + 1] = Field(I64, end), Field(I32, len(index))
        end += len(index)
    raw = thrift.encode(footer.metadata)
    sink.write(b"%b%b%b" % (raw, len(raw).to_bytes(4, "little"), MAGIC))


def _puts(footer: Footer, replaced: Replaced) -> Iterable[_Put]:
    """Yield what is put where: new chunks, and nothing where the indexes of an old one stood, or any offset index."""
    for number, group in enumerate(footer.groups):
        old = parts.chunks(group)
        end = max((parts.pages(chunk).end for chunk in old), default=len(MAGIC))
        for at, chunk in enumerate(old):
            new = replaced[number].get(at)
            if new:
                yield _Put(parts.pages(chunk), _size(new), new)
            for key, place in parts.indexes(chunk):
                if new or key == Chunk.OFFSET_INDEX:
                    yield _Put(place, 0, None)
        for at, new in replaced[number].items():
            if at >= len(old):
                yield _Put(Range(end, end), _size(new), new)


def _size(new: NewChunk) -> int:
    place = parts.pages(new.written)
    return place.end - place.start


def _moved(puts: list[_Put]) -> Callable[[int], int]:
    """Return what says where a byte of the old file that stays is now."""
    ends = [put.place.end for put in puts]
    shifts = [0, *accumulate(put.size - (put.place.end - put.place.start) for put in puts)]
    return lambda at: at + shifts[bisect_right(ends, at)] if at > 0 else at


def _starts(puts: list[_Put]) -> dict[tuple[int, int], int]:
    """Return where each new chunk begins in the new file."""
    found = {}
    shift = 0
    for place, size, new in puts:
        if new:
            found[new.group, new.number] = place.start + shift
        shift += size - (place.end - place.start)
    return found


def _regroup(
    group: Struct,
    number: int,
    replaced: Replaced,
    starts: dict[tuple[int, int], int],
    moved: Callable[[int], int],
) -> None:
    """Tell a row group what its chunks hold now and where they are."""
    every = parts.chunks(group)
    width = len(every)
    for at, chunk in enumerate(every):
        new = replaced[number].get(at)
        if new is None:
            _shift(chunk, (Chunk.FILE_OFFSET, Chunk.OFFSET_INDEX, Chunk.COLUMN_INDEX), moved)
            _shift(chunk[Chunk.META].value, (Meta.DATA, Meta.INDEX_PAGE, Meta.DICTIONARY, Meta.BLOOM), moved)
            continue
        _expect_not_sorted_by(group, number, at)
        old = chunk[Chunk.META].value
        _add(group, Group.BYTES, new, Meta.BYTES, parts.get(old, Meta.BYTES, 0))
        _add(group, Group.COMPRESSED_BYTES, new, Meta.COMPRESSED_BYTES, parts.get(old, Meta.COMPRESSED_BYTES, 0))
        chunk[Chunk.META] = chunk[Chunk.META]._replace(value=_described(new, old, starts[number, at]))
        if parts.get(chunk, Chunk.FILE_OFFSET, 0):
            chunk[Chunk.FILE_OFFSET] = Field(I64, starts[number, at])
    for at, new in sorted(replaced[number].items()):
        if at >= width:
            _add(group, Group.BYTES, new, Meta.BYTES, 0)
            _add(group, Group.COMPRESSED_BYTES, new, Meta.COMPRESSED_BYTES, 0)
            meta = Field(thrift.STRUCT, _described(new, {}, starts[number, at]))
            every.append({Chunk.FILE_OFFSET: Field(I64, 0), Chunk.META: meta})
    _shift(group, (Group.FILE_OFFSET,), moved)


def _shift(struct: Struct, keys: Iterable[int], moved: Callable[[int], int]) -> None:
    for key in keys:
        if key in struct:
            struct[key] = struct[key]._replace(value=moved(struct[key].value))


def _add(group: Struct, total: int, new: NewChunk, key: int, before: int) -> None:
    """Correct a sum over the chunks of a row group, if it has one."""
    if total in group:
        now = new.written[Chunk.META].value[key].value
        group[total] = Field(I64, group[total].value - before + now)


def _described(new: NewChunk, old: Struct, start: int) -> Struct:
    """Return the ColumnMetaData of a new chunk: its own, at its place, under the name and notes of the old one."""
    meta: Struct = dict(new.written[Chunk.META].value)
    shift = start - parts.pages(new.written).start
    _shift(meta, (Meta.DATA, Meta.DICTIONARY), lambda at: at + shift if at > 0 else at)
    return {**meta, **{key: old[key] for key in (Meta.PATH, Meta.KEY_VALUES) if key in old}}


def _expect_not_sorted_by(group: Struct, number: int, column: int) -> None:
    by = parts.get(group, Group.SORTED_BY, None)
    if by and any(parts.get(one, 1, -1) == column for one in by.values):
        name = parts.path(parts.chunks(group)[column])
        raise OutputError(
            f"row group {number + 1} is said to be sorted by {name!r}, which changed values may not be; {ANOTHER_WAY}"
        )


# ---------------------------------------------------------------- page indexes


def _offset_indexes(source: BinaryIO, footer: Footer, replaced: Replaced) -> dict[tuple[int, int], Struct]:
    """Return the offset indexes of the chunks that stay: they tell places in the file, and so are written anew."""
    found = {}
    for number, group in enumerate(footer.groups):
        for at, chunk in enumerate(parts.chunks(group)):
            if Chunk.OFFSET_INDEX in chunk and at not in replaced[number]:
                start = chunk[Chunk.OFFSET_INDEX].value
                source.seek(start)
                raw = source.read(parts.get(chunk, Chunk.OFFSET_INDEX_LENGTH, 0))
                try:
                    found[number, at] = thrift.decode(raw)
                except thrift.ThriftError as error:
                    raise OutputError(f"an index of the Parquet file is damaged ({error}); {ANOTHER_WAY}") from None
    return found


def _indexes(
    footer: Footer,
    replaced: Replaced,
    starts: dict[tuple[int, int], int],
    old: dict[tuple[int, int], Struct],
    moved: Callable[[int], int],
) -> Iterator[tuple[Struct, int, bytes]]:
    """Yield the indexes of new chunks and all offset indexes: the chunk, the field for their place, the bytes."""
    for number, group in enumerate(footer.groups):
        for at, chunk in enumerate(parts.chunks(group)):
            new = replaced[number].get(at)
            if new and Chunk.COLUMN_INDEX in chunk:
                yield chunk, Chunk.COLUMN_INDEX, new.column_index
            if new and Chunk.OFFSET_INDEX in chunk:
                by = starts[number, at] - parts.pages(new.written).start
                yield chunk, Chunk.OFFSET_INDEX, _relocated(thrift.decode(new.offset_index), by.__add__)
            elif (number, at) in old:
                yield chunk, Chunk.OFFSET_INDEX, _relocated(old[number, at], moved)


def _relocated(index: Struct, moved: Callable[[int], int]) -> bytes:
    """Return an OffsetIndex (field 1: PageLocations, whose field 1 is the offset) for pages that have moved."""
    for page in parts.get(index, 1, parts.NONE).values:
        _shift(page, (1,), moved)
    return thrift.encode(index)


def _copy(source: BinaryIO, sink: BinaryIO, place: Range) -> None:
    source.seek(place.start)
    left = place.end - place.start
    while left > 0:
        block = source.read(min(_BLOCK, left))
        if not block:
            raise OutputError("the Parquet file ended early: was it changed by another program? Try again")
        sink.write(block)
        left -= len(block)
