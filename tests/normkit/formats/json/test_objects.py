"""JSON Lines and JSON documents: one value changes alone, what is broken is named, the rest is read."""

from __future__ import annotations

import io
import json
from time import process_time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from normkit.formats.base import Format
from tests.normkit.formats.harness import (
    JSON,
    JSON_KEYS,
    JSON_RECORDS,
    JSON_VALUES,
    JSONL,
    MARK,
    TOO_DEEP,
    assert_only,
    mappings,
    rewritten,
    rows,
    undone,
    written,
)

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
        (b'{"a": "\x00"}', "NUL byte at line 2, byte 8: is it a binary file, or UTF-16? "
                        "Convert it to UTF-8, or take the byte out"),
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


@pytest.mark.parametrize(
    "raw",
    [
        b'[\n{"a": 1}\n]',
        b'{\n"a": 1\n}',
        b'[{"a": 1},\n{"a": 2}]',
        b'{"status": "ok", "articles": [\n{"title": "a", "text": "b"}\n]}\n',
        MARK + b'{\n "title": "a",\n "text": "b"\n}\n{\n "title": "c",\n "text": "d"\n}\n',
    ],
)
def test_a_document_called_jsonl_is_read_as_one(raw: bytes) -> None:
    assert rows(JSONL, raw) == rows(JSON, raw)
    assert mappings(JSONL, raw)


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


def test_a_document_of_many_records_is_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        raw = b"[" + b",\n".join(
            b'{"id": "%d", "text": "Rain fell on the harbour for a week.\\n"}' % n for n in range(count)
        )
        begin = process_time()
        lines = [row.line for row in JSON.read(io.BytesIO(raw + b"]"), "x.json") if row.mapping]
        assert lines == list(range(1, count + 1))
        return process_time() - begin

    for _ in range(4):
        small, large = seconds(3_000), seconds(12_000)
        if large < 8 * small or large < 0.05:
            return
    pytest.fail(f"four times the records take {large / small:.1f} times as long")
