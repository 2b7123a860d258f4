"""Streams of text in another encoding than UTF-8: as UTF-8, and as the bytes that they are."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable
from typing import BinaryIO

from normkit.core.errors import ConfigError, InputError, OutputError, nearest
from normkit.formats import encoding as utf8

AS_BYTES = "surrogateescape"
"""How bytes that are no text go through a string: as the half signs U+DC80 to U+DCFF."""
_BLOCK = 1 << 16
_SURE = 4
"""Signs in UTF-8 in a block without one that is none, from which on it is in UTF-8: by chance they are not there."""
_NO_TEXT = ("undefined", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "mbcs", "oem")


def encoding_named(given: str) -> str:
    """Return Python's name for an encoding. Raises ConfigError for one that is unknown, or no encoding of text."""
    try:
        found = codecs.lookup(given.strip())
        text = getattr(found, "_is_text_encoding", True) and found.incrementaldecoder is not None
        if text and found.name not in _NO_TEXT:
            return found.name
    except (LookupError, ValueError):
        pass
    from encodings.aliases import aliases

    known = {name.replace("_", "-") for name in (*aliases, *aliases.values())}
    raise ConfigError(f"no encoding is called {given[:60]!r}{nearest(given[:60], known)}")


def _in_order(encoding: str, head: bytes) -> str:
    """Return the encoding with its order of bytes, where the head of the file tells that: by a mark, or by zeros."""
    if encoding == "utf-16":
        big = head.startswith(b"\xfe\xff") or (head[:1] == b"\0" and not head.startswith(b"\xff\xfe"))
    elif encoding == "utf-32":
        big = head.startswith(b"\0\0")
    else:
        return encoding
    return f"{encoding}-{'be' if big else 'le'}"


def _incremental(encoding: str) -> Callable[[bytes, bool], str]:
    return codecs.getincrementaldecoder(encoding)(AS_BYTES).decode


class InUtf8(io.RawIOBase):
    """A file's text in UTF-8; bytes that are no text are passed on as they are.

    Reading raises InputError where the file cannot be in this encoding.
    """

    def __init__(self, source: BinaryIO, path: str, encoding: str) -> None:
        self._source, self._path, self._encoding = source, path, encoding
        self._decode: Callable[[bytes, bool], str] | None = None
        self._waiting = b""
        self._read = 0
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        while not self._waiting and not self._ended:
            self._waiting = self._next()
        size = min(len(view), len(self._waiting))
        view[:size], self._waiting = self._waiting[:size], self._waiting[size:]
        return size

    def _next(self) -> bytes:
        block = self._source.read(_BLOCK)
        if self._decode is None:
            _expect(self._encoding, block, self._path)
            self._decode = _incremental(_in_order(self._encoding, block))
        self._ended = not block
        try:
            text = self._decode(block, self._ended)
        except UnicodeError:  # of encodings whose units are longer than a byte
            raise self._trouble("") from None
        self._read += len(block)
        raw = text.encode("utf-8", AS_BYTES)
        if raw.decode("utf-8", AS_BYTES) != text:  # bytes that are no text make up signs of UTF-8
            raise self._trouble(", but UTF-8, as it seems")
        return raw

    def _trouble(self, what: str) -> InputError:
        place = f"between bytes {self._read:,} and {self._read + _BLOCK:,}"
        return InputError(f"{self._path}: the file is not {self._encoding}{what} ({place}); name another encoding")


def _expect(encoding: str, block: bytes, path: str) -> None:
    """Raise InputError where the first block of a file shows that it is in no such encoding."""
    if encoding.startswith(("utf-16", "utf-32")):
        if block and 0 not in block and not block.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise InputError(f"{path}: the file is not {encoding} (it has no zero byte); name another encoding")
        return
    unsure = 0 if block.isascii() else _signs_of_utf8(block)
    if utf8.mark(block, path, prose=True) or (unsure >= _SURE and not encoding.startswith("utf")):
        raise InputError(f"{path}: the file is UTF-8, not {encoding}; leave out --encoding (or 'encoding') for it")


def _signs_of_utf8(block: bytes) -> int:
    """Return how many signs beyond ASCII a block holds in UTF-8; 0 where one is none (but for one that is cut)."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(block)
    except UnicodeDecodeError:
        return 0
    return sum(sign > "\x7f" for sign in text)


class Originals:
    """The bytes of a file, row by row, as they stand in its own encoding."""

    def __init__(self, source: BinaryIO, encoding: str) -> None:
        if source.seekable():
            source.seek(0)
        self._source = source
        self._held, self._at = source.read(_BLOCK), 0
        self.encoding = _in_order(encoding, self._held)

    def next(self, raw: bytes) -> tuple[bytes, bool]:
        """Return the bytes of the next row, ``raw`` in UTF-8, and whether the encoding would write them so.

        Raises OutputError where other ones stand there.
        """
        text = raw.decode("utf-8", AS_BYTES)
        try:
            usual = text.encode(self.encoding, AS_BYTES)
        except UnicodeEncodeError:
            usual = b""
        if usual and self._has(len(usual)) and self._held.startswith(usual, self._at):
            return self._taken(len(usual)), True
        decode, count, size = _incremental(self.encoding), 0, 0
        while count < len(text) and self._has(size + 1):
            count += len(decode(self._held[self._at + size : self._at + size + 1], False))
            size += 1
        was = self._taken(size)
        if was.decode(self.encoding, AS_BYTES) != text:
            raise OutputError(
                f"the file would not come back from {self.encoding} as it is; write the records in UTF-8 (-o FILE)"
            )
        return was, not text

    def _has(self, size: int) -> bool:
        """Say whether so many bytes are left; hold them."""
        if len(self._held) - self._at < size:
            self._held, self._at = self._held[self._at :] + self._source.read(max(_BLOCK, size)), 0
        return len(self._held) - self._at >= size

    def _taken(self, size: int) -> bytes:
        self._at += size
        return self._held[self._at - size : self._at]
