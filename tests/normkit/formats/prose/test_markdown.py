"""Front matter: fields of one line change in place, everything else is text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.normkit.formats.harness import ANY_TEXT, MARKDOWN, assert_only, mappings, rewritten, rows, undone, written

FRONT = b"""---
# about the article
title: "The \\"Harbour\\" opens"   # as printed
author: 'It''s me'
date: 2031-05-02 # Friday
layout: post
empty:
tags:
- sea
- town
summary: >
  folded
  text
place: {city: Karsa}
---

The body: first line.
"""


def test_front_matter_gives_fields_of_one_line() -> None:
    row = rows(MARKDOWN, FRONT)[0]
    assert row.mapping == {
        "title": 'The "Harbour" opens',
        "author": "It's me",
        "date": "2031-05-02",
        "layout": "post",
        "empty": "",
        "text": "\nThe body: first line.\n",
    }
    assert row.text_line == 16
    assert all(MARKDOWN.holds(row, key) for key in ("text", "title", "date", "empty", "published"))
    assert not any(MARKDOWN.holds(row, key) for key in ("tags", "summary", "place", "two words", "ключ"))


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        ({"title": 'A "B"'}, b'"The \\"Harbour\\" opens"', b'"A \\"B\\""'),
        ({"author": "O'Hara"}, b"'It''s me'", b"'O''Hara'"),
        ({"author": "two\nlines"}, b"'It''s me'", b'"two\\nlines"'),
        ({"date": "2031-05-03"}, b"2031-05-02 # Friday", b"2031-05-03 # Friday"),
        ({"layout": "a: b"}, b"layout: post", b'layout: "a: b"'),
        ({"layout": "no"}, b"layout: post", b'layout: "no"'),
        ({"empty": "full"}, b"empty:\n", b"empty: full\n"),
        ({"published": "2031-05-02"}, b"Karsa}\n", b"Karsa}\npublished: 2031-05-02\n"),
        ({"text": "Other.\n"}, b"\nThe body: first line.\n", b"Other.\n"),
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_front_matter_changes_in_place(change: dict[str, object], old: bytes, new: bytes, end: bytes) -> None:
    raw = FRONT.replace(b"\n", end)
    expected = raw.replace(old.replace(b"\n", end), new.replace(b"\n", end) if "text" not in change else new)
    found, patches = rewritten(MARKDOWN, raw, {0: change})
    assert found == expected
    assert undone(found, patches) == raw
    assert {key: mappings(MARKDOWN, found)[0][key] for key in change} == change


@pytest.mark.parametrize("key", ["title", "author", "date", "empty", "new"])
@settings(deadline=None)
@given(value=ANY_TEXT | st.text("ab:#-'\"\\ \n\t~1.{[&*\u2028\x85"))
def test_any_text_fits_into_front_matter(key: str, value: str) -> None:
    new = assert_only(MARKDOWN, FRONT, 0, key, value)
    yaml = pytest.importorskip("yaml")
    read = yaml.safe_load(new.split(b"\n---\n")[0].decode())[key]
    assert str(read if read is not None else "") == value or not isinstance(read, str)


@pytest.mark.parametrize(
    "raw",
    [
        b"A text.\n\n---\n\ntitle: no\n---\n",
        b"---\nA thematic break and a sentence.\n---\n",
        b"---\ntitle: never closed\n",
        b"----\ntitle: a\n----\n",
    ],
)
def test_without_front_matter_all_is_text(raw: bytes) -> None:
    row = rows(MARKDOWN, raw)[0]
    assert row.mapping == {"text": raw.decode()}
    assert not MARKDOWN.holds(row, "title")
    assert "no place for 'title'" in MARKDOWN.unfit(row, {"title": "t"})


def test_toml_front_matter_is_kept_apart_and_not_offered() -> None:
    raw = b'+++\ntitle = "a"\n+++\nText.\n'
    row = rows(MARKDOWN, raw)[0]
    assert row.mapping == {"text": "Text.\n"}
    assert not MARKDOWN.holds(row, "title")
    assert assert_only(MARKDOWN, raw, 0, "text", "Other.\n") == b'+++\ntitle = "a"\n+++\nOther.\n'


@pytest.mark.parametrize("body", ["Text.\n", "---\ntitle: a\n---\n", "", "\n\n"])
@pytest.mark.parametrize("others", [{}, {"title": "A: b", "published": "2031-05-02", "n": 3}])
def test_fresh_markdown_reads_back(body: str, others: dict[str, object]) -> None:
    raw = written(MARKDOWN, [{**others, "articleBody": body}])
    assert (mappings(MARKDOWN, raw) or [{"text": ""}])[0] == {**{k: str(v) for k, v in others.items()}, "text": body}


@pytest.mark.parametrize(
    ("front", "fields"),
    [
        ('---\n"title": Rain\ndate: 2031-05-02\n---\n', {"date": "2031-05-02"}),
        ("---\nключ: значение\ntitle: Rain\n---\n", {"title": "Rain"}),
        ("---\n<<: *base\ntitle: Rain\n---\n", {"title": "Rain"}),
        ('---\nlong: "over two\ndate: lines"\ntitle: Rain\n---\n', {"title": "Rain"}),
        ("---\nlong: 'over two\ndate: lines'\ntitle: Rain\n---\n", {"title": "Rain"}),
        ("---\nlist: [\na: b,\n]\ntitle: Rain\n---\n", {"title": "Rain"}),
        ("---\nlist: [a]\nmap: {a: b}\ntitle: Rain\n---\n", {"title": "Rain"}),
        ("---\ntitle: Rain\rdate: x\n---\n", {}),
        ('{\n  "title": "Rain",\n  "tags": ["a"]\n}\n', {}),
        ('{"title": "Rain"}  \r\n', {}),
    ],
)
def test_front_matter_of_every_kind_is_no_text(front: str, fields: dict[str, object]) -> None:
    raw = front.encode() + b"It rained.\n"
    assert mappings(MARKDOWN, raw) == [{**fields, "text": "It rained.\n"}]
    assert assert_only(MARKDOWN, raw, 0, "text", "The sun shone.\n") == front.encode() + b"The sun shone.\n"


@pytest.mark.parametrize("raw", [b"{not JSON}\nText.\n", b'{"a": 1} and text\n', b"[1, 2]\nText.\n", b'{"a": 1\n'])
def test_a_text_that_begins_with_a_bracket_is_text(raw: bytes) -> None:
    assert mappings(MARKDOWN, raw) == [{"text": raw.decode()}]
