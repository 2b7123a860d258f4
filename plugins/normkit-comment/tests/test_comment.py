"""The report keeps the laws of a reporter, and is Markdown in which a stranger's text is text."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import normkit_comment
from normkit.cli.main import main
from normkit.settings.discovery import Entry, installed
from normkit.settings.plugins import load
from normkit.testing import reporter_conformance
from normkit.testing.kits.reporters import a_few_rows, a_run
from normkit_comment.markdown_report import LONGEST, code, report

test_laws = reporter_conformance(report)

SHOWN = """\
### normkit: 3 findings in 2 records

- 2 × `CHR101` `phrase-line`
- 1 × `DAT101` `missing-published`

`normkit fix` mends 2.

<details><summary>Where they are</summary>

`news.jsonl`

"""


def span_of(markdown: str) -> str | None:
    """Return what a line that is one code span shows, as CommonMark 6.1 reads it; None if it is none."""
    fence = re.match("`+", markdown)
    inner = re.split(f"(?<!`){fence[0]}(?!`)", markdown[fence.end() :], maxsplit=1) if fence else []
    if len(inner) != 2 or inner[1]:
        return None
    text = inner[0]
    return text[1:-1] if text[:1] == text[-1:] == " " and text.strip(" ") else text


@given(text=st.one_of(st.text("`a |<", max_size=12), st.text(st.characters(min_codepoint=33, max_codepoint=126))))
@example(text="``")
@example(text="@ada #12 https://x.example <b>[a](b)|*_~")
def test_a_code_span_shows_the_text_and_nothing_else(text: str) -> None:
    assert (span_of(code(text)) or "").strip(" ") == text.strip(" ")


def written(number: int) -> str:
    row = a_few_rows()[0]
    out = io.StringIO()
    report(a_run(), (row for _ in range(number)), out)
    return out.getvalue()


def test_a_comment_stays_as_short_as_a_service_takes_it_and_counts_all() -> None:
    assert "more: the log" not in written(3)
    long = written(20_000)
    assert len(long) < LONGEST + 2_000
    assert "### normkit: 40,000 findings" in long
    shown = len(re.findall("^- 1: ", long, re.MULTILINE))
    assert f"{40_000 - shown:,} findings more: the log of the run has them all." in long


def test_what_went_wrong_is_told_though_nothing_is_found() -> None:
    run, out = a_run(), io.StringIO()
    run.totals.failed_files = run.totals.lost_plugins = 1
    report(run, (), out)
    assert "### normkit: nothing found in 4 records\n" in out.getvalue()
    assert "**1 file could not be read or written.** **1 plugin did not load.**" in out.getvalue()


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    entries = (*installed(), Entry("comment", "normkit_comment", "normkit", "0.1.0"))
    monkeypatch.setattr("normkit.settings.plugins.installed", lambda: entries)
    load.cache_clear()
    yield
    monkeypatch.undo()
    load.cache_clear()


@pytest.mark.usefixtures("plugged")
def test_a_run_reports_by_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "The ferry ran.\n\nSign Up"
    rows = [
        {"id": "a", "title": "Rain", "text": text},
        {"id": "b|`b`", "title": "Sun", "text": text, "published": "2025-03-12"},
    ]
    Path("news.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert main(["check", "news.jsonl", "--select", "CHR101,DAT101", "--output-format", "comment"]) == 1
    said = capsys.readouterr().out
    assert said.startswith(SHOWN)
    assert "\n- 2: `CHR101` `` b|`b` ``: `" in said


def test_the_readme_names_what_is_there() -> None:
    home = Path(normkit_comment.__file__).parents[2]
    for name in re.findall(r"^- `([^`]+)`", (home / "README.md").read_text("utf-8"), re.MULTILINE):
        assert (home / name).exists()
