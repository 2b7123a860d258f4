"""JSON Lines (jsonlines.org) and NDJSON: one object a line; and what files of that name hold besides.

Commas behind the lines, pages of records, the actions of Elasticsearch's bulk form, a whole JSON document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from itertools import chain, islice
from typing import BinaryIO

from normkit.core.errors import InputError
from normkit.formats import encoding
from normkit.formats.base import Row, Stretch
from normkit.formats.json import object as json_object
from normkit.formats.json.inner import skip_space

# A line with an object or a list under one of these may hold records, or be none: see ``shape``.
_HOLDERS = frozenset((
    "_source", "node", "row", "doc", "Item", "index", "create", "update", "delete", "articles", "data", "items",
    "results", "hits", "docs", "entries", "posts", "stories", "news", "records", "rows", "edges", "response", "feed",
))  # fmt: skip


class JsonLines(json_object.ObjectFormat):
    """A line is a record. Any key finds a place in it. What is a JSON document is read as one, whole."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    cuts = True
    lines = True

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        return _read(source, path, 1)

    def stretches(self, source: BinaryIO, path: str, size: int) -> Iterator[Stretch]:
        head = list(islice(source, 2))
        if head and _is_document(head, path):
            return
        line, block = 1, b"".join(head)
        while block:
            block += source.read(size) + source.readline()
            yield Stretch(block, line)
            line += block.count(b"\n")
            block = source.readline()

    def read_stretch(self, stretch: Stretch, path: str) -> Iterator[Row]:
        return _read(BytesIO(stretch.content), path, stretch.line)

    def line(self, record: Mapping[str, object]) -> bytes:
        return json_object.encode(dict(record), finite=True) + b"\n"

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        for record in records:
            sink.write(self.line(record))


def _read(source: BinaryIO, path: str, line: int) -> Iterator[Row]:
    head = list(islice(source, 2)) if line == 1 else []
    if head and _is_document(head, path):
        from normkit.formats.json.array import JSON

        return JSON.read(BytesIO(b"".join((*head, source.read()))), path)
    lines = enumerate(chain(head, source), line)
    return (row for number, raw in lines for row in _rows(raw, number, path))


def _rows(raw: bytes, line: int, path: str) -> Iterator[Row]:
    """Yield the rows of a line, and what stands before it at the head of the file."""
    if line == 1 and (mark := encoding.mark(raw, path)):
        yield Row(mark, 1)
        raw = raw[len(mark) :]
    if raw.isspace() or not raw:
        yield Row(raw, line)
        return
    row = _row(raw, line)
    if row.mapping is None and not row.trouble:
        yield from _parted(raw, line)
    elif row.mapping is None:
        yield from _from_array(row) if raw.startswith(b"[{") else [row]
    elif len(row.mapping) > 1 and row.mapping.keys().isdisjoint(_HOLDERS):
        yield row
    else:
        yield from _inner(row)


def _is_document(head: list[bytes], path: str) -> bool:
    """Say whether a file with these first two lines is a JSON document. Raises InputError for a table of arrays."""
    first = head[0][len(encoding.mark(head[0], path)) :].strip()
    second = head[-1].strip() if len(head) > 1 else b""
    if first in (b"[", b"{"):
        return True
    if first.startswith(b"{"):  # or cut off, before a line that is a record
        return (first.endswith((b",", b"[", b"{")) and second.startswith((b'"', b"}", b"]"))) or (
            first.endswith(b"[") and second.startswith(b"{")
        )
    if first.startswith(b"[") and first.endswith(b"]") and second.startswith(b"["):
        from normkit.formats.json.tables import is_header_line

        if is_header_line(first):
            raise InputError(
                f"{path}: a table, whose rows are arrays; make one document of it: jq -s . {path} > NEW.json"
            )
    return first.startswith(b"[") and (first.endswith(b",") or (len(head) > 1 and second in (b"]", b",")))


def _row(raw: bytes, line: int) -> Row:
    """Return the row of a line; one with neither record nor trouble where a comma ends it."""
    try:
        text = raw.rstrip(b"\r\n").decode()
    except UnicodeDecodeError:
        return Row(raw, line, None, encoding.not_utf8(raw, line))
    mapping, trouble, end = json_object.parse(text, skip_space(text, 0))
    if trouble and (nul := encoding.nul_trouble(raw, line)):
        return Row(raw, line, None, nul)
    if not trouble and (rest := skip_space(text, end)) < len(text):
        if text[rest:].rstrip() == ",":
            return Row(raw, line)
        return Row(raw, line, None, f"broken JSON: more after the object, at column {rest + 1}; one object a line")
    return Row(raw, line, mapping, trouble)


def _parted(raw: bytes, line: int) -> Iterator[Row]:
    """Yield the rows of a line that a comma ends."""
    comma = raw.rindex(b",")
    row = _row(raw[:comma], line)
    yield from [row] if row.mapping is None else _inner(row)
    yield Row(raw[comma:], line)


def _inner(row: Row) -> Iterator[Row]:
    """Yield the rows of a line whose object may hold the records, or say what to do with the next one."""
    mapping = row.mapping or {}
    holders = mapping.keys() & _HOLDERS if len(mapping) > 1 else mapping
    if not any(isinstance(mapping[key], (dict, list)) for key in holders):
        yield row
        return
    from normkit.formats.json import places, shape

    if shape.is_action(mapping):
        yield Row(row.raw, row.line)
        return
    text = row.raw.decode()
    place = places.Place(0, len(text), mapping)
    found = list(places.in_object(place._replace(start=text.index("{")), text, line=True))
    yield from [row] if len(found) == 1 and found[0].mapping is mapping else places.rows(text, found, row.line)


def _from_array(row: Row) -> Iterator[Row]:
    """Yield the rows of a line that is an array: its articles, if it is one of articles."""
    from normkit.formats.json import containers, places

    text = row.raw.decode()
    try:
        found = list(places.in_array(text, 0))
    except (ValueError, IndexError, RecursionError):
        found = []
    articles = bool(found) and all(containers.weight(one.mapping) for one in found)
    yield from places.rows(text, found, row.line) if articles else [row]


JSONL = JsonLines()
