"""Fix the rows of an Arrow table: columns in, the same columns out. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Row = Mapping[str, object]


def fixed_table(batch: Any, fix: Callable[[Row, frozenset[str]], Row]) -> Any:
    """Return the table of anything with ``__arrow_c_stream__``, its rows fixed.

    ``fix`` is given a row's text, dates and numbers (what is nested or binary no rule reads) and the
    names of all columns. A column without a change stays as it is; a row with a value that its column
    cannot hold stays as it is, whole.
    """
    import pyarrow as pa

    table = pa.table(batch)
    columns = frozenset(table.column_names)
    readable = [field.name for field in table.schema if not (pa.types.is_nested(field.type) or _binary(field.type))]
    cells: dict[str, dict[int, object]] = {}
    for number, row in enumerate(table.select(readable).to_pylist()):
        fixed = fix(row, columns)
        changed = {key: value for key, value in fixed.items() if value is not row.get(key) and value != row.get(key)}
        try:
            stored = {key: _stored(value, table.schema.field(key).type) for key, value in changed.items()}
        except (pa.ArrowException, TypeError, ValueError, OverflowError):
            continue
        for key, value in stored.items():
            cells.setdefault(key, {})[number] = value
    for key, new in cells.items():
        at, field = table.column_names.index(key), table.schema.field(key)
        values = [new.get(number, value) for number, value in enumerate(table.column(key))]
        table = table.set_column(at, field, pa.array(values, field.type))
    return table


def noting(table: Any, notes: Mapping[str, str]) -> Any:
    """Return the table with notes in its schema's metadata, beside what stands there."""
    return table.replace_schema_metadata({**(table.schema.metadata or {}), **notes})


def _stored(value: object, type: Any) -> Any:
    """Return a value as a scalar of a column's type: a date given as text is read. Raises what pyarrow raises."""
    import pyarrow as pa

    try:
        return pa.scalar(value, type)
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return pa.scalar(value).cast(type)


def _binary(type: Any) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_binary(type) or pa.types.is_large_binary(type) or pa.types.is_fixed_size_binary(type))
