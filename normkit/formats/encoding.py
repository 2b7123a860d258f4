"""UTF-8 at the edge: byte order marks, and words for bytes that are no text."""

from __future__ import annotations

from normkit.core.errors import InputError, OutputError

MARK = b"\xef\xbb\xbf"
"""The byte order mark of UTF-8: it belongs to the file, not to its first record."""

NOT_UTF8 = "not UTF-8"
"""How it is told that bytes do not decode; what follows tells which."""

# The longest first: UTF-32's mark begins with UTF-16's. Figures: The Unicode Standard, section 23.8, table 23-6.
_WIDE = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def mark(head: bytes, path: str) -> bytes:
    """Return the byte order mark a file begins with, or ``b""``. Raises InputError for UTF-16 and UTF-32."""
    for signature, name in _WIDE:
        if head.startswith(signature):
            seen = signature.hex(" ").upper()
            raise InputError(
                f"{path}: the file is {name} (it begins with {seen}), not UTF-8; "
                f"convert it first: iconv -f {name} -t UTF-8 OLD > NEW"
            )
    return MARK if head.startswith(MARK) else b""


def begins_otherwise(raw: bytes, mark: bytes) -> bool:
    """Say whether a file of text without a ``mark`` of its own would get one from its text."""
    return not mark and raw.startswith(MARK)


def where(raw: bytes, at: int, line: int) -> str:
    """Return the place of byte ``at`` of ``raw``, which begins at line ``line`` of its file, in words."""
    return f"line {line + raw.count(10, 0, at)}, byte {at - raw.rfind(10, 0, at)}"


def not_utf8(raw: bytes, line: int) -> str:
    """Return what to tell about bytes that do not decode, or ``""`` if they do. They begin at ``line``."""
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        place = where(raw, error.start, line)
        return (
            f"{NOT_UTF8}: byte 0x{raw[error.start]:02x} at {place}; "
            "convert the file (iconv -f ENCODING -t UTF-8) or mend the byte"
        )
    return ""


def nul_trouble(raw: bytes, line: int) -> str:
    """Return what to tell about a NUL byte in a text file, or ``""`` if there is none."""
    at = raw.find(0)
    if at < 0:
        return ""
    return (
        f"NUL byte at {where(raw, at, line)}: is it a binary file, or UTF-16? Convert it to UTF-8, or take the byte out"
    )


def encode(text: str, key: str) -> bytes:
    """Return ``text`` in UTF-8. Raises OutputError, naming the field, for a lone surrogate."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise OutputError(
            f"field {key!r} holds a lone surrogate (U+{ord(text[error.start]):04X}) at character {error.start}, "
            "which UTF-8 cannot hold; write it as .jsonl, or take it out"
        ) from None
