"""Bars for people: what they show is true, and what programs read stays as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from normkit.engine.normalizer import Normalizer
from normkit.reporters.located import Run as ReportRun
from normkit.reporters.located import Totals
from normkit.reporters.terminal.charts import MOST_SOURCES, Bar, lines
from tests.conftest import Run


def chart(*bars: Bar, width: int = 60, encoding: str = "utf-8") -> list[str]:
    run = ReportRun(Normalizer(rules=()), (), Totals(), width=width)
    return list(lines(bars, run, encoding))


def test_bars_are_as_long_as_their_findings_are_many() -> None:
    assert chart(Bar(1200, 1.0, "CHR101  a"), Bar(600, 0.5, "CHR102  b"), Bar(1, 0.001, "CHR103  c")) == [
        "   1,200  100 %  ██████████████  CHR101  a",
        "     600   50 %  ███████         CHR102  b",
        "       1    1 %  ▏               CHR103  c",
    ]


def test_a_share_that_is_not_all_is_not_told_as_all() -> None:
    assert [line.split()[1] for line in chart(Bar(9, 0.999, "a"), Bar(9, 0.0001, "b"), Bar(9, 0.0, "c"))] == [
        "99",
        "1",
        "0",
    ]


def test_an_old_terminal_gets_plain_marks() -> None:
    assert chart(Bar(2, 1.0, "a"), Bar(1, 1.0, "b"), encoding="ascii") == [
        "       2  100 %  ##############  a",
        "       1  100 %  #######         b",
    ]


@pytest.mark.parametrize("width", [1, 20, 40, 80, 300])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    bars = (Bar(10**7, 1.0, "x" * 500), Bar(3, 0.1, "\x1b[31m::stop::\u202e" * 40))
    for line in chart(*bars, width=width):
        assert len(line) <= max(width, 35)
        assert "\x1b" not in line


@pytest.fixture
def feed(workplace: Path) -> Path:
    rows = [
        {"id": f"{site}{at}", "source": site, "text": "It rained." + "\n\nSign Up" * (at < dirty)}
        for site, dirty in (("Quay", 3), ("Coast", 1), ("Clean", 0))
        for at in range(4)
    ]
    (workplace / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return workplace


def test_a_person_sees_bars_by_rule_and_by_source(feed: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    code, out, _ = run("check", "a.jsonl", "--select", "CHR101", "--statistics")
    told = [line.split() for line in out.splitlines() if line[:1] == " "]
    assert code == 1
    assert [(one[0], one[1], one[-1]) for one in told] == [
        ("4", "33", "phrase-line"), ("3", "75", "Quay"), ("1", "25", "Coast"),
    ]  # fmt: skip


def test_programs_read_what_they_always_did(feed: Path, run: Run) -> None:
    out = run("check", "a.jsonl", "--select", "CHR101", "--statistics")[1]
    assert out.splitlines()[0] == "       4  CHR101  phrase-line"
    assert out == run("check", "a.jsonl", "--select", "CHR101", "--statistics", "--jobs", "2")[1]


def test_many_sources_are_told_together(workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    rows = [
        {"id": str(at), "source": f"Site {at:02}", "text": "It rained.\n\nSign Up"} for at in range(MOST_SOURCES + 5)
    ]
    Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    out = run("check", "a.jsonl", "--select", "CHR101", "--statistics")[1]
    assert "5  100 %" in out.splitlines()[-3]
    assert out.splitlines()[-3].endswith("5 more")


def test_nothing_found_has_no_bars(workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    Path("a.jsonl").write_text(json.dumps({"id": "a", "text": "It rained."}) + "\n")
    assert run("check", "a.jsonl", "--select", "CHR101", "--statistics")[1] == "All fine: 1 record.\n"
