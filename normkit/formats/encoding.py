"""UTF-8 at the edge: byte order marks, and words for bytes that are no text."""

from __future__ import annotations

from normkit.core.errors import OutputError

MARK = b"\xef\xbb\xbf"
"""The byte order mark of UTF-8: it belongs to the file, not to its first record."""

NOT_UTF8 = "not UTF-8"
"""How it is told that bytes do not decode; what follows tells which."""

_STRANGE = (
    b"\xff\xfe", b"\xfe\xff",  # UTF-16 and UTF-32
    b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"PK\x05\x06", b"7z\xbc\xaf", b"Rar!\x1a",
    b"\xd0\xcf\x11\xe0", b"%PDF-", b"{\\rtf", b"SQLite format 3\x00", b"PAR1", b"ARROW1", b"FEA1", b"Obj\x01",
    b"\x89HDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8",
)  # fmt: skip
"""What files begin with that are no text in UTF-8, or may be none; ``foreign`` knows."""
_NO_DATA = (b"<", b"{'", b'{u"', b"{u'", b"[{'", b"[{u'")
"""What no JSON and no header of a table begins with: markup, and dicts as Python writes them."""


def mark(head: bytes, path: str, prose: bool = False) -> bytes:
    """Return the byte order mark a file begins with, or ``b""``.

    Raises InputError for a file that is something else than its name says: UTF-16, a packing, a workbook... A file of
    ``prose`` may begin with any text, others not with markup or with a dict of Python's.
    """
    odd = head.startswith(_STRANGE) or 0 in head[:4] or head[257:262] == b"ustar"
    if odd or (not prose and head[:64].lstrip().startswith(_NO_DATA)):
        from normkit.formats import foreign

        foreign.expect_text(head, path, prose)
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
