"""A table in text as rows and cells: which lines belong together, and where in them each cell stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from itertools import chain
from typing import BinaryIO, NamedTuple

QUOTED = rb'"[^"]*+(?:""[^"]*+)*+"'
"""A cell in quotes, as an expression."""


def logical_lines(lines: Iterable[bytes], delimiter: bytes) -> Iterator[bytes]:
    """Yield the lines of a file, those joined that a quoted cell holds together."""
    pending: list[bytes] = []
    for line in lines:
        # A line without a quote leaves things as they were.
        complete = _complete(delimiter, bool(pending)).match(line) if b'"' in line else not pending
        pending.append(line)
        if complete:
            yield b"".join(pending)
            pending = []
    if pending:
        yield b"".join(pending)


def row_blocks(ahead: bytes, source: BinaryIO, delimiter: bytes, size: int) -> Iterator[bytes]:
    """Yield the rows of a file in blocks, each of ``size`` bytes and what is left of the last row in them.

    ``ahead`` are whole lines that were read before; ``source`` goes on behind them.
    """
    while block := ahead + source.read(size):
        ahead = b""
        # Most rows are passed over at once; the last is put together line by line, for a quote may stay open for long.
        whole = _whole_rows(delimiter).match(block)
        assert whole is not None, "no row is some rows"
        if tail := block[whole.end() :]:
            lines = chain(BytesIO(tail + source.readline()), source)
            block = block[: whole.end()] + next(logical_lines(lines, delimiter))
        yield block


@cache
def _whole_rows(delimiter: bytes) -> re.Pattern[bytes]:
    """Match all rows that end in a block, as ``_complete`` matches lines. Possessive, so linear."""
    mark = re.escape(delimiter)
    cell = rb'(?:%b[^\n%b]*+|(?!")[^\n%b]*+)' % (QUOTED, mark, mark)
    return re.compile(rb"(?:%b(?:%b%b)*+\n)*+" % (cell, mark, cell))


@cache
def _complete(delimiter: bytes, inside: bool) -> re.Pattern[bytes]:
    """Match a line that leaves no quote open; ``inside``: it begins within one. Possessive, so linear."""
    plain = b"[^%b]*+" % re.escape(delimiter)
    # A quote opens only at the beginning of a cell; what follows its closing quote is plain again.
    cell = b'(?:%b%b|(?!")%b)' % (QUOTED, plain, plain)
    first = QUOTED[1:] + plain if inside else cell
    return re.compile(rb"%b(?:%b%b)*+\Z" % (first, re.escape(delimiter), cell))


@cache
def _next_cell(delimiter: bytes) -> re.Pattern[bytes]:
    plain = rb"[^%b\r\n]*+" % re.escape(delimiter)
    return re.compile(rb'(?:(%b)(%b)|(?!")(%b))(%b|[\r\n]*\Z)' % (QUOTED, plain, plain, re.escape(delimiter)))


class Cell(NamedTuple):
    """The bytes ``start`` to ``end`` of a row, quotes included, and what they say."""

    start: int
    end: int
    value: bytes


class BrokenRowError(ValueError):
    """A row that does not fall into cells. Its one argument is the byte where it stops doing so."""


def cells(raw: bytes, delimiter: bytes) -> list[Cell]:
    """Return the cells of a row that is not blank."""
    found = []
    at = 0
    while match := _next_cell(delimiter).match(raw, at):
        quoted, rest, plain, stop = match.groups()
        value = plain if quoted is None else quoted[1:-1].replace(b'""', b'"') + rest
        found.append(Cell(at, match.start(4), value))
        at = match.end()
        if stop != delimiter:
            return found
    raise BrokenRowError(at)


def cell_values(raw: bytes, delimiter: bytes) -> list[bytes]:
    """Return what the cells of a row say, wherever they stand."""
    body = raw.rstrip(b"\r\n")
    if b'"' in body or b"\r" in body or b"\n" in body:
        return [cell.value for cell in cells(raw, delimiter)]
    return body.split(delimiter)
