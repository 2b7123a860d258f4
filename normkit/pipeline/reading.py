"""Read files into pieces of work: rows in chunks, or stretches of a file that a process reads itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from normkit.core.errors import InputError, NormkitError
from normkit.core.fields import field_names
from normkit.formats.base import Row, Stretch
from normkit.formats.encoding import NOT_UTF8
from normkit.pipeline.pool import Jobs
from normkit.pipeline.source import Source, unreadable

CHUNK_RECORDS, CHUNK_BYTES = 256, 1 << 20
"""What a worker process gets at a time: whichever is reached first."""
_LONGEST_KEY = 60
"""Code points of the name of a column that are shown."""
Task = tuple[int, Row | NormkitError]
"""The number of a source, and a row of it or why it cannot be read."""
Piece = list[Task] | tuple[int, Stretch]
"""What a process gets: some rows, or the bytes of some with the number of their source."""


def without_content(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources as a worker process needs them, and as they pickle."""
    return tuple(source.without_content() for source in sources)


def rows_of_stretch(source: Source, number: int, stretch: Stretch) -> Iterator[Task]:
    """Yield the rows of a stretch of a file."""
    try:
        for row in _expected(source, source.format.read_stretch(stretch, source.path)):
            yield number, row
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # a stranger's format may raise anything
        yield number, unreadable(source, error)


def rows_of_piece(sources: Sequence[Source], piece: Piece) -> Iterable[Task]:
    """Return the rows of a piece of work."""
    return piece if isinstance(piece, list) else rows_of_stretch(sources[piece[0]], *piece)


def measured(piece: Piece) -> tuple[int, int]:
    """Return the number of the source that a piece of work is of, and how many bytes it has."""
    if isinstance(piece, list):
        return piece[0][0], sum(len(row.raw) for _, row in piece if isinstance(row, Row))
    return piece[0], len(piece[1].content)


def pieces(sources: Sequence[Source], jobs: Jobs, most: int = CHUNK_RECORDS) -> Iterator[Piece]:
    """Yield work on files: stretches of those that can be cut, of which the workers make rows, else rows.

    ``most``: rows in a piece.
    """
    for number, source in enumerate(sources):
        cuts = jobs.processes and source.format.cuts and source.content is None
        stretches = _stretches(number, source) if cuts else iter(())
        if (first := next(stretches, None)) is not None:
            yield first
            yield from stretches
        else:
            yield from chunks(rows_of_files([(number, source)]), most)


def _stretches(number: int, source: Source) -> Iterator[Piece]:
    try:
        with source.open() as opened:
            yield from ((number, stretch) for stretch in source.format.stretches(opened, source.path, CHUNK_BYTES))
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # a stranger's format may raise anything
        yield [(number, unreadable(source, error))]


def rows_of_files(sources: Iterable[tuple[int, Source]]) -> Iterator[Task]:
    """Yield the rows of numbered files; for one that cannot be read, or read on, why."""
    for number, source in sources:
        try:
            with source.open() as opened:
                for row in _expected(source, source.format.read(opened, source.path)):
                    yield number, row
        except (KeyboardInterrupt, GeneratorExit):
            raise
        except BaseException as error:  # as above
            yield number, unreadable(source, error)


def _expected(source: Source, rows: Iterable[Row]) -> Iterator[Row]:
    """Pass on the rows of a file, or of a stretch of it, each with what stands before it on its line.

    Raises InputError where they show that the whole file cannot be used.
    """
    first = utf8 = True
    before = (0, 0)
    for row in rows:
        if not isinstance(row, Row):
            raise TypeError(f"read() must yield Row, not {type(row).__name__}")
        if first and row.mapping is not None:
            _expect_text(source, row, row.mapping)
            first = False
        if utf8 and row.trouble.startswith(NOT_UTF8):
            utf8 = False
            _expect_utf8(source)
        if before != (0, 0):
            row = replace(row, before=before)
        yield row
        before = _behind(row.raw, before) if not row.raw.endswith(b"\n") else (0, 0)


def _behind(raw: bytes, before: tuple[int, int]) -> tuple[int, int]:
    """Return what of its line stands before the next row, in code points and bytes."""
    end = raw.rfind(b"\n") + 1
    points, size = (0, 0) if end else before
    tail = raw[end:].removeprefix(b"\xef\xbb\xbf")  # editors do not count it
    return points + len(tail.decode("utf-8", "replace")), size + len(tail)


def _expect_utf8(source: Source) -> None:
    """Raise InputError if the file as a whole, and not some bytes of it alone, is in another encoding than UTF-8."""
    from normkit.formats.coding.likely import other_encoding

    at = source.content.tell() if source.content is not None else 0
    with source.open() as opened:
        told = other_encoding(source.format.content(opened, source.path))
    if source.content is not None:  # the rows are read on from there
        source.content.seek(at)
    if told:
        raise InputError(f"{source.path}: {told}")


def _expect_text(source: Source, row: Row, mapping: Mapping[str, object]) -> None:
    """Raise InputError if this is a table without a column that is known as a text or a title."""
    known = field_names(mapping, source.kit.names).own.keys()
    if not known & {"text", "title"} and not source.format.holds(row, "text"):
        raise InputError(
            f"{source.path}: no column is known as a text or a title; its columns: "
            f"{', '.join(key[:_LONGEST_KEY] for key in mapping)}. "
            'Say which with [fields] in normkit.toml: text = "..."; if these are a record, put a header above it'
        )


def chunks(rows: Iterator[Task], most: int) -> Iterator[list[Task]]:
    """Yield the rows in lists of ``most``, or of a megabyte, whichever is reached first."""
    chunk: list[Task] = []
    size = 0
    for item in rows:
        chunk.append(item)
        size += len(item[1].raw) if isinstance(item[1], Row) else 0
        if len(chunk) == most or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
