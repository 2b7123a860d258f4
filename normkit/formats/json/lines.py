"""JSON Lines (jsonlines.org) and NDJSON: one object a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from normkit.core.errors import InputError
from normkit.formats import encoding
from normkit.formats.base import MISREAD, ByteFormat, Row, Stretch, changed
from normkit.formats.json import object as json_object
from normkit.formats.patch import Splice


class JsonLines(ByteFormat):
    """A line is a record. Any key finds a place in it."""

    name = "jsonl"
    suffixes = (".jsonl", ".ndjson")
    cuts = True

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        return self.read_stretch(source, path, 1)

    def stretches(self, source: BinaryIO, path: str, size: int) -> Iterator[Stretch]:
        start, line, block = 0, 1, source.readline()
        _mark(block, path)
        while block:
            block += source.read(size) + source.readline()
            yield Stretch(start, len(block), line)
            start += len(block)
            line += block.count(b"\n")
            block = source.readline()

    def read_stretch(self, source: BinaryIO, path: str, line: int) -> Iterator[Row]:
        return (row for number, raw in enumerate(source, line) for row in _rows(raw, number, path))

    def holds(self, row: Row, key: str) -> bool:
        return True

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        return json_object.splices(row.raw, row.mapping or {}, changed(row, fixed))

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        return "" if json_object.reads_as(raw, {**(row.mapping or {}), **changed(row, fixed)}) else MISREAD

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        for record in records:
            sink.write(json_object.encode(dict(record), finite=True) + b"\n")


def _rows(raw: bytes, line: int, path: str) -> Iterator[Row]:
    """Yield the row of a line, and what stands before it at the head of the file."""
    if line == 1 and (mark := _mark(raw, path)):
        yield Row(mark, 1)
        raw = raw[len(mark) :]
    yield Row(raw, line) if raw.isspace() or not raw else _row(raw, line)


def _mark(head: bytes, path: str) -> bytes:
    """Return the byte order mark of a file's first line. Raises InputError if that begins no JSON Lines."""
    mark = encoding.mark(head, path)
    if head[len(mark) :].strip() in (b"[", b"{"):
        raise InputError(f"{path}: a JSON document over several lines, not JSON Lines; rename it to .json")
    return mark


def _row(raw: bytes, line: int) -> Row:
    try:
        text = raw.rstrip(b"\r\n").decode()
    except UnicodeDecodeError:
        return Row(raw, line, None, encoding.not_utf8(raw, line))
    mapping, trouble, end = json_object.parse(text, json_object.skip_space(text, 0))
    if trouble and (nul := encoding.nul_trouble(raw, line)):
        return Row(raw, line, None, nul)
    if not trouble and (rest := json_object.skip_space(text, end)) < len(text):
        return Row(raw, line, None, f"broken JSON: more after the object, at column {rest + 1}; one object a line")
    return Row(raw, line, mapping, trouble)


JSONL = JsonLines()
