"""Markdown: a file is a record; YAML front matter gives it further fields.

Of YAML only what front matter of articles is made of is read, ``key: scalar`` on one line at the top
level, and always as text. Everything else there (lists, nested mappings, block scalars, anchors, TOML
between ``+++``, a JSON object) is kept and not offered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, NamedTuple

from normkit.core.errors import OutputError
from normkit.formats import encoding
from normkit.formats.base import MISREAD, ByteFormat, Row, changed
from normkit.formats.json import object as json_object
from normkit.formats.patch import Splice
from normkit.formats.text import single

_FENCE = re.compile(rb"(---|\+\+\+)[ \t]*+\r?\n")
_KEY = re.compile(rb"([A-Za-z_][\w-]*+)[ \t]*+:(?=[ \t\r\n])[ \t]*+")
# Other keys of one token: their values are not offered, but they are front matter too.
_OTHER_KEY = re.compile(rb"""("[^"]*+"|'[^']*+'|<<|[\w\x80-\xff][\w.\x80-\xff-]*+)[ \t]*+:(?=[ \t\r\n])""")
_CLOSING = {b'"': b'"', b"'": b"'", b"[": b"]", b"{": b"}"}
# Behind a quoted scalar there may be a comment, behind a plain one only after a space.
_DOUBLE = re.compile(rb'"(?:[^"\\]|\\.)*+"(?=[ \t]*+(?:(?<=[ \t])#.*+)?\Z)')
_SINGLE = re.compile(rb"'(?:[^']|'')*+'(?=[ \t]*+(?:(?<=[ \t])#.*+)?\Z)")
_COMMENT = re.compile(rb"(?<=[ \t])#")
# A plain scalar begins with none of YAML's indicators (YAML 1.2.2, 5.3) and holds no ": ".
_NOT_PLAIN = re.compile(r"""[-?:](?:\s|\Z)|[,\[\]{}#&*!|>'"%@`]|\s|.*?(?::\s|:\Z|\s#|\s\Z)""")
# What YAML 1.1 and 1.2 read as null, a truth value or a number (12:30 is one, in base 60). A date may stay
# plain: front matter has them so.
_NOT_TEXT = re.compile(
    r"[-+]?\d[\d_]*+(?::\d++)++|~|=|<<|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*+(?:\.\d*+)?|\.\d++)(?:e[-+]?\d++)?"
    r"|0[xob][\da-f_]++|[-+]?\.(?:inf|nan)",
    re.IGNORECASE,
)
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class Scalar(NamedTuple):
    """The value of a key: the bytes ``start`` to ``end`` of the file, quotes included, and what they say."""

    start: int
    end: int
    text: str


class FrontMatter(NamedTuple):
    """The front matter of a file and where it stands."""

    scalars: Mapping[str, Scalar]
    others: frozenset[str]
    """Keys whose values are not offered."""
    open: bool
    """Whether a key can be added."""
    end: int
    """Where the closing fence begins."""
    body: int
    """Where the text begins."""


class Layout(NamedTuple):
    """How a file begins."""

    mark: bytes
    front: FrontMatter


class Markdown(ByteFormat):
    """The text is what follows the front matter; a file without any has no room for other fields."""

    name = "markdown"
    suffixes = (".md", ".markdown")

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        raw = source.read()
        if mark := encoding.mark(raw, path, prose=True):
            yield Row(mark, 1)
            raw = raw[len(mark) :]
        if not raw:
            return
        if trouble := encoding.not_utf8(raw, 1) or encoding.nul_trouble(raw, 1):
            yield Row(raw, 1, None, trouble)
            return
        front = front_matter(raw)
        yield Row(raw, 1, _mapping(raw, front), "", 1 + raw.count(10, 0, front.body), Layout(mark, front))

    def holds(self, row: Row, key: str) -> bool:
        return key == "text" or (row.mapping is not None and _has_room(row.layout.front, key))

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        front: FrontMatter = row.layout.front
        result, added, text = [], [], []
        for key, value in changed(row, fixed).items():
            if key == "text":
                text.append(Splice(front.body, len(row.raw), encoding.encode(str(value), key)))
            elif not _has_room(front, key):
                raise OutputError(f"the front matter has no place for {key!r}; write it as .jsonl (-o FILE.jsonl)")
            elif key in front.scalars:
                start, end, _ = front.scalars[key]
                put = _scalar(_value(key, value), key, row.raw[start : start + 1])
                result.append(Splice(start, end, b" " * row.raw.startswith(b":", start - 1) + put))
            else:
                added.append(_pair(key, value))
        stop = b"\r\n" if row.raw.startswith(b"\r\n", row.raw.find(b"\n") - 1) else b"\n"
        new = [Splice(front.end, front.end, b"".join(pair + stop for pair in added))] if added else []
        return [*sorted(result), *new, *text]

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        if trouble := encoding.nul_trouble(raw, row.line):
            return trouble
        wanted = {key: _value(key, value) for key, value in {**(row.mapping or {}), **changed(row, fixed)}.items()}
        right = _mapping(raw, front_matter(raw)) == wanted and not encoding.begins_otherwise(raw, row.layout.mark)
        return "" if right else MISREAD

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        text, others = single(records)
        for key in others:
            if not _KEY.fullmatch(key.encode("utf-8", "replace") + b": ") or key == "text":
                raise OutputError(f"front matter cannot hold a field called {key!r}; write .jsonl")
        body = encoding.encode(text, "text")
        # A body that begins with a fence of its own would be taken for front matter, U+FEFF for the file's mark.
        if others or front_matter(body).body or encoding.begins_otherwise(body, b""):
            sink.write(b"---\n%b---\n" % b"".join(_pair(key, value) + b"\n" for key, value in others.items()))
        sink.write(body)


def front_matter(raw: bytes) -> FrontMatter:
    """Return the front matter of a file; an empty one where it has none."""
    nothing = FrontMatter({}, frozenset(), False, 0, 0)
    if raw.startswith(b"{") and (end := _json_end(raw)):
        return nothing._replace(end=end, body=end)
    fence = _FENCE.match(raw)
    if not fence:
        return nothing
    scalars: dict[str, Scalar] = {}
    others: set[str] = set()
    key, open_until = "", b""
    at = fence.end()
    while at < len(raw):
        line = raw[at : raw.find(b"\n", at) + 1 or None]
        body = line.rstrip(b" \t\r\n")
        if body == fence[1] or (body == b"..." and fence[1] == b"---"):
            break
        found = _KEY.match(line)
        if open_until:  # a quoted value, or a list, over several lines: what looks like a key there is none
            others.add(key)
            open_until = b"" if open_until in body else open_until
        elif fence[1] == b"+++" or not body or line.startswith(b"#"):
            pass
        elif found:
            key = found[1].decode()
            value = _read_scalar(line.rstrip(b"\r\n"), found.end())
            if value is None or key in scalars or key in others or key == "text":
                others.add(key)
                scalars.pop(key, None)
                closing = _CLOSING.get(body[found.end() : found.end() + 1], b"")
                open_until = b"" if closing in body[found.end() + 1 :] else closing
            else:
                scalars[key] = Scalar(at + value.start, at + value.end, value.text)
        elif other := _OTHER_KEY.match(line):
            key = other[1].decode()
            others.add(key)
        elif not key:
            return nothing  # no YAML mapping: the file begins with a thematic break
        else:
            others.add(key)  # its value goes on in this line
            scalars.pop(key, None)
        at += len(line)
    else:
        return nothing
    return FrontMatter(scalars, frozenset(others), fence[1] == b"---", at, at + len(line))


def _json_end(raw: bytes) -> int:
    """Return where the line ends that closes a JSON object at the head of a file; 0 where there is none."""
    text = raw.decode()
    found = json_object.parse(text)
    if found.mapping is None:
        return 0
    stop = text.find("\n", found.end) + 1 or len(text)
    return 0 if text[found.end : stop].strip() else len(text[:stop].encode())


def _mapping(raw: bytes, front: FrontMatter) -> dict[str, object]:
    return {**{key: scalar.text for key, scalar in front.scalars.items()}, "text": raw[front.body :].decode()}


def _read_scalar(line: bytes, at: int) -> Scalar | None:
    """Return the one-line scalar that begins at ``at``, or None for anything else."""
    if b"\r" in line:
        return None  # a line break of YAML's, though not of ours
    if line.startswith(b'"', at):
        double = _DOUBLE.match(line, at)
        try:
            return Scalar(*double.span(), json.loads(double[0].decode(), strict=False)) if double else None
        except ValueError:
            return None  # an escape that YAML knows and JSON does not
    if line.startswith(b"'", at):
        single = _SINGLE.match(line, at)
        return Scalar(*single.span(), single[0][1:-1].decode().replace("''", "'")) if single else None
    comment = _COMMENT.search(line, at)
    value = line[at : comment.start() if comment else None].rstrip(b" \t")
    text = value.decode()
    if _NOT_PLAIN.match(text) or (comment and not text):
        return None
    return Scalar(at, at + len(value), text)


def _has_room(front: FrontMatter, key: str) -> bool:
    named = key.isascii() and _KEY.fullmatch(key.encode() + b": ") is not None
    return front.open and named and key not in front.others


def _pair(key: str, value: object) -> bytes:
    return b"%b: %b" % (key.encode(), _scalar(_value(key, value), key))


def _value(key: str, value: object) -> str:
    if isinstance(value, (list, tuple, dict)):
        raise OutputError(
            f"field {key!r} holds a {type(value).__name__}, which front matter is not given; write .jsonl"
        )
    if value is None:
        return ""
    return value if isinstance(value, str) else json_object.plain(value)


def _scalar(text: str, key: str, style: bytes = b"") -> bytes:
    """Return ``text`` as YAML, quoted as the value before it was (``style``: its first byte) where that can be."""
    bare = text.isprintable() and not _UNPRINTABLE.search(text)
    if bare and style == b"'":
        return encoding.encode("'" + text.replace("'", "''") + "'", key)
    if bare and style != b'"' and text and not _NOT_PLAIN.match(text) and not _NOT_TEXT.fullmatch(text):
        return encoding.encode(text, key)
    quoted = json.dumps(text, ensure_ascii=False)
    return encoding.encode(_UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted), key)


MARKDOWN = Markdown()
