"""Fix the rows of an Arrow table: columns in, the same columns out. Needs pyarrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

from normkit.core.fields import may_hold_fields

Row = Mapping[str, object]


def fixed_table(batch: Any, fix: Callable[[Row, frozenset[str]], Row]) -> Any:
    """Return the table of anything with ``__arrow_c_stream__``, its rows fixed.

    ``fix`` is given a row's text, dates, numbers and lists of text, the structs under names of fields
    (what is nested otherwise, or binary, no rule reads), and the names of all columns. A column without a change stays
    as it is; a row with a value that its column cannot hold, or that stood where Python reads none, stays as it is,
    whole. So do columns that share a name.
    """
    import pyarrow as pa

    table = pa.table(batch)
    counted = Counter(table.column_names)
    places = {name: at for at, name in enumerate(table.column_names) if counted[name] == 1}
    columns = frozenset(places)
    types = {name: table.schema.field(at).type for name, at in places.items()}
    read = {
        name: _values(table.column(places[name]))
        for name, type in types.items()
        if _is_read(type) or (pa.types.is_struct(type) and may_hold_fields(name))
    }
    cells: dict[str, dict[int, object]] = {}
    for number in range(table.num_rows):
        row = {name: values[number] for name, values in read.items()}
        fixed = fix(row, columns)
        changed = {key: value for key, value in fixed.items() if value is not row.get(key) and value != row.get(key)}
        if any(isinstance(row.get(key), pa.Scalar) for key in changed):
            continue
        try:
            stored = {key: _stored(value, types[key]) for key, value in changed.items()}
        except (pa.ArrowException, KeyError, TypeError, ValueError, OverflowError):
            continue
        for key, value in stored.items():
            cells.setdefault(key, {})[number] = value
    for key, new in cells.items():
        at, field = places[key], table.schema.field(places[key])
        values = [new.get(number, value) for number, value in enumerate(table.column(at))]
        table = table.set_column(at, field, pa.array(values, field.type))
    return table


def _values(column: Any) -> list[object]:
    """Return the values of a column; one that Python cannot hold (year 20000, a nanosecond, no UTF-8) as its scalar."""
    try:
        return list(column.to_pylist())
    except Exception:  # what it raises depends on the type, and on the packages for time zones
        return [_value(scalar) for scalar in column]


def _value(scalar: Any) -> object:
    try:
        return scalar.as_py()
    except Exception:  # as above
        return scalar


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


def _is_read(type: Any) -> bool:
    """Say whether the values of a type are read wherever they stand."""
    import pyarrow as pa

    if pa.types.is_list(type) or pa.types.is_large_list(type):
        return bool(pa.types.is_string(type.value_type) or pa.types.is_large_string(type.value_type))
    return not (pa.types.is_nested(type) or _binary(type))


def _binary(type: Any) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_binary(type) or pa.types.is_large_binary(type) or pa.types.is_fixed_size_binary(type))
