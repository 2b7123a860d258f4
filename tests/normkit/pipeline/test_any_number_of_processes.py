"""The same bytes whoever reads, judges and fixes the files: one process, or several, each a stretch of them."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from normkit.pipeline import reading
from normkit.reporters.registry import BUILT_IN
from tests.conftest import Run

STRETCH = 300
"""Bytes: small files are cut in many."""
LINE = json.dumps({"title": "Rain over Velmora", "text": "It rained all day.\n\nSign Up"}) + "\n"
ACCENTS = json.dumps({"title": "Été à Velmora", "text": "Il a plu.\n\nSign Up"}, ensure_ascii=False) + "\n"
CALM = json.dumps({"title": "Sun over Velmora", "text": "The sun shone all day.", "url": "nowhere"}) + "\n"
ROWS = '1,Rain,"It rained all day.\n\nSign Up"\n\n2,Sun,The sun shone.\n3,"Wind","It blew.\n\nSign Up"\n4,short\n'
TABLE = f"id,title,text\n{ROWS * 9}"
FILES = {
    "lines.jsonl": (LINE * 5 + CALM * 4 + LINE * 4).encode(),
    "marked.jsonl": b"\xef\xbb\xbf" + (LINE + "\n" + ACCENTS * 4 + LINE.rstrip()).encode(),
    "broken.jsonl": (LINE * 3 + '{"title": \n' + ACCENTS * 3).encode() + b"\xff\n" + LINE.encode(),
    "latin.jsonl": (LINE * 4 + ACCENTS * 5).encode("latin-1"),
    "arrays.jsonl": (f"[{LINE.strip()}, {LINE.strip()}]\n" * 4).encode(),
    "document.jsonl": f"[\n{LINE.strip()},\n{LINE.strip()}\n]\n".encode(),
    "dateless.jsonl": (LINE * 120).encode(),
    "table.csv": TABLE.encode(),
    "open.csv": f'{TABLE}5,"Snow,It snowed.\n{ROWS}'.encode(),
    "prose.txt": b"It rained all day.\n\nSign Up\n",
    "empty.jsonl": b"",
}
PACKED = {"packed.jsonl.gz": gzip.compress((LINE * 7).encode(), mtime=0)}
RULES = ("--isolated", "--select", "CHR101,DAT1,HED2,KIT")


@pytest.fixture
def files(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    laid_out()
    monkeypatch.setattr(reading, "CHUNK_BYTES", STRETCH)
    return list(FILES)


def laid_out() -> None:
    """Put the files into the working folder, as they are at first; nothing else is left there."""
    for path in Path().iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, content in (FILES | PACKED).items():
        Path(name).write_bytes(content)


class Ran(NamedTuple):
    """What came of a run."""

    said: tuple[int, str, str]
    left: dict[str, bytes]
    """Every file below the working folder."""


def ran(run: Run, *argv: str) -> Ran:
    """Run a command on the files as they are at first."""
    laid_out()
    said = run(*argv)
    return Ran(said, {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()})


@pytest.mark.parametrize("form", [*BUILT_IN, "statistics"])
def test_a_check_reports_the_same(files: list[str], run: Run, form: str) -> None:
    shown = ("--statistics",) if form == "statistics" else ("--output-format", form)
    command = ("check", *RULES, "--schema", *shown, *files, *PACKED)
    alone, *together = (ran(run, *command, "--jobs", jobs) for jobs in ("1", "2", "3"))
    assert together == [alone, alone]
    code, out, err = alone.said
    assert code == 2, "latin.jsonl cannot be read"
    assert err.count("\n") == 1
    assert "latin.jsonl: the file is not UTF-8 (from line 5 on)" in err
    assert "CHR101" in out
    if form in ("text", "json"):
        assert "(so in 120 of the 120 records of the file)" in out
        assert "not an absolute http address" in out


@pytest.mark.parametrize("packed", [(), PACKED], ids=["patched", "and one written whole"])
@pytest.mark.parametrize("form", [*BUILT_IN, "statistics"])
def test_a_fix_writes_and_reports_the_same(files: list[str], run: Run, form: str, packed: tuple[str, ...]) -> None:
    shown = ("--statistics",) if form == "statistics" else ("--output-format", form)
    command = ("fix", *RULES, *shown, *files, *packed)
    alone, *together = (ran(run, *command, "--jobs", jobs) for jobs in ("1", "2", "3"))
    assert together == [alone, alone]
    assert alone.said[0] == 2
    assert alone.left["latin.jsonl"] == FILES["latin.jsonl"]
    changed = {name for name, content in (FILES | PACKED).items() if alone.left[name] != content}
    still = {"latin.jsonl", "empty.jsonl", *(PACKED if not packed else ())}
    assert changed == {*FILES, *PACKED} - still
    assert b"Sign Up" not in alone.left["broken.jsonl"]
    assert run("undo", ".normkit/undo-0001.jsonl")[0] == 0
    assert {name: Path(name).read_bytes() for name in FILES | PACKED} == FILES | PACKED


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_dry_run_shows_the_same(files: list[str], run: Run, form: str) -> None:
    command = ("fix", "--diff", *RULES, "--output-format", form, *files, *PACKED)
    alone, *together = (ran(run, *command, "--jobs", jobs) for jobs in ("1", "2", "3"))
    assert together == [alone, alone]
    assert alone.left == FILES | PACKED
    assert "  - Sign Up" in alone.said[1]


@pytest.mark.parametrize("aside", [(), ("--rejects", "aside.jsonl")], ids=["all", "valid"])
@pytest.mark.parametrize("to", ["new.jsonl", "new.csv", "new.jsonl.gz"])
@pytest.mark.parametrize("names", ["lines.jsonl", "table.csv", "packed.jsonl.gz", "lines.jsonl broken.jsonl table.csv"])
def test_what_is_written_elsewhere_is_the_same(
    files: list[str], run: Run, names: str, to: str, aside: tuple[str, ...]
) -> None:
    command = ("fix", *RULES, "-o", to, *aside, *names.split())
    alone, *together = (ran(run, *command, "--jobs", jobs) for jobs in ("1", "2", "3"))
    assert together == [alone, alone]
    assert {name: alone.left[name] for name in FILES | PACKED} == FILES | PACKED
    assert b"Sign Up" not in alone.left[to]
    assert (b"nowhere" in alone.left.get("aside.jsonl", b"")) == ("lines.jsonl" in names and bool(aside))
    kept = names == "table.csv" and to == "new.csv"  # of the same format: nothing is left out
    unreadable = "broken" in names or "table" in names
    assert ("unreadable" in alone.said[2]) == (unreadable and not kept and not aside)


def test_a_file_written_elsewhere_is_what_a_fix_in_place_makes_of_it(files: list[str], run: Run) -> None:
    for name in ("lines.jsonl", "marked.jsonl", "broken.jsonl", "document.jsonl", "table.csv"):
        new = f"new{Path(name).suffix}"
        elsewhere = ran(run, "fix", *RULES, "-o", new, name, "--jobs", "2").left[new]
        assert elsewhere == ran(run, "fix", *RULES, name, "--jobs", "2").left[name]
        assert elsewhere != FILES[name]


def test_a_run_that_looks_at_its_records_itself_does_the_same(files: list[str], run: Run) -> None:
    """With a baseline the records go through the main process; one that knows nothing changes nothing."""
    laid_out()
    assert run("check", *RULES, "prose.txt", "--ignore", "CHR,DAT", "--write-baseline", "known.json")[0] == 0
    known = Path("known.json").read_bytes()
    for command in (("check",), ("fix",), ("fix", "--diff")):
        said = []
        for baseline in ((), ("--baseline", "known.json")):
            laid_out()
            Path("known.json").write_bytes(known)
            said.append(run(*command, *RULES, "--jobs", "2", *files, *baseline))
            said[-1] = (*said[-1], *(Path(name).read_bytes() for name in files))  # type: ignore[assignment]
        assert said[0] == said[1]


def test_positions_are_those_of_the_file_and_not_of_a_stretch(files: list[str], run: Run) -> None:
    Path("lines.jsonl").write_text(LINE * 9)
    command = ("check", "--isolated", "--select", "CHR101", "--output-format", "jsonl", "lines.jsonl", "--jobs", "2")
    found = [json.loads(line) for line in run(*command)[1].splitlines()]
    column = LINE.index("Sign Up") + 1
    assert [(one["line"], one["column"]) for one in found] == [(line, column) for line in range(1, 10)]
