"""Where in a file code points of a record's text stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from normkit.core.fields import value_at
from normkit.core.fields.paragraphs import is_paragraphs, joined
from normkit.formats.base import Format, Position, Row, positions_in


def positions_of(
    format: Format, row: Row, key: str, field: str, text: str, offsets: Iterable[int]
) -> Mapping[int, Position]:
    """Return where in the file code points of a field's text stand; nothing where that cannot be told."""
    if row.text_line is not None and field == "text":
        return positions_in(text, offsets, row.text_line)
    held = value_at(row.mapping or {}, key)
    if (joined(held) if is_paragraphs(held) else held) != text:
        return {}
    try:
        return format.positions(row, key, offsets)
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException:  # a stranger's format may raise anything: the row's line is told
        return {}
