"""What of a record stands elsewhere than in the object at its place, and how its values are changed all the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from normkit.core.errors import OutputError
from normkit.formats.base import Row, changed, same
from normkit.formats.json import object as json_object
from normkit.formats.patch import Splice


class Lent(NamedTuple):
    """Fields that stand around the object: the key of a map, Elasticsearch's ``_id``."""

    keys: tuple[str, ...]


class Cells(NamedTuple):
    """The row of a table: an array, whose cells have these names."""

    names: tuple[str, ...]


class Scattered(NamedTuple):
    """Every cell stands in a column of its own: the record has no place of its own."""


Layout = Lent | Cells | Scattered

_ELSEWHERE = "stands outside of the record in this file; write it as .jsonl (-o FILE.jsonl)"


def holds(layout: Layout, key: str) -> bool:
    """Say whether a record's place has room for a value under ``key``."""
    if isinstance(layout, Cells):
        return key in layout.names
    return isinstance(layout, Lent) and key not in layout.keys


def splices(row: Row, fixed: Mapping[str, object]) -> list[Splice]:
    """Return what has to change in the row's bytes. Raises OutputError where the place has no room for it."""
    new = changed(row, fixed)
    for key in new:
        if not holds(row.layout, key):
            raise OutputError(f"field {key!r} {_ELSEWHERE}")
    if isinstance(row.layout, Cells):
        return _cells(row.raw, row.layout.names, new)
    return json_object.splices(row.raw, _own(row, row.mapping or {}), new)


def reads_as(row: Row, raw: bytes, wanted: Mapping[str, object]) -> bool:
    """Say whether ``raw``, in the row's place, is read as the record ``wanted``."""
    if not isinstance(row.layout, Cells):
        return json_object.reads_as(raw, _own(row, wanted))
    try:
        cells = json.loads(raw.decode())
    except ValueError:
        return False
    names = row.layout.names
    return (
        isinstance(cells, list)
        and len(cells) == len(names)
        and all(same(cell, wanted[name]) for name, cell in zip(names, cells, strict=True))
    )


def _own(row: Row, mapping: Mapping[str, object]) -> dict[str, object]:
    lent = row.layout.keys if isinstance(row.layout, Lent) else ()
    return {key: value for key, value in mapping.items() if key not in lent}


def _cells(raw: bytes, names: tuple[str, ...], new: Mapping[str, object]) -> list[Splice]:
    spans = json_object.spans(raw)
    ascii, slashes = json_object.style(raw)
    return sorted(
        Splice(*spans[names.index(key)], json_object.written(value, ascii, slashes)) for key, value in new.items()
    )
