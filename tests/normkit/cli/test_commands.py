"""The command line: findings a person can act on, exit codes, manners."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import normkit
from normkit.cli.main import COMMANDS
from tests.conftest import PLUGINS, Run

CLEAN = '{"id": "a", "title": "A quiet day", "text": "The river was calm.", "published": "2024-01-02"}\n'
DIRTY = '{"id": "b", "title": "Rain", "text": "It rained.\\n\\nSign Up", "published": "2024-01-02"}\n'


def test_a_clean_file_is_fine(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(CLEAN)
    assert run("check", "a.jsonl") == (0, "All fine: 1 record.\n", "")


def test_all_fine_is_not_said_where_a_file_failed(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(CLEAN)
    (workplace / "b.csv").write_bytes("text\nRain\n".encode("utf-16"))
    code, out, err = run("check", "a.jsonl", "b.csv")
    assert (code, out) == (2, "Nothing found in 1 record. 1 file failed.\n")
    assert "b.csv" in err


def test_findings_stand_under_their_record_with_excerpt_and_caret(workplace: Path, run: Run) -> None:
    (workplace / "a.txt").write_text("It rained.\n\nSign Up\n")
    code, out, _ = run("check", "a.txt", "--select", "CHR")
    assert code == 1
    assert out == (
        "a.txt\n"
        "  3:1  CHR101 phrase-line  a line of the site's interface  [fix]\n"
        "      Sign Up\n"
        "      ^~~~~~~\n"
        "\n"
        "1 finding in 1 record. Fixable: 1 with `normkit fix`.\n"
    )


def test_a_record_in_a_file_of_many_is_named_with_its_line(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(CLEAN + "\n" + DIRTY)
    out = run("check", "a.jsonl", "--select", "CHR")[1]
    assert out.startswith("a.jsonl · b\n  3 text  CHR101 phrase-line")


def test_control_characters_of_the_data_never_reach_the_terminal(workplace: Path, run: Run) -> None:
    record = {"id": "\x1b[31mred", "title": "x", "text": "Sign Up\x1b[2J\x07"}
    (workplace / "a.jsonl").write_text(json.dumps(record) + "\n" + DIRTY.replace('"b"', json.dumps("\x1b]0;x")))
    for form in ("text", "github"):
        _, out, err = run("check", "a.jsonl", "--output-format", form)
        assert "\x1b" not in out + err
        assert "\x07" not in out + err


def test_colour_is_for_terminals_and_for_those_who_force_it(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workplace / "a.jsonl").write_text(DIRTY)
    monkeypatch.delenv("NO_COLOR")
    assert "\x1b" not in run("check", "a.jsonl")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in run("check", "a.jsonl")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("check", "a.jsonl")[1]


def test_json_and_jsonl_hold_every_finding_with_offsets_and_edits(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(DIRTY)
    document = json.loads(run("check", "a.jsonl", "--select", "CHR", "--output-format", "json")[1])
    (finding,) = document["findings"]
    assert document["ruleset"].startswith("normkit ")
    assert json.loads(run("check", "a.jsonl", "--select", "CHR", "--output-format", "jsonl")[1]) == finding
    assert (finding["path"], finding["line"], finding["record"], finding["code"]) == ("a.jsonl", 1, "b", "CHR101")
    text = json.loads(DIRTY)["text"]
    assert text[finding["start"] : finding["end"]] == "Sign Up"
    assert finding["fix"]["safety"] == "safe"
    assert finding["fix"]["edits"]


def test_github_annotates_and_escapes(workplace: Path, run: Run) -> None:
    (workplace / "50%, a.jsonl").write_text(DIRTY)
    out = run("check", ".", "--select", "CHR", "--output-format", "github")[1]
    place = "file=50%25%2C a.jsonl,line=1,endLine=1,col=53,endColumn=59"
    assert out.startswith(f"::warning {place},title=normkit CHR101::b: ")


def test_sarif_has_what_its_readers_require(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(DIRTY)
    document = json.loads(run("check", ".", "--select", "CHR", "--output-format", "sarif")[1])
    assert document["version"] == "2.1.0"
    (sarif_run,) = document["runs"]
    driver = sarif_run["tool"]["driver"]
    assert driver["name"] == "normkit"
    (result,) = sarif_run["results"]
    assert result["ruleId"] in [rule["id"] for rule in driver["rules"]]
    assert result["level"] in ("error", "warning", "note")
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "a.jsonl"
    assert location["region"]["startLine"] == 1


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_documents_are_whole_without_findings_too(workplace: Path, run: Run, form: str) -> None:
    (workplace / "a.jsonl").write_text(CLEAN)
    assert json.loads(run("check", "a.jsonl", "--output-format", form)[1])


def test_statistics_count_by_code(articles: Path, run: Run) -> None:
    *rows, summary = run("check", ".", "--statistics", "--select", "CHR")[1].splitlines()
    counts = [int(row.split()[0]) for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert all(row.split()[1].startswith(("CHR", "KIT")) for row in rows)
    assert summary.startswith(f"{sum(counts)} findings in 17 records.")


def test_standard_input_is_checked_and_fixed(workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def given(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    given(DIRTY)
    code, out, _ = run("check", "-", "--select", "CHR")
    assert code == 1
    assert out.startswith("- · b\n")
    given("It rained.\n\nSign Up\n")
    code, out, err = run("fix", "-", "--select", "CHR", "--stdin-filename", "x.txt")
    assert (code, out) == (0, "It rained.\n")
    assert "Made 1 edit" in err
    given(CLEAN.replace('", "', '",   "') + DIRTY)
    _, out, _ = run("fix", "-", "--select", "CHR")
    assert out == CLEAN.replace('", "', '",   "') + DIRTY.replace("\\n\\nSign Up", "")


def test_exit_codes(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(DIRTY)
    (workplace / "b.jsonl").write_text(DIRTY)
    assert run("check", "a.jsonl", "--select", "CHR")[0] == 1
    assert run("check", "a.jsonl", "--select", "CHR", "--exit-zero")[0] == 0
    assert run("fix", "--diff", "a.jsonl", "--select", "CHR")[0] == 1
    assert run("fix", "a.jsonl", "--select", "CHR")[0] == 0
    assert run("fix", "b.jsonl", "--select", "CHR", "--exit-non-zero-on-fix")[0] == 1
    (workplace / "c.jsonl").write_text('{"text": "The bridge opened."}\n')
    assert run("check", "c.jsonl", "--select", "DAT101")[0] == 1, "a finding that nothing can fix"
    assert run("check", "nowhere.jsonl")[0] == 2
    assert run("check", "--nonsense")[0] == 2
    assert run()[0] == 2


def test_baseline_hides_what_is_known_and_shows_what_is_new(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(DIRTY)
    code, out, _ = run("check", "a.jsonl", "--select", "CHR", "--write-baseline", "known.json")
    assert (code, "1 finding" in out) == (0, True)
    assert run("check", "a.jsonl", "--select", "CHR", "--baseline", "known.json")[0] == 0
    (workplace / "a.jsonl").write_text(CLEAN + DIRTY + DIRTY.replace('"b"', '"c"'))
    code, out, _ = run("check", "a.jsonl", "--select", "CHR", "--baseline", "known.json")
    assert code == 1
    assert "· c" in out
    assert "· b" not in out
    (workplace / "broken.json").write_text("[]")
    assert run("check", "a.jsonl", "--baseline", "broken.json")[0] == 2


def test_a_file_whose_name_begins_with_a_dash_is_a_file_and_an_option_an_option(workplace: Path, run: Run) -> None:
    (workplace / "-odd.jsonl").write_text(DIRTY)
    (workplace / "--select=CHR.jsonl").write_text(CLEAN)
    (workplace / "-v").write_text(CLEAN)
    for argv in (["-odd.jsonl"], ["--", "-odd.jsonl"], ["-v", "-odd.jsonl"]):
        code, out, _ = run("check", "--select", "CHR", *argv)
        assert (code, "-odd.jsonl" in out, "1 finding in 1 record" in out) == (1, True, True), argv
    assert run("check", "-none.jsonl")[0] == 2
    assert run("check", "--select=CHR.jsonl")[0] == 2, "no such rule"


def test_rules_and_explain(run: Run) -> None:
    code, out, _ = run("rules")
    assert code == 0
    assert "CHR111   gallery-widget" in out
    rows = json.loads(run("rules", "--output-format", "json")[1])
    assert sorted({row["plugin"] for row in rows}) == PLUGINS
    for row in rows:
        code, page, _ = run("explain", row["code"])
        assert code == 0
        assert page.startswith(f"# {row['code']} {row['name']}\n")
        assert "## Fix safety" in page
    assert "caption_words" in run("explain", "gallery-widget")[1]
    assert run("explain", "KIT003")[0] == 0
    code, _, err = run("explain", "CHR11")
    assert code == 2
    assert "did you mean" in err


def test_init_writes_what_then_works_and_overwrites_nothing(workplace: Path, run: Run) -> None:
    assert run("init")[0] == 0
    (workplace / "a.jsonl").write_text(CLEAN)
    assert run("check", ".")[0] == 0
    config = workplace / "normkit.toml"
    config.write_text("select = ['CHR']")
    hooks = workplace / ".pre-commit-config.yaml"
    hooks.write_text("repos: []\n")
    code, out, _ = run("init")
    assert code == 0
    assert config.read_text() == "select = ['CHR']"
    assert hooks.read_text() == "repos: []\n"
    assert "- id: normkit-check" in out


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"normkit {command}" in out


def test_version_and_misspelt_commands(run: Run) -> None:
    assert run("--version") == (0, f"normkit {normkit.__version__}\n", "")
    code, _, err = run("chek")
    assert (code, "did you mean 'check'" in err) == (2, True)


def test_a_reader_that_goes_away_is_no_error(articles: Path) -> None:
    command = f"{sys.executable} -m normkit check . | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_any_number_of_processes_gives_the_same_bytes(articles: Path, run: Run) -> None:
    rows = (articles / "weekly.jsonl").read_text().splitlines()
    many = [row.replace('"id": "ww', f'"id": "{n}-ww') for n in range(300) for row in rows]
    (articles / "many.jsonl").write_text("\n".join(many))
    (articles / "front.md").write_text("---\ntitle: Rain\n---\n12 MAR 2025 09:40\n\nIt rained all day.\n")
    fixes = run("fix", "--diff", ".", "--jobs", "1")
    assert "front.md · published" in fixes[1]
    assert run("fix", "--diff", ".", "--jobs", "2") == fixes
    alone = run("check", ".", "--jobs", "1", "--output-format", "json")
    assert run("check", ".", "--jobs", "2", "--output-format", "json") == alone
    assert run("check", ".", "--jobs", "4", "--output-format", "json") == alone


@pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX's")
def test_the_workers_of_a_killed_run_end_with_it(articles: Path) -> None:
    (articles / "many.jsonl").write_bytes((articles / "weekly.jsonl").read_bytes() * 5000)
    command = [sys.executable, "-m", "normkit", "check", "many.jsonl", "--jobs", "2"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    assert running.stdout is not None
    assert running.stdout.readline(), "the workers are at work"
    running.kill()
    # The workers hold the other end of the pipe: it ends when the last of them does.
    running.communicate(timeout=20)


def test_scope_runs_what_sees_a_record_alone_or_what_sees_all(workplace: Path, run: Run) -> None:
    first = DIRTY.replace("Rain", "Rain floods the harbour of Elm Island")
    (workplace / "a.jsonl").write_text(first + first.replace('"b"', '"c"'))
    both = run("check", "a.jsonl", "--select", "CHR,HED")[1]
    alone = run("check", "a.jsonl", "--select", "CHR,HED", "--scope", "record")[1]
    others = run("check", "a.jsonl", "--select", "CHR,HED", "--scope", "corpus")[1]
    assert [both.count(code) for code in ("CHR101", "HED201")] == [2, 1]
    assert [alone.count("CHR101 phrase-line"), alone.count("HED201 same-headline")] == [2, 0]
    assert [others.count("CHR101 phrase-line"), others.count("HED201 same-headline")] == [0, 1]
    assert alone.endswith("5 corpus rules not asked (CHR201, HED201, HED202, HED203, HED204).\n")
    assert "not asked" not in both + others


def test_rules_that_were_not_asked_keep_a_run_from_being_all_fine(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(CLEAN)
    assert run("check", "a.jsonl", "--select", "CHR101", "--scope", "record")[1] == "All fine: 1 record.\n"
    said = run("check", "a.jsonl", "--select", "HED201", "--scope", "record")
    assert said[:2] == (0, "Nothing found in 1 record. 1 corpus rule not asked (HED201).\n")
    (workplace / "a.jsonl").write_text('{"id": "a", "title": "A quiet day", "text": ""}\n')
    assert run("check", "a.jsonl", "--select", "HED201", "--scope", "corpus")[0] == 0, "that is a record's own matter"
