"""Hostile files that are packed, wrapped, in columns or in UTF-16: one sentence, the right exit, no byte changes."""

from __future__ import annotations

import gzip
import io
import lzma
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pytest

from tests.conftest import Run

LINE = b'{"title": "Rain", "text": "It rained all day.", "published": "2024-01-02"}\n'
WIDE = "title,text\nRain,It rained\n"


def arrow(table: pa.Table) -> bytes:
    sink = io.BytesIO()
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    return sink.getvalue()


def nested(key: str, levels: int) -> bytes:
    return f'{{"{key}": '.encode() * levels + b'[{"text": "It rained."}]' + b"}" * levels


TWICE = pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])
CASES: Mapping[str, tuple[bytes, int, str]] = {
    "empty.jsonl.gz": (gzip.compress(b""), 0, "No records to look at"),
    "blank.json.gz": (gzip.compress(b" \n"), 0, "No records to look at"),
    "half.jsonl.gz": (gzip.compress(LINE[:30]) + gzip.compress(LINE[30:]), 0, "All fine: 1 record."),
    "head.jsonl.gz": (gzip.compress(LINE)[:5], 2, "the gzip file is cut off"),
    "bomb.jsonl.gz": (gzip.compress(b'{"text": "' + b"a" * (20 << 20)), 2, "times its size, as a bomb does"),
    "twice.csv.xz": (lzma.compress(gzip.compress(LINE)), 2, "the file is packed twice; unpack it once"),
    "wide.jsonl.gz": (gzip.compress(LINE.decode().encode("utf-16")), 2, "read it with --encoding utf-16"),
    "page.json.gz": (gzip.compress(b"<!doctype html><p>It rained."), 2, "a web page (HTML), whatever its name says"),
    "lines.jsonl.gz": (gzip.compress(b"{'text': 'It rained.'}\n"), 2, "dicts as Python writes them"),
    "deep.json": (nested("data", 50), 1, "no field is known as a text or a title; there are data"),
    "deeper.json": (nested("items", 3_000), 1, "nested more than 100 levels deep"),
    "null.json": (b'{"articles": null}', 1, "no field is known as a text or a title; there are articles"),
    "odd.csv": (WIDE.encode("utf-16-le")[:-1], 2, "not UTF-8; read it with --encoding utf-16-le"),
    "odd.tsv": (WIDE.encode("utf-16-be")[:-1], 2, "not UTF-8; read it with --encoding utf-16-be"),
    "bytes.arrow": (arrow(pa.table({"text": [b"x", b"y"]})), 1, "field 'text' holds bytes, not text"),
    "other.arrow": (arrow(pa.table({"a": [1]})), 2, "no column is known as a text or a title; its columns: a"),
    "none.feather": (arrow(pa.table({"text": pa.array([], pa.string())})), 0, "No records to look at"),
    "two.arrow": (arrow(TWICE), 2, "two columns are called 'text'; rename one"),
    "cut.arrow": (arrow(pa.table({"text": ["a"] * 100}))[:300], 2, "no Arrow file, or a damaged one"),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_told_what_is_wrong_and_nothing_is_lost(name: str, workplace: Path, run: Run) -> None:
    raw, expected, sentence = CASES[name]
    (workplace / name).write_bytes(raw)
    for command in ("check", "fix"):
        code, out, err = run(command, "--isolated", "--select", "CHR102", "--jobs", "1", name)
        assert code == expected, out + err
        assert command == "fix" or (out + err).count(sentence) == 1, out + err
        assert "Traceback" not in out + err
        assert ("All fine" in out) == (command == "check" and sentence.startswith("All fine"))
    assert (workplace / name).read_bytes() == raw
    assert [entry.name for entry in workplace.iterdir()] == [name]


def test_a_name_that_is_told_reads_utf_16_without_a_mark(workplace: Path, run: Run) -> None:
    for name in ("utf-16-le", "utf-16-be"):
        Path("wide.csv").write_bytes(WIDE.encode(name))
        assert f"--encoding {name}\n" in run("check", "--isolated", "wide.csv")[2]
        code, out, _ = run("check", "--isolated", "--select", "CHR102", "--encoding", name, "wide.csv")
        assert (code, out) == (0, "All fine: 1 record.\n")
        Path("wide.csv").write_bytes(WIDE.encode(name)[:-1])
        assert run("check", "--isolated", "--encoding", name, "wide.csv")[0] == 2
