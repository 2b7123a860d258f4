"""An Arrow table as rows that rules read, and fixed values back in the types of its columns. Needs pyarrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from normkit.core.errors import ConfigError, InputError
from normkit.core.fields import field_names, may_hold_fields, steps, value_at
from normkit.core.fields.values import identity
from normkit.formats.parquet.cells import as_cell, is_binary, microseconds

if TYPE_CHECKING:
    import pyarrow as pa

Row = Mapping[str, object]
Cells = Mapping[str, Any]
"""Column -> a new value as an Arrow array of one, in the column's type."""
Names = tuple[tuple[str, str], ...]
"""The user's own names of canonical fields: pairs (canonical, own)."""


def table_of(given: object) -> pa.Table:
    """Return a table of anything that hands out Arrow: a Table, a RecordBatch, polars, pandas, a reader, a relation.

    Raises InputError for what does not, ConfigError where pyarrow is missing.
    """
    try:
        import pyarrow as pa
    except ImportError:
        raise ConfigError("tables need pyarrow: pip install 'normkit[parquet]'") from None

    if isinstance(given, pa.Table):
        return given
    if not any(hasattr(given, name) for name in ("__arrow_c_stream__", "__arrow_c_array__")):
        raise InputError(
            "a table is anything with __arrow_c_stream__ (pyarrow, polars, pandas, DuckDB), "
            f"not {type(given).__name__}; single records go through check and fix"
        )
    try:
        return pa.table(given)
    except (pa.ArrowException, TypeError, ValueError) as error:
        raise InputError(f"{type(given).__name__} is no table: {' '.join(str(error).split())}") from error


def expect_article(table: pa.Table, names: Names) -> None:
    """Raise InputError for a table none of whose columns can be a text or a title; one without any is just empty."""
    record = outline(table.schema)
    own = field_names(record, names).own
    if table.num_columns and not any(steps(record, own[field]) for field in ("text", "title") if field in own):
        raise InputError(
            f"no column is known as a text or a title; the columns: {', '.join(table.column_names)}. "
            "Say which: Normalizer(fields={'text': ...})"
        )


def outline(fields: Any) -> dict[str, object]:
    """Return the names of columns, and of the fields of structs, as a record without values."""
    import pyarrow as pa

    return {field.name: outline(field.type) if pa.types.is_struct(field.type) else "" for field in fields}


class Columns:
    """What rules may read of a table: text, dates, numbers, lists of text, and whatever has the name of a field.

    Columns that share a name are not read, nor is what is nested or binary under another name.
    """

    def __init__(self, table: pa.Table, names: Names) -> None:
        self._table, self._names = table, names
        counted = Counter(table.column_names)
        own = {name.partition(".")[0] for _, path in names for name in (path, f"{path}.")}
        fields = {field.name: field for field in table.schema if counted[field.name] == 1}
        self._fields = {
            name: field
            for name, field in fields.items()
            if name in own or may_hold_fields(name) or _is_read(field.type)
        }
        self._values = {name: _values(table.column(name)) for name in self._fields}

    def __contains__(self, name: object) -> bool:
        """Say whether a fix may put a value there."""
        return name in self._fields

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return int(self._table.num_rows)

    def has_id(self, number: int) -> bool:
        """Say whether a record has an id of its own."""
        row = self.row(number)
        path = field_names(row, self._names).own.get("id")
        return path is not None and identity(value_at(row, path)) != ""

    def row(self, number: int) -> dict[str, object]:
        """Return a row, from 0; what Python cannot hold (the year 20000, broken UTF-8) as Arrow's scalar."""
        return {name: values[number] for name, values in self._values.items()}

    def values(self, name: str) -> Sequence[object]:
        """Return the values of a column, read or not. Raises InputError for a name that is not that of one column."""
        names = self._table.column_names
        if (count := names.count(name)) != 1:
            what = "names no column" if count == 0 else f"names {count} columns"
            raise InputError(f"key={name!r} {what}; the columns: {', '.join(names)}")
        return self._values.get(name) or _values(self._table.column(name))

    def cells(self, row: Row, fixed: Row) -> Cells:
        """Return the values of a row that are fixed, as the columns hold them. Raises ValueError where one cannot."""
        import pyarrow as pa

        changed = {key: value for key, value in fixed.items() if value is not row.get(key) and value != row.get(key)}
        for key in changed:
            if isinstance(row.get(key), pa.Scalar):
                raise ValueError(f"column {key!r} holds a value that cannot be read")
            if key not in self._fields:
                raise ValueError(f"the table has no column {key!r}")
        return {key: as_cell(value, self._fields[key]) for key, value in changed.items()}


def record_names(columns: Columns, key: str | None) -> Iterator[str]:
    """Yield what stands in for the id of each record: its value in the column ``key``, else its number (``"#1"``).

    Without a key it is ``""`` for records that have an id. Raises InputError for a key that does not name one column.
    """
    keys = None if key is None else columns.values(key)
    for number in range(columns.rows):
        name = identity(keys[number]) if keys is not None else ""
        yield name or ("" if keys is None and columns.has_id(number) else f"#{number + 1}")


def with_cells(table: pa.Table, cells: Mapping[int, Cells]) -> pa.Table:
    """Return the table with new values: row -> what it gets. A column that gets none stays as it is."""
    columns: dict[str, dict[int, Any]] = {}
    for number, new in cells.items():
        for name, value in new.items():
            columns.setdefault(name, {})[number] = value
    for name, values in columns.items():
        at = table.column_names.index(name)
        table = table.set_column(at, table.schema.field(at), _replaced(table.column(at), values))
    return table


def _replaced(column: pa.ChunkedArray, values: Mapping[int, Any]) -> pa.ChunkedArray:
    """Return a column with new values at some rows, in ascending order."""
    import pyarrow as pa

    pieces: list[Any] = []
    end = 0
    for number, value in values.items():
        pieces += [*column.slice(end, number - end).chunks, value]
        end = number + 1
    pieces += column.slice(end).chunks
    try:
        return pa.chunked_array([pa.concat_arrays(pieces)], column.type)
    except (pa.ArrowException, NotImplementedError):  # too long for one chunk, or for one dictionary
        return pa.chunked_array(pieces, column.type)


def noting(table: pa.Table, notes: Mapping[str, str]) -> pa.Table:
    """Return the table with notes in its schema's metadata, beside what stands there."""
    return table.replace_schema_metadata({**(table.schema.metadata or {}), **notes})


def _values(column: pa.ChunkedArray) -> list[object]:
    """Return the values of a column; one that Python cannot hold (see ``Columns.row``) as its scalar."""
    # Python has no nanoseconds: without pandas they could not be read, and with it they would be read otherwise.
    coarse = microseconds(column.type)
    try:
        return list((column if coarse is None else column.cast(coarse, safe=False)).to_pylist())
    except Exception:  # what it raises depends on the type, and on the packages for time zones
        return [_value(scalar) for scalar in column]


def _value(scalar: Any) -> object:
    try:
        return scalar.as_py()
    except Exception:  # as above
        return scalar


def _is_read(type: Any) -> bool:
    """Say whether the values of a type are read wherever they stand."""
    import pyarrow as pa

    if pa.types.is_list(type) or pa.types.is_large_list(type):
        return bool(pa.types.is_string(type.value_type) or pa.types.is_large_string(type.value_type))
    return not (pa.types.is_nested(type) or is_binary(type))
