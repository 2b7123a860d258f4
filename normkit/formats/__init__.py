"""Files of records: bytes <-> mappings, in a stream, with every untouched byte kept.

A format reads a file into rows. The raw bytes of its rows, joined, are the file; a row's mapping is the
record in it. Writing back takes the same rows and the fixed mappings, and re-encodes changed values only.
One module per format, imported when a file of its kind comes along.
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, BinaryIO, NamedTuple

from normkit.core.errors import InputError, OutputError, PluginError, ReplayError

# suffix -> (module of this package, name of the format object in it)
_BUILT_IN: Mapping[str, tuple[str, str]] = {
    ".jsonl": ("json.lines", "JSONL"),
    ".ndjson": ("json.lines", "JSONL"),
    ".json": ("json.array", "JSON"),
    ".csv": ("csv", "CSV"),
    ".tsv": ("csv", "TSV"),
    ".parquet": ("parquet", "PARQUET"),
    ".txt": ("text", "TEXT"),
    ".md": ("markdown", "MARKDOWN"),
    ".markdown": ("markdown", "MARKDOWN"),
}
_PACKED = (".gz", ".bz2", ".xz", ".zst", ".zip")
_BLOCK = 1 << 20  # bytes copied at a time


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


class Splice(NamedTuple):
    """Put ``put`` in place of the bytes ``start`` to ``end`` (half-open) of a row."""

    start: int
    end: int
    put: bytes


class Stretch(NamedTuple):
    """A piece of a file that can be read without the rest: rows and nothing else."""

    start: int
    """Byte of the file where it begins."""
    size: int
    """Bytes."""
    line: int
    """The line of the file where it begins, from 1."""


@dataclass(frozen=True, slots=True)
class Patch:
    """The bytes ``at`` to ``at + length`` of the NEW file stand where ``before`` stood in the old one."""

    at: int
    length: int
    before: bytes


Rewritten = Iterable[tuple[Row, Mapping[str, object] | None]]
"""The rows of a file in order, each with its fixed mapping; None, or an equal mapping, leaves it as it is."""


class Format(ABC):
    """A kind of file. Formats have no state: one object serves every file."""

    name: str
    suffixes: tuple[str, ...]
    """With the dot, in lower case."""
    cuts: bool = False
    """Whether a file can be read by ``stretches``, each on its own."""

    @property
    def keeps_bytes(self) -> bool:
        """True: ``rewrite`` yields patches. False: only the whole old file can undo what it did."""
        return True

    @abstractmethod
    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        """Yield the rows of a file, lazily. ``path`` is what messages call it.

        Bytes that are no record become rows with ``trouble``. Raises InputError where the whole file
        cannot be used.
        """

    def stretches(self, source: BinaryIO, path: str, size: int) -> Iterator[Stretch]:
        """Yield the stretches of a file, of ``size`` bytes and some rows, in order; none where it cannot be cut.

        Raises InputError where the whole file cannot be used, as ``read`` does, before there is a stretch.
        """
        yield from ()

    def read_stretch(self, source: BinaryIO, path: str, line: int) -> Iterator[Row]:
        """Yield the rows of one of the ``stretches``, of which ``source`` holds the bytes, as ``read`` would."""
        return self.read(source, path)

    @abstractmethod
    def holds(self, row: Row, key: str) -> bool:
        """Say whether this row's place in the file has room for a value under ``key``."""

    def with_columns(self, names: tuple[str, ...]) -> Format:
        """Return this format for tables that are to get these columns where they lack them.

        A table that gets a column is written anew, whole. A format without columns returns itself.
        """
        return self

    @abstractmethod
    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        """Say why ``fixed`` cannot be written in this row's place, or ``""`` where it can."""

    @abstractmethod
    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        """Write the file anew while the patches are drawn, in order of ``at``.

        ``source`` is the old file, open anew, for formats whose rows hold no bytes. A key that the fixed
        mapping lacks stays. Raises OutputError for a mapping that is ``unfit``.
        """

    @abstractmethod
    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        """Write a fresh file. Raises OutputError where the format cannot hold the records."""


class ByteFormat(Format):
    """A format that knows which bytes of a row hold a value: it says what to splice, the rest is done here."""

    @abstractmethod
    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        """Return what has to change in ``row.raw``, in order, disjoint. Raises OutputError where it cannot."""

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        try:
            self.splices(row, fixed)
        except OutputError as error:
            return str(error)
        return ""

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        at = 0
        for row, fixed in rows:
            if row.mapping is None or fixed is None or fixed is row.mapping:
                sink.write(row.raw)
                at += len(row.raw)
                continue
            done = 0
            for start, end, put in (_trimmed(row.raw, splice) for splice in self.splices(row, fixed)):
                sink.write(row.raw[done:start])
                sink.write(put)
                at += start - done
                done = end
                if row.raw[start:end] != put:
                    yield Patch(at, len(put), row.raw[start:end])
                at += len(put)
            sink.write(row.raw[done:])
            at += len(row.raw) - done


def changed(row: Row, fixed: Mapping[str, object]) -> dict[str, object]:
    """Return what ``fixed`` has new or different from the row's mapping."""
    before = row.mapping or {}
    return {key: value for key, value in fixed.items() if key not in before or not _same(before[key], value)}


def _same(a: object, b: object) -> bool:
    """Say whether two values are one and the same in a file, where 1, 1.0 and true differ and NaN is itself."""
    return a is b or (a == b if isinstance(a, str) else repr(a) == repr(b))


def _trimmed(raw: bytes, splice: Splice) -> Splice:
    """Take off both ends what the splice leaves as it is, so that patches stay small."""
    start, end, put = splice
    head = _common(raw[start:end], put)
    start, put = start + head, put[head:]
    tail = _common(raw[start:end][::-1], put[::-1])
    return Splice(start, end - tail, put[: len(put) - tail])


def _common(a: bytes, b: bytes) -> int:
    """Return how many bytes two strings have in common at their beginning."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def undo_patches(new: BinaryIO, patches: Iterable[Patch], sink: BinaryIO) -> None:
    """Write the old file: ``new`` with every patch taken back.

    Raises ReplayError where the patches do not fit the file: out of order, or past its end.
    """
    at = 0
    for patch in patches:
        if patch.at < at or _copy(new, sink, patch.at - at) or len(new.read(patch.length)) < patch.length:
            raise ReplayError(f"the file has changed since it was fixed: no {patch.length} bytes to undo at {patch.at}")
        sink.write(patch.before)
        at = patch.at + patch.length
    _copy(new, sink, None)


def _copy(source: BinaryIO, sink: BinaryIO, length: int | None) -> int:
    """Copy ``length`` bytes, or all; return how many were missing."""
    while length is None or length > 0:
        block = source.read(_BLOCK if length is None else min(_BLOCK, length))
        if not block:
            return length or 0
        sink.write(block)
        length = None if length is None else length - len(block)
    return 0


# ---------------------------------------------------------------- which format a file has


def known_suffixes(more: Iterable[Format] = ()) -> tuple[str, ...]:
    """Return every suffix that has a format, sorted; ``more`` are the formats of plugins."""
    return tuple(sorted({*_BUILT_IN, *(suffix for format in more for suffix in format.suffixes)}))


def format_of(path: str | os.PathLike[str], more: Iterable[Format] = ()) -> Format:
    """Return the format of a file by its suffix, in any case; ``-`` (standard input) is JSONL.

    ``more`` are the formats of plugins. Raises InputError for an unknown suffix, PluginError for one
    that two formats claim.
    """
    name = os.fspath(path)
    if name == "-":
        return _built_in(".jsonl")
    more = tuple(more)
    # The longest suffix wins: a plugin's .warc.gz over another's .gz.
    suffix = max((s for s in known_suffixes(more) if name.lower().endswith(s)), key=len, default="")
    if not suffix:
        raise InputError(_unknown(name, known_suffixes(more)))
    claims = [format for format in more if suffix in format.suffixes]
    if suffix in _BUILT_IN:
        claims.append(_built_in(suffix))
    if len(claims) > 1:
        owners = " and ".join(f"{format.name!r} ({type(format).__module__})" for format in claims)
        raise PluginError(f"{name}: the suffix {suffix} is claimed by the formats {owners}; switch one plugin off")
    return claims[0]


def _built_in(suffix: str) -> Format:
    from importlib import import_module

    module, attribute = _BUILT_IN[suffix]
    found: Format = getattr(import_module(f"{__name__}.{module}"), attribute)
    return found


def _unknown(name: str, known: tuple[str, ...]) -> str:
    suffix = os.path.splitext(name)[1]
    if suffix.lower() in _PACKED:
        return f"{name}: the file is compressed; unpack it first"
    what = f"no format reads {suffix} files" if suffix else "a file without a suffix has no format"
    return f"{name}: {what}; known are {', '.join(known)} (or pass it on standard input with --stdin-filename)"
