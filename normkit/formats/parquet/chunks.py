"""Write columns of a row group anew, each in the way its old column chunks were written."""

from __future__ import annotations

from io import BytesIO
from typing import Any, BinaryIO

from normkit.core.errors import OutputError
from normkit.formats.parquet import footer as parts
from normkit.formats.parquet.footer import ANOTHER_WAY, Chunk, File, Footer, Meta
from normkit.formats.parquet.splicing import NewChunk
from normkit.formats.parquet.thrift import Struct

# Codec and encoding of Parquet -> what pyarrow's writer calls it. It writes neither LZO nor the LZ4 of old (5).
_CODECS = {0: "none", 1: "snappy", 2: "gzip", 4: "brotli", 6: "zstd", 7: "lz4"}
_ENCODINGS = {5: "DELTA_BINARY_PACKED", 6: "DELTA_LENGTH_BYTE_ARRAY", 7: "DELTA_BYTE_ARRAY", 9: "BYTE_STREAM_SPLIT"}
_DICTIONARY = {2, 8}
_INT96, _PAGE_V2 = 3, 3


def write_chunks(table: Any, group: int, footer: Footer, scratch: BinaryIO) -> list[NewChunk]:
    """Write the columns of ``table``, all rows of a row group, to the end of ``scratch``; return their chunks.

    Columns that the file lacks get the numbers after its last. Raises OutputError where a column cannot be
    written in the way of the old one.
    """
    known = footer.columns()
    old = parts.chunks(footer.groups[group])
    beyond = len(old)
    result = []
    for name in table.column_names:
        column = known.get(name)
        replaced = [] if column is None else old[column.first : column.first + len(column.leaves)]
        raw, new = _written(table.select([name]), name, replaced)
        written = new.columns()[name]
        if column is not None and column != written._replace(first=column.first):
            raise OutputError(
                f"column {name!r} is written in a way that its changed values cannot be given back; {ANOTHER_WAY}"
            )
        first = beyond if column is None else column.first
        beyond += len(written.leaves) if column is None else 0
        for number, chunk in enumerate(parts.chunks(new.groups[0]), first):
            result.append(NewChunk(group, number, chunk, scratch.tell(), *_indexes(chunk, raw)))
            place = parts.pages(chunk)
            scratch.write(raw[place.start : place.end])
    return result


def new_column(table: Any) -> tuple[list[Struct], list[Any]]:
    """Return what a footer says of the one column of a table: its schema elements and its column orders."""
    _, footer = _written(table, table.column_names[0], [])
    orders = parts.get(footer.metadata, File.COLUMN_ORDERS, parts.NONE)
    return footer.metadata[File.SCHEMA].value.values[1:], orders.values


def _written(table: Any, name: str, replaced: list[Struct]) -> tuple[bytes, Footer]:
    """Return a Parquet file of one row group with the columns of a table, and its footer."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = BytesIO()
    try:
        with pq.ParquetWriter(sink, table.schema, **_settings(name, replaced)) as writer:
            writer.write_table(table, row_group_size=max(table.num_rows, 1))
    except (pa.ArrowException, OSError) as error:
        raise OutputError(f"column {name!r} cannot be written: {' '.join(str(error).split())}; {ANOTHER_WAY}") from None
    footer = parts.read(sink)
    if len(footer.groups) != 1:
        raise OutputError(f"a row group of {table.num_rows} rows is too large to be written at once; {ANOTHER_WAY}")
    return sink.getvalue(), footer


def _settings(name: str, replaced: list[Struct]) -> dict[str, Any]:
    """Return how column chunks were written, as far as they tell, in the words of pyarrow's writer."""
    metas: list[Struct] = [chunk[Chunk.META].value for chunk in replaced]
    codecs = {meta[Meta.CODEC].value for meta in metas}
    if codecs - _CODECS.keys() or len(codecs) > 1:
        raise OutputError(f"column {name!r} is compressed in a way that cannot be written any more; {ANOTHER_WAY}")
    # What holds for a fresh column: no writer leaves statistics and dictionaries out.
    settings: dict[str, Any] = {
        "version": "2.6",  # an older one would turn nanoseconds and unsigned numbers into other types
        "compression": _CODECS[codecs.pop()] if codecs else "zstd",
        "store_schema": False,
    }
    if not metas:
        return settings
    encodings = {code for meta in metas for code in meta[Meta.ENCODINGS].value.values}
    pages = {parts.get(one, 1, 0) for meta in metas for one in parts.get(meta, Meta.ENCODING_STATS, parts.NONE).values}
    other = [_ENCODINGS[code] for code in sorted(encodings & _ENCODINGS.keys())]
    dictionary = bool(encodings & _DICTIONARY)
    settings |= {
        "use_dictionary": dictionary,
        "write_statistics": any(Meta.STATISTICS in meta for meta in metas),
        "data_page_version": "2.0" if _PAGE_V2 in pages else "1.0",
        "write_page_index": any(Chunk.OFFSET_INDEX in chunk for chunk in replaced),
        "use_deprecated_int96_timestamps": any(meta[Meta.TYPE].value == _INT96 for meta in metas),
    }
    if other and not dictionary and len(metas) == 1:
        settings["column_encoding"] = {parts.path(replaced[0]): other[-1]}
    return settings


def _indexes(chunk: Struct, raw: bytes) -> tuple[bytes, bytes]:
    """Return the column index and the offset index of a chunk; ``b""`` where it has none."""
    found = {key: raw[place.start : place.end] for key, place in parts.indexes(chunk)}
    return found.get(Chunk.COLUMN_INDEX, b""), found.get(Chunk.OFFSET_INDEX, b"")
