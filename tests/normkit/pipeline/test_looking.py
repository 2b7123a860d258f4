"""A check that only reports says the same whoever reads the files: one process, or several, each a stretch of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from normkit.pipeline import reading
from tests.conftest import Run

STRETCH = 300
"""Bytes: small files are cut in many."""
LINE = json.dumps({"title": "Rain over Velmora", "text": "It rained all day.\n\nSign Up"}) + "\n"
ACCENTS = json.dumps({"title": "Été à Velmora", "text": "Il a plu.\n\nSign Up"}, ensure_ascii=False) + "\n"
FILES = {
    "lines.jsonl": (LINE * 9).encode(),
    "marked.jsonl": b"\xef\xbb\xbf" + (LINE + "\n" + ACCENTS * 4 + LINE.rstrip()).encode(),
    "broken.jsonl": (LINE * 3 + '{"title": \n' + ACCENTS * 3).encode() + b"\xff\n" + LINE.encode(),
    "latin.jsonl": (LINE * 4 + ACCENTS * 5).encode("latin-1"),
    "arrays.jsonl": (f"[{LINE.strip()}, {LINE.strip()}]\n" * 4).encode(),
    "document.jsonl": f"[\n{LINE.strip()},\n{LINE.strip()}\n]\n".encode(),
    "dateless.jsonl": (LINE * 120).encode(),
    "empty.jsonl": b"",
}


@pytest.fixture
def files(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    for name, content in FILES.items():
        (workplace / name).write_bytes(content)
    monkeypatch.setattr(reading, "CHUNK_BYTES", STRETCH)
    return list(FILES)


@pytest.mark.parametrize("form", ["text", "json"])
def test_any_number_of_processes_reports_the_same(files: list[str], run: Run, form: str) -> None:
    command = ("check", "--isolated", "--select", "CHR101,DAT1,HED2", "--output-format", form, *files)
    alone, together = (run(*command, "--jobs", jobs) for jobs in ("1", "3"))
    assert alone == together
    code, out, err = alone
    assert code == 2, "latin.jsonl cannot be read"
    assert err.count("\n") == 1
    assert "latin.jsonl: the file is not UTF-8 (from line 5 on)" in err
    assert "CHR101" in out
    assert "(so in 120 of the 120 records of the file)" in out


def test_positions_are_those_of_the_file_and_not_of_a_stretch(files: list[str], run: Run) -> None:
    command = ("check", "--isolated", "--select", "CHR101", "--output-format", "jsonl", "lines.jsonl", "--jobs", "2")
    found = [json.loads(line) for line in run(*command)[1].splitlines()]
    column = LINE.index("Sign Up") + 1
    assert [(one["line"], one["column"]) for one in found] == [(line, column) for line in range(1, 10)]
