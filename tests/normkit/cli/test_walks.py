"""Which files a run looks at: walks, exclude, .gitignore as git has it, quoted globs, paths that are named."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from normkit.cli.paths.gitignore import GitIgnore
from tests.conftest import Run

RECORD = '{"id": "%s", "title": "Rain", "published": "2025-03-12", "text": "It rained.\\n\\nSign Up"}\n'


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(RECORD % name if name.endswith("l") else "It rained.\n\nSign Up\n")


def looked_at(run: Run, *argv: str) -> set[str]:
    code, out, err = run("check", *argv, "--select", "CHR101", "--output-format", "json")
    assert code in (0, 1), err
    return {finding["path"] for finding in json.loads(out)["findings"]}


def test_what_package_managers_fill_and_what_is_hidden_is_not_walked(workplace: Path, run: Run) -> None:
    put(workplace, "a.jsonl", "node_modules/x/b.jsonl", "web/node_modules/c.jsonl", ".cache/d.jsonl", "env/e.jsonl")
    (workplace / "env/pyvenv.cfg").touch()
    assert looked_at(run) == {"a.jsonl"}
    assert looked_at(run, "node_modules/x") == {"node_modules/x/b.jsonl"}


@pytest.mark.parametrize("exclude", ["drafts", "drafts/", "drafts/*", "drafts/**", "./drafts", "draft?"])
def test_a_folder_is_excluded_however_its_name_is_written(workplace: Path, run: Run, exclude: str) -> None:
    put(workplace, "drafts/a.jsonl", "drafts/deep/b.jsonl", "live/c.jsonl", "live/old-d.jsonl", "live/draftsman.jsonl")
    (workplace / "normkit.toml").write_text(f'exclude = ["{exclude}", "old-*.jsonl"]\n')
    assert looked_at(run) == {"live/c.jsonl", "live/draftsman.jsonl"}
    assert looked_at(run, "drafts/a.jsonl") == {"drafts/a.jsonl"}
    assert looked_at(run, "drafts/a.jsonl", "live/c.jsonl", "--force-exclude") == {"live/c.jsonl"}
    (workplace / "normkit.toml").write_text(f'exclude = ["{exclude}"]\nforce-exclude = true\n')
    assert looked_at(run, "drafts/a.jsonl", "live/c.jsonl") == {"live/c.jsonl"}


def test_a_file_name_with_a_slash_behind_it_excludes_no_file(workplace: Path, run: Run) -> None:
    put(workplace, "a.jsonl")
    (workplace / "normkit.toml").write_text('exclude = ["a.jsonl/"]\n')
    assert looked_at(run) == {"a.jsonl"}


def test_gitignore_holds_for_walks_and_is_told_and_can_be_set_aside(workplace: Path, run: Run) -> None:
    (workplace / ".git").mkdir()
    put(workplace, "a.jsonl", "raw/b.jsonl", "c.tmp.jsonl", "sub/keep.tmp.jsonl", "sub/d.jsonl")
    (workplace / ".gitignore").write_text("raw/\n*.tmp.jsonl\n/d.jsonl\n")
    (workplace / "sub/.gitignore").write_text("!keep.*\n")
    assert looked_at(run) == {"a.jsonl", "sub/keep.tmp.jsonl", "sub/d.jsonl"}
    err = run("check", "--select", "CHR101")[2]
    assert "1 article file and 1 folder that .gitignore names" in err
    assert "--no-gitignore" in err
    assert looked_at(run, "--no-gitignore") >= {"raw/b.jsonl", "c.tmp.jsonl"}
    assert looked_at(run, "raw/b.jsonl") == {"raw/b.jsonl"}
    assert looked_at(run, "raw") == {"raw/b.jsonl"}
    assert looked_at(run, "raw/b.jsonl", "c.tmp.jsonl", "a.jsonl", "--force-exclude") == {"a.jsonl"}
    (workplace / "normkit.toml").write_text("gitignore = false\n")
    assert looked_at(run) >= {"raw/b.jsonl", "c.tmp.jsonl"}


def test_where_all_is_passed_over_nothing_is_called_fine(workplace: Path, run: Run) -> None:
    (workplace / ".git").mkdir()
    put(workplace, "raw/b.jsonl")
    (workplace / ".gitignore").write_text("raw\n")
    code, out, err = run("check")
    assert (code, out) == (0, "No records to look at.\n")
    assert "1 folder that .gitignore names" in err
    assert run("check", "-q")[1:] == ("", "")


ATOMS = [
    "a", "b", "ab", "*", "?", "**", "***", "[ab]", "[!a]", "a*", "*b", "a?", "\\*", "\\!", "!", "#", " ", "\\ ",
    "[a-c]", "a.b", "*.b", "é", "]", "[]a]", "[[:alpha:]]", "[^a-]", "[\\]]", "[b-a]",
]  # fmt: skip
NAMES = ["a", "b", "ab", "a.b", "c", "é", "#", "!a", " b", "*", "a ", "]", "-"]


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_patterns_say_what_git_check_ignore_says(tmp_path: Path) -> None:
    chance = random.Random(1)
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "init", "-q", tmp_path], check=True, env=environment)
    (tmp_path / "a").mkdir()

    def pattern() -> str:
        parts = ("".join(chance.choices(ATOMS, k=chance.choice((1, 1, 2)))) for _ in range(chance.randint(1, 3)))
        return chance.choice(("", "", "!")) + chance.choice(("", "/")) + "/".join(parts) + chance.choice(("", "", "/"))

    for _ in range(40):
        (tmp_path / ".gitignore").write_text("".join(f"{pattern()}\n" for _ in range(chance.randint(1, 4))))
        (tmp_path / "a/.gitignore").write_text("".join(f"{pattern()}\r\n" for _ in range(chance.randint(0, 2))))
        paths = sorted({"/".join(chance.choices(NAMES, k=chance.randint(1, 4))) for _ in range(20)} - {"a"})
        asked = ["git", "-C", str(tmp_path), "check-ignore", "--no-index", "--stdin", "-z"]
        done = subprocess.run(asked, input="\0".join(paths).encode(), capture_output=True, check=False, env=environment)
        ignored = set(done.stdout.decode().split("\0")) - {""}
        ours = GitIgnore()
        assert {path for path in paths if ours.passes_over_named(str(tmp_path / path))} == ignored


def test_a_gitignore_of_stars_takes_no_time(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*a" * 60 + "b\n" + "**/" * 200 + "x\n")
    deep = "/".join(["a" * 200] * 15)
    assert not GitIgnore().passes_over(str(tmp_path / deep), False, str(tmp_path))


def test_globs_that_no_shell_has_expanded_are(workplace: Path, run: Run) -> None:
    put(workplace, "news/a.jsonl", "news/b.jsonl", "news/2025/c.jsonl", "news/notes.txt", "news/[x].jsonl")
    (workplace / "news/a.rst").touch()
    assert looked_at(run, "news/[ab].jsonl") == {"news/a.jsonl", "news/b.jsonl"}
    assert looked_at(run, "news/**/c*.jsonl") == {"news/2025/c.jsonl"}
    assert looked_at(run, "news/[x].jsonl") == {"news/[x].jsonl"}
    assert looked_at(run, "news/a*") == {"news/a.jsonl"}
    for glob, why in (("news/*.csv", "no file or folder has a name like that"), ("news/*.rst", "no format reads it")):
        code, out, err = run("check", glob)
        assert (code, out) == (2, "")
        assert f"{glob}: " in err
        assert why in err
