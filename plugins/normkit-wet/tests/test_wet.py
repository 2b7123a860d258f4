"""WET files: pages become articles, every byte has its row, and what is broken off is told."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

import normkit_wet
from normkit import Format, InputError, OutputError, Row
from normkit.formats.registry import format_of, walked_suffixes
from normkit.testing import format_conformance

INFO = b"Software-Info: texts of pages\r\nFormat: WARC File Format 1.0\r\n"
TEXT = "Night Ferry to Port Amal Runs Again\n\nThe ferry left at ten.\n\nΗ γέφυρα.\n"


def record(kind: str, content: bytes, **more: str) -> bytes:
    fields = {
        "WARC-Type": kind,
        "WARC-Date": "2024-03-01T09:30:00Z",
        **{k.replace("_", "-"): v for k, v in more.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return b"WARC/1.0\r\n%bContent-Length: %d\r\n\r\n%b\r\n\r\n" % (head.encode(), len(content), content)


PAGE = record(
    "conversion", TEXT.encode(), WARC_Target_URI="https://a.example/ferry", WARC_Record_ID="<urn:uuid:1>",
    WARC_Identified_Content_Language="eng,ell",
)  # fmt: skip
FILE = record("warcinfo", INFO) + PAGE + record("conversion", b"Second\n", WARC_Target_URI="https://a.example/2")
(WET,) = normkit_wet.register_formats()

test_laws = format_conformance(WET, PAGE, FILE)


def read(raw: bytes, format: Format = WET) -> list[Row]:
    return list(format.read(io.BytesIO(raw), "in"))


def test_a_page_is_an_article_and_its_date_is_that_of_the_crawl() -> None:
    first, second = [row for row in read(FILE) if row.mapping is not None]
    assert first.mapping == {
        "id": "<urn:uuid:1>", "url": "https://a.example/ferry", "language": "eng",
        "crawled": "2024-03-01T09:30:00Z", "text": TEXT,
    }  # fmt: skip
    assert FILE.splitlines()[(first.text_line or 0) - 1] == TEXT.splitlines()[0].encode()
    assert second.mapping is not None
    assert "language" not in second.mapping


def test_the_rows_are_the_file_also_where_each_is_packed_by_itself() -> None:
    assert b"".join(row.raw for row in read(FILE)) == FILE
    packed = b"".join(gzip.compress(row.raw) for row in read(FILE))
    for name in ("a.wet.gz", "CC-MAIN-0.warc.wet.gz", "A.WARC.WET.GZ"):
        assert read(packed, format_of(name, [WET])) == read(FILE)
    assert {".wet", ".wet.gz"} <= set(walked_suffixes([WET]))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (FILE[:-20], "is cut off"),
        (FILE[:500], "is cut off"),
        (FILE + b"more\n", "does not begin a record"),
        (b"<html>\n", "line 1 does not begin a record"),
        (FILE.replace(b"Content-Length: 7", b"Content-Length: 5"), "is longer than it says"),
        (FILE.replace(b"Content-Length: 7", b"Content-Length: much"), "tells no length"),
        (FILE.replace(b"WARC-Type: conv", b"WARC Type conv"), "is no field"),
    ],
)
def test_what_is_broken_is_told_with_its_line(raw: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=rf"^in: .*line \d+.* {reason}|^in: .*{reason}"):
        read(raw)


def test_bytes_that_are_no_text_are_told_and_the_next_page_counts() -> None:
    found = read(FILE.replace("Η".encode(), b"\xce\x20"))
    assert [bool(row.trouble) for row in found] == [False, True, False]


def test_a_file_is_read_only() -> None:
    (row,) = read(PAGE)
    assert row.mapping is not None
    assert not WET.holds(row, "title")
    assert "read only" in WET.unfit(row, {**row.mapping, "text": ""})
    with pytest.raises(OutputError, match="read only"):
        list(WET.rewrite([(row, {"text": ""})], io.BytesIO(), io.BytesIO()))


def test_the_readme_names_what_is_there() -> None:
    home = Path(normkit_wet.__file__).parents[2]
    assert all((home / name).exists() for name in ("src/normkit_wet/wet_format.py", "tests/test_wet.py"))
