"""JSON objects in a file: parse one, and change single values of it in place.

The syntax is RFC 8259 as Python's ``json`` reads it: NaN and Infinity pass, of two equal keys the last
one counts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, time
from typing import Any, NamedTuple

from normkit.core.errors import OutputError
from normkit.formats.base import MISREAD, ByteFormat, Row, changed, same
from normkit.formats.json.inner import Member, byte_members, skip_space, splices_of_value
from normkit.formats.patch import Splice

MAX_DEPTH = 100
"""Levels of nesting read: deeper ones would overflow the stack of whoever copies or compares the record."""

TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep; flatten the record or take it out"

_SHOWN = 20
"""Code points that are shown of what is no JSON."""
_decoder = json.JSONDecoder()


class Parsed(NamedTuple):
    """An object, or the trouble with it, and where it ends in its text."""

    mapping: dict[str, object] | None
    trouble: str
    end: int


def parse(text: str, at: int = 0) -> Parsed:
    """Read the JSON object that begins at ``at``. ``end`` is -1 where not even its end can be told."""
    try:
        value, end = _decoder.raw_decode(text, at)
    except json.JSONDecodeError as error:
        if error.pos == at < len(text):
            found = text[at : at + _SHOWN]
            return Parsed(None, f"broken JSON: {found!r} where an object should begin; take out what is no JSON", -1)
        place = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        return Parsed(None, f"broken JSON: {error.msg.removesuffix(' at')} at {place}; mend it or take it out", -1)
    except RecursionError:
        return Parsed(None, TOO_DEEP, -1)
    except ValueError:  # int() refuses more than sys.get_int_max_str_digits() digits
        return Parsed(None, "a number has too many digits to be read; put it in quotes or take it out", -1)
    if not isinstance(value, dict):
        return Parsed(None, no_object(value), end)
    if text.count("{", at, end) + text.count("[", at, end) > MAX_DEPTH and too_deep(value):
        return Parsed(None, TOO_DEEP, end)
    return Parsed(value, "", end)


def reads_as(raw: bytes, wanted: Mapping[str, object]) -> bool:
    r"""Say whether ``raw`` is read as the object ``wanted``: two lone surrogates side by side, say, become one sign."""
    text = raw.decode()
    found, _, end = parse(text, skip_space(text, 0))
    if found is None or skip_space(text, end) < len(text) or found.keys() != wanted.keys():
        return False
    return all(same(value, wanted[key]) or encode(value) == encode(wanted[key]) for key, value in found.items())


def no_object(value: object) -> str:
    """Say what a value is that should be an object."""
    if isinstance(value, str) and value.lstrip()[:1] in ("{", "["):
        return "a JSON string that holds JSON, which was written twice; read it once more: jq fromjson FILE > NEW"
    return f"a JSON {_kind(value)}, not an object: a record looks like {{...}}"


def _kind(value: object) -> str:
    if value is None:
        return "null"
    names = {list: "array", str: "string", bool: "true or false"}
    return names.get(type(value), "number")


def too_deep(value: object) -> bool:
    """Say whether a value has more than MAX_DEPTH levels."""
    level = [value]
    for _ in range(MAX_DEPTH):
        level = [
            child
            for one in level
            if isinstance(one, (dict, list))
            for child in (one.values() if isinstance(one, dict) else one)
        ]
        if not level:
            return False
    return True


# ---------------------------------------------------------------- writing


def encode(value: object, ascii: bool = False, compact: bool = False, finite: bool = False) -> bytes:
    """Return a value as JSON in UTF-8; a lone surrogate, which that cannot hold, is always escaped.

    Dates and times are written in ISO 8601. ``finite`` writes NaN and Infinity, which JSON does not
    know, as null. Raises OutputError for bytes.
    """
    separators = (",", ":") if compact else (", ", ": ")
    try:
        text = json.dumps(value, ensure_ascii=ascii, separators=separators, default=plain, allow_nan=not finite)
    except ValueError:
        return encode(_finite(value), ascii, compact)
    return text.encode("utf-8", "backslashreplace")  # \udc80: JSON's own way to write it


def plain(value: object) -> str:
    """Return a value that is neither text, number nor container as text. Raises OutputError for bytes."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        raise OutputError("a value holds bytes, which JSON cannot; leave the field out, or write .parquet")
    return str(value)


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if value - value == 0 else None
    if isinstance(value, Mapping):
        return {key: _finite(item) for key, item in value.items()}
    return [_finite(item) for item in value] if isinstance(value, (list, tuple)) else value


# ---------------------------------------------------------------- changing in place


def splices(raw: bytes, mapping: Mapping[str, object], changed: Mapping[str, object]) -> list[Splice]:
    r"""Return what puts the ``changed`` values into ``raw``, the object that ``mapping`` was read from.

    Values are written as the object writes them: ``\uXXXX`` if it spells non-ASCII text so, ``\/`` for a
    slash likewise, spaces after colons and commas likewise. New keys follow the last one.
    """
    if not changed:
        return []
    members = list(byte_members(raw, raw.index(b"{")))
    ascii = raw.isascii() and rb"\u" in raw and not encode(mapping).isascii()
    compact = all(member.value == member.key_end + 1 for member in members) and bool(members)
    slashes = rb"\/" in raw

    def written(value: object) -> bytes:
        new = encode(value, ascii, compact)
        return new.replace(b"/", rb"\/") if slashes else new

    last = {member.key: member for member in members}
    result = []
    for key, value in changed.items():
        if key in last:
            start, end = last[key].value, last[key].end
            result += splices_of_value(raw, start, end, mapping.get(key), value, written)
    result.sort()
    added = [(written(key), written(value)) for key, value in changed.items() if key not in last]
    if added:
        result.append(_appended(raw, members, added))
    return result


def _appended(raw: bytes, members: list[Member], added: list[tuple[bytes, bytes]]) -> Splice:
    """Put new members behind the last one, in the object's own spacing."""
    if not members:
        at = raw.index(b"{") + 1
        return Splice(at, at, b", ".join(key + b": " + value for key, value in added))
    final = members[-1]
    colon = raw[final.key_end : final.value]
    if len(members) > 1:
        comma = raw[members[-2].end : final.start]
    else:
        indent = raw[raw.index(b"{") + 1 : final.start]
        comma = b"," + (indent if b"\n" in indent else b" " * colon.endswith(b" "))
    return Splice(final.end, final.end, b"".join(comma + key + colon + value for key, value in added))


class ObjectFormat(ByteFormat):
    """A row is an object, in which any key finds a place; one with a ``layout`` says itself what it has room for."""

    def holds(self, row: Row, key: str) -> bool:
        return row.layout is None or row.layout.holds(key)

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        if row.layout is not None:
            return list(row.layout.splices(row, fixed))
        return splices(row.raw, row.mapping or {}, changed(row, fixed))

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        wanted = {**(row.mapping or {}), **changed(row, fixed)}
        read = reads_as if row.layout is None else row.layout.reads_as
        return "" if read(raw, wanted) else MISREAD
