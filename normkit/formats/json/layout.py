"""What of a record stands elsewhere than in the object at its place, and how its values are changed all the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from normkit.core.errors import OutputError
from normkit.formats.base import Row, changed, same
from normkit.formats.json import object as json_object
from normkit.formats.json.inner import byte_spans
from normkit.formats.patch import Splice


class Lent(NamedTuple):
    """Fields that stand around the object: the key of a map, Elasticsearch's ``_id``."""

    keys: tuple[str, ...]

    def holds(self, key: str) -> bool:
        """Say whether the record's place has room for a value under ``key``."""
        return key not in self.keys

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        """Return what has to change in the row's bytes. Raises OutputError where they have no room for it."""
        return json_object.splices(row.raw, self._own(row.mapping or {}), _with_room(self, row, fixed))

    def reads_as(self, raw: bytes, wanted: Mapping[str, object]) -> bool:
        """Say whether ``raw``, in the row's place, is read as the record ``wanted``."""
        return json_object.reads_as(raw, self._own(wanted))

    def _own(self, mapping: Mapping[str, object]) -> dict[str, object]:
        return {key: value for key, value in mapping.items() if key not in self.keys}


class Cells(NamedTuple):
    """The row of a table: an array, whose cells have these names."""

    names: tuple[str, ...]

    def holds(self, key: str) -> bool:
        """See ``Lent``."""
        return key in self.names

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        """See ``Lent``."""
        new = _with_room(self, row, fixed)
        spans = byte_spans(row.raw, row.raw.index(b"["))
        ascii = row.raw.isascii() and rb"\u" in row.raw
        return sorted(
            Splice(*spans[self.names.index(key)], json_object.encode(value, ascii)) for key, value in new.items()
        )

    def reads_as(self, raw: bytes, wanted: Mapping[str, object]) -> bool:
        """See ``Lent``."""
        try:
            cells = json.loads(raw.decode())
        except ValueError:
            return False
        return (
            isinstance(cells, list)
            and len(cells) == len(self.names)
            and all(same(cell, wanted[name]) for name, cell in zip(self.names, cells, strict=True))
        )


class Scattered(NamedTuple):
    """Every cell stands in a column of its own: the record has no place of its own."""

    def holds(self, key: str) -> bool:
        """See ``Lent``."""
        return False

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        """See ``Lent``."""
        _with_room(self, row, fixed)
        return []

    def reads_as(self, raw: bytes, wanted: Mapping[str, object]) -> bool:
        """See ``Lent``."""
        return not raw


Layout = Lent | Cells | Scattered


def _with_room(layout: Layout, row: Row, fixed: Mapping[str, object]) -> dict[str, object]:
    """Return what is new in ``fixed``. Raises OutputError where the row's place has no room for it."""
    new = changed(row, fixed)
    for key in new:
        if not layout.holds(key):
            raise OutputError(
                f"field {key!r} stands outside of the record in this file; write it as .jsonl (-o FILE.jsonl)"
            )
    return new
