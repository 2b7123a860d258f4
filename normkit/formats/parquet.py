"""Apache Parquet, through pyarrow (extra ``normkit[parquet]``), which is imported when a file comes along.

Rows are read in batches and written one row group at a time. Schema, metadata, row groups, compression
and every column without a change stay as they are; a changed value comes back in its column's type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, islice
from typing import Any, BinaryIO

from normkit.core.errors import InputError, OutputError
from normkit.formats.base import Format, Rewritten, Row, changed
from normkit.formats.patch import Patch

BATCH = 1024
"""Rows read, and written into a fresh file's memory, at a time."""
ROW_GROUP = 16 * BATCH
"""Rows in a row group of a fresh file."""

_INSTALL = "Parquet needs pyarrow: pip install 'normkit[parquet]'"


@dataclass(frozen=True, slots=True)
class Parquet(Format):
    """A record has room for the columns of the table only. Rows carry the table's schema as their layout."""

    name: str = "parquet"
    suffixes: tuple[str, ...] = (".parquet",)
    added: tuple[str, ...] = ()
    """Columns of text that a table gets where it lacks them."""

    @property
    def keeps_bytes(self) -> bool:
        return False

    def with_columns(self, names: tuple[str, ...]) -> Parquet:
        return replace(self, added=names)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError:
            raise InputError(f"{path}: {_INSTALL}") from None
        number = 0
        try:
            file = pq.ParquetFile(source)
            _expect_one_of_each(file.schema_arrow.names, path)
            schema = self._schema(file)
            for batch in file.iter_batches(BATCH):
                for mapping, trouble in _records(batch):
                    number += 1
                    if mapping is not None and self.added:
                        mapping = {**dict.fromkeys(schema.names), **mapping}
                    yield Row(b"", number, mapping, trouble, layout=schema)
        except (pa.ArrowException, OSError) as error:
            place = f" after row {number}" if number else ""
            raise InputError(f"{path}: no Parquet file, or a damaged one{place} ({error}); fetch it again") from None

    def holds(self, row: Row, key: str) -> bool:
        return row.mapping is not None and key in row.mapping

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        try:
            for key, value in changed(row, fixed).items():
                _cell(value, key, row.layout)
        except OutputError as error:
            return str(error)
        return ""

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        """Write the file anew. It has no patches; drawing them writes it all the same."""
        import pyarrow.parquet as pq

        # The rows of a group are drawn before it is read here: of damage their reader tells, with its place.
        every = iter(rows)
        every = chain(list(islice(every, 1)), every)
        file = pq.ParquetFile(source)
        schema = self._schema(file)
        with pq.ParquetWriter(sink, schema, **_settings(file)) as writer:
            for group in range(file.num_row_groups):
                cells: dict[str, list[tuple[int, Any]]] = {}
                for index, (row, fixed) in enumerate(islice(every, file.metadata.row_group(group).num_rows)):
                    for key, value in () if fixed is None or row.mapping is None else changed(row, fixed).items():
                        cells.setdefault(key, []).append((index, _cell(value, key, schema)))
                table = file.read_row_group(group)
                table = _widened(table, schema) if len(schema) > len(file.schema_arrow) else table
                for key, new in cells.items():
                    column = table.column_names.index(key)
                    table = table.set_column(column, table.schema.field(column), _replaced(table.column(column), new))
                writer.write_table(table, row_group_size=max(table.num_rows, 1))
        yield from ()

    def _schema(self, file: Any) -> Any:
        """Return the schema of a file, with the columns that it gets."""
        import pyarrow as pa

        schema = file.schema_arrow
        for name in self.added:
            if name not in schema.names:
                schema = schema.append(pa.field(name, pa.string()))
        return schema

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        """Write a table with every column that some record has, of the type that its values have in common."""
        try:
            import pyarrow as pa
            import pyarrow.parquet as pq
        except ImportError:
            raise OutputError(_INSTALL) from None
        from tempfile import TemporaryFile

        # Columns and types are known last: until then the batches wait in a file, each with its own schema.
        with TemporaryFile() as waiting:
            schemas = [pa.schema([])]
            every = iter(records)
            while some := [dict(record) for record in islice(every, BATCH)]:
                batch = _batch(some)
                schemas.append(batch.schema)
                with pa.ipc.new_stream(waiting, batch.schema) as stream:
                    stream.write_batch(batch)
            try:
                schema = pa.unify_schemas(schemas, promote_options="permissive")
            except pa.ArrowException as error:
                raise OutputError(f"a column holds values of several types ({error}); write .jsonl") from None
            waiting.seek(0)
            with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
                group: list[Any] = []
                for _ in schemas[1:]:
                    group.append(_widened(pa.ipc.open_stream(waiting).read_all(), schema))
                    if len(group) * BATCH >= ROW_GROUP:
                        writer.write_table(pa.concat_tables(group))
                        group = []
                if group:
                    writer.write_table(pa.concat_tables(group))


# ---------------------------------------------------------------- reading


def _expect_one_of_each(names: list[str], path: str) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise InputError(f"{path}: two columns are called {twice[0]!r}; rename one")


def _records(batch: Any) -> Iterator[tuple[dict[str, object] | None, str]]:
    """Yield (record, trouble) for each row of a batch."""
    columns = {name: _values(column) for name, column in zip(batch.schema.names, batch.columns, strict=True)}
    for index in range(batch.num_rows):
        mapping = {name: values[index] for name, values in columns.items()}
        broken = next((name for name, value in mapping.items() if isinstance(value, _Unreadable)), None)
        if broken is None:
            yield mapping, ""
        else:
            yield None, f"column {broken!r} holds a value that cannot be read ({mapping[broken]}); mend it"


class _Unreadable(str):
    """Why a cell has no value in Python."""

    __slots__ = ()


def _values(column: Any) -> list[object]:
    """Return a column's values; where one cannot be had (bad UTF-8, a year beyond 9999), why."""
    import pyarrow as pa

    coarse = _coarse(column.type)
    if coarse is not None:
        column = column.cast(coarse, safe=False)
    try:
        found: list[object] = column.to_pylist()
    except (pa.ArrowException, ValueError, OverflowError, KeyError):  # KeyError: an unknown time zone
        found = [_value(cell) for cell in column]
    return found


def _value(cell: Any) -> object:
    try:
        return cell.as_py()
    except Exception as error:  # as above, one by one
        return _Unreadable(" ".join(str(error).split()))


def _coarse(type: Any) -> Any:
    """Return the type in microseconds for one in nanoseconds, which Python's own types cannot hold."""
    import pyarrow as pa

    if pa.types.is_timestamp(type) and type.unit == "ns":
        return pa.timestamp("us", type.tz)
    if type == pa.time64("ns"):
        return pa.time64("us")
    return pa.duration("us") if type == pa.duration("ns") else None


# ---------------------------------------------------------------- writing in place


def _cell(value: object, key: str, schema: Any) -> Any:
    """Return a value as an array of one, in the type of its column. Raises OutputError where that cannot be."""
    import pyarrow as pa

    if key not in schema.names:
        raise OutputError(f"the table has no column {key!r}; write it as .jsonl (-o FILE.jsonl)")
    type = schema.field(key).type
    try:
        if isinstance(value, datetime):
            value = value.isoformat()
        if isinstance(value, str) and not _textual(type):
            return _parsed(value, type)
        return pa.array([value], type)
    except (pa.ArrowException, ValueError, TypeError, OverflowError):
        raise OutputError(
            f"column {key!r} ({type}) cannot hold {value!r:.60}; write it as .jsonl (-o FILE.jsonl)"
        ) from None


def _textual(type: Any) -> bool:
    import pyarrow as pa

    if pa.types.is_dictionary(type):
        type = type.value_type
    return bool(pa.types.is_string(type) or pa.types.is_large_string(type) or pa.types.is_string_view(type))


def _parsed(text: str, type: Any) -> Any:
    """Return text as a number, date or time. A time without an offset counts in the column's own zone."""
    import pyarrow as pa
    import pyarrow.compute as pc

    array = pa.array([text or None], pa.string())
    try:
        return array.cast(type)
    except pa.ArrowInvalid:
        if not (pa.types.is_timestamp(type) and type.tz):
            raise
        return pc.assume_timezone(array.cast(pa.timestamp(type.unit)), type.tz)


def _replaced(column: Any, cells: list[tuple[int, Any]]) -> Any:
    """Return a column with new values at some of its rows, in ascending order."""
    import pyarrow as pa

    pieces: list[Any] = []
    at = 0
    for index, array in cells:
        pieces += [*column.slice(at, index - at).chunks, array]
        at = index + 1
    pieces += column.slice(at).chunks
    return pa.chunked_array(pieces, column.type)


def _settings(file: Any) -> dict[str, Any]:
    """Return how a file was written, as far as it tells, in the words of pyarrow's writer."""
    metadata = file.metadata
    group = metadata.row_group(0) if metadata.num_row_groups else None
    columns = [group.column(index) for index in range(group.num_columns)] if group else []
    physical = {file.schema.column(index).physical_type for index in range(len(file.schema))}
    return {
        "version": "2.6",  # an older one would turn nanoseconds and unsigned numbers into other types
        "compression": {column.path_in_schema: _codec(column.compression) for column in columns} or "zstd",
        "use_dictionary": [column.path_in_schema for column in columns if column.has_dictionary_page],
        "store_schema": b"ARROW:schema" in (metadata.metadata or {}),
        "use_deprecated_int96_timestamps": "INT96" in physical,
    }


def _codec(name: str) -> str:
    return "none" if name == "UNCOMPRESSED" else name


# ---------------------------------------------------------------- a fresh file


def _batch(records: list[dict[str, object]]) -> Any:
    import pyarrow as pa

    columns = {}
    for key in dict.fromkeys(key for record in records for key in record):
        try:
            columns[key] = pa.array([record.get(key) for record in records])
        except (pa.ArrowException, ValueError, OverflowError) as error:
            reason = " ".join(str(error).split())
            raise OutputError(f"field {key!r} cannot be a column of one type ({reason}); write .jsonl") from None
    return pa.record_batch(columns)


def _widened(table: Any, schema: Any) -> Any:
    """Return a table with the columns of ``schema``; those it lacks are null."""
    import pyarrow as pa

    present = set(table.column_names)
    columns = [
        table.column(field.name).cast(field.type) if field.name in present else pa.nulls(table.num_rows, field.type)
        for field in schema
    ]
    return pa.table(columns, schema=schema)


PARQUET = Parquet()
