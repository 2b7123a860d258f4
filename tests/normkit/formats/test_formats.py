"""What every format promises: bytes that nothing touched stay, whatever they are, and nothing takes long."""

from __future__ import annotations

import csv
import io
import re
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import InputError
from normkit.formats.base import Format
from tests.normkit.formats.harness import (
    ANY_BYTES,
    BYTE_FORMATS,
    CSV,
    JSON,
    JSONL,
    MARK,
    MARKDOWN,
    TEXT,
    assert_only,
    mappings,
    rewritten,
    rows,
    written,
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
    with pytest.raises(InputError, match=r"^in: the file is UTF-(16|32) .*read it with --encoding utf-(16|32)$"):
        rows(format, raw)


@pytest.mark.parametrize("format", [JSONL, JSON, TEXT, MARKDOWN], ids=lambda format: format.name)
def test_bytes_that_are_no_text_are_named_by_line_and_byte(format: Format) -> None:
    raw = b'{"a": 1}\n{"text": "caf\xe9"}\n'
    troubles = [row.trouble for row in rows(format, raw) if row.trouble]
    assert len(troubles) == 1
    assert troubles[0].startswith("not UTF-8: byte 0xe9 at line 2, byte 14; ")


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


TABLE_LINES = (
    b"text,b\n", b"text\n", b"a,b\n", b"\n", b"\r\n", b'"a",b\r\n', b'"a\n', b'b",c\n', b"a\r,b\n", b"\xff,b\n",
    b"sep=,\n", b'"a""b",\n', b"a;b\n", b'"', b"x" * 90 + b",b\n", MARK,
)  # fmt: skip
ENDS = (b"", b'{"text": "no break at the end"}', b"a,no break at the end")


@pytest.mark.parametrize("format", [JSONL, CSV], ids=lambda format: format.name)
@given(st.data(), st.sampled_from([b"", MARK]), st.sampled_from(ENDS), st.integers(1, 200))
def test_a_file_read_in_stretches_is_the_file(
    format: Format, data: st.DataObject, mark: bytes, rest: bytes, size: int
) -> None:
    some = data.draw(st.lists(st.sampled_from(LINES if format is JSONL else TABLE_LINES)))
    whole = mark + b"".join(some) + rest
    try:
        every = list(format.read(io.BytesIO(whole), "a"))
    except InputError as error:
        with pytest.raises(InputError, match=re.escape(str(error))):
            next(format.stretches(io.BytesIO(whole), "a", size))
        return
    stretches = list(format.stretches(io.BytesIO(whole), "a", size))
    if not stretches:  # one JSON document, or a table without a header, is not cut
        assert not whole or whole.removeprefix(MARK)[:1] in (b"[", b"") or all(row.mapping is None for row in every)
        return
    assert b"".join(one.content for one in stretches) == whole
    assert [row for one in stretches for row in format.read_stretch(one, "a")] == every
