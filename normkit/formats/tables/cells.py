"""A table in text as rows and cells: which lines belong together, and where in them each cell stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

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
