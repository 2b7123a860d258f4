"""Apache Parquet, through pyarrow (extra ``normkit[parquet]``), which is imported when a file comes along.

Rows are read in batches. Where a value changes, the column chunk that holds it is written anew, in the column's
type and in the way the old one was; every other byte of the file is copied, whoever wrote it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, count, islice
from shutil import copyfileobj
from typing import Any, BinaryIO

from normkit.core.errors import InputError, NormkitError, OutputError
from normkit.core.regular_file import open_regular
from normkit.formats import encoding
from normkit.formats.base import Format, Rewritten, Row, Stretch
from normkit.formats.parquet import footer as footers
from normkit.formats.parquet.cells import CHANGED, NewCells, new_cells, records, unfit, with_cells
from normkit.formats.parquet.chunks import write_chunks
from normkit.formats.parquet.splicing import NewChunk, splice
from normkit.formats.parquet.stretches import BATCH, Rows, batches, state, stretches
from normkit.formats.parquet.widening import widen
from normkit.formats.patch import Patch

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
    cuts = True
    puts_values = True

    @property
    def keeps_bytes(self) -> bool:
        return False

    def with_columns(self, names: tuple[str, ...]) -> Parquet:
        return replace(self, added=names)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        try:
            import pyarrow.parquet as pq
        except ImportError:
            raise InputError(f"{path}: {_INSTALL}") from None
        number = 0
        try:
            file = pq.ParquetFile(source)
            _expect_one_of_each(file.schema_arrow.names, path)
            for row in self._rows(file, file.iter_batches(BATCH), 1):
                number = row.line
                yield row
        except NormkitError:
            raise
        except Exception as error:  # whatever the bytes make of pyarrow, MemoryError and UnicodeDecodeError included
            place = f" after row {number}" if number else ""
            reason = " ".join(str(error).split()) or type(error).__name__
            if isinstance(error, NotImplementedError):
                raise InputError(
                    f"{path}: this Parquet file holds what pyarrow cannot read{place} ({reason}); "
                    "write it anew with other settings"
                ) from None
            raise InputError(f"{path}: no Parquet file, or a damaged one{place} ({reason}); fetch it again") from None

    def stretches(self, source: BinaryIO, path: str, size: int) -> Iterator[Stretch]:
        """Yield ranges of rows: whoever reads one opens the file at ``path`` for it."""
        return stretches(source, path)

    def read_stretch(self, stretch: Stretch, path: str) -> Iterator[Row]:
        import pyarrow.parquet as pq

        wanted: Rows = stretch.layout
        with open_regular(path) as source:
            if state(source) != wanted.file:
                raise InputError(f"{path}: was changed by another program while it was being read; try again")
            try:
                file = pq.ParquetFile(source)
                found = list(self._rows(file, batches(file, wanted), stretch.line))
            except Exception:  # of damage they tell who read all that stands before, with its place
                source.seek(0)
                yield from islice(self.read(source, path), wanted.first, wanted.end)
            else:
                yield from found

    def _rows(self, file: Any, every: Iterable[Any], first: int) -> Iterator[Row]:
        """Yield the rows of batches of a file; ``first`` is the number of the first."""
        schema, numbers = self._schema(file), count(first)
        for batch in every:
            for mapping, trouble in records(batch):
                if mapping is not None and self.added:
                    mapping = {**dict.fromkeys(schema.names), **mapping}
                yield Row(b"", next(numbers), mapping, trouble, layout=schema)

    def holds(self, row: Row, key: str) -> bool:
        return row.mapping is not None and key in row.mapping

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        return unfit(row, fixed)

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        """Write the file anew. It has no patches; drawing them writes it all the same."""
        from tempfile import TemporaryFile

        import pyarrow.parquet as pq

        # The rows of a group are drawn before it is read here: of damage their reader tells, with its place.
        every = iter(rows)
        every = chain(list(islice(every, 1)), every)
        file = pq.ParquetFile(source)
        schema = self._schema(file)
        more = schema.names[len(file.schema_arrow) :]
        footer = footers.read(source) if more else None
        new: list[NewChunk] = []
        with TemporaryFile() as scratch:
            for group in range(file.num_row_groups):
                cells = new_cells(every, file.metadata.row_group(group).num_rows, schema)
                if cells or more:
                    footer = footer or footers.read(source)
                    table = _changed_columns(file, group, cells, schema, more)
                    new += write_chunks(table, group, footer, scratch)
            if next(every, None) is not None:
                raise OutputError(CHANGED)
            if footer is None:
                source.seek(0)
                copyfileobj(source, sink)
                return
            if more:
                widen(footer, schema, more)
            splice(source, footer, new, scratch, sink)
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
                    _write_batch(stream, batch)
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


def _changed_columns(file: Any, group: int, cells: NewCells, schema: Any, more: list[str]) -> Any:
    """Return the columns of a row group that have changed cells, with them, and those it gets."""
    import pyarrow as pa

    old = [name for name in cells if name not in more]
    table = file.read_row_group(group, columns=old).select(old)
    for name in more:
        table = table.append_column(schema.field(name), pa.nulls(file.metadata.row_group(group).num_rows, pa.string()))
    for key, new in cells.items():
        column = table.column_names.index(key)
        table = table.set_column(column, table.schema.field(column), with_cells(table.column(column), new))
    return table


def _expect_one_of_each(names: list[str], path: str) -> None:
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise InputError(f"{path}: two columns are called {twice[0]!r}; rename one")


# ---------------------------------------------------------------- a fresh file


def _batch(records: list[dict[str, object]]) -> Any:
    import pyarrow as pa

    columns = {}
    for key in dict.fromkeys(key for record in records for key in record):
        try:
            encoding.encode(key, key)
            columns[key] = pa.array([record.get(key) for record in records])
        except (pa.ArrowException, ValueError, TypeError, OverflowError, RecursionError) as error:
            reason = " ".join(str(error).split())
            raise OutputError(f"field {key!r} cannot be a column of one type ({reason}); write .jsonl") from None
    return pa.record_batch(columns)


def _write_batch(stream: Any, batch: Any) -> None:
    import pyarrow as pa

    try:
        stream.write_batch(batch)
    except pa.ArrowInvalid as error:
        raise OutputError(f"the records cannot be made a table ({error}); write .jsonl") from None


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
