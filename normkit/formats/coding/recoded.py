"""A format that another one wraps in an encoding: its rows are read in UTF-8, and written back as the file has them.

Bytes that are no text in the encoding stay bytes in their row, which is then told and left, as in a file in UTF-8.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, cast

from normkit.core.errors import OutputError
from normkit.formats.base import ByteFormat, Format, Rewritten, Row, Stretch
from normkit.formats.coding.packed import Packed
from normkit.formats.coding.unicode import AS_BYTES, InUtf8, Originals
from normkit.formats.coding.wrapped import Wrapped
from normkit.formats.encoding import NOT_UTF8
from normkit.formats.patch import Patch

_BLOCK = 1 << 16
_UTF8 = ("utf-8", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class Recoded(Wrapped):
    """Rows of ``inner``, a format of text in UTF-8; what the file holds is their bytes in ``encoding``."""

    encoding: str
    """Python's name."""

    def content(self, source: BinaryIO, path: str) -> BinaryIO:
        return self.unwrapped(source, path)

    def unwrapped(self, source: BinaryIO, path: str) -> BinaryIO:
        return cast(BinaryIO, io.BufferedReader(InUtf8(source, path, self.encoding)))

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        return map(self._told, Wrapped.read(self, source, path))

    def read_stretch(self, stretch: Stretch, path: str) -> Iterator[Row]:
        return map(self._told, Wrapped.read_stretch(self, stretch, path))

    def _told(self, row: Row) -> Row:
        return replace(row, trouble=self._no_text(row)) if row.trouble.startswith(NOT_UTF8) else row

    def _no_text(self, row: Row) -> str:
        bad = next((sign for sign in row.raw.decode("utf-8", AS_BYTES) if "\udc80" <= sign <= "\udcff"), "\udc80")
        return (
            f"not {self.encoding}: byte 0x{ord(bad) & 0xFF:02x} in line {row.line} or below; "
            "name another encoding, or mend the byte"
        )

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        if why := self.inner.unfit(row, fixed):
            return why
        try:
            self._fixed(row, fixed).decode().encode(self.encoding)
        except UnicodeEncodeError as error:
            return _lacking(error, self.encoding)
        return ""

    def rewrite(self, rows: Rewritten, sink: BinaryIO, source: BinaryIO) -> Iterator[Patch]:
        """Write the file anew in its own encoding. It has no patches; drawing them writes it all the same.

        A row that stays keeps its bytes, whatever they are. Raises OutputError where one that changes would not:
        some encodings have several ways to write one sign.
        """
        old: Originals | None = None
        for row, fixed in rows:
            old = old or Originals(source, self.encoding)
            was, usual = old.next(row.raw)
            new = self._fixed(row, fixed)
            if new == row.raw:
                sink.write(was)
            elif usual:
                sink.write(_encoded(new.decode("utf-8", AS_BYTES), old.encoding))
            else:
                raise OutputError(
                    f"line {row.line} has signs that {self.encoding} can write in several ways, and would not come "
                    "back as it was; write the records in UTF-8 (-o FILE)"
                )
        yield from ()

    def _fixed(self, row: Row, fixed: Mapping[str, object] | None) -> bytes:
        new = io.BytesIO()
        for _ in self.inner.rewrite([(row, fixed)], new, new):
            pass
        return new.getvalue()

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        from tempfile import TemporaryFile

        with TemporaryFile() as new:
            self.inner.write(records, cast(BinaryIO, new))
            new.seek(0)
            with io.TextIOWrapper(cast(BinaryIO, new), "utf-8", newline="") as text:
                while block := text.read(_BLOCK):
                    sink.write(_encoded(block, self.encoding))


def in_encoding(format: Format, encoding: str) -> Format:
    """Return a format for files of text in another encoding than UTF-8, by Python's name for it.

    A format whose rows hold no text of the file is returned as it is.
    """
    if isinstance(format, Packed):
        return replace(format, inner=in_encoding(format.inner, encoding))
    return Recoded(format, encoding) if isinstance(format, ByteFormat) and encoding not in _UTF8 else format


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding, AS_BYTES)
    except UnicodeEncodeError as error:
        raise OutputError(_lacking(error, encoding)) from None


def _lacking(error: UnicodeEncodeError, encoding: str) -> str:
    sign = error.object[error.start]
    return f"{encoding} has no {sign!r} (U+{ord(sign):04X}), which the record now holds; fix with -o FILE"
