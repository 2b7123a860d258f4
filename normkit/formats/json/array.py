"""JSON documents: an array of objects, an object, or several of either one after the other."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import BinaryIO

from normkit.formats import encoding
from normkit.formats.base import Row
from normkit.formats.json import object as json_object
from normkit.formats.json import tables
from normkit.formats.json.inner import skip_space
from normkit.formats.json.places import Place, in_element, in_object, in_one_of_several, in_table, rows
from normkit.formats.json.shape import is_action

_NO_NAMES = (
    "a table whose cells have no names: arrays in an array, as pandas' orient='values' writes them; "
    'put a row of names before the others (["title", "text", ...]), or write objects'
)


class JsonDocument(json_object.ObjectFormat):
    """Each object at the top, or in an array there, is a record, or holds them (``shape``). The file is read whole.

    Objects one after the other are no JSON document, but what many files called .json hold; so are two arrays, which
    a crawler leaves that has appended to its output.
    """

    name = "json"
    suffixes = (".json",)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        raw = source.read()
        if mark := encoding.mark(raw, path):
            yield Row(mark, 1)
            raw = raw[len(mark) :]
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            yield Row(raw, 1, None, encoding.not_utf8(raw, 1))
            return
        yield from rows(text, _places(text), 1)

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        before = b"[\n"
        for record in records:
            sink.write(before + json_object.encode(dict(record), finite=True))
            before = b",\n"
        sink.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _places(text: str) -> Iterator[Place]:
    """Yield the records of a document; what cannot be read goes to the end of the text."""
    at, lines, first = skip_space(text, 0), True, True
    while 0 <= at < len(text):
        if text[at] == "[":
            at = yield from _array(text, at)
            continue
        mapping, trouble, end = json_object.parse(text, at)
        if end < 0:
            yield from _by_lines(text, at) if lines and text[at - 1] == "\n" and at else [_rest(text, at, trouble)]
            return
        if trouble:
            yield Place(at, end, None, trouble)
        elif not is_action(mapping or {}):
            alone = first and skip_space(text, end) == len(text)
            yield from (in_object if alone else in_one_of_several)(Place(at, end, mapping), text)
        lines = lines and text.find("\n", at, end) < 0
        first, at = False, skip_space(text, end)
        if at < len(text) and text[at] == ",":
            at = skip_space(text, at + 1)


def _array(text: str, start: int) -> Generator[Place, None, int]:
    """Yield the records of the array that begins at ``start``; return where the next value begins, -1 if none can."""
    at = skip_space(text, start + 1)
    if text.startswith("[", at) and (end := _end_of_table(text, start)):
        named = tables.header(json.loads(text[start:end]), {})
        yield from in_table(text, start) if named else [Place(start, end, None, _NO_NAMES)]
        return skip_space(text, end)
    while at < len(text) and text[at] != "]":
        mapping, trouble, end = json_object.parse(text, at)
        if end < 0:
            yield _rest(text, at, trouble)
            return -1
        yield from in_element(Place(at, end, mapping, trouble), text)
        at = skip_space(text, end)
        if at < len(text) and text[at] != "]":
            if text[at] != ",":
                what = f"broken JSON: no comma before {text[at : at + 20]!r}; all from here is left"
                yield Place(at, len(text), None, what)
                return -1
            at = skip_space(text, at + 1)
    rest = skip_space(text, at + 1)
    if at >= len(text):
        cut = "broken JSON: the array is cut off, its closing ] is missing; fetch the file again"
        yield Place(at, at, None, cut)
    if text.startswith(",", rest) and text.startswith("[", after := skip_space(text, rest + 1)):
        return after
    if at < len(text) and rest < len(text) and text[rest] != "[":
        yield Place(rest, len(text), None, "broken JSON: more after the array; take it out")
        return -1
    return rest


def _end_of_table(text: str, start: int) -> int:
    """Return where the table ends that begins at ``start``: an array of arrays of cells; 0 if there is none."""
    try:
        value, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return 0
    return end if tables.is_table(value) else 0


def _rest(text: str, at: int, trouble: str) -> Place:
    return Place(at, len(text), None, f"{trouble}; all that follows is left as it is")


def _by_lines(text: str, at: int) -> Iterator[Place]:
    """Yield the records from ``at`` on, where each has had a line of its own: a broken one spoils no other."""
    while at < len(text):
        stop = text.find("\n", at) + 1 or len(text)
        line = text[at:stop]
        start = skip_space(line, 0)
        if start < len(line):
            mapping, trouble, end = json_object.parse(line, start)
            rest = skip_space(line, end) if end >= 0 else len(line)
            if not trouble and line[rest:].rstrip() not in ("", ","):
                trouble = f"broken JSON: more after the object, at column {rest + 1}; one object a line"
            if trouble:
                yield Place(at + start, stop, None, trouble)
            elif not is_action(mapping or {}):
                yield from in_one_of_several(Place(at + start, at + end, mapping), text)
        at = stop


JSON = JsonDocument()
