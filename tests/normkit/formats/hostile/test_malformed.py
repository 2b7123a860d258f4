"""Files of each format that are no such files: a sentence with name and line, the right exit, every byte as it was."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from normkit import OutputError
from normkit.formats import markdown
from normkit.formats.base import Format
from normkit.formats.registry import format_of
from tests.conftest import Run
from tests.normkit.formats.harness import (
    CSV,
    JSON,
    JSONL,
    MARKDOWN,
    TEXT,
    assert_only,
    mappings,
    rewritten,
    rows,
    written,
)

TEXT_ = "It rained!!! A lot of rain fell today."
GOOD = {
    ".jsonl": '{"id": "1", "title": "Rain", "text": "' + TEXT_ + '"}\n',
    ".json": '[{"id": "1", "title": "Rain", "text": "' + TEXT_ + '"}]\n',
    ".csv": "id,title,text\n1,Rain," + TEXT_ + "\n",
    ".tsv": "id\ttitle\ttext\n1\tRain\t" + TEXT_ + "\n",
    ".txt": TEXT_ + "\n",
    ".md": "---\ntitle: Rain\n---\n" + TEXT_ + "\n",
}


def malformed(suffix: str) -> dict[str, bytes]:
    good = GOOD[suffix]
    raw = good.encode()
    return {
        **{codec: good.encode(codec) for codec in ("utf-16", "utf-32", "utf-16-le", "utf-32-be", "cp037")},
        "utf-16 with the mark of the other end": b"\xfe\xff" + good.encode("utf-16-be"),
        "cp1252": raw.replace(b"lot", b"caf\xe9"),
        "surrogates in bytes": raw.replace(b"lot", b"\xed\xa0\xbd\xed\xb8\x80"),
        "overlong": raw.replace(b"lot", b"\xc0\xaf"),
        "packed": gzip.compress(raw, mtime=0),
        "a picture": b"\x89PNG\r\n\x1a\n" + bytes(40),
        "every byte": bytes(range(256)) * 3,
        "nothing but NUL": bytes(1000),
    }


CASES = [(suffix, kind) for suffix in GOOD for kind in malformed(suffix)]


@pytest.mark.parametrize(("suffix", "kind"), CASES, ids=lambda value: value)
def test_what_is_no_such_file_is_named_and_left_alone(suffix: str, kind: str, workplace: Path, run: Run) -> None:
    raw = malformed(suffix)[kind]
    file = workplace / f"a{suffix}"
    file.write_bytes(raw)
    for command in (["check"], ["fix", "--unsafe-fixes"]):
        code, out, err = run(*command, "--isolated", "--select", "EXA101", "--jobs", "1", file.name)
        assert code == (2 if err else 1), "an error is 2, a finding 1"
        assert "a" + suffix in (err or out)
        assert "All fine" not in out
        assert any(
            word in out + err for word in ("not UTF-8", "NUL byte", "broken JSON", "whatever its name says", "column")
        )
        assert "Traceback" not in out + err
    assert file.read_bytes() == raw
    assert [entry.name for entry in workplace.iterdir()] == [file.name]


@pytest.mark.parametrize("suffix", GOOD)
def test_a_file_cut_anywhere_is_survived_and_no_byte_of_it_lost(suffix: str, workplace: Path, run: Run) -> None:
    raw = GOOD[suffix].encode()
    file = workplace / f"a{suffix}"
    for at in range(0, len(raw), 2):
        file.write_bytes(raw[:at])
        code, out, err = run("check", "--isolated", "--select", "EXA101", "--jobs", "1", file.name)
        assert code in (0, 1, 2)
        assert code == 2 or not err
        assert code > 0 or out.startswith(("All fine", "No records")), out
        assert file.read_bytes() == raw[:at]


@pytest.mark.parametrize("levels", [10_000, 200_000])
def test_nesting_without_end_is_a_finding_in_every_format(levels: int) -> None:
    for piece in ('{"a": ' + "[" * levels + "]" * levels + "}", '{"a":' * levels + "1" + "}" * levels, "[" * levels):
        for format in (JSONL, JSON):
            troubles = [row.trouble for row in rows(format, piece.encode()) if row.trouble]
            assert troubles == [troubles[0]]
            assert troubles[0].startswith("nested more")
    for front in ("a: " + "[" * levels, "a: " + "{a: " * levels, "a: &a [*a, *a]"):
        raw = f"---\ntitle: Rain\n{front}\n---\nIt rained.\n".encode()
        assert mappings(MARKDOWN, raw) == [{"title": "Rain", "text": "It rained.\n"}]
    toml = ("+++\na = " + "[" * levels + "\n+++\nIt rained.\n").encode()
    assert mappings(MARKDOWN, toml) == [{"text": "It rained.\n"}]
    assert mappings(MARKDOWN, ('{"a":' + "[" * levels + "\n\nIt rained.\n").encode())[0]["text"]


def test_many_keys_and_columns_are_read_and_one_of_them_changes_alone() -> None:
    keys = [f"k{number}" for number in range(5_000)]
    record: dict[str, object] = {**dict.fromkeys(keys, "v"), "text": "old"}
    assert_only(JSONL, json.dumps(record).encode(), 0, "text", "new")
    assert_only(CSV, (",".join(record) + "\n" + ",".join(map(str, record.values())) + "\n").encode(), 0, "text", "new")
    front = "---\n" + "".join(f"{key}: v\n" for key in keys) + "---\nold"
    assert_only(MARKDOWN, front.encode(), 0, "k77", "new")


def test_front_matter_is_parsed_once_whatever_is_asked_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = []
    whole = markdown.front_matter

    def counted(raw: bytes) -> markdown.FrontMatter:
        parsed.append(raw)
        return whole(raw)

    monkeypatch.setattr(markdown, "front_matter", counted)
    row = rows(MARKDOWN, b"---\ntitle: Rain\ndate: 2031-05-02\n---\nIt rained.\n")[0]
    assert all(MARKDOWN.holds(row, key) for key in ["title", "date", "text", "url"] * 1000)
    assert len(parsed) == 1
    rewritten(MARKDOWN, row.raw, {0: {"title": "Sun"}})
    assert len(parsed) == 3, "read once more, and once to prove what is written"


@pytest.mark.parametrize(
    ("format", "raw", "fixed", "why"),
    [
        (JSONL, b'{"text": "a \\ud83d!!!\\ude00 b"}', {"text": "a \ud83d\ude00 b"}, "would be read back"),
        (JSON, b'[{"text": "a \\ud83d!!!\\ude00 b"}]', {"text": "a \ud83d\ude00 b"}, "would be read back"),
        (JSONL, b'{"text": "a"}', {"\ud83d\ude00": "b"}, "would be read back"),
        (CSV, b"id,text\n1,a\n", {"text": "a\0"}, "NUL byte at line 2"),
        (CSV, b"id,text\n1,a\n", {"text": "a\ud800"}, "a lone surrogate"),
        (TEXT, b"a", {"text": "\ufeffa"}, "would be read back"),
        (TEXT, b"a", {"text": "a\0b"}, "NUL byte at line 1"),
        (TEXT, b"a", {"text": "a\udfff"}, "a lone surrogate"),
        (MARKDOWN, b"a", {"text": "---\ntitle: b\n---\na"}, "would be read back"),
        (MARKDOWN, b"a", {"text": "\ufeffa"}, "would be read back"),
        (MARKDOWN, b"a", {"text": '{"a": 1}\na'}, "would be read back"),
        (MARKDOWN, b"---\ntitle: a\n---\nb", {"text": "\0"}, "NUL byte at line 4"),
        (MARKDOWN, b"---\ntitle: a\n---\nb", {"title": "\ud800"}, "a lone surrogate"),
    ],
)
def test_what_a_format_cannot_hold_is_refused_before_a_byte_is_written(
    format: Format, raw: bytes, fixed: dict[str, object], why: str
) -> None:
    (row,) = (row for row in rows(format, raw) if row.mapping is not None)
    assert why in format.unfit(row, {**(row.mapping or {}), **fixed})
    with pytest.raises(OutputError):
        rewritten(format, raw, {0: fixed})


def test_a_sign_that_a_second_byte_order_mark_is_stays_in_the_text() -> None:
    for format in (TEXT, MARKDOWN):
        assert assert_only(format, b"\xef\xbb\xbf\xef\xbb\xbfa", 0, "text", "\ufeffb") == b"\xef\xbb\xbf\xef\xbb\xbfb"


def test_a_fix_that_joins_two_halves_of_a_sign_is_held_back(workplace: Path, run: Run) -> None:
    from normkit import Finding, Fix, Normalizer, Rule, Safety, Span
    from normkit.pipeline.judging import Judging, judge
    from normkit.pipeline.pool import Jobs
    from normkit.pipeline.source import Source

    class Shouts(Rule):
        """A text shouts."""

        code, name = "ZZZ101", "shouts"

        def check(self, record, context):  # type: ignore[no-untyped-def]
            at = record.text("text").find("!!!")
            if at >= 0:
                yield Finding(Span("text", at, at + 3), "loud", Fix.replace(Span("text", at, at + 3), "", Safety.SAFE))

    (workplace / "a.jsonl").write_bytes(b'{"text": "It rained all day, they say \\ud83d!!!\\ude00 there."}\n')
    source = Source("a.jsonl", JSONL, Normalizer(rules=[Shouts()]))
    (item,) = judge([source], Judging({}, fix=True, in_place=True), Jobs())
    assert not item.outcome.changes  # type: ignore[union-attr]
    assert "would be read back" in str(item.outcome.findings)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("format", "record", "why"),
    [
        (CSV, {"a\0": "b", "text": "c"}, "a table cannot have a column called 'a\\x00'"),
        (CSV, {"\ufeffid": "b", "text": "c"}, "a table cannot have a column called '\\ufeffid'"),
        (TEXT, {"text": "a\0b"}, "field 'text' holds a NUL at character 1"),
        (MARKDOWN, {"text": "a\0b"}, "field 'text' holds a NUL at character 1"),
        (TEXT, {"text": "\ufeffa"}, "the text begins with U+FEFF"),
        (format_of("x.parquet"), {"\ud800": "a"}, "field '\\ud800' holds a lone surrogate"),
        (format_of("x.parquet"), {"a": json.loads("[" * 90 + "]" * 90)}, "the records cannot be made a table"),
    ],
)
def test_a_fresh_file_that_would_not_read_back_is_not_written(
    format: Format, record: dict[str, object], why: str
) -> None:
    with pytest.raises(OutputError) as caught:
        written(format, [record])
    assert str(caught.value).startswith(why)


def test_a_fresh_markdown_file_keeps_a_text_that_begins_like_a_mark() -> None:
    assert mappings(MARKDOWN, written(MARKDOWN, [{"text": "\ufeffa"}])) == [{"text": "\ufeffa"}]
