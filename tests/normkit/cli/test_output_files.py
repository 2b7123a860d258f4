"""Outputs: never onto what a run reads, nor onto each other, a device or something else; all of them or none."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

ROW = b'{"id": "a", "title": "Rain", "text": "It rained.\\n\\nSign Up", "published": "2024-01-02"}\n'
SELECT = ("--select", "CHR101", "--no-schema")
OUT = ("fix", "a.jsonl", *SELECT, "-o", "out.jsonl")
WRITERS = {
    "-o": ("fix", "a.jsonl", *SELECT, "-o"),
    "--rejects": (*OUT, "--rejects"),
    "--duplicates": (*OUT, "--duplicates"),
    "--save-facts with fix": ("fix", "a.jsonl", "--select", "HED201", "--no-schema", "--save-facts"),
    "--save-facts": ("check", "a.jsonl", "--select", "HED201", "--save-facts"),
    "--write-baseline": ("check", "a.jsonl", "--select", "CHR101", "--write-baseline"),
    "learn": ("learn", "names", "a.jsonl", "-o"),
}


@pytest.fixture
def here(workplace: Path) -> Path:
    (workplace / "a.jsonl").write_bytes(ROW)
    (workplace / "own.toml").write_text("select = ['CHR']\n")
    return workplace


@pytest.mark.parametrize("name", ["a.jsonl", "./a.jsonl", "hard.jsonl", "own.toml"])
@pytest.mark.parametrize("writer", WRITERS)
def test_an_output_is_none_of_the_files_that_are_read(here: Path, run: Run, writer: str, name: str) -> None:
    os.link("a.jsonl", "hard.jsonl")
    if name == "own.toml" and writer == "-o":
        name = "./a.jsonl"  # no format has that suffix
    before = {path: path.read_bytes() for path in here.iterdir()}
    code, _, err = run(*WRITERS[writer], name, "--config", "own.toml")
    assert (code, name in err) == (2, True)
    assert {path: path.read_bytes() for path in here.iterdir()} == before


@pytest.mark.parametrize("kind", ["FIFO", "device", "folder"])
@pytest.mark.parametrize("writer", WRITERS)
def test_an_output_is_no_device_and_no_folder(here: Path, run: Run, writer: str, kind: str) -> None:
    name = "place.jsonl"
    if kind == "FIFO":
        os.mkfifo(name)
    elif kind == "folder":
        Path(name).mkdir()
        if writer == "learn":
            pytest.skip("that is where it writes a file a table")
    else:
        name = "/dev/null" if writer != "-o" else "/dev/stdin"
        if not os.path.exists(name):
            pytest.skip("no such device")
    code, _, err = run(*WRITERS[writer], name)
    assert (code, err.count("Traceback")) == (2, 0)
    assert kind != "FIFO" or Path(name).is_fifo()
    assert not (here / "out.jsonl").exists()


@pytest.mark.parametrize("name", ["out.jsonl", "./out.jsonl"])
@pytest.mark.parametrize("option", ["--rejects", "--duplicates", "--save-facts"])
def test_two_outputs_are_two_files(here: Path, run: Run, option: str, name: str) -> None:
    assert run(*OUT, option, name)[0] == 2
    assert not (here / "out.jsonl").exists()
    assert run(*OUT, "--rejects", "x", "--duplicates", "x")[0] == 2
    assert not (here / "x").exists()


def test_what_a_run_prints_is_not_overwritten_by_what_it_writes(here: Path) -> None:
    with open("out.jsonl", "wb") as out:
        command = [sys.executable, "-m", "normkit", *OUT]
        done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, "what the run prints goes there" in done.stderr) == (2, True)


@pytest.mark.parametrize("writer", ["--save-facts", "--save-facts with fix", "--write-baseline", "learn"])
def test_facts_baselines_and_what_is_learned_replace_their_own_kind_only(here: Path, run: Run, writer: str) -> None:
    other = here / "other.jsonl"
    other.write_bytes(ROW)
    code, _, err = run(*WRITERS[writer], "other.jsonl")
    assert (code, "other.jsonl" in err) == (2, True)
    assert other.read_bytes() == ROW
    assert (here / "a.jsonl").read_bytes() == ROW
    other.unlink()
    assert run(*WRITERS[writer], "other.jsonl")[0] in (0, 1)
    assert run(*WRITERS[writer], "other.jsonl")[0] in (0, 1), "its own kind is replaced"


def test_a_baseline_that_is_written_again_keeps_what_people_decided(here: Path, run: Run) -> None:
    run("check", "a.jsonl", "--select", "CHR101", "--write-baseline", "known.json")
    document = json.loads((here / "known.json").read_text())
    document["findings"].append({"fingerprint": "0123456789abcdef", "decision": "reject"})
    (here / "known.json").write_text(json.dumps(document))
    run("check", "a.jsonl", "--select", "CHR101", "--write-baseline", "known.json")
    again = json.loads((here / "known.json").read_text())
    assert sorted(again.pop("findings"), key=str) == sorted(document.pop("findings"), key=str)
    assert again == document


def test_rows_that_cannot_be_carried_over_are_told_or_set_aside(here: Path, run: Run) -> None:
    (here / "a.jsonl").write_bytes(ROW + b"{broken \xff\n" + ROW)
    code, _, err = run("fix", "a.jsonl", *SELECT, "-o", "out.csv")
    assert (code, "a.jsonl: 1 row is unreadable, and not in out.csv" in err) == (2, True)
    code, _, err = run("fix", "a.jsonl", *SELECT, "-o", "out.csv", "--rejects", "bad.jsonl")
    assert (code, err) == (1, "")
    (bad,) = map(json.loads, (here / "bad.jsonl").read_text().splitlines())
    assert base64.b64decode(bad["base64"]) == b"{broken \xff\n"
    assert run("fix", "a.jsonl", *SELECT, "-o", "out.jsonl")[0] == 1, "of one format the bytes are kept"
    assert (here / "out.jsonl").read_bytes() == (ROW + b"{broken \xff\n" + ROW).replace(rb"\n\nSign Up", b"")


@pytest.mark.parametrize("at", range(1, 4))
def test_outputs_of_one_run_take_their_places_together(
    here: Path, run: Run, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    real, count = os.fsync, iter(range(1, 100))

    def sync(descriptor: int) -> None:
        if next(count) == at:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", sync)
    code, _, err = run(*OUT, "--rejects", "bad.jsonl", "--duplicates", "twice.jsonl")
    assert (code, "No space left" in err) == (2, True)
    assert sorted(os.listdir()) == ["a.jsonl", "own.toml"]


def test_a_file_that_cannot_be_written_is_never_said_to_need_nothing(here: Path, run: Run) -> None:
    for error in (28, 5, 122):
        with pytest.MonkeyPatch.context() as patch:

            def refuse(descriptor: int, error: int = error) -> None:
                raise OSError(error, os.strerror(error))

            patch.setattr(os, "fsync", refuse)
            code, out, err = run("fix", "a.jsonl", *SELECT)
        assert (code, "Nothing to fix" in out, os.strerror(error) in err) == (2, False, True)
        assert (here / "a.jsonl").read_bytes() == ROW
