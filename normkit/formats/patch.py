"""What stands in a row's bytes after a fix, and what stood there before: splices going forth, patches going back."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from typing import BinaryIO, NamedTuple

from normkit.core.errors import ReplayError

_BLOCK = 1 << 20  # bytes copied at a time


class Splice(NamedTuple):
    """Put ``put`` in place of the bytes ``start`` to ``end`` (half-open) of a row."""

    start: int
    end: int
    put: bytes


class Patch(NamedTuple):
    """The bytes ``at`` to ``at + length`` of the NEW file stand where ``before`` stood in the old one."""

    at: int
    length: int
    before: bytes


def applied(raw: bytes, splices: Iterable[Splice]) -> bytes:
    """Return ``raw`` with every splice made; they are in order, and disjoint."""
    pieces: list[bytes] = []
    done = 0
    for start, end, put in splices:
        pieces += [raw[done:start], put]
        done = end
    return b"".join([*pieces, raw[done:]])


def spliced(raw: bytes, splices: Iterable[Splice], sink: BinaryIO, at: int = 0) -> Generator[Patch, None, int]:
    """Write ``raw`` with every splice made, at byte ``at`` of a new file, while the patches are drawn.

    Return how many bytes that were.
    """
    begin, done = at, 0
    for start, end, put in splices:
        sink.write(raw[done:start])
        sink.write(put)
        at += start - done
        done = end
        if raw[start:end] != put:
            yield Patch(at, len(put), raw[start:end])
        at += len(put)
    sink.write(raw[done:])
    return at + len(raw) - done - begin


def trimmed(raw: bytes, splice: Splice) -> Splice:
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
