"""JSON documents: an array of objects, a single object, or objects one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from normkit.formats import encoding
from normkit.formats.base import MISREAD, ByteFormat, Row, changed
from normkit.formats.json import object as json_object
from normkit.formats.patch import Splice


class JsonDocument(ByteFormat):
    """Each object at the top, or in the array at the top, is a record. The file is read whole.

    Objects one after the other are no JSON document, but what many files called .json hold.
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
        done, line = 0, 1
        for start, end, mapping, trouble in _elements(text):
            if done < start:
                yield Row(text[done:start].encode(), line)
                line += text.count("\n", done, start)
            piece = text[start:end].encode()
            yield Row(piece, line, mapping, trouble and (encoding.nul_trouble(piece, line) or trouble))
            line += text.count("\n", start, end)
            done = end
        if done < len(text):
            yield Row(text[done:].encode(), line)

    def holds(self, row: Row, key: str) -> bool:
        return True

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        return json_object.splices(row.raw, row.mapping or {}, changed(row, fixed))

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        return "" if json_object.reads_as(raw, {**(row.mapping or {}), **changed(row, fixed)}) else MISREAD

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        before = b"[\n"
        for record in records:
            sink.write(before + json_object.encode(dict(record), finite=True))
            before = b",\n"
        sink.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _elements(text: str) -> Iterator[tuple[int, int, dict[str, object] | None, str]]:
    """Yield (start, end, object, trouble) of the records; what cannot be read goes to the end of the text."""
    at = json_object.skip_space(text, 0)
    array = text.startswith("[", at)
    if array:
        at = json_object.skip_space(text, at + 1)
    while at < len(text) and not (array and text[at] == "]"):
        mapping, trouble, end = json_object.parse(text, at)
        if end < 0:
            yield at, len(text), None, f"{trouble}; all that follows is left as it is"
            return
        yield at, end, mapping, trouble
        at = json_object.skip_space(text, end)
        if array and at < len(text) and text[at] != "]":
            if text[at] != ",":
                yield at, len(text), None, f"broken JSON: no comma before {text[at : at + 20]!r}; all from here is left"
                return
            at = json_object.skip_space(text, at + 1)
    if not array:
        return
    rest = json_object.skip_space(text, at + 1)
    if at >= len(text):
        yield at, at, None, "broken JSON: the array is cut off, its closing ] is missing; fetch the file again"
    elif rest < len(text):
        yield rest, len(text), None, "broken JSON: more after the array; take it out"


JSON = JsonDocument()
