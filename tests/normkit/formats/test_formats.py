"""What every format promises: bytes that nothing touched stay, a change arrives alone, patches take it back."""

from __future__ import annotations

import csv
import io
import json
import pickle
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from normkit import InputError, OutputError, PluginError, ReplayError
from normkit.formats.base import ByteFormat, Format, Row
from normkit.formats.patch import Patch, Splice, undo_patches
from normkit.formats.registry import format_of, known_suffixes

JSONL, JSON, CSV, TSV, TEXT, MARKDOWN = (
    format_of(f"x{suffix}") for suffix in (".jsonl", ".json", ".csv", ".tsv", ".txt", ".md")
)
BYTE_FORMATS = (JSONL, JSON, CSV, TSV, TEXT, MARKDOWN)
TOO_DEEP = "nested more than 100 levels deep; flatten the record or take it out"
MARK = b"\xef\xbb\xbf"


def rows(format: Format, raw: bytes) -> list[Row]:
    return list(format.read(io.BytesIO(raw), "in"))


def mappings(format: Format, raw: bytes) -> list[dict[str, object]]:
    return [row.mapping for row in rows(format, raw) if row.mapping is not None]


def rewritten(format: Format, raw: bytes, changes: Mapping[int, Mapping[str, object]]) -> tuple[bytes, list[Patch]]:
    """Put ``changes[n]`` into the n-th record; return the new file and the patches."""
    number = -1
    pairs: list[tuple[Row, Mapping[str, object] | None]] = []
    for row in rows(format, raw):
        number += row.mapping is not None
        # A copy, as after a way through a process pool: equal, not identical.
        copy = pickle.loads(pickle.dumps(row.mapping))
        pairs.append((row, None if copy is None else {**copy, **changes.get(number, {})}))
    sink = io.BytesIO()
    patches = list(format.rewrite(pairs, sink, io.BytesIO(raw)))
    return sink.getvalue(), patches


def undone(new: bytes, patches: list[Patch]) -> bytes:
    sink = io.BytesIO()
    undo_patches(io.BytesIO(new), patches, sink)
    return sink.getvalue()


def written(format: Format, records: list[dict[str, object]]) -> bytes:
    sink = io.BytesIO()
    format.write(records, sink)
    return sink.getvalue()


def exactly(mapping: Mapping[str, object]) -> str:
    """Return a record as it compares: 1, 1.0 and True differ, NaN is itself, the order of keys does not matter."""
    return repr(sorted(mapping.items(), key=lambda item: item[0]))


def assert_only(format: Format, raw: bytes, number: int, key: str, value: object) -> bytes:
    """Change one value; it must arrive, alone, and go away again."""
    new, patches = rewritten(format, raw, {number: {key: value}})
    expected = mappings(format, raw)
    expected[number][key] = value
    assert list(map(exactly, mappings(format, new))) == list(map(exactly, expected))
    assert len(patches) <= 1
    assert undone(new, patches) == raw
    for patch in patches:
        assert new[: patch.at] == raw[: patch.at]
        assert new[patch.at + patch.length :] == raw[patch.at + len(patch.before) :]
    return new


# ---------------------------------------------------------------- any file at all

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ANY_BYTES = st.one_of(
    st.binary(),
    ANY_TEXT.map(str.encode),
    st.text('{}[]",:\\ua1\r\n\t ;|-#\x00é\ufeff').map(str.encode),
    st.text('ab,;\t|"\r\n ').map(str.encode),
    st.text("-+:.ab'\"#\r\n ").map(lambda text: b"---\n" + text.encode()),
)


@pytest.mark.parametrize("format", BYTE_FORMATS, ids=lambda format: format.name)
@settings(deadline=None)
@given(raw=ANY_BYTES)
def test_the_raw_bytes_of_the_rows_are_the_file(format: Format, raw: bytes) -> None:
    try:
        found = rows(format, raw)
    except InputError:
        return
    assert b"".join(row.raw for row in found) == raw
    for row in found:
        assert (row.mapping is None) or not row.trouble
        assert row.line == 1 + b"".join(r.raw for r in found[: found.index(row)]).count(b"\n")
    new, patches = rewritten(format, raw, {})
    assert (new, patches) == (raw, [])


@pytest.mark.parametrize("format", BYTE_FORMATS, ids=lambda format: format.name)
def test_an_empty_file_has_no_rows(format: Format) -> None:
    assert rows(format, b"") == []
    assert mappings(format, MARK) == []
    assert mappings(format, written(format, [])) in ([], [{"text": ""}])


@pytest.mark.parametrize("format", BYTE_FORMATS, ids=lambda format: format.name)
@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be", "utf-32"])
def test_another_encoding_is_named(format: Format, codec: str) -> None:
    raw = ("\ufeff" * codec.endswith("be") + 'title,text\n{"text": "a"}').encode(codec)
    with pytest.raises(InputError, match=r"^in: the file is UTF-(16|32) .*convert it first: iconv -f UTF-(16|32) "):
        rows(format, raw)


@pytest.mark.parametrize("format", [JSONL, JSON, TEXT, MARKDOWN], ids=lambda format: format.name)
def test_bytes_that_are_no_text_are_named_by_line_and_byte(format: Format) -> None:
    raw = b'{"a": 1}\n{"text": "caf\xe9"}\n'
    troubles = [row.trouble for row in rows(format, raw) if row.trouble]
    assert len(troubles) == 1
    assert troubles[0].startswith("not UTF-8: byte 0xe9 at line 2, byte 14; ")


# ---------------------------------------------------------------- JSON

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
JSON_KEYS = st.text() | st.sampled_from(["title", "text", "published"])
JSON_RECORDS = st.lists(st.dictionaries(JSON_KEYS, JSON_VALUES, max_size=4), min_size=1, max_size=3)
SURROGATE_PAIR = "\ud83d\ude00"


@settings(deadline=None)
@given(JSON_RECORDS, st.booleans(), st.sampled_from([(",", ":"), (", ", ": "), (" ,\t", " :  ")]), st.data())
def test_one_value_of_a_json_line_changes_alone(
    records: list[dict[str, object]], ascii: bool, separators: tuple[str, str], data: st.DataObject
) -> None:
    lines = [json.dumps(record, ensure_ascii=True, separators=separators) for record in records]
    if not ascii:
        lines = [
            json.dumps(record, ensure_ascii=False, separators=separators).encode("utf-8", "replace").decode()
            for record in records
        ]
    end = data.draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    raw = data.draw(st.sampled_from([b"", MARK])) + end.join(lines).encode() + data.draw(st.sampled_from([b"", b"\n"]))
    number = data.draw(st.integers(0, len(records) - 1))
    key = data.draw(JSON_KEYS | st.sampled_from(sorted(mappings(JSONL, raw)[number]) or ["new"]))
    assert_only(JSONL, raw, number, key, data.draw(JSON_VALUES))


@settings(deadline=None)
@given(JSON_RECORDS, st.sampled_from([None, 0, 2, "\t"]), st.data())
def test_one_value_of_a_json_document_changes_alone(
    records: list[dict[str, object]], indent: int | str | None, data: st.DataObject
) -> None:
    document: object = records if data.draw(st.booleans()) else records[0]
    raw = json.dumps(document, indent=indent).encode()
    number = data.draw(st.integers(0, len(records) - 1)) if isinstance(document, list) else 0
    key = data.draw(JSON_KEYS | st.sampled_from(sorted(mappings(JSON, raw)[number]) or ["new"]))
    assert_only(JSON, raw, number, key, data.draw(JSON_VALUES))


@pytest.mark.parametrize(
    ("line", "change", "expected"),
    [
        ('{"b":1,"text":"x","a":2}', {"text": "y"}, '{"b":1,"text":"y","a":2}'),
        ('{"text": "caf\\u00e9 x"}', {"text": "café y"}, '{"text": "caf\\u00e9 y"}'),
        ('{"text": "café x"}', {"text": "café y"}, '{"text": "café y"}'),
        ('{"text": "C:\\\\users x"}', {"text": "é"}, '{"text": "é"}'),
        ('{"text": "a\\u0007"}', {"text": "é"}, '{"text": "é"}'),
        ('{"url": "http:\\/\\/a.example\\/b", "text": "x/y"}', {"text": "z/y"},
         '{"url": "http:\\/\\/a.example\\/b", "text": "z\\/y"}'),
        ('{"text": "a"}', {"text": "\ud800"}, '{"text": "\\ud800"}'),
        ('{"text": "a é"}', {"text": "b é \udfff"}, '{"text": "b é \\udfff"}'),
        ('{"text": "a", "text": "b"}', {"text": "c"}, '{"text": "a", "text": "c"}'),
        ('{"te\\u0078t": "a"}', {"text": "c"}, '{"te\\u0078t": "c"}'),
        ('{}', {"title": "t", "n": 1}, '{"title": "t", "n": 1}'),
        ('{ }', {"title": "t"}, '{"title": "t" }'),
        ('{"a":1}', {"title": "t"}, '{"a":1,"title":"t"}'),
        ('{"a": 1}', {"title": "t"}, '{"a": 1, "title": "t"}'),
        ('{"a": 1,  "b": 2 }', {"title": "t"}, '{"a": 1,  "b": 2,  "title": "t" }'),
        ('{"a" :1 , "b" :2}', {"b": 3, "c": 4}, '{"a" :1 , "b" :3 , "c" :4}'),
        ('{"a": 1}', {"a": True}, '{"a": true}'),
        ('{"a": 1.0}', {"a": 1}, '{"a": 1}'),
        ('{"n": 1.50, "big": 1E5, "t": "x"}', {"t": "y"}, '{"n": 1.50, "big": 1E5, "t": "y"}'),
        ('  {"t": "x"}  ', {"t": "y"}, '  {"t": "y"}  '),
    ],
)  # fmt: skip
@pytest.mark.parametrize("format", [JSONL, JSON], ids=lambda format: format.name)
def test_a_changed_value_takes_the_style_of_its_object(
    format: Format, line: str, change: dict[str, object], expected: str
) -> None:
    raw = line.encode()
    new, patches = rewritten(format, raw, {0: change})
    assert new.decode() == expected
    assert undone(new, patches) == raw


def test_an_indented_document_keeps_its_indent_for_a_new_key() -> None:
    raw = b'[\r\n  {\r\n    "text": "a"\r\n  }\r\n]\r\n'
    new = assert_only(JSON, raw, 0, "title", "t")
    assert new == b'[\r\n  {\r\n    "text": "a",\r\n    "title": "t"\r\n  }\r\n]\r\n'


def test_a_patch_holds_what_changed_and_no_more() -> None:
    raw = b'{"text": "' + b"a" * 5000 + b" Share this " + b"b" * 5000 + b'"}\n'
    new, patches = rewritten(JSONL, raw, {0: {"text": "a" * 5000 + " " + "b" * 5000}})
    assert [(patch.length, len(patch.before)) for patch in patches] == [(0, len("Share this "))]
    assert undone(new, patches) == raw


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        (b'{"a": 1', "broken JSON: Expecting ',' delimiter at column 8; mend it or take it out"),
        (b"[1]", "a JSON array, not an object: a record looks like {...}"),
        (b'"text"', "a JSON string, not an object: a record looks like {...}"),
        (b"17", "a JSON number, not an object: a record looks like {...}"),
        (b"true", "a JSON true or false, not an object: a record looks like {...}"),
        (b"null", "a JSON null, not an object: a record looks like {...}"),
        (b'{"a": 1} {"b": 2}', "broken JSON: more after the object, at column 10; one object a line"),
        (b'{"a": "\x00"}', "broken JSON: Invalid control character at column 8; mend it or take it out"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a number has too many digits to be read; put it in quotes or take it out"),
        (b'{"a": ' + b"[" * 101 + b"]" * 101 + b"}", TOO_DEEP),
        (b'{"a":' * 100_000 + b"}" * 100_000, TOO_DEEP),
        (b"[" * 100_000, TOO_DEEP),
        (b'{"a": "\xed\xa0\x80"}', "not UTF-8: byte 0xed at line 2, byte 8; "
                                   "convert the file (iconv -f ENCODING -t UTF-8) or mend the byte"),
    ],
    ids=lambda value: value[:20] if isinstance(value, bytes) else None,
)  # fmt: skip
def test_a_line_that_is_no_record_says_why_and_the_next_one_counts(line: bytes, trouble: str) -> None:
    raw = b'{"n": 1}\n' + line + b'\n{"n": 2}'
    found = rows(JSONL, raw)
    assert [row.mapping for row in found] == [{"n": 1}, None, {"n": 2}]
    assert found[1].trouble == trouble
    assert b"".join(row.raw for row in found) == raw


def test_brackets_in_text_are_no_nesting() -> None:
    assert mappings(JSONL, json.dumps({"text": "[{" * 5000}).encode()) == [{"text": "[{" * 5000}]
    assert mappings(JSONL, json.dumps({"tags": [[1]] * 5000}).encode()) == [{"tags": [[1]] * 5000}]


@pytest.mark.parametrize("raw", [b"[\n{}\n]", b'{\n"a": 1\n}'])
def test_a_document_called_jsonl_is_named(raw: bytes) -> None:
    with pytest.raises(InputError, match=r"^in: a JSON document over several lines.* rename it to \.json$"):
        rows(JSONL, raw)


@pytest.mark.parametrize(
    ("raw", "records", "trouble"),
    [
        (b'[{"a": 1}, {"a": 2}', [{"a": 1}, {"a": 2}], "broken JSON: the array is cut off"),
        (b'[{"a": 1},', [{"a": 1}], "broken JSON: the array is cut off"),
        (b'[\n{"a": 1},\n{"a": "x', [{"a": 1}], "broken JSON: Unterminated string starting at line 3, column 7"),
        (b'[{"a": 1} {"a": 2}]', [{"a": 1}], "broken JSON: no comma before '{\"a\": 2}]'"),
        (b'[{"a": 1}] x', [{"a": 1}], "broken JSON: more after the array"),
        (b'[{"a": 1}, 7, {"a": 2}]', [{"a": 1}, {"a": 2}], "a JSON number, not an object"),
        (b'{"a": 1}\n{"a": 2}\n', [{"a": 1}, {"a": 2}], ""),
        (b"[]", [], ""),
        (b" \n", [], ""),
        (b"[" * 100_000, [], "nested more than 100 levels deep"),
    ],
)
def test_what_is_wrong_in_a_document_is_named_and_the_rest_read(
    raw: bytes, records: list[dict[str, object]], trouble: str
) -> None:
    found = rows(JSON, raw)
    assert [row.mapping for row in found if row.mapping is not None] == records
    troubles = [row.trouble for row in found if row.trouble]
    assert len(troubles) == bool(trouble)
    assert "".join(troubles).startswith(trouble)


@pytest.mark.parametrize("format", [JSONL, JSON], ids=lambda format: format.name)
@settings(deadline=None)
@given(JSON_RECORDS)
@example([{"a": float("nan"), "b": [float("-inf")]}])
@example([{"a": "\ud800"}])
def test_fresh_json_reads_back(format: Format, records: list[dict[str, object]]) -> None:
    # Escaped side by side, two lone surrogates become one character: JSON has no other way to spell it.
    assume(not any(mate in repr(records) for mate in ["\\udc", "\\udd", "\\ude", "\\udf"]))
    raw = written(format, records)
    assert "NaN" not in raw.decode() or "NaN" in str(records).replace("nan", "")
    assert mappings(format, raw) == json.loads(json.dumps(records, default=str), parse_constant=lambda _: None)


# ---------------------------------------------------------------- CSV

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")) | st.text('a,;"\n ')


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], bytes]:
    width = draw(st.integers(1, 4))
    header = [f"c{number}" for number in range(width)]
    body = draw(st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=4))
    delimiter = draw(st.sampled_from(",;\t|")) if width > 1 else ","
    quoting: Any = draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    out = io.StringIO()
    end = draw(st.sampled_from(["\n", "\r\n"]))
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows([header, *body])
    text = out.getvalue()
    return body, draw(st.sampled_from([b"", MARK])) + (text if draw(st.booleans()) else text.removesuffix(end)).encode()


@settings(deadline=None)
@given(tables(), st.data())
def test_one_cell_of_a_table_changes_alone(table: tuple[list[list[str]], bytes], data: st.DataObject) -> None:
    body, raw = table
    assert [list(mapping.values()) for mapping in mappings(CSV, raw)] == body
    number = data.draw(st.integers(0, len(body) - 1))
    key = f"c{data.draw(st.integers(0, len(body[0]) - 1))}"
    assert_only(CSV, raw, number, key, data.draw(CELLS))


@settings(deadline=None)
@given(st.text('ab,"\r\n ') | st.lists(st.sampled_from(['"', '""', ",", "a", "\n", "\r\n", "é"])).map("".join))
def test_cells_are_those_of_the_standard_library(text: str) -> None:
    raw = b"c0,c1\n" + text.encode()
    try:
        expected = [row for row in csv.reader(line.decode() for line in io.BytesIO(raw)) if row][1:]
    except csv.Error:
        return
    found = rows(CSV, raw)
    if any("never closed" in row.trouble for row in found):
        return  # the standard library ends the quote with the file
    assert [list(row.mapping.values()) for row in found if row.mapping] == [row for row in expected if len(row) == 2]
    assert sum("cell" in row.trouble for row in found) == sum(len(row) != 2 for row in expected)


@pytest.mark.parametrize(
    ("raw", "change", "expected"),
    [
        (b'title,text\r\nA,"one, two"\r\n', {"text": "one"}, b'title,text\r\nA,"one"\r\n'),
        (b"title,text\nA,one\n", {"text": 'say "one", two'}, b'title,text\nA,"say ""one"", two"\n'),
        (b"title;text\nA;one, two", {"text": "one, two!"}, b"title;text\nA;one, two!"),
        (b'title,text\n"A" ,"x"y\n', {"title": "B"}, b'title,text\n"B","x"y\n'),
        (b"title,text\nA,\n", {"text": "x\ny"}, b'title,text\nA,"x\ny"\n'),
        (b"text\nA\n", {"text": ""}, b'text\n""\n'),
        (b"title|text\nA|one\n", {"text": "a|b"}, b'title|text\nA|"a|b"\n'),
        (b'\n\n"title\ttext"\ttext\nA\tone\n', {"text": "two"}, b'\n\n"title\ttext"\ttext\nA\ttwo\n'),
        (b"title,text\r\r\nA,one\r\r\n", {"text": "two"}, b"title,text\r\r\nA,two\r\r\n"),
    ],
)
def test_a_touched_row_keeps_every_other_byte(raw: bytes, change: dict[str, object], expected: bytes) -> None:
    new, patches = rewritten(CSV, raw, {0: change})
    assert new == expected
    assert undone(new, patches) == raw


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"title,title\n", "two columns are called 'title'; give column 2 another name"),
        (b"id,https://a.example/b,x\n", "the first row holds no column names (cell 2 reads 'https://a.example/b')"),
        (b"1," + b"word " * 50 + b"\n", "the first row holds no column names (cell 2 reads 'word word"),
        (b"t\xff,text\n", "not UTF-8: byte 0xff at line 1, byte 2"),
        (b't,"text\nA,B\n', "a quote opened at line 1, byte 3 is never closed"),
        (b"title,text\rA,B\r", "a bare carriage return outside quotes in the cell at line 1, byte 7"),
        ("title,text\n".encode("utf-16-le"), "NUL byte at line 1, byte 2"),
    ],
)
def test_a_header_that_is_none_is_named(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        rows(CSV, raw)
    assert str(caught.value).startswith(f"in: {reason}")


@pytest.mark.parametrize(
    ("line", "trouble"),
    [
        (b"only", "1 cell where the header has 2; mend the row (is a quote missing?)"),
        (b"a,b,c", "3 cells where the header has 2; mend the row (is a quote missing?)"),
        (b"a,\xff", "not UTF-8: byte 0xff at line 2, byte 3; "
                    "convert the file (iconv -f ENCODING -t UTF-8) or mend the byte"),
        (b'"a\n\n","\xff"', "not UTF-8: byte 0xff at line 4, byte 4; "
                            "convert the file (iconv -f ENCODING -t UTF-8) or mend the byte"),
        (b"a,b\rc", "a bare carriage return outside quotes in the cell at line 2, byte 3; put the cell in quotes"),
    ],
)  # fmt: skip
def test_a_row_that_is_no_record_says_why_and_the_next_one_counts(line: bytes, trouble: str) -> None:
    found = rows(CSV, b"title,text\n" + line + b"\nx,y\n")
    assert [row.trouble for row in found] == ["", trouble, ""]
    assert found[2].mapping == {"title": "x", "text": "y"}
    assert found[2].line == 3 + line.count(b"\n")


def test_a_quote_that_never_closes_is_named_at_its_place() -> None:
    found = rows(CSV, b'title,text\na,b\nc,"d\ne,f\n')
    assert found[-1].trouble.startswith("a quote opened at line 3, byte 3 is never closed")
    assert found[-1].raw == b'c,"d\ne,f\n'


def test_a_table_has_room_for_its_columns_only() -> None:
    row = rows(CSV, b"headline,text\na,b\n")[1]
    assert CSV.holds(row, "headline")
    assert not CSV.holds(row, "title")
    assert CSV.unfit(row, {"headline": "x", "text": "y"}) == ""
    assert CSV.unfit(row, {**(row.mapping or {}), "title": "x"}).startswith("the table has no column 'title'")
    assert CSV.unfit(row, {"headline": "\ud800"}).startswith("field 'headline' holds a lone surrogate (U+D800)")
    with pytest.raises(OutputError, match="no column 'title'"):
        rewritten(CSV, b"headline,text\na,b\n", {0: {"title": "x"}})


def test_tabs_alone_divide_a_tsv_file() -> None:
    assert mappings(TSV, b"a, b, c\td\n1\t2\n") == [{"a, b, c": "1", "d": "2"}]
    assert written(TSV, [{"a": "1,2", "b": "x\ty"}]) == b'a\tb\n1,2\t"x\ty"\n'


def test_a_fresh_table_has_every_column_of_every_record() -> None:
    records = [{}, {"a": "1"}, {"b": None, "a": float("nan")}, {"c": ["x", 1], "d": True, "e": 1.5, "a": ""}]
    raw = written(CSV, records)  # type: ignore[arg-type]
    assert raw == b'a,b,c,d,e\n"",,,,\n1,,,,\n,,,,\n,,"[""x"", 1]",true,1.5\n'
    assert len(mappings(CSV, raw)) == 4


@settings(deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from("abc"), CELLS, min_size=1), min_size=1, max_size=5))
def test_a_fresh_table_reads_back(records: list[dict[str, object]]) -> None:
    columns = dict.fromkeys(key for record in records for key in record)
    assert mappings(CSV, written(CSV, records)) == [{key: r.get(key, "") for key in columns} for r in records]


# ---------------------------------------------------------------- text and Markdown


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


def test_what_a_text_file_cannot_hold_is_refused() -> None:
    assert written(TEXT, [{"body": "a\n", "title": "", "date": None}]) == b"a\n"
    with pytest.raises(OutputError, match=r"no place for title, url; write \.jsonl or \.md"):
        written(TEXT, [{"text": "a", "title": "t", "url": "u"}])
    for format in (TEXT, MARKDOWN):
        with pytest.raises(OutputError, match="several"):
            written(format, [{"text": "a"}, {"text": "b"}])
        with pytest.raises(OutputError, match="holds a list"):
            written(format, [{"text": ["a"]}])
    with pytest.raises(OutputError, match="field 'tags' holds a list"):
        written(MARKDOWN, [{"text": "a", "tags": ["x"]}])
    with pytest.raises(OutputError, match="a field called 'two words'"):
        written(MARKDOWN, [{"text": "a", "two words": "x"}])
    with pytest.raises(OutputError, match="bytes"):
        written(JSONL, [{"text": b"a"}])


# ---------------------------------------------------------------- undo


def test_undo_refuses_patches_that_do_not_fit() -> None:
    for patches in ([Patch(9, 2, b"x")], [Patch(4, 1, b""), Patch(2, 1, b"")], [Patch(11, 0, b"x")]):
        with pytest.raises(ReplayError, match="changed since"):
            undone(b"0123456789", patches)
    assert undone(b"0123456789", [Patch(0, 1, b"ab"), Patch(1, 0, b"c"), Patch(10, 0, b"!")]) == b"abc123456789!"


def test_several_changes_in_one_file_come_undone() -> None:
    raw = MARK + b'{"a": "x", "b": "y"}\r\n\r\nbroken\r\n{"b": "z"}'
    new, patches = rewritten(JSONL, raw, {0: {"a": "", "b": "yy", "c": "new"}, 1: {"b": "Z", "a": "q"}})
    assert new == MARK + b'{"a": "", "b": "yy", "c": "new"}\r\n\r\nbroken\r\n{"b": "Z", "a": "q"}'
    assert undone(new, patches) == raw
    assert len(patches) == 5


# ---------------------------------------------------------------- choosing a format


def test_the_suffix_tells_the_format() -> None:
    assert [format_of(name).name for name in ("a.jsonl", "b/C.JSONL", "a.ndjson", "-")] == ["jsonl"] * 4
    assert [format_of(f"x.y{s}").name for s in (".json", ".csv", ".tsv", ".txt", ".md", ".markdown", ".parquet")] == [
        "json", "csv", "tsv", "text", "markdown", "markdown", "parquet",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("a.docx", "a.docx: no format reads .docx files; known are .csv, .json, .jsonl, "),
        ("README", "README: a file without a suffix has no format; known are .csv, "),
        ("a.jsonl.gz", "a.jsonl.gz: the file is compressed; unpack it first"),
    ],
)
def test_an_unknown_suffix_names_the_known_ones(path: str, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        format_of(path)
    assert str(caught.value).startswith(reason)


class Paragraphs(ByteFormat):
    """A stranger's format: one record a line, the line its text."""

    name = "paragraphs"
    suffixes: tuple[str, ...] = (".par.txt", ".par")

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        for line, raw in enumerate(source, 1):
            yield Row(raw, line, {"text": raw.decode()})

    def holds(self, row: Row, key: str) -> bool:
        return key == "text"

    def splices(self, row: Row, fixed: Mapping[str, object]) -> list[Splice]:
        return [Splice(0, len(row.raw), str(fixed["text"]).encode())]

    def write(self, records: Any, sink: BinaryIO) -> None:
        sink.writelines(str(record["text"]).encode() for record in records)


def test_a_plugin_adds_a_format() -> None:
    mine = Paragraphs()
    assert format_of("x.par", [mine]) is mine
    assert format_of("x.par.txt", [mine]) is mine
    assert format_of("x.txt", [mine]).name == "text"
    assert {".par", ".par.txt", ".jsonl"} <= set(known_suffixes([mine]))
    assert_only(mine, b"one\ntwo\n", 1, "text", "three\n")

    class Twin(Paragraphs):
        suffixes = (".md",)

    with pytest.raises(PluginError, match=r"the suffix \.md is claimed by the formats 'paragraphs' \(.*\) and 'markdo"):
        format_of("x.md", [Twin()])


# ---------------------------------------------------------------- cost


def test_a_format_is_imported_when_it_is_needed() -> None:
    code = "import sys, normkit.formats as f; f.format_of('x.jsonl'); print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "normkit.formats.json.lines" in loaded
    assert not {"csv", "pyarrow", "normkit.formats.csv", "normkit.formats.parquet", "tempfile"} & set(loaded)


def test_lines_are_read_one_by_one() -> None:
    class Endless(io.RawIOBase):
        """Lines for as long as anyone reads."""

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            line = (b"a,b\n" if isinstance(self, _Csv) else b'{"a":1}\n') * (len(buffer) // 8)
            buffer[: len(line)] = line
            return len(line)

    class _Csv(Endless):
        pass

    for format, source in ((JSONL, Endless()), (CSV, _Csv())):
        found = format.read(io.BufferedReader(source), "in")
        assert [next(found) for _ in range(100)][-1].line == 100


@pytest.mark.parametrize(
    "piece", ['"', '""', '",', '"\n', ",", '"a', 'a"b,', "\\", '\\"', " ", "\t", "\r", "[", "{}", '"a\\']
)
@pytest.mark.parametrize("format", [JSONL, JSON, CSV, MARKDOWN], ids=lambda format: format.name)
def test_the_nastiest_text_takes_linear_time(format: Format, piece: str) -> None:
    nasty = piece * (100_000 // len(piece))
    start = time.process_time()
    for head in ("a,b\n1,", '{"a": "', "---\na: ", '---\na: "', "---\na: '"):
        try:
            assert b"".join(row.raw for row in rows(format, (head + nasty + "\n---\n").encode()))
        except InputError:
            continue
    # A quadratic reader would take minutes.
    assert time.process_time() - start < 10


@pytest.mark.parametrize("format", BYTE_FORMATS, ids=lambda format: format.name)
def test_a_long_value_is_read_and_changed(format: Format) -> None:
    long = 'A "quoted" line, and another one.\n' * 100_000
    raw = written(format, [{"text": long}])
    csv_limit = csv.field_size_limit()
    assert mappings(format, raw) == [{"text": long}]
    assert_only(format, raw, 0, "text", long[:1_000_000] + long[1_000_100:])
    assert csv.field_size_limit() == csv_limit < len(long)


LINES = (
    b'{"text": "a"}\n',
    b"\n",
    b"{}\r\n",
    b"broken\n",
    b"\xff\n",
    b'{"text": "' + b"x" * 90 + b'"}\n',
    MARK,
    b"[\n",
)


@given(
    st.lists(st.sampled_from(LINES)),
    st.sampled_from([b"", MARK]),
    st.sampled_from([b"", b'{"text": "no break at the end"}']),
    st.integers(1, 200),
)
def test_a_file_read_in_stretches_is_the_file(lines: list[bytes], mark: bytes, rest: bytes, size: int) -> None:
    whole = mark + b"".join(lines) + rest
    try:
        every = list(JSONL.read(io.BytesIO(whole), "a.jsonl"))
    except InputError as error:
        with pytest.raises(InputError, match=re.escape(str(error))):
            next(JSONL.stretches(io.BytesIO(whole), "a.jsonl", size))
        return
    stretches = list(JSONL.stretches(io.BytesIO(whole), "a.jsonl", size))
    pieces = [(whole[one.start : one.start + one.size], one.line) for one in stretches]
    assert b"".join(piece for piece, _ in pieces) == whole
    rows = [row for piece, line in pieces for row in JSONL.read_stretch(io.BytesIO(piece), "a.jsonl", line)]
    assert rows == every
