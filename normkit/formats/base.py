"""What a format is: a file is read into rows, and the same rows are written back with their fixed values.

The raw bytes of a file's rows, joined, are the file; a row's mapping is the record in it.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO, NamedTuple

from normkit.core.errors import OutputError
from normkit.core.fields.paragraphs import is_paragraphs, joined, starts
from normkit.core.fields.paths import placed, value_at
from normkit.formats.patch import Patch, Splice, applied, spliced, trimmed

MISREAD = "the changed record would be read back from the file as another one; it is left as it is"
"""Why bytes are not written that look right: what is written is read again first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record as it stands in its file, or bytes between records that are none."""

    raw: bytes
    """Exactly what stands in the file; ``b""`` in a format that does not keep bytes."""
    line: int
    """The line of the file where it begins, from 1; in Parquet the row's number, from 1."""
    mapping: dict[str, object] | None = None
    """The record, with its own keys and types. None: nothing to look at (blank line, header, unreadable bytes)."""
    trouble: str = ""
    """Why the bytes are no record: what is wrong, where, what to do. Empty where all is well."""
    text_line: int | None = None
    """The line of the file where the field ``text`` begins, if its lines are lines of the file."""
    layout: Any = None
    """What the format needs to write the row back (a delimiter, a schema); its own business. It pickles."""
    before: tuple[int, int] = (0, 0)
    """Code points, and bytes, of its line that stand before it: of an object in an array, say. Readers set it."""


class Position(NamedTuple):
    """A place in a file of text."""

    line: int
    """From 1."""
    column: int
    """Code points from 1."""
    byte: int
    """The same column in bytes of UTF-8, from 1."""


class Stretch(NamedTuple):
    """A piece of a file that can be read without the rest: rows and nothing else."""

    content: bytes
    line: int
    """The line of the file where it begins, from 1."""
    layout: Any = None
    """What the format needs to read it (the columns of a table); its own business. It pickles."""


Rewritten = Iterable[tuple[Row, Mapping[str, object] | None]]
"""The rows of a file in order, each with its fixed mapping; None, or an equal mapping, leaves it as it is."""


class Format(ABC):
    """A kind of file. Formats have no state: one object serves every file."""

    name: str
    suffixes: tuple[str, ...]
    """With the dot, in lower case."""
    cuts: bool = False
    """Whether a file can be read by ``stretches``, each on its own."""
    puts_values: bool = False
    """Whether ``rewrite`` needs no more of a row than what changes in it: the values before, and the new ones."""

    @property
    def keeps_bytes(self) -> bool:
        """True: ``rewrite`` yields patches. False: only the whole old file can undo what it did."""
        return True

    @property
    def patches_rows(self) -> bool:
        """Whether each row is written back by itself: what ``put`` returns is all that changes in the file."""
        return False

    @abstractmethod
    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        """Yield the rows of a file, lazily. ``path`` is what messages call it.

        Bytes that are no record become rows with ``trouble``. Raises InputError where the whole file
        cannot be used.
        """

    def stretches(self, source: BinaryIO, path: str, size: int) -> Iterator[Stretch]:
        """Yield the stretches of a file, of ``size`` bytes and a row, in order; none where it cannot be cut.

        Raises InputError where the whole file cannot be used, as ``read`` does, before there is a stretch.
        """
        yield from ()

    def read_stretch(self, stretch: Stretch, path: str) -> Iterator[Row]:
        """Yield the rows of one of the ``stretches``, as ``read`` would."""
        return self.read(BytesIO(stretch.content), path)

    def content(self, source: BinaryIO, path: str) -> BinaryIO:
        """Return the bytes that the rows of a file are made of: the file's own, but where it is packed."""
        return source

    @abstractmethod
    def holds(self, row: Row, key: str) -> bool:
        """Say whether this row's place in the file has room for a value under ``key``."""

    def with_columns(self, names: tuple[str, ...]) -> Format:
        """Return this format for tables that are to get these columns where they lack them.

        A table that gets a column is written anew, whole. A format without columns returns itself.
        """
        return self

    def positions(self, row: Row, key: str, offsets: Iterable[int]) -> dict[int, Position]:
        """Return where in the file the code points ``offsets`` of the text at ``key`` begin, or where it ends.

        ``key`` may be a path (``core.fields.paths``); a list of strings there is the text that its paragraphs make.
        Nothing where the row does not spell that text out, or the file has no lines.
        """
        return {}

    @abstractmethod
    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        """Say why ``fixed`` cannot be written in this row's place, or ``""`` where it can."""

    def put(self, row: Row, fixed: Mapping[str, object]) -> Sequence[Splice] | str:
        """Return what writes ``fixed`` in this row's place, or why it cannot be written there.

        Nothing in a format that does not patch rows.
        """
        return self.unfit(row, fixed) or ()

    @abstractmethod
    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        """Write the file anew while the patches are drawn, in order of ``at``.

        ``source`` is the old file, open anew, for formats whose rows hold no bytes. A key that the fixed
        mapping lacks stays. Raises OutputError for a mapping that is ``unfit``.
        """

    lines: bool = False
    """Whether a fresh file is the ``line`` of each of its records, one behind the other."""

    def line(self, record: Mapping[str, object]) -> bytes:
        """Return a record as a fresh file has it, in a format with ``lines``. Raises OutputError."""
        sink = BytesIO()
        self.write([record], sink)
        return sink.getvalue()

    def lines_into(self, sink: BinaryIO) -> AbstractContextManager[BinaryIO]:
        """Return where the ``line`` of each record goes to make a fresh file of them in ``sink``."""
        return nullcontext(sink)

    @abstractmethod
    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        """Write a fresh file. Raises OutputError where the format cannot hold the records."""


BACKSLASHED = (
    rb'(?P<run>[^\\"]+)|(?P<one>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.)|"'
)
"""Text in double quotes as JSON spells it: runs of characters, escapes that stand for one each, the last quote."""
DOUBLED = rb'(?P<run>[^"]+)|(?P<one>"")|"'
"""The same as CSV spells it."""


class ByteFormat(Format):
    """A format that knows which bytes of a row hold a value: it says what to splice, the rest is done here."""

    spelling: bytes = BACKSLASHED
    """How a value in double quotes is spelled: an expression, compiled where positions are asked for."""

    @abstractmethod
    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        """Return what has to change in ``row.raw``, in order, disjoint. Raises OutputError where it cannot."""

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        """Say why ``raw``, in this row's place, would not be read as ``fixed``, or ``""`` where it would.

        What is about to be written is put through this. A format that cannot tell says nothing.
        """
        return ""

    def positions(self, row: Row, key: str, offsets: Iterable[int]) -> dict[int, Position]:
        mapping = row.mapping or {}
        held = value_at(mapping, key)
        texts = held if is_paragraphs(held) else [held] if isinstance(held, str) else []
        # What would be put there if it were other texts tells where these stand.
        other = "x" * (1 + max(map(len, texts), default=0))
        fixed = dict(mapping)
        placed(fixed, key, other if held is texts[0] else [other] * len(texts)) if texts else None
        try:
            splices = self.splices(row, fixed) if texts else []
        except OutputError:
            return {}
        if len(splices) != len(texts):
            return {}
        wanted = sorted(set(offsets))
        found: dict[int, int] = {}
        for text, (start, end, _), first in zip(texts, splices, starts(texts), strict=True):
            inside = [at - first for at in wanted[bisect_left(wanted, first) : bisect_right(wanted, first + len(text))]]
            places = _spelled(row.raw[start:end], text, inside, self.spelling)
            found.update(zip((first + at for at in inside), (start + at for at in places), strict=False))
        return dict(zip(found, _walked(row.raw, list(found.values()), row.line, row.before), strict=True))

    @property
    def patches_rows(self) -> bool:
        own = type(self)
        return self.keeps_bytes and own.rewrite is ByteFormat.rewrite and own.unfit is ByteFormat.unfit

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        put = self._proved(row, fixed)
        return put if isinstance(put, str) else ""

    def put(self, row: Row, fixed: Mapping[str, object]) -> Sequence[Splice] | str:
        return self._proved(row, fixed) if self.patches_rows else Format.put(self, row, fixed)

    def _proved(self, row: Row, fixed: Mapping[str, object]) -> Sequence[Splice] | str:
        """Return the splices that put ``fixed`` in the row's place, as small as can be, or why there are none."""
        try:
            splices = self.splices(row, fixed)
            why = self.misread(row, applied(row.raw, splices), fixed) if splices else ""
        except OutputError as error:
            why = str(error)
        return why or [trimmed(row.raw, splice) for splice in splices]

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        at = 0
        for row, fixed in rows:
            put: Sequence[Splice] | str = ()
            if row.mapping is not None and fixed is not None and fixed is not row.mapping:
                put = self._proved(row, fixed)
            if isinstance(put, str):
                raise OutputError(put)
            at += yield from spliced(row.raw, put, sink, at)


def _spelled(raw: bytes, text: str, offsets: Sequence[int], spelling: bytes) -> list[int]:
    """Return at which bytes of ``raw``, which spells ``text``, its code points begin; nothing where it does not."""
    if not raw.startswith(b'"'):
        plain = text.encode("utf-8", "surrogatepass")
        return _widths(text, offsets) if raw == plain else []
    places: list[int] = []
    count, end = 0, 1
    for found in re.compile(spelling, re.DOTALL).finditer(raw, 1):
        if found["run"] is not None:
            run = found["run"].decode()
            here = bisect_left(offsets, count + len(run), len(places))
            inside = [at - count for at in offsets[len(places) : here]]
            places += [found.start() + width for width in _widths(run, inside)]
            count += len(run)
        elif found["one"] is not None:
            if offsets[len(places) : len(places) + 1] == [count]:
                places.append(found.start())
            count += 1
        else:
            continue
        end = found.end()
    if count != len(text):
        return []
    return [*places, *(end for at in offsets[len(places) :] if at == count)]


def _widths(text: str, offsets: Sequence[int]) -> list[int]:
    """Return how many bytes stand before each of the code points, which are in order."""
    places, width, last = [], 0, 0
    for at in offsets:
        width += len(text[last:at].encode("utf-8", "surrogatepass"))
        last = at
        places.append(width)
    return places


def positions_in(text: str, offsets: Iterable[int], line: int) -> dict[int, Position]:
    """Return where code points of a text stand in a file, of which its lines are lines; it begins on ``line``."""
    wanted = sorted(set(offsets))
    raw = text.encode("utf-8", "surrogatepass")
    return dict(zip(wanted, _walked(raw, _widths(text, wanted), line), strict=True))


def positions_of(
    format: Format, row: Row, key: str, field: str, text: str, offsets: Iterable[int]
) -> Mapping[int, Position]:
    """Return where in the file code points of a field's text stand; nothing where that cannot be told."""
    if row.text_line is not None and field == "text":
        return positions_in(text, offsets, row.text_line)
    held = value_at(row.mapping or {}, key)
    if (joined(held) if is_paragraphs(held) else held) != text:
        return {}
    try:
        return format.positions(row, key, offsets)
    except (KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException:  # a stranger's format may raise anything: the row's line is told
        return {}


def _walked(raw: bytes, places: Sequence[int], line: int = 1, before: tuple[int, int] = (0, 0)) -> list[Position]:
    """Return the positions of bytes of ``raw``, in order; it begins on ``line``, behind what stands ``before`` it."""
    found, last, (column, byte) = [], 0, before
    for at in places:
        piece = raw[last:at]
        if b"\n" in piece:
            line += piece.count(b"\n")
            piece, column, byte = piece[piece.rindex(b"\n") + 1 :], 0, 0
        column += len(piece.decode("utf-8", "replace"))
        byte += len(piece)
        last = at
        found.append(Position(line, column + 1, byte + 1))
    return found


def changed(row: Row, fixed: Mapping[str, object]) -> dict[str, object]:
    """Return what ``fixed`` has new or different from the row's mapping."""
    before = row.mapping or {}
    return {key: value for key, value in fixed.items() if key not in before or not same(before[key], value)}


def same(a: object, b: object) -> bool:
    """Say whether two values are one and the same in a file, where 1, 1.0 and true differ and NaN is itself."""
    return a is b or (a == b if isinstance(a, str) else repr(a) == repr(b))
