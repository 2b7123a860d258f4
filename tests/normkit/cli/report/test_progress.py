"""How far a run has come: told on a terminal, with what is left of it, and never in a pipe or a report."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from normkit.cli.report import progress
from normkit.cli.report.progress import Progress
from normkit.engine.normalizer import Normalizer
from normkit.formats.registry import format_of
from normkit.pipeline.source import Source
from tests.conftest import Run

RECORD = '{"id": "%d", "title": "Rain in ward %d", "published": "2025-03-12", "text": "It rained in ward %d.%s"}\n'


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setattr(progress, "QUIET", -1)
    return Terminal()


@pytest.fixture
def files(workplace: Path) -> Path:
    for name in ("a.jsonl", "b.jsonl"):
        text = "".join(RECORD % (n, n, n, "\\n\\nSign Up" if n == 7 and name[0] == "b" else "") for n in range(300))
        (workplace / name).write_text(text)
    return workplace


def source(path: Path, size: int) -> Source:
    path.write_bytes(b"x" * size)
    return Source(str(path), format_of("a.jsonl"), Normalizer(rules=()))


def test_a_pass_is_told_with_records_share_and_time_left(tmp_path: Path, terminal: Terminal) -> None:
    one, two = source(tmp_path / "a", 300), source(tmp_path / "b", 700)
    run = Progress([one, two], passes=2)
    run.add(one, 1, 100)
    assert run.line(10) == "pass 1 of 2: 1 record, 10 %, 2 min left"
    run.add(one, 1, 200)
    run.add(two, 2, 450)
    assert run.line(10) == "pass 1 of 2: 4 records, 75 %, 3 s left"
    run.next_pass()
    run.add(one, 1, 10)
    assert run.line(7200) == "pass 2 of 2: 1 of 4 records, 25 %, 6 h left"


def test_what_is_larger_unpacked_than_its_file_is_never_more_than_whole(tmp_path: Path, terminal: Terminal) -> None:
    one, two = source(tmp_path / "a", 500), source(tmp_path / "b", 500)
    run = Progress([one, two], passes=1)
    run.add(one, 3, 10_000)
    assert run.line(1).startswith("3 records, 50 %")
    assert Progress([source(tmp_path / "c", 0)], passes=1).line(1) == "0 records"


def test_on_a_terminal_both_passes_are_told_and_nothing_stays(
    files: Path, run: Run, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    code, out, _ = run("check", "a.jsonl", "b.jsonl", "--output-format", "json", "--select", "CHR")
    said = terminal.getvalue()
    assert "pass 1 of 2: " in said
    assert "pass 2 of 2: 300 of 600 records, 50 %" in said
    assert "\n" not in said
    assert not said.rpartition("\r")[2]
    (found,) = json.loads(out)["findings"]
    assert (code, found["record"]) == (1, "7")


def test_the_line_is_taken_back_before_a_finding_is_shown(
    files: Path, run: Run, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "stdout", terminal)  # one screen for both
    assert run("check", "a.jsonl", "b.jsonl", "--select", "CHR", "--scope", "record")[0] == 1
    shown = [line.rpartition("\r")[2] for line in terminal.getvalue().split("\n")]
    assert shown[0] == "b.jsonl · 7"
    assert not [line for line in shown if "%" in line]
    assert "600 records, 100 %" in terminal.getvalue()


def test_in_a_pipe_and_with_quiet_nothing_is_told(files: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "QUIET", -1)
    assert run("check", "a.jsonl", "--select", "CHR")[2] == ""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    assert run("check", "a.jsonl", "--select", "CHR", "-q")[0] == 0
    assert screen.getvalue() == ""


def test_a_file_that_fails_is_told_on_a_line_of_its_own(
    files: Path, run: Run, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)
    (files / "bad.csv").write_bytes(b"\xff\xfe,text\n")
    assert run("check", "a.jsonl", "bad.csv", "b.jsonl", "--select", "CHR")[0] == 2
    (line,) = (line for line in terminal.getvalue().split("\n") if "bad.csv" in line)
    assert line.rpartition("\r")[2].startswith("normkit: bad.csv: ")
