"""Plain text: a file is a record, and its text is all it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from normkit.core.errors import InputError, OutputError
from normkit.core.fields import MISSING, field_names, value_at
from normkit.core.fields.paragraphs import is_paragraphs, joined
from normkit.formats import encoding
from normkit.formats.base import MISREAD, ByteFormat, Row, changed
from normkit.formats.patch import Splice

_FIRST_NAME = 40
"""Characters in which a file that holds fields a line has its first colon."""
_HEAD = 200
_PART = re.compile(r"<doc\b|\b1 of \d+ DOCUMENT|\bDOCUMENT 1 of \d", re.IGNORECASE)
"""What may be the head of the first of several articles in a file: see ``foreign.no_prose``."""


class PlainText(ByteFormat):
    """The file, read whole, is the field ``text``, line breaks and all."""

    name = "text"
    suffixes = (".txt",)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        raw = source.read()
        if mark := encoding.mark(raw, path, prose=True):
            yield Row(mark, 1)
            raw = raw[len(mark) :]
        if raw:
            trouble = encoding.not_utf8(raw, 1) or encoding.nul_trouble(raw, 1)
            if trouble:
                yield Row(raw, 1, None, trouble)
                return
            text = raw.decode()
            if ":" in text[:_FIRST_NAME] or _PART.search(text, 0, _HEAD):
                from normkit.formats.foreign import no_prose

                if why := no_prose(text):
                    raise InputError(f"{path}: {why}")
            yield Row(raw, 1, {"text": text}, "", 1, mark)

    def holds(self, row: Row, key: str) -> bool:
        return key == "text"

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        different = changed(row, fixed)
        others = [key for key in different if key != "text"]
        if others:
            raise OutputError(f"a text file has no place for {others[0]!r}; write it as .jsonl (-o FILE.jsonl)")
        return [Splice(0, len(row.raw), encoding.encode(str(value), key)) for key, value in different.items()]

    def misread(self, row: Row, raw: bytes, fixed: Mapping[str, object]) -> str:
        return encoding.nul_trouble(raw, row.line) or (MISREAD if encoding.begins_otherwise(raw, row.layout) else "")

    def write(self, records: Iterable[Mapping[str, object]], sink: BinaryIO) -> None:
        text, others = single(records)
        if others:
            raise OutputError(f"a text file has no place for {', '.join(others)}; write .jsonl or .md")
        body = encoding.encode(text, "text")
        if encoding.begins_otherwise(body, b""):
            raise OutputError(
                "the text begins with U+FEFF, which a text file would take for its mark; write .jsonl or .md"
            )
        sink.write(body)


def single(records: Iterable[Mapping[str, object]]) -> tuple[str, dict[str, object]]:
    """Return the text of the one record there is, and its other fields that are not empty.

    Raises OutputError for a second record, and for a text that is none or holds NUL.
    """
    every = iter(records)
    record = next(every, {})
    if next(every, None) is not None:
        raise OutputError("a text or Markdown file holds one record, but there are several; write .jsonl")
    own = field_names(record).own.get("text", "text")
    text = record.get(own)
    if own not in record and value_at(record, own) is not MISSING:
        raise OutputError(f"the text stands inside of another field, at {own!r}; write .jsonl")
    if is_paragraphs(text):
        text = joined(text)
    if not isinstance(text, str | None):
        raise OutputError(f"field {own!r} holds a {type(text).__name__}, not text; write .jsonl")
    if text and "\0" in text:
        raise OutputError(
            f"field {own!r} holds a NUL at character {text.index(chr(0))}, which no text file has; write .jsonl"
        )
    return text or "", {key: value for key, value in record.items() if key != own and value not in (None, "")}


TEXT = PlainText()
