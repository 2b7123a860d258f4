"""Which format a file has: by its suffix, a plugin's too, imported when it is needed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

import pytest

from normkit import InputError, PluginError
from normkit.formats.base import ByteFormat, Row
from normkit.formats.patch import Splice
from normkit.formats.registry import format_of, known_suffixes
from tests.normkit.formats.harness import assert_only


def test_the_suffix_tells_the_format() -> None:
    assert [format_of(name).name for name in ("a.jsonl", "b/C.JSONL", "a.ndjson", "-")] == ["jsonl"] * 4
    assert [format_of(f"x.y{s}").name for s in (".json", ".csv", ".tsv", ".txt", ".md", ".markdown", ".parquet")] == [
        "json", "csv", "tsv", "text", "markdown", "markdown", "parquet",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("a.conllu", "a.conllu: no format reads .conllu files; known are .arrow, .csv, .feather, .json, .jsonl, "),
        ("README", "README: a file without a suffix has no format; known are .arrow, .csv, "),
        ("a.gz", "a.gz: packed by gzip, but what is in it? Say so by a suffix before .gz, as in a.jsonl.gz"),
        ("a.parquet.gz", "a.parquet.gz: .parquet files are packed inside, and not read from gzip; unpack it first"),
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


def test_a_format_is_imported_when_it_is_needed() -> None:
    code = "import sys, normkit.formats as f; f.format_of('x.jsonl'); print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "normkit.formats.json.lines" in loaded
    assert not {"csv", "pyarrow", "normkit.formats.tables.csv", "normkit.formats.parquet", "tempfile"} & set(loaded)
