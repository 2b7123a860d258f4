"""A format that keeps all laws, and some that break one each, on purpose."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any, BinaryIO

from normkit import ByteFormat, InputError, OutputError, Row, Splice


class Lines(ByteFormat):
    """A line is a record."""

    name = "lines"
    suffixes: tuple[str, ...] = (".lines",)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        for number, raw in enumerate(source, 1):
            try:
                text = raw.rstrip(b"\r\n").decode()
            except UnicodeDecodeError:
                yield Row(raw, number, None, "not UTF-8; save the file as UTF-8")
            else:
                yield Row(raw, number, {"text": text} if text else None, text_line=number)

    def holds(self, row: Row, key: str) -> bool:
        return key == "text"

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        return [Splice(0, len(row.raw.rstrip(b"\r\n")), self._bytes(fixed))]

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        same = [one.mapping for one in self.read(BytesIO(raw), "")] == [fixed]
        return "" if same else "the line would be read back as another one"

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        for record in records:
            line = self._bytes(record) + b"\n"
            if why := self.misread(Row(line, 1), line, record):
                raise OutputError(why)
            sink.write(line)

    def _bytes(self, record: Mapping[str, object]) -> bytes:
        if record.keys() != {"text"}:
            raise OutputError("a line holds a text alone")
        try:
            return str(record["text"]).encode()
        except UnicodeEncodeError as error:
            raise OutputError("half a character cannot be written") from error


class Losing(Lines):
    """Passes blank lines over."""

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        yield from (row for row in super().read(source, path) if row.raw.strip())


class Counting(Lines):
    """Gives every record a number of its own."""

    count = 0

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        for row in super().read(source, path):
            Counting.count += 1
            yield Row(row.raw, row.line, row.mapping and {**row.mapping, "id": str(Counting.count)})


class Mapless(Lines):
    """Reads nothing."""

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        yield from (Row(row.raw, row.line, None, "who knows") for row in super().read(source, path))


class Tidy(Lines):
    """Ends every line alike."""

    def rewrite(self, rows: Any, sink: BinaryIO, source: BinaryIO) -> Iterator[Any]:
        for row, _ in rows:
            sink.write(row.raw.rstrip(b"\r\n") + b"\n")
        yield from ()


class Trusting(Lines):
    """Looks at nothing that it has written."""

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        return ""


class Unlogged(Lines):
    """Tells of no patch."""

    def rewrite(self, rows: Any, sink: BinaryIO, source: BinaryIO) -> Iterator[Any]:
        list(super().rewrite(rows, sink, source))
        yield from ()


class Greedy(Lines):
    """Takes whatever it is given, and leaves away what it has no place for."""

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        return super().splices(row, {"text": fixed["text"]})

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        return super().misread(row, raw, {"text": fixed["text"]})


class Shouting(Lines):
    """Writes another text than it is given, into fresh files."""

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        sink.writelines(str(record["text"]).upper().encode() + b"\n" for record in records)


class Raising(Lines):
    """Takes all bytes for UTF-8."""

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        for number, raw in enumerate(source, 1):
            text = raw.rstrip(b"\r\n").decode()
            yield Row(raw, number, {"text": text} if text else None)


class Refusing(Lines):
    """Refuses the whole file for one line."""

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        for row in super().read(source, path):
            if row.trouble:
                raise InputError(f"{path}: {row.trouble}")
            yield row
