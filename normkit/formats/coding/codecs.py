"""Packings of one stream: gzip (RFC 1952), bzip2, xz and Zstandard (RFC 8878), told by suffix and first bytes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, BinaryIO, NamedTuple, cast

from normkit.core.errors import InputError, OutputError


class Codec(NamedTuple):
    """A packing, and the class of the standard library that reads and writes it."""

    name: str
    suffix: str
    signature: bytes
    """What every such file begins with."""
    module: str
    file: str
    """The class in ``module``."""
    writing: tuple[tuple[str, Any], ...] = ()
    """Its arguments besides the file, to write. What is written depends on the content alone: no name, no time."""


_BLOCK = 1 << 16
_ZSTD = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"
_LONGEST_WINDOW = 31
"""Binary logarithm of the bytes that Zstandard may look back: dumps are packed with ``zstd --long=31``."""

CODECS = (
    Codec("gzip", ".gz", b"\x1f\x8b", "gzip", "GzipFile", (("filename", ""), ("mtime", 0), ("compresslevel", 6))),
    Codec("bzip2", ".bz2", b"BZh", "bz2", "BZ2File"),
    Codec("xz", ".xz", b"\xfd7zXZ\x00", "lzma", "LZMAFile"),
    Codec("zstd", ".zst", b"\x28\xb5\x2f\xfd", _ZSTD, "ZstdFile"),
)
"""Every packing, each with the level that its own program takes unless it is told."""


def codec_of(name: str) -> Codec | None:
    """Return the packing that the last suffix of a file name tells, in any case."""
    return next((codec for codec in CODECS if name.lower().endswith(codec.suffix)), None)


def packed_by(head: bytes) -> Codec | None:
    """Return the packing that the first bytes of a file tell."""
    return next((codec for codec in CODECS if head.startswith(codec.signature)), None)


def reader(codec: Codec, source: BinaryIO, path: str) -> BinaryIO:
    """Return the unpacked content of ``source``. Raises InputError where nothing here can unpack it."""
    module = _module(codec)
    if module is None:
        raise InputError(f"{path}: {_missing(codec)}")
    if codec.name == "gzip":
        return cast(BinaryIO, _file(codec, module, source, "rb", {}))
    decoder = getattr(module, codec.file.replace("File", "Decompressor"))
    if codec.name == "zstd":
        decoder = partial(decoder, options={module.DecompressionParameter.window_log_max: _LONGEST_WINDOW})
    return cast(BinaryIO, _Members(source, decoder, codec, path))


def more_behind(codec: Codec) -> str:
    """Return what to tell of a file with bytes behind its end that are no member of it."""
    return (
        f"behind the end of the {codec.name} file stands something else, which is no {codec.name}; unpack it "
        "yourself, look at what that is, and check the unpacked file"
    )


class _Members(io.RawIOBase):
    """What all members of a packed file unpack to. Python's own files pass over what stands behind the last of them.

    Reading raises what the decoder raises, EOFError for a member that is cut off, and InputError for what is none.
    """

    def __init__(self, source: BinaryIO, decoder: Callable[[], Any], codec: Codec, path: str) -> None:
        self._source, self._decoder, self._codec, self._path = source, decoder, codec, path
        self._padding = b"\0" if codec.name == "xz" else b""  # between members, and behind them
        self._member = decoder()
        self._short = False

    def read(self, most: int = -1) -> bytes:
        while True:
            if self._member.eof:
                rest = self._member.unused_data.lstrip(self._padding)
                while not rest and (rest := self._source.read(_BLOCK)):
                    rest = rest.lstrip(self._padding)
                if not rest:
                    return b""
                self._member = self._decoder()
                try:
                    piece = self._member.decompress(rest, most)
                except Exception as error:  # each packing has its own
                    raise self._trouble() from error
                self._short = len(rest) < len(self._codec.signature)
            else:
                block = self._source.read(_BLOCK) if self._member.needs_input else b""
                if self._member.needs_input and not block:
                    raise self._trouble() if self._short else EOFError
                piece = self._member.decompress(block, most)
            if piece:
                return bytes(piece)

    def _trouble(self) -> InputError:
        return InputError(f"{self._path}: {more_behind(self._codec)}")


def writer(codec: Codec, sink: BinaryIO) -> BinaryIO:
    """Return what packs into ``sink`` all that is written to it until it is closed. Raises OutputError."""
    module = _module(codec)
    if module is None:
        raise OutputError(_missing(codec))
    return cast(BinaryIO, _file(codec, module, sink, "wb", dict(codec.writing)))


def _file(codec: Codec, module: Any, file: BinaryIO, mode: str, options: dict[str, Any]) -> Any:
    if codec.name == "gzip":
        return getattr(module, codec.file)(fileobj=file, mode=mode, **options)
    return getattr(module, codec.file)(file, mode, **options)


def _module(codec: Codec) -> Any:
    try:
        return import_module(codec.module)
    except ImportError:
        return None


def _missing(codec: Codec) -> str:
    if codec.name == "zstd":
        return "zstd needs Python 3.14, or: pip install 'normkit[zstd]'"
    return f"this Python was built without {codec.name}; unpack the file first"
