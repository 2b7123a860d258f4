"""A format that another one wraps in a packing: read as a stream, and packed anew where a record changes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO, cast

from normkit.core.errors import InputError
from normkit.formats.base import Rewritten, changed
from normkit.formats.coding.codecs import Codec, more_behind, packed_by, reader, writer
from normkit.formats.coding.wrapped import Wrapped
from normkit.formats.encoding import not_utf8
from normkit.formats.patch import Patch

FREE = 16 << 20
"""Bytes that any file may unpack to."""
MOST_TIMES = 200
"""How many times its packed bytes a longer file may unpack to. Text packs 3 to 30 times; a bomb, 1000 and more."""
_SIGNATURE = 16  # bytes of the head that tell a packing, or what the file is instead


@dataclass(frozen=True, slots=True)
class Packed(Wrapped):
    """Rows of ``inner``, a format whose rows hold their bytes; these are what the file unpacks to."""

    codec: Codec

    @property
    def suffixes(self) -> tuple[str, ...]:  # type: ignore[override]
        return tuple(suffix + self.codec.suffix for suffix in self.inner.suffixes)

    def content(self, source: BinaryIO, path: str) -> BinaryIO:
        return self.inner.content(self.unwrapped(source, path), path)

    def unwrapped(self, source: BinaryIO, path: str) -> BinaryIO:
        return unpacked(self.codec, source, path)

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        """Pack the file anew; where no row changes, write the very bytes of the old one. There are no patches."""
        from shutil import copyfileobj
        from tempfile import TemporaryFile

        changes = False

        def noted() -> Rewritten:
            nonlocal changes
            for row, fixed in rows:
                changes = changes or (row.mapping is not None and fixed is not None and bool(changed(row, fixed)))
                yield row, fixed

        with TemporaryFile() as new:
            with writer(self.codec, cast(BinaryIO, new)) as packing:
                # The old content is opened for those formats alone that look at it.
                for _ in self.inner.rewrite(noted(), packing, unpacked(self.codec, source, "the file")):
                    pass
            finished: BinaryIO = cast(BinaryIO, new) if changes or not self.inner.keeps_bytes else source
            finished.seek(0)
            copyfileobj(finished, sink)
        yield from ()

    @property
    def lines(self) -> bool:  # type: ignore[override]
        return self.inner.lines

    def line(self, record: Mapping[str, object]) -> bytes:
        return self.inner.line(record)

    def lines_into(self, sink: BinaryIO) -> AbstractContextManager[BinaryIO]:
        return writer(self.codec, sink)

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        with writer(self.codec, sink) as packing:
            self.inner.write(records, packing)


def unpacked(codec: Codec, source: BinaryIO, path: str) -> BinaryIO:
    """Return what a file unpacks to, as a stream. Raises InputError, also while it is read: see ``_Unpacked``."""
    return cast(BinaryIO, io.BufferedReader(_Unpacked(codec, source, path)))


class _Unpacked(io.RawIOBase):
    """The unpacked bytes of a file, all members of it, measured on the way.

    Reading raises InputError for what is no such packing, for damage, for an end before the end, and for a bomb.
    """

    def __init__(self, codec: Codec, source: BinaryIO, path: str) -> None:
        self._codec, self._source, self._path = codec, source, path
        self._file: BinaryIO | None = None
        self._count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        piece = self._piece(len(view))
        view[: len(piece)] = piece
        self._count += len(piece)
        if self._count > FREE and self._count > MOST_TIMES * self._source.tell():
            raise self._trouble(
                f"unpacks to more than {FREE >> 20} MB and {MOST_TIMES} times its size, as a bomb does; "
                "if it is none, unpack it yourself and check that"
            )
        return len(piece)

    def _piece(self, most: int) -> bytes:
        if self._file is None:
            self._file = self._opened()
        try:
            return self._file.read(most)
        except EOFError:
            raise self._trouble("is cut off: its end is missing (a download that broke off?); fetch it again") from None
        except InputError:
            raise
        except OSError as error:
            if error.errno is not None:
                raise
            if type(error).__name__ == "BadGzipFile" and str(error).startswith("Not a"):  # its head was one
                raise InputError(f"{self._path}: {more_behind(self._codec)}") from None
            raise self._damaged(error) from None
        except Exception as error:  # zlib.error, LZMAError, ZstdError: each packing has its own
            raise self._damaged(error) from None

    def _opened(self) -> BinaryIO:
        self._source.seek(0)
        head = self._source.read(_SIGNATURE)
        self._source.seek(0)
        if not head.startswith(self._codec.signature):
            raise InputError(_misnamed(self._path, self._codec, head))
        return reader(self._codec, self._source, self._path)

    def _damaged(self, error: Exception) -> InputError:
        return self._trouble(f"is damaged after {self._count:,} unpacked bytes ({error}); fetch it again")

    def _trouble(self, what: str) -> InputError:
        return InputError(f"{self._path}: the {self._codec.name} file {what}")


def _misnamed(path: str, codec: Codec, head: bytes) -> str:
    """Return what to tell about a file that is not packed as its suffix says."""
    if not head:
        return f"{path}: the file is empty, which no {codec.name} file is; fetch it again"
    bare = path[: -len(codec.suffix)] if path.lower().endswith(codec.suffix) else path
    if other := packed_by(head):
        return f"{path}: packed by {other.name}, not {codec.name}; rename it to {bare}{other.suffix}"
    if b"\0" not in head and not not_utf8(head[:-3], 1):  # the last sign may be cut
        return f"{path}: no {codec.name} file, but plain text, not compressed at all; rename it to {bare}"
    return f"{path}: no {codec.name} file, whatever its name says (it begins with {head[:4].hex(' ').upper()})"
