"""What is typed: options add up, a slip gets a sentence, -q is quiet, undo takes the newest, shells complete."""

from __future__ import annotations

import io
import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from normkit.cli.commands.completion import FILES
from tests.conftest import ROOT, Run

ONE = '{"id": "a", "title": "Rain", "published": "2025-03-12", "text": "It rained.\\n\\nSign Up"}\n'
UNDATED = '{"id": "b", "title": "Dusk", "published": "", "text": "The lamps came on."}\n'
SHELLS = ROOT / "normkit/cli/commands/assets/shells"


@pytest.mark.parametrize(
    "flags",
    [
        ["--select", "CHR101", "--select", "DAT101"],
        ["--select", "DAT101,CHR101"],
        ["--select", "CHR", "--select", "DAT", "--ignore", "CHR102", "--ignore", "DAT102"],
        ["--select", "CHR101", "--extend-select", "EXA101", "--extend-select", "DAT101"],
    ],
)
def test_an_option_that_is_given_twice_adds_up(workplace: Path, run: Run, flags: list[str]) -> None:
    (workplace / "a.jsonl").write_text(ONE + UNDATED)
    found = json.loads(run("check", "a.jsonl", *flags, "--output-format", "json")[1])["findings"]
    assert {finding["code"] for finding in found} == {"CHR101", "DAT101"}


def test_columns_and_plugins_that_are_named_twice_add_up(workplace: Path, run: Run) -> None:
    (workplace / "a.csv").write_text("text\nIt rained.\n")
    columns = ["--add-columns", "title", "--add-columns", "published"]
    assert run("fix", "a.csv", "-o", "b.csv", "--exit-zero", "-q", *columns)[0] == 0
    assert (workplace / "b.csv").read_text().startswith("text,title,published\n")
    out = run("check", "a.csv", "--no-plugin", "chrome", "--no-plugin", "dates", "--select", "CHR")
    assert "no rule has the code or prefix 'CHR'" in out[2]


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ("check --selct CHR", "check has no option --selct; did you mean '--select'?"),
        ("check --output x.jsonl", "check has no option --output; normkit fix and normkit learn can take it"),
        ("check --format json", "check has no option --format; here it is called --output-format"),
        ("check -x", "check has no option -x"),
        ("check --jobs x", "--jobs takes a whole number, 0 or more, not 'x'"),
        ("check --jobs -1", "--jobs takes a whole number, 0 or more, not '-1'"),
        ("check --timeout soon", "--timeout takes a number of seconds, 0 (no limit) or more, not 'soon'"),
        ("check --scope recrod", "--scope takes all, record or corpus, not 'recrod'; did you mean 'record'?"),
        ("check --known", "--known needs a value"),
        ("check --quiet=3", "takes no value"),
        ("check --config nope.toml", "nope.toml: there is no such file"),
        ("check --schema nomod:Article a.jsonl", "no module 'nomod' is installed"),
        ("check --schema json:Article a.jsonl", "the module 'json' has no attribute 'Article'"),
        ("check --stdin-filename x.csv a.jsonl", "--stdin-filename says what - is, and none of the paths is -"),
        ("explain", "code is missing"),
        ("rules CHR", "rules takes no further argument: 'CHR'"),
        ("undo", "there is nothing to undo: no change log in ./.normkit"),
        ("completion sh", "shell takes bash, zsh or fish, not 'sh'"),
        ("a.jsonl", "no command 'a.jsonl', which is a path: normkit check a.jsonl"),
        ("--select CHR check a.jsonl", "options stand behind the command: normkit check --select ..."),
    ],
)
def test_a_slip_is_told_in_a_sentence_or_two(workplace: Path, run: Run, argv: str, said: str) -> None:
    (workplace / "a.jsonl").write_text(ONE)
    code, out, err = run(*argv.split())
    assert (code, out) == (2, "")
    assert said in err
    assert len(err.splitlines()) <= 2
    assert all(line.startswith("normkit: ") for line in err.splitlines())


def test_options_that_are_said_to_be_another_commands_are(run: Run) -> None:
    from normkit.cli.arguments import FURTHER

    for option, commands in FURTHER.items():
        for command in commands:
            assert option in run(command, "--help")[1]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('ignore = ["CHR"]\n[tool.normkit]\n', "'ignore' stands at the top, and other keys under [tool.normkit]"),
        ('[normkit]\nselect = ["CHR"]\n', "[normkit] is no table here"),
        ("[rules.CHR111]\ncaption-words = 'a'\n", "option 'caption-words' takes a whole number, and is a text"),
        ("[per-file-ignores]\na = 'CHR'\n", "takes a table of lists of texts, and is a table that holds a text"),
    ],
)
def test_settings_are_told_in_words(workplace: Path, run: Run, settings: str, said: str) -> None:
    (workplace / "a.jsonl").write_text(ONE)
    (workplace / "normkit.toml").write_text(settings)
    code, _, err = run("check", "a.jsonl", "--select", "CHR")
    assert code == 2
    assert said in err


def test_the_table_of_pyproject_is_understood_in_normkit_toml(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(ONE)
    (workplace / "normkit.toml").write_text('[tool.normkit]\nignore = ["CHR101"]\n')
    assert run("check", "a.jsonl")[0] == 0
    (workplace / "pyproject.toml").write_text("[tool.other]\n")
    assert "has no [tool.normkit]" in run("check", "a.jsonl", "--config", "pyproject.toml")[2]


def test_quiet_leaves_findings_and_errors(workplace: Path, run: Run) -> None:
    (workplace / "a.jsonl").write_text(ONE)
    (workplace / "b.jsonl").write_text(ONE.replace("\\n\\nSign Up", ""))
    assert run("check", "-q", "b.jsonl") == (0, "", "")
    code, out, err = run("check", "-q", "a.jsonl")
    assert (code, err) == (1, "")
    assert "CHR101" in out
    assert "Fixable" not in out
    assert run("check", "-q", "nope.jsonl")[::2] == (2, "normkit: nope.jsonl: there is no such file or folder\n")
    assert run("fix", "-q", "a.jsonl") == (0, "", "")
    assert run("undo", "-q") == (0, "", "")
    assert (workplace / "a.jsonl").read_text() == ONE


def test_undo_without_a_log_takes_the_newest_fix_that_stands(workplace: Path, run: Run) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (workplace / name).write_text(ONE)
        assert run("fix", name)[0] == 0
    fixed = (workplace / "a.jsonl").read_text()
    code, out, _ = run("undo")
    assert (code, "brought back b.jsonl" in out, "undo-0002.jsonl" in out) == (0, True, True)
    assert ((workplace / "b.jsonl").read_text(), (workplace / "a.jsonl").read_text()) == (ONE, fixed)
    assert "brought back a.jsonl" in run("undo")[1]
    assert run("undo") == (0, "Nothing to undo: every file is as it was before the fix.\n", "")


def test_undo_stops_where_the_newest_fix_cannot_be_taken_back(workplace: Path, run: Run) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (workplace / name).write_text(ONE)
        run("fix", name)
    (workplace / "b.jsonl").write_text(UNDATED)
    fixed = (workplace / "a.jsonl").read_text()
    assert "has changed since the fix" in run("undo")[2]
    assert (workplace / "a.jsonl").read_text() == fixed


@pytest.mark.parametrize(
    ("content", "hint"),
    [
        (ONE, ""),
        ("", ""),
        ("title,text\nRain,It rained.\n", "--stdin-filename NAME (in.csv, in.txt, ...)"),
        (f"[\n{ONE}]\n", "--stdin-filename NAME.json"),
        (json.dumps(json.loads(ONE), indent=1), "--stdin-filename NAME.json"),
    ],
)
def test_standard_input_of_another_kind_gets_a_hint(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch, content: str, hint: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    err = run("check", "-", "--select", "DAT")[2]
    assert (hint in err) if hint else not err


def test_a_name_for_standard_input_reads_it(workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"It rained.\n\nSign Up\n")))
    code, out, err = run("check", "--stdin-filename", "a.txt", "--select", "CHR")
    assert (code, err) == (1, "")
    assert "Sign Up" in out


def test_a_traceback_is_shown_to_those_who_ask(workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NORMKIT_TRACEBACK", raising=False)
    assert "Traceback" not in run("explain", "XYZ999")[2]
    assert "Traceback (most recent call last)" in run("explain", "XYZ999", "--traceback")[2]
    assert "Traceback" not in run("check", "--", "--traceback")[2]


# ---------------------------------------------------------------- completion


def test_what_shells_complete_by_is_current() -> None:
    scripts = runpy.run_path(str(ROOT / "tools/cli/build_completions.py"))["scripts"]()
    written = {file.name: file.read_text("utf-8") for file in SHELLS.iterdir()}
    assert written == scripts, "run: python tools/cli/build_completions.py normkit/cli/commands/assets/shells"


@pytest.mark.parametrize("shell", FILES)
def test_completion_is_printed_and_names_every_command(run: Run, shell: str) -> None:
    from normkit.cli.main import COMMANDS

    code, out, err = run("completion", shell)
    assert (code, err) == (0, "")
    assert out == (SHELLS / FILES[shell]).read_text("utf-8")
    assert all(command in out for command in COMMANDS)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("ch", "check"),
        ("check --output-f", "--output-format"),
        ("check --output-format sa", "sarif"),
        ("check --scope ", "all record corpus"),
        ("fix --unsafe", "--unsafe-fixes"),
        ("completion ", "bash zsh fish"),
        ("check a", ""),
        ("explain --sel", ""),
    ],
)
def test_bash_completes(words: str, wanted: str) -> None:
    script = 'source "$0"; COMP_WORDS=(normkit "$@"); COMP_CWORD=$#; _normkit; echo "${COMPREPLY[@]}"'
    typed = ["bash", "--norc", "-c", script, str(SHELLS / "normkit.bash"), *words.split(" ")]
    assert subprocess.run(typed, capture_output=True, text=True, check=True).stdout.split() == wanted.split()


@pytest.mark.parametrize("shell", FILES)
def test_each_shell_that_is_here_can_read_its_script(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    assert subprocess.run([shell, "-n", SHELLS / FILES[shell]], capture_output=True, check=False).returncode == 0
