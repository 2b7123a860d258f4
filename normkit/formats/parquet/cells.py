"""Cells of a table: what they are in Python, and how a value gets back into the type of its column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from itertools import islice
from typing import Any

from normkit.core.errors import OutputError
from normkit.formats.base import Row, changed

# ---------------------------------------------------------------- reading

CHANGED = "the file was changed by another program while it was being fixed; it is left alone"


def records(batch: Any) -> Iterator[tuple[dict[str, object] | None, str]]:
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

    coarse = microseconds(column.type)
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


def microseconds(type: Any) -> Any:
    """Return the type in microseconds for one in nanoseconds, which Python's own types cannot hold; else None."""
    import pyarrow as pa

    if pa.types.is_timestamp(type) and type.unit == "ns":
        return pa.timestamp("us", type.tz)
    if type == pa.time64("ns"):
        return pa.time64("us")
    return pa.duration("us") if type == pa.duration("ns") else None


# ---------------------------------------------------------------- writing in place


def stored(value: object, key: str, schema: Any) -> Any:
    """Return a value as an array of one, in the type of its column. Raises OutputError where that cannot be."""
    if key not in schema.names:
        raise OutputError(f"the table has no column {key!r}; write it as .jsonl (-o FILE.jsonl)")
    try:
        return as_cell(value, schema.field(key))
    except ValueError as error:
        raise OutputError(f"{error}; write it as .jsonl (-o FILE.jsonl)") from None


def as_cell(value: object, field: Any) -> Any:
    """Return a value as an array of one, in the type of a column. Raises ValueError, with the reason."""
    import pyarrow as pa

    try:
        if isinstance(value, datetime):
            value = value.isoformat()
        is_text = isinstance(value, str) and not _textual(field.type)
        array = _parsed(str(value), field.type) if is_text else pa.array([value], field.type)
        if (array.null_count and not field.nullable) or is_binary(field.type):
            raise ValueError(value)
    except (pa.ArrowException, ValueError, TypeError, OverflowError):
        raise ValueError(f"column {field.name!r} ({field.type}) cannot hold {value!r:.60}") from None
    return array


def _textual(type: Any) -> bool:
    import pyarrow as pa

    if isinstance(type, pa.BaseExtensionType):
        type = type.storage_type
    if pa.types.is_dictionary(type):
        type = type.value_type
    return bool(pa.types.is_string(type) or pa.types.is_large_string(type) or pa.types.is_string_view(type))


def is_binary(type: Any) -> bool:
    """Say whether a type holds bytes, which no rule reads and no text becomes."""
    import pyarrow as pa

    return bool(pa.types.is_binary(type) or pa.types.is_large_binary(type) or pa.types.is_fixed_size_binary(type))


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


def with_cells(column: Any, cells: list[tuple[int, object, Any]]) -> Any:
    """Return a column with new values at some of its rows, in ascending order.

    Each comes with the value that was read there: raises OutputError where the column holds another one now.
    """
    import pyarrow as pa

    old = [chunk for index, _, _ in cells for chunk in column.slice(index, 1).chunks]
    found = _values(pa.chunked_array(old, column.type))
    if len(found) < len(cells) or any(
        now != before and repr(now) != repr(before) for now, (_, before, _) in zip(found, cells, strict=True)
    ):
        raise OutputError(CHANGED)
    pieces: list[Any] = []
    at = 0
    for index, _, array in cells:
        pieces += [*column.slice(at, index - at).chunks, array]
        at = index + 1
    pieces += column.slice(at).chunks
    return pa.chunked_array(pieces, column.type)


# ---------------------------------------------------------------- rows

NewCells = dict[str, list[tuple[int, object, Any]]]
"""Column -> (row, value before, new value as an array of one), in the order of the rows."""


def new_cells(rows: Iterator[tuple[Row, Mapping[str, object] | None]], count: int, schema: Any) -> NewCells:
    """Draw the rows of a group; return their changed cells by column. Raises OutputError if there are too few."""
    found: dict[str, list[tuple[int, object, object]]] = {}
    drawn = 0
    for index, (row, fixed) in enumerate(islice(rows, count)):
        drawn += 1
        if fixed is None or row.mapping is None:
            continue
        for key, value in changed(row, fixed).items():
            found.setdefault(key, []).append((index, row.mapping.get(key), value))
    if drawn < count:
        raise OutputError(CHANGED)
    return {key: _stored(cells, key, schema) for key, cells in found.items()}


def _stored(cells: list[tuple[int, object, object]], key: str, schema: Any) -> list[tuple[int, object, Any]]:
    """Return cells with their values as arrays of one. Raises OutputError as ``stored`` does."""
    import pyarrow as pa

    values = [value for _, _, value in cells]
    is_text = key in schema.names and schema.field(key).type in (pa.string(), pa.large_string())
    if is_text and all(isinstance(value, str) for value in values):
        # One array of all takes a fraction of the time; where it cannot be made, that of one says why.
        with suppress(pa.ArrowException, ValueError):
            texts = pa.array(values, schema.field(key).type)
            if isinstance(texts, pa.Array):  # of over 2 GB there are several
                return [(index, before, texts.slice(at, 1)) for at, (index, before, _) in enumerate(cells)]
    return [(index, before, stored(value, key, schema)) for index, before, value in cells]


def unfit(row: Row, fixed: Mapping[str, object]) -> str:
    """Return why a fixed record cannot be stored in its table, ``""`` where it can."""
    try:
        for key, value in changed(row, fixed).items():
            stored(value, key, row.layout)
    except OutputError as error:
        return str(error)
    return ""
