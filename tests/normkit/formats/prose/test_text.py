"""Text files: the file is the text."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings

from normkit import OutputError
from normkit.formats.base import Format
from tests.normkit.formats.harness import ANY_TEXT, JSONL, MARK, MARKDOWN, TEXT, assert_only, mappings, rows, written


@settings(deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_a_text_file_is_its_text(text: str, other: str) -> None:
    assume("\0" not in text + other and text and other and "\ufeff" not in (text[0], other[0]))
    assert mappings(TEXT, text.encode()) == [{"text": text}]
    assert_only(TEXT, text.encode(), 0, "text", other)


def test_text_keeps_its_line_breaks_and_says_where_it_begins() -> None:
    row = rows(TEXT, MARK + b"a\r\nb\r\n")[1]
    assert (row.mapping, row.line, row.text_line) == ({"text": "a\r\nb\r\n"}, 1, 1)
    assert TEXT.holds(row, "text")
    assert not TEXT.holds(row, "title")
    assert "no place for 'title'" in TEXT.unfit(row, {"title": "t", "text": "a"})
    assert "lone surrogate" in TEXT.unfit(row, {"text": "\udfff"})


@pytest.mark.parametrize("format", [TEXT, MARKDOWN], ids=lambda format: format.name)
def test_a_nul_byte_is_named(format: Format) -> None:
    assert rows(format, b"a\nb\x00c")[0].trouble.startswith("NUL byte at line 2, byte 2")


def test_what_a_text_file_cannot_hold_is_refused() -> None:
    assert written(TEXT, [{"body": "a\n", "title": "", "date": None}]) == b"a\n"
    with pytest.raises(OutputError, match=r"no place for title, url; write \.jsonl or \.md"):
        written(TEXT, [{"text": "a", "title": "t", "url": "u"}])
    for format in (TEXT, MARKDOWN):
        with pytest.raises(OutputError, match="several"):
            written(format, [{"text": "a"}, {"text": "b"}])
        with pytest.raises(OutputError, match="holds a list"):
            written(format, [{"text": [1]}])
    with pytest.raises(OutputError, match="field 'tags' holds a list"):
        written(MARKDOWN, [{"text": "a", "tags": ["x"]}])
    with pytest.raises(OutputError, match="a field called 'two words'"):
        written(MARKDOWN, [{"text": "a", "two words": "x"}])
    with pytest.raises(OutputError, match="bytes"):
        written(JSONL, [{"text": b"a"}])
