"""Formats whose rows are JSON objects: what they hold, and how their values are changed."""

from __future__ import annotations

from collections.abc import Mapping

from normkit.formats.base import MISREAD, ByteFormat, Row, changed
from normkit.formats.json import object as json_object
from normkit.formats.patch import Splice


class ObjectFormat(ByteFormat):
    """A row is an object, in which any key finds a place; those with a ``layout`` of their own are told of there."""

    def holds(self, row: Row, key: str) -> bool:
        if row.layout is None:
            return True
        from normkit.formats.json import layout

        return layout.holds(row.layout, key)

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        if row.layout is None:
            return json_object.splices(row.raw, row.mapping or {}, changed(row, fixed))
        from normkit.formats.json import layout

        return layout.splices(row, fixed)

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        wanted = {**(row.mapping or {}), **changed(row, fixed)}
        if row.layout is None:
            return "" if json_object.reads_as(raw, wanted) else MISREAD
        from normkit.formats.json import layout

        return "" if layout.reads_as(row, raw, wanted) else MISREAD
