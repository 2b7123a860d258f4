"""WET files: WARC (ISO 28500) records of type ``conversion`` that hold the text of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple

from normkit import Format, InputError, OutputError, Row

LONGEST_HEAD = 1 << 16
"""Bytes of a line in the head of a record."""
LARGEST = 1 << 28
"""Bytes of a text; a longer one is no page."""
_END = b"\r\n\r\n"
"""What follows the content of a record."""
_READ_ONLY = "a WET file is read only; fix with -o FILE.jsonl"


class Head(NamedTuple):
    """The named fields of a record, in lower case, and their bytes."""

    fields: Mapping[str, str]
    raw: bytes


class Wet(Format):
    """A page's text is a record; what tells of the crawl is passed over. Files are read, and never written."""

    name = "wet"
    suffixes = (".wet",)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        line = 1
        while head := _head(source, path, line):
            size = _length(head, path, line)
            content = source.read(size)
            if len(content) < size:
                raise InputError(f"{path}: the record in line {line} is cut off; fetch the file again")
            end = source.read(len(_END))
            if end not in (_END, b""):
                raise InputError(f"{path}: the record in line {line} is longer than it says; fetch the file again")
            raw = head.raw + content + end
            yield _row(raw, content, head, line)
            line += raw.count(b"\n")

    def holds(self, row: Row, key: str) -> bool:
        return False

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        return _READ_ONLY

    def rewrite(
        self, rows: Iterable[tuple[Row, Mapping[str, object] | None]], sink: BinaryIO, source: BinaryIO
    ) -> Iterator[Any]:
        for row, fixed in rows:
            if fixed is not None and fixed != row.mapping:
                raise OutputError(_READ_ONLY)
            sink.write(row.raw)
        yield from ()

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        raise OutputError("a WET file is not written; write .jsonl")


def _head(source: BinaryIO, path: str, line: int) -> Head | None:
    """Return the head of the next record, or None at the end of the file. Raises InputError for what is none."""
    first = source.readline(LONGEST_HEAD)
    if not first:
        return None
    if not first.startswith(b"WARC/"):
        raise InputError(f"{path}: no WET file: line {line} does not begin a record (WARC/1.0); fetch it again")
    raw, fields = [first], {}
    while (one := source.readline(LONGEST_HEAD)).strip():
        name, colon, value = one.decode("utf-8", "replace").partition(":")
        if not one.endswith(b"\n"):
            raise InputError(f"{path}: the record in line {line} is cut off; fetch the file again")
        if not colon:
            raise InputError(f"{path}: line {line + len(raw)} is no field of a record's head; fetch the file again")
        fields[name.strip().lower()] = value.strip()
        raw.append(one)
    if not one:
        raise InputError(f"{path}: the record in line {line} is cut off; fetch the file again")
    return Head(fields, b"".join([*raw, one]))


def _length(head: Head, path: str, line: int) -> int:
    given = head.fields.get("content-length", "")
    if not (given.isascii() and given.isdigit() and len(given) < 20 and int(given) <= LARGEST):
        raise InputError(f"{path}: the record in line {line} tells no length of its text; fetch the file again")
    return int(given)


def _row(raw: bytes, content: bytes, head: Head, line: int) -> Row:
    """Return the row of a record; of other types than ``conversion`` there is nothing to look at."""
    fields = head.fields
    if fields.get("warc-type", "").lower() != "conversion":
        return Row(raw, line)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1} of the record's text"
        return Row(raw, line, None, f"not UTF-8: byte 0x{content[error.start]:02x}, {place}; leave the record out")
    mapping: dict[str, object] = {"id": fields.get("warc-record-id", ""), "url": fields.get("warc-target-uri", "")}
    # Several languages are named in order of their share, by commas (ISO 639-3).
    if language := fields.get("warc-identified-content-language", "").split(",")[0]:
        mapping["language"] = language
    mapping |= {"crawled": fields.get("warc-date", ""), "text": text}
    return Row(raw, line, mapping, "", line + head.raw.count(b"\n"))


WET = Wet()
