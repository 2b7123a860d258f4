"""Files that are something else than articles in text, or than their name says: one sentence, with the way out."""

from __future__ import annotations

import io

import pytest

from normkit import InputError
from normkit.formats.registry import format_of
from tests.normkit.formats.harness import CSV, JSONL, TEXT, TSV, mappings, rows


def refusal(name: str, raw: bytes) -> str:
    with pytest.raises(InputError) as caught:
        list(format_of(name).read(io.BytesIO(raw), name))
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.xlsx", "an Excel workbook, which is not read; save its sheet as CSV UTF-8"),
        ("A.XLS", "an Excel workbook"),
        ("a.sqlite", "an SQLite database, which is not read; export its table: sqlite3 -header -csv"),
        ("a.db", "an SQLite database"),
        ("a.html", "a web page (HTML)"),
        ("a.rss", "XML, such as a feed (RSS, Atom)"),
        ("a.pdf", "a PDF document"),
        ("a.docx", "a Word document"),
        ("a.zip", "an archive, which is not read; unpack it"),
        ("a.tar.gz", "an archive"),
        ("a.pkl", "a pickle of Python's, which may run code"),
        ("a.bson", "BSON, which is not read; turn it into JSON Lines: bsondump"),
        ("a.warc.gz", "a web archive (WARC)"),
    ],
)
def test_a_suffix_that_is_not_read_is_told_with_what_to_do(name: str, told: str) -> None:
    with pytest.raises(InputError) as caught:
        format_of(name)
    assert str(caught.value).startswith(f"{name}: {told}")


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.json", "a.txt", "a.md"])
@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"PK\x03\x04\x14\x00[Content_Types].xml xl/workbook.xml", "an Excel workbook, whatever its name says"),
        (b"PK\x03\x04\x14\x00word/document.xml", "a Word document"),
        (b"PK\x03\x04\x14\x00a.jsonl", "a zip archive, or an office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
        (b"SQLite format 3\x00\x10", "an SQLite database"),
        (b"%PDF-1.7\n", "a PDF document"),
        (b"PAR1\x15\x04", "the file is Parquet, whatever its name says; rename it to a.parquet"),
        (b"ARROW1\x00\x00", "the file is an Arrow file, whatever its name says; rename it to a.arrow"),
    ],
)
def test_first_bytes_tell_what_a_wrong_name_hides(name: str, raw: bytes, told: str) -> None:
    assert refusal(name, raw).startswith(f"{name}: {told}")


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv"])
def test_markup_is_told_where_data_are_due_and_is_text_in_text(name: str) -> None:
    assert refusal(name, b"<!DOCTYPE html>\n<p>Rain</p>").startswith(f"{name}: a web page (HTML), whatever its name")
    assert refusal(name, b'<?xml version="1.0"?>\n<rss/>').startswith(f"{name}: XML, such as a feed")
    assert len(mappings(TEXT, b"<p>Rain</p>\n")) == 1


@pytest.mark.parametrize("raw", [b"{'title': 'Rain'}\n", b"[{'title': 'Rain'}]", b"{u'title': u'Rain'}\n"])
def test_dicts_of_python_are_told(raw: bytes) -> None:
    assert "a.jsonl: dicts as Python writes them (keys in single quotes)" in refusal("a.jsonl", raw)


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        (
            "a.tsv",
            b"11.json\ttrue\tThe wall.\t30\t30\n",
            "the first row holds no column names (cell 1 reads '11.json')",
        ),
        ("a.csv", b"11.json,true,The wall.,30,30\n", "the first row holds no column names (cell 1 reads '11.json')"),
        ("a.csv", b"Rain,It rained.,2024-05-01\nSnow,It.,2024-05-02\n", "the first row holds no column names (cell 3"),
        ("a.tsv", b"title,text\nRain,It\n", "commas divide its columns, not tabs; rename it to a.csv"),
        (
            "a.csv",
            b'{"title": "Rain", "text": "It"}\n',
            "the file is JSON, whatever its name says; rename it to a.jsonl",
        ),
        ("a.csv", b'[\n{"title": "Rain"}]\n', "the file is JSON, whatever its name says; rename it to a.json"),
        (
            "a.csv",
            b"Export of May\n\ntitle;text\nRain;It\n",
            "the names of the columns seem to stand in line 3, below a",
        ),
        ("a.csv", b"Export;;\nMay;;\nid;title;text\n1;Rain;It\n", "the names of the columns seem to stand in line 3"),
    ],
)
def test_a_first_row_that_is_no_header_is_told(name: str, raw: bytes, told: str) -> None:
    assert refusal(name, raw).startswith(f"{name}: {told}")


@pytest.mark.parametrize("sign", [";", "|", "\t", ","])
def test_a_csv_file_is_read_by_what_divides_it(sign: str) -> None:
    raw = f'title{sign}text\nRain{sign}"It, rained; a | b"\n'.encode()
    assert mappings(CSV, raw) == [{"title": "Rain", "text": "It, rained; a | b"}]
    told = f"sep={sign}\r\n".encode()
    assert mappings(CSV, told + raw) == mappings(CSV, raw)
    assert b"".join(row.raw for row in rows(CSV, told + raw)) == told + raw


@pytest.mark.parametrize(
    "raw",
    [b"text\nRain\n", b"text,2019,2020\na,1,2\n", b"title,text\nfoo.json,true\n", b"notes\ntitle: a\n", b"0,1\na,b\n"],
)
def test_a_header_that_is_one_is_taken(raw: bytes) -> None:
    assert len(mappings(CSV, raw)) == 1


def test_a_dump_of_fields_is_told_and_prose_with_colons_is_read() -> None:
    dump = b"Title: Rain\nDate: 2024-05-01\nText: It rained.\n\nTitle: Snow\nDate: 2024-05-02\nText: It snowed.\n"
    assert refusal("a.txt", dump).startswith("a.txt: fields a line ('Key: value': title, text, ...), not prose;")
    for prose in (
        b"Note: this page is about bread.\nTime: two hours.\nThe dough is mixed.\n",
        b"Date: 1 May\nSource: the council\n\nThe text: it rained.\n",
        b"RAIN: the title of a book\n\nText of the book: see above. Date: unknown.\n",
        b"It rained.\nTitle: x\nText: y\nDate: z\n",
    ):
        assert len(mappings(TEXT, prose)) == 1


@pytest.mark.parametrize("raw", [b"{}\n", b'{"a": "<"}\n', b'  {"a": "\'"}\n', b"BZh is a sign\n", b"PK\n"])
def test_what_only_looks_like_something_else_is_read_as_it_is_named(raw: bytes) -> None:
    assert b"".join(row.raw for row in rows(JSONL, raw)) == raw
    assert len(mappings(TEXT, raw)) == 1
    assert b"".join(row.raw for row in rows(TSV, b"title\t" + raw)) == b"title\t" + raw
