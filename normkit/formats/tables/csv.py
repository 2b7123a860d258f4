"""CSV (RFC 4180) and TSV, read as Python's ``csv`` reads them: quotes doubled, line breaks inside quotes.

Cells are told apart here and not by ``csv``, because a cell's place in the file must be known to change
it alone, and because ``csv`` refuses cells over a limit that is one for the whole process.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import chain, islice
from typing import BinaryIO, NamedTuple

from normkit.core.errors import InputError, OutputError
from normkit.core.fields import as_text
from normkit.formats import encoding
from normkit.formats.base import DOUBLED, MISREAD, ByteFormat, Rewritten, Row, Stretch, changed
from normkit.formats.json import object as json_object
from normkit.formats.patch import Patch, Splice
from normkit.formats.tables import header
from normkit.formats.tables.cells import QUOTED, BrokenRowError, cell_values, cells, logical_lines, row_blocks

_SEP = re.compile(rb'"?sep=(.)"?\r?\n?', re.IGNORECASE | re.DOTALL)
"""A first line in which Excel is told what divides the cells."""
_SAMPLE = 1 << 16
"""Bytes below a header that is not UTF-8 by which its encoding is told."""


@dataclass(frozen=True, slots=True)
class Table(ByteFormat):
    """Rows under a row of column names. A record has room for its columns only.

    Which of ``delimiters`` a file uses is told by its first row: the one found there most often, the
    first of equals. A fresh file gets the first.
    """

    name: str
    suffixes: tuple[str, ...]
    delimiters: tuple[bytes, ...]
    added: tuple[str, ...] = ()
    """Columns that a table gets where it lacks them: every row then has a cell more."""

    spelling = DOUBLED
    cuts = True

    @property
    def keeps_bytes(self) -> bool:
        return not self.added

    @property
    def patches_rows(self) -> bool:
        return not self.added

    def with_columns(self, names: tuple[str, ...]) -> Table:
        return replace(self, added=names)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        head = self._head(source, path)
        yield from head.rows
        yield from _rows(head.below, head.line, head.columns)

    def stretches(self, source: BinaryIO, path: str, size: int) -> Iterator[Stretch]:
        head = self._head(source, path)
        if not head.columns.names:
            return
        yield Stretch(b"".join(row.raw for row in head.rows), 1)
        line = head.line
        for block in row_blocks(b"".join(head.ahead), source, head.columns.delimiter, size):
            yield Stretch(block, line, head.columns)
            line += block.count(b"\n")

    def read_stretch(self, stretch: Stretch, path: str) -> Iterator[Row]:
        source = BytesIO(stretch.content)
        if stretch.layout is None:
            return self.read(source, path)
        return _rows(logical_lines(source, stretch.layout.delimiter), stretch.line, stretch.layout)

    def _head(self, source: BinaryIO, path: str) -> _Head:
        """Read the header and what stands above it. Raises InputError where the first row cannot be one."""
        rows: list[Row] = []
        line, head = 1, source.readline()
        if mark := encoding.mark(head, path):
            rows.append(Row(mark, 1))
            head = head[len(mark) :]
        while head and not head.strip():
            rows.append(Row(head, line))
            line, head = line + 1, source.readline()
        delimiter = self._delimiter(head)
        if (told := _SEP.fullmatch(head)) and told[1] not in b'"\r\n':
            rows.append(Row(head, line))
            delimiter, line, head = told[1], line + 1, source.readline()
        if why := header.instead(head, (*self.delimiters, delimiter), path):
            raise InputError(why)
        # Few files have a title above the names of their columns: where one may, the lines below are looked at first.
        below = [] if head.strip(delimiter + b"\r\n").count(delimiter) else list(islice(source, header.LOOK_BELOW))
        ahead = chain([head] if head else [], below)
        lines = logical_lines(chain(ahead, source), delimiter)
        for raw in lines:
            begin, line = line, line + raw.count(10)
            if not raw.strip(b"\r\n"):
                rows.append(Row(raw, begin))
                continue
            following = [(number, self._names(one)) for number, one in enumerate(below, begin + 1)]
            names = _header(raw, begin, delimiter, path, following, source)
            added = [name for name in self.added if name not in names]
            rows.append(Row(raw, begin, layout=(delimiter, added)))
            return _Head(rows, _Columns(delimiter, names, added), ahead, lines, line)
        return _Head(rows, _Columns(delimiter, [], []), ahead, lines, line)

    def holds(self, row: Row, key: str) -> bool:
        return row.mapping is not None and key in row.mapping

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        different = changed(row, fixed)
        columns = list(row.mapping or {})
        missing = [key for key in different if key not in (row.mapping or {})]
        if missing:
            raise OutputError(
                f"the table has no column {missing[0]!r}; write it as .jsonl (-o FILE.jsonl), "
                f"or give it one (--add-columns {missing[0]})"
            )
        if not different and not self.added:
            return []
        result = []
        end = 0
        places = cells(row.raw, row.layout)
        for key, (start, end, _) in zip(columns, places, strict=False):
            if key in different:
                value = encoding.encode(_text(different[key]), key)
                quoted = row.raw.startswith(b'"', start) or (len(columns) == 1 and not value)
                result.append(Splice(start, end, _cell(value, row.layout, quoted)))
        more = (encoding.encode(_text(fixed.get(key)), key) for key in columns[len(places) :])
        return [*result, *(Splice(end, end, row.layout + _cell(value, row.layout)) for value in more)]

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        wanted = [_text(value) for value in {**(row.mapping or {}), **changed(row, fixed)}.values()]
        if raw.count(0) > row.raw.count(0):
            return encoding.nul_trouble(raw, row.line)
        try:
            return "" if [cell.value.decode() for cell in cells(raw, row.layout)] == wanted else MISREAD
        except BrokenRowError:
            return MISREAD

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        return ByteFormat.rewrite(self, _every_one(rows, sink) if self.added else rows, sink, source)

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        """Write the columns in the order in which the records bring them up."""
        from tempfile import TemporaryFile

        columns: dict[str, None] = {}
        delimiter = self.delimiters[0]
        # The header comes first and is known last: the rows wait in a file, each behind its size and width.
        with TemporaryFile() as waiting:
            for record in records:
                columns.update(dict.fromkeys(record))
                row = _joined([encoding.encode(_text(record.get(key)), key) for key in columns], delimiter)
                waiting.write(b"%d %d\n%b" % (len(row), len(columns) or 1, row))
            waiting.seek(0)
            if columns:
                sink.write(_joined([_name(key) for key in columns], delimiter) + b"\n")
            while sizes := waiting.readline():
                size, width = map(int, sizes.split())
                sink.write(waiting.read(size) + delimiter * (len(columns) - width) + b"\n")

    def _delimiter(self, header: bytes) -> bytes:
        return max(self.delimiters, key=re.sub(QUOTED, b"", header).count)

    def _names(self, line: bytes) -> list[str]:
        """Return the cells of a line that may be the header, without their quotes."""
        cells = line.decode("utf-8", "replace").strip("\r\n").split(self._delimiter(line).decode())
        return [cell.strip('"') for cell in cells]


def _every_one(rows: Rewritten, sink: BinaryIO) -> Rewritten:
    """Yield the rows of a table that gets columns: none is left as it is, and the header is written here."""
    for row, fixed in rows:
        if row.mapping is None and row.layout is not None:
            delimiter, added = row.layout
            line = row.raw.rstrip(b"\r\n")
            sink.write(b"".join([line, *(delimiter + _cell(encoding.encode(name, name), delimiter) for name in added)]))
            sink.write(row.raw[len(line) :])
        else:
            yield row, fixed if row.mapping is None or fixed is not None else dict(row.mapping)


# ---------------------------------------------------------------- reading


class _Columns(NamedTuple):
    """What the rows of a table have in common."""

    delimiter: bytes
    names: list[str]
    added: list[str]
    """Those that the table gets."""


class _Head(NamedTuple):
    """The rows of a file down to the names of its columns, and what follows."""

    rows: list[Row]
    columns: _Columns
    ahead: Iterator[bytes]
    """Lines under the header that were read before it was found."""
    below: Iterator[bytes]
    """The rows under the header, as bytes."""
    line: int
    """The line of the file where they begin."""


def _rows(lines: Iterable[bytes], line: int, columns: _Columns) -> Iterator[Row]:
    """Yield the rows under a header; the first begins on ``line``."""
    for raw in lines:
        yield _row(raw, line, columns) if raw.strip(b"\r\n") else Row(raw, line)
        line += raw.count(10)


def _row(raw: bytes, line: int, table: _Columns) -> Row:
    delimiter, columns, added = table
    try:
        values = [value.decode() for value in cell_values(raw, delimiter)]
    except UnicodeDecodeError:
        return Row(raw, line, None, encoding.not_utf8(raw, line))
    except BrokenRowError as error:
        return Row(raw, line, None, _broken(raw, line, error.args[0]))
    if len(values) != len(columns):
        return Row(
            raw, line, None,
            f"{_cells(len(values))} where the header has {len(columns)}; mend the row (is a quote missing?)",
        )  # fmt: skip
    mapping: dict[str, object] = {**dict(zip(columns, values, strict=True)), **dict.fromkeys(added, "")}
    return Row(raw, line, mapping, layout=delimiter)


def _header(
    raw: bytes, line: int, delimiter: bytes, path: str, below: list[tuple[int, list[str]]], rest: BinaryIO
) -> list[str]:
    """Return the names of the columns. Raises InputError where the first row cannot be names.

    ``below`` are the next lines and their cells, where the first row may be a title; ``rest`` is what follows.
    """
    try:
        names = [value.decode() for value in cell_values(raw, delimiter)]
    except UnicodeDecodeError:
        from normkit.formats.coding.likely import other_encoding

        told = other_encoding(BytesIO(raw + rest.read(_SAMPLE))) or encoding.not_utf8(raw, line)
        raise InputError(f"{path}: {told}") from None
    except BrokenRowError as error:
        raise InputError(f"{path}: {_broken(raw, line, error.args[0])}") from None
    if trouble := encoding.nul_trouble(raw, line):
        raise InputError(f"{path}: {trouble}")
    if at := header.above(names, below):
        raise InputError(
            f"{path}: the names of the columns seem to stand in line {at}, below a title; take out the lines above it"
        )
    if why := header.no_names(names):
        such = delimiter.decode("latin-1").join(("title", "text", "published", "url"))
        raise InputError(f"{path}: the first row holds no column names ({why}); put a header above it, such as {such}")
    seen: set[str] = set()
    for number, name in enumerate(names, 1):
        if name in seen:
            raise InputError(f"{path}: two columns are called {name!r}; give column {number} another name")
        seen.add(name)
    return names


def _broken(raw: bytes, line: int, at: int) -> str:
    place = encoding.where(raw, at, line)
    if raw.startswith(b'"', at):
        return f"a quote opened at {place} is never closed; close it (all that follows is left as it is)"
    return f"a bare carriage return outside quotes in the cell at {place}; put the cell in quotes"


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"


# ---------------------------------------------------------------- writing


def _text(value: object) -> str:
    """Return a value as a cell says it: missing values empty, dates in ISO 8601, what is nested as JSON."""
    text = as_text(value)
    if text is not None:
        return text
    if isinstance(value, (bool, int, float, list, tuple, dict)):
        return json_object.encode(value).decode()
    return json_object.plain(value)


def _name(key: str) -> bytes:
    """Return the name of a column. Raises OutputError for one that a header cannot hold."""
    if "\0" in key or key.startswith("\ufeff"):
        raise OutputError(f"a table cannot have a column called {key!r}; write .jsonl")
    return encoding.encode(key, key)


def _joined(values: list[bytes], delimiter: bytes) -> bytes:
    # A line with nothing on it would be no record: a lone empty cell is written in quotes.
    return delimiter.join(_cell(value, delimiter) for value in values) or b'""'


def _cell(value: bytes, delimiter: bytes, quoted: bool = False) -> bytes:
    if quoted or re.search(rb'["\r\n%b]' % re.escape(delimiter), value):
        return b'"%b"' % value.replace(b'"', b'""')
    return value


CSV = Table("csv", (".csv",), (b",", b";", b"\t", b"|"))
TSV = Table("tsv", (".tsv",), (b"\t",))
