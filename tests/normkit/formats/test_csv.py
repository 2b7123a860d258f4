"""Tables: one cell changes alone, cells are those of the standard library, what is no record is named."""

from __future__ import annotations

import csv
import io
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import InputError, OutputError
from normkit.formats.tables.cells import logical_lines, row_blocks
from tests.normkit.formats.harness import CELLS, CSV, MARK, TSV, assert_only, mappings, rewritten, rows, undone, written


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
        ("title,text\n".encode("utf-16-le"), "the file is UTF-16-LE (most signs of its head"),
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


PIECES = (b'"', b'""', b"\n", b"\r\n", b"\r", b"a", b"bc", b'"\n', b'",', b',"', b",", b"|", b"]")


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from([b",", b"|", b"]"]), st.integers(0, 3), st.integers(1, 40))
def test_blocks_end_where_rows_do(pieces: list[bytes], delimiter: bytes, lines: int, size: int) -> None:
    raw = b"".join(pieces)
    source = io.BytesIO(raw)
    ahead = b"".join(source.readline() for _ in range(lines))
    blocks = list(row_blocks(ahead, source, delimiter, size))
    ends = set(accumulate(map(len, logical_lines(io.BytesIO(raw), delimiter))))
    assert b"".join(blocks) == raw
    assert set(accumulate(map(len, blocks))) <= ends
    assert all(len(block) >= size for block in blocks[:-1])
