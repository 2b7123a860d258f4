"""Tell a footer of columns of text that its file gets."""

from __future__ import annotations

import base64
from typing import Any

from normkit.formats.parquet import footer as parts
from normkit.formats.parquet.chunks import new_column
from normkit.formats.parquet.footer import Element, File, Footer
from normkit.formats.parquet.thrift import I32, Field, Struct

_ARROW = b"ARROW:schema"


def widen(footer: Footer, schema: Any, names: list[str]) -> None:
    """Add the columns ``names`` of an Arrow schema to what a footer says of its table."""
    import pyarrow as pa

    elements: list[Struct] = footer.metadata[File.SCHEMA].value.values
    for name in names:
        more, orders = new_column(pa.schema([schema.field(name)]).empty_table())
        elements += more
        if File.COLUMN_ORDERS in footer.metadata:
            footer.metadata[File.COLUMN_ORDERS].value.values.extend(orders)
    elements[0][Element.CHILDREN] = Field(I32, parts.get(elements[0], Element.CHILDREN, 0) + len(names))
    for entry in parts.get(footer.metadata, File.KEY_VALUES, parts.NONE).values:
        if parts.get(entry, 1, b"") == _ARROW:
            entry[2] = entry[2]._replace(value=_widened(entry[2].value, [schema.field(name) for name in names]))


def _widened(stored: bytes, fields: list[Any]) -> bytes:
    """Return the Arrow schema that a file holds, with more fields."""
    import pyarrow as pa

    schema = pa.ipc.read_schema(pa.py_buffer(base64.b64decode(stored)))
    for field in fields:
        schema = schema.append(field)
    return base64.b64encode(schema.serialize().to_pybytes())
