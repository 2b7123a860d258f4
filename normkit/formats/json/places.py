"""The records of a JSON text and where each of them stands, whatever holds them.

What is between two places is no record and stays as it is. A place's layout says what of its record stands elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from normkit.formats import encoding
from normkit.formats.base import Row
from normkit.formats.json import object as json_object
from normkit.formats.json import shape, tables
from normkit.formats.json.containers import fields_of, is_other_node, weight
from normkit.formats.json.inner import elements, members_of
from normkit.formats.json.layout import Cells, Layout, Lent, Scattered
from normkit.formats.json.shape import Kind, Shape

_NESTED = 2
"""Lists in lists of pages that are opened."""
_decoder = json.JSONDecoder()


class Place(NamedTuple):
    """A record, or the trouble with one: code points ``start`` to ``end`` (half-open) of the text."""

    start: int
    end: int
    mapping: dict[str, object] | None
    trouble: str = ""
    layout: Layout | None = None


def in_object(
    place: Place, text: str, alone: bool = True, line: bool = False, nested: int = _NESTED
) -> Iterator[Place]:
    """Yield the records of the object that stands at ``place``: itself, or those that it holds."""
    top = place.mapping
    found = shape.shape_of(top, alone, line) if top else None
    if top is None or found is None:
        yield place
    elif found.trouble:
        yield place._replace(mapping=None, trouble=found.trouble)
    elif found.kind is Kind.COLUMNS:
        yield from (Place(place.start, place.start, one, "", Scattered()) for one in tables.columns(top))
    else:
        yield from _at_path(text, place, found, nested)


def in_one_of_several(place: Place, text: str, nested: int = _NESTED) -> Iterator[Place]:
    """Yield the records of an object that stands beside others: itself if it has a title or a text, whatever lists."""
    top = place.mapping
    if top is None or not any(isinstance(value, (dict, list)) for value in top.values()) or weight(top):
        yield place
    else:
        yield from in_object(place, text, alone=False, nested=nested)


def in_array(text: str, start: int, nested: int = _NESTED) -> Iterator[Place]:
    """Yield the records of the valid array that begins at ``start``."""
    for at, end, value in elements(text, start):
        yield from in_element(Place(at, end, *_as_record(value)), text, nested)


def in_element(place: Place, text: str, nested: int = _NESTED) -> Iterator[Place]:
    """Yield the records of an element of an array: one in most cases, those of a page, none of another node's."""
    top = place.mapping
    if top and "type" in top and shape.is_preamble(top):
        return
    if top is None or "@type" not in top or shape.envelope_of(top) or not is_other_node(top):
        yield from in_one_of_several(place, text, nested - 1) if nested else [place]


def in_table(text: str, start: int, names: tuple[str, ...] = ()) -> Iterator[Place]:
    """Yield the rows of the table that begins at ``start``: the first one is its header where no names are given."""
    for at, end, row in elements(text, start):
        if not names:
            names = tuple(map(str, row)) if isinstance(row, list) else ()
        elif isinstance(row, list) and len(row) == len(names):
            yield Place(at, end, dict(zip(names, row, strict=True)), "", Cells(names))
        else:
            size = len(row) if isinstance(row, list) else 0
            yield Place(at, end, None, f"a row of {size} cells in a table of {len(names)}; mend it or take it out")


def _at_path(text: str, place: Place, found: Shape, nested: int) -> Iterator[Place]:
    """Yield the records at the end of a path."""
    start, end, holder = place.start, place.end, place
    for key in found.path:
        holder = Place(start, end, None)
        start, end = {one.key: (one.value, one.end) for one in members_of(text, start)}[key]
    if found.kind is Kind.LIST:
        yield from in_array(text, start, nested)
    elif found.kind is Kind.TABLE:
        yield from in_table(text, start, found.names)
    elif found.kind is Kind.LISTS:
        yield from _in_lists(text, start, found, nested)
    elif found.kind is Kind.RECORD:
        inner = Place(start, end, *_as_record(_decoder.raw_decode(text, start)[0]))
        yield _with_id(inner, place.mapping or {}) if len(found.path) == 1 else inner
    else:
        yield from _in_map(text, start, holder)


def _in_lists(text: str, start: int, found: Shape, nested: int) -> Iterator[Place]:
    """Yield the records of several lists, each in a member of the object that begins at ``start``."""
    every = {one.key: one for one in members_of(text, start) if one.key in found.names}
    for one in sorted(every.values(), key=lambda one: one.value):
        at = one.value
        for key in found.tail:
            at = {inner.key: inner for inner in members_of(text, at)}[key].value
        yield from in_array(text, at, nested)


def _in_map(text: str, start: int, holder: Place) -> Iterator[Place]:
    """Yield the records of a map; where its keys plainly are their titles, addresses or ids, they are theirs."""
    every = {one.key: one for one in members_of(text, start)}  # of two equal keys the last one counts
    field = tables.key_field(list(every))
    for key, one in sorted(every.items(), key=lambda item: item[1].value):
        mapping, trouble = _as_record(_decoder.raw_decode(text, one.value)[0])
        place = Place(one.value, one.end, mapping, trouble)
        yield _lending(place, field, key) if field else place


def _with_id(place: Place, around: dict[str, object]) -> Place:
    """Return a record out of Elasticsearch's envelope with the id that stands there."""
    known = around.get("_id")
    return _lending(place, "id", known, "_id") if isinstance(known, str) and "_source" in around else place


def _lending(place: Place, field: str, value: str, key: str = "") -> Place:
    """Return the record with a field that stands beside it, if it has none of its own."""
    if place.mapping is None or field in fields_of(place.mapping) or (key or field) in place.mapping:
        return place
    return place._replace(mapping={(key or field): value, **place.mapping}, layout=Lent((key or field,)))


def _as_record(value: object) -> tuple[dict[str, object] | None, str]:
    return (value, "") if isinstance(value, dict) else (None, json_object.no_object(value))


def rows(text: str, places: Iterable[Place], line: int) -> Iterator[Row]:
    """Yield the rows of a text that begins at a line of its file: its places, and what is between them."""
    done = 0
    for start, end, mapping, trouble, layout in places:
        if done < start:
            yield Row(text[done:start].encode(), line)
            line += text.count("\n", done, start)
        piece = text[start:end].encode()
        why = trouble and (encoding.nul_trouble(piece, line) or trouble)
        yield Row(piece, line, mapping, why, None, layout)
        line += text.count("\n", start, end)
        done = end
    if done < len(text):
        yield Row(text[done:].encode(), line)
