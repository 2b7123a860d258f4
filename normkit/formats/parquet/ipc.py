"""Arrow IPC files and streams (``.arrow``, Feather version 2), through pyarrow, with the cells of ``.parquet``.

Batch by batch a table is read, and written anew where a value changes: the same schema with its metadata, types,
batches and packing. What cannot be kept is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice
from shutil import copyfileobj
from typing import Any, BinaryIO

from normkit.core.errors import InputError, NormkitError, OutputError
from normkit.formats.base import Format, Rewritten, Row
from normkit.formats.parquet.cells import CHANGED, new_cells, records, unfit, with_cells
from normkit.formats.patch import Patch

SLICE = 1024
"""Rows that are turned into records at a time."""
_FILE = b"ARROW1"
"""What a file begins with, and a stream does not (Arrow columnar format, "IPC File Format")."""
_OLD = b"FEA1"
_FRAMES = ((b"\x04\x22\x4d\x18", "lz4"), (b"\x28\xb5\x2f\xfd", "zstd"))
"""What a packed buffer holds behind the 8 bytes of its length -> the packing."""
_INSTALL = "Arrow files need pyarrow: pip install 'normkit[parquet]'"


@dataclass(frozen=True, slots=True)
class Arrow(Format):
    """A record has room for the columns of the table only. Rows carry the table's schema as their layout."""

    name: str = "arrow"
    suffixes: tuple[str, ...] = (".arrow", ".feather")
    added: tuple[str, ...] = ()
    """Columns of text that a table gets where it lacks them."""
    puts_values = True

    @property
    def keeps_bytes(self) -> bool:
        return False

    def with_columns(self, names: tuple[str, ...]) -> Arrow:
        return replace(self, added=names)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        number = 0
        try:
            table = _Table(source, self.added)
            names = table.schema.names
            if twice := [name for name in names if names.count(name) > 1]:
                raise InputError(f"{path}: two columns are called {twice[0]!r}; rename one")
            for batch, _ in table.batches():
                for start in range(0, batch.num_rows, SLICE):
                    for mapping, trouble in records(batch.slice(start, SLICE)):
                        number += 1
                        yield Row(b"", number, mapping, trouble, layout=table.schema)
        except ImportError:
            raise InputError(f"{path}: {_INSTALL}") from None
        except NormkitError:
            raise
        except Exception as error:  # whatever the bytes make of pyarrow
            place = f" after row {number}" if number else ""
            reason = " ".join(str(error).split()) or type(error).__name__
            raise InputError(f"{path}: no Arrow file, or a damaged one{place} ({reason}); fetch it again") from None

    def holds(self, row: Row, key: str) -> bool:
        return row.mapping is not None and key in row.mapping

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        return unfit(row, fixed)

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        """Write the file anew. It has no patches; drawing them writes it all the same."""
        from tempfile import TemporaryFile

        import pyarrow as pa

        # The rows of a batch are drawn before it is read here: of damage their reader tells, with its place.
        every = iter(rows)
        every = chain(list(islice(every, 1)), every)
        table = _Table(source, self.added)
        touched = bool(self.added)
        with TemporaryFile() as new:
            try:
                with table.writer(new) as writer:
                    for batch, metadata in table.batches():
                        fixed, one = _fixed(every, batch, table.schema)
                        touched = touched or one
                        writer.write_batch(fixed, custom_metadata=metadata)
            except (pa.ArrowException, NotImplementedError) as error:
                reason = " ".join(str(error).split())
                raise OutputError(f"the table cannot be written as it was ({reason}); use -o FILE.parquet") from None
            if next(every, None) is not None:
                raise OutputError(CHANGED)
            finished: Any = new if touched else source
            finished.seek(0)
            copyfileobj(finished, sink)
        yield from ()

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        """Write a table with every column that some record has, of the type that its values have in common."""
        from tempfile import TemporaryFile

        from normkit.formats.parquet.table import PARQUET

        with TemporaryFile() as waiting:  # where the columns and types of all records are told
            PARQUET.write(records, waiting)
            import pyarrow as pa
            import pyarrow.parquet as pq

            file = pq.ParquetFile(waiting)
            with pa.ipc.new_file(sink, file.schema_arrow) as writer:
                for batch in file.iter_batches():
                    writer.write_batch(batch)


class _Table:
    """An open file or stream, with columns added to it. Raises InputError for a file of the first Feather version."""

    def __init__(self, source: BinaryIO, added: tuple[str, ...]) -> None:
        import pyarrow as pa

        source.seek(0)
        head = source.read(len(_FILE))
        self._is_file = head == _FILE
        self._source = source
        if head[:4] == _OLD:
            raise pa.ArrowInvalid("Feather of the first version: write it anew with pyarrow.feather.write_feather")
        self._reader = self._opened()
        self._more = [name for name in added if name not in self._reader.schema.names]
        self.schema = self._reader.schema
        for name in self._more:
            self.schema = self.schema.append(pa.field(name, pa.string()))

    def _opened(self) -> Any:
        import pyarrow as pa

        self._source.seek(0)
        return pa.ipc.open_file(self._source) if self._is_file else pa.ipc.open_stream(self._source)

    def batches(self) -> Iterator[tuple[Any, Any]]:
        """Yield the batches in order, each with its own metadata, or None."""
        import pyarrow as pa

        if self._is_file:
            found = map(self._reader.get_batch_with_custom_metadata, range(self._reader.num_record_batches))
        else:
            found = self._reader.iter_batches_with_custom_metadata()
        for batch, metadata in found:
            batch.validate(full=True)
            nothing = [pa.nulls(batch.num_rows, pa.string()) for _ in self._more]
            yield pa.RecordBatch.from_arrays([*batch.columns, *nothing], schema=self.schema), metadata

    def writer(self, sink: Any) -> Any:
        """Return a writer of such a file, packed as this one is."""
        import pyarrow as pa

        options = pa.ipc.IpcWriteOptions(compression=self._packing())
        more = {}
        if self._is_file and getattr(self._reader, "metadata", None):
            more["metadata"] = self._reader.metadata
        return (pa.ipc.new_file if self._is_file else pa.ipc.new_stream)(sink, self.schema, options=options, **more)

    def _packing(self) -> str | None:
        """Return how the buffers of the first batch are packed, as its bytes tell; None: not at all."""
        import pyarrow as pa

        self._source.seek(8 if self._is_file else 0)  # behind the head of a file stands a stream
        messages = pa.ipc.MessageReader.open_stream(pa.PythonFile(self._source, mode="r"))
        found = None
        while found is None:
            try:
                message = messages.read_next_message()
            except StopIteration:
                break
            if message.type != "record batch":
                continue
            body = bytes(message.body or b"")
            places = ((name, body.find(frame)) for frame, name in _FRAMES)
            found = next((name for name, at in places if at >= 8 and at % 8 == 0), "")
        self._reader = self._opened()
        return found or None


def _fixed(rows: Iterator[tuple[Row, Mapping[str, object] | None]], batch: Any, schema: Any) -> tuple[Any, bool]:
    """Draw the rows of a batch; return it with their changed cells, and whether there are any. Raises OutputError."""
    import pyarrow as pa

    cells = new_cells(rows, batch.num_rows, schema)
    if not cells:
        return batch, False
    columns = list(batch.columns)
    for key, new in cells.items():
        at = schema.get_field_index(key)
        column = with_cells(pa.chunked_array([columns[at]]), new)
        columns[at] = pa.concat_arrays(column.unify_dictionaries().chunks)
    return pa.RecordBatch.from_arrays(columns, schema=schema), True


ARROW = Arrow()
