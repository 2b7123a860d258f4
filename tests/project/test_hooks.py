"""The hooks in a git repository: which files they take, what they do to them, what people have not staged yet."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from normkit.cli.commands.init import HOOK
from normkit.cli.main import main
from normkit.formats.registry import format_of
from tests.conftest import ROOT

yaml = pytest.importorskip("yaml")
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: dict[str, dict[str, Any]] = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text())}
BIN = Path(sys.executable).parent
PATH = f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}"

Git = Callable[..., str]
Hook = Callable[..., tuple[int, str]]


def record(name: str, tail: str = "") -> str:
    text = f"The council of ward {name} met at noon and mended the bridge."
    fields = {"id": name, "title": f"Ward {name} meets", "published": "2025-03-12"}
    return json.dumps(fields | {"text": f"{text}\n\n{tail}" if tail else text}) + "\n"


GOOD, BAD = record("a"), record("a", "Sign Up")


def called(*command: str) -> subprocess.CompletedProcess[str]:
    hidden = ("GIT_", "PRE_COMMIT", "PREK", "NORMKIT_")
    clean = {key: value for key, value in os.environ.items() if not key.startswith(hidden)}
    own = {"PATH": PATH, "PRE_COMMIT_HOME": ".git/cache", "PREK_HOME": ".git/cache", "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(command, env=clean | own, capture_output=True, text=True, check=False)


@pytest.fixture
def git(workplace: Path) -> Git:
    """Stand in a new repository with the hooks of the manifest, run by this very normkit."""
    if not shutil.which("git"):
        pytest.skip("no git")

    def call(*args: str) -> str:
        done = called("git", "-c", "user.name=Ada", "-c", "user.email=ada@quill.example", *args)
        assert done.returncode == 0, done.stderr
        return done.stdout

    hooks = [hook | {"language": "system"} for hook in HOOKS.values()]
    (workplace / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [{"repo": "local", "hooks": hooks}]}))
    call("init", "-q")
    return call


@pytest.fixture(params=["pre-commit", "prek"])
def hook(request: pytest.FixtureRequest, git: Git) -> Hook:
    """Run a hook on what is staged: (exit code, what was said)."""
    runner = shutil.which(request.param, path=PATH)
    if not runner or not (BIN / "normkit").exists():
        pytest.skip(f"no {request.param}")

    def call(*args: str) -> tuple[int, str]:
        done = called(runner, "run", *args)
        said = done.stdout + done.stderr
        assert "Traceback" not in said
        return done.returncode, said

    return call


@pytest.mark.parametrize("name", ["normkit-check", "normkit-fix"])
def test_a_hook_takes_data_files_that_normkit_reads_and_no_documents(name: str) -> None:
    pattern = HOOKS[name]["files"]
    for file in ("a.jsonl", "feeds/a.ndjson", "feeds/a b.csv", "-a.tsv", "EXPORT.CSV", "feeds/2025.03.jsonl"):
        assert re.search(pattern, file), file
        format_of(file)
    for file in ("README.md", "docs/a.txt", "package.json", "a.csv.py", "a.jsonl.bak", "csv", "a.parquet", "a.csv.gz"):
        assert not re.search(pattern, file), file


def test_the_hooks_pass_over_what_a_walk_passes_over() -> None:
    for name in ("normkit-check", "normkit-fix"):
        assert "--force-exclude" in HOOKS[name]["entry"].split(), name


def test_the_manifest_is_valid(git: Git) -> None:
    if not (tool := shutil.which("pre-commit", path=PATH)):
        pytest.skip("no pre-commit")
    done = called(tool, "validate-manifest", str(MANIFEST))
    assert done.returncode == 0, done.stdout


def test_five_hundred_files_are_fixed_once_and_then_pass(git: Git, hook: Hook) -> None:
    odd = ["-odd.jsonl", "feeds/two words.jsonl", "feeds/-odd.csv", "feeds/ملف.jsonl"]
    table = 'id,title,published,text\na,Ward a meets,2025-03-12,"The council met at noon.\n\n{}"\n'
    Path("feeds").mkdir()
    for number in range(500 - len(odd)):
        Path(f"feeds/{number:03}.jsonl").write_text(record(str(number)))
    for file in odd:
        Path(file).write_text(table.format("Share this article") if file.endswith(".csv") else BAD)
    readme = "# Feeds\n\nThe feeds of Quellmoor.\n\nSign Up\n\nShare this article\n"
    for file in ("README.md", "notes.txt"):
        Path(file).write_text(readme)
    git("add", "-A")
    code, said = hook("normkit-fix")
    assert (code != 0, "Made 4 edits in 4 records of 4 files." in said) == (True, True), said
    assert [Path(file).read_text() for file in ("README.md", "notes.txt")] == [readme] * 2
    assert Path("-odd.jsonl").read_text() == GOOD
    changed = git("-c", "core.quotepath=off", "diff", "--name-only", "-z").split("\0")[:-1]
    assert sorted(changed) == sorted(odd), "what was fixed is there to be staged"
    git("add", "-A")
    assert ".normkit" not in git("diff", "--cached", "--name-only"), "logs stay out of git"
    assert hook("--files", *odd[1:])[0] == 0, "the second time both hooks pass"


def test_what_is_not_staged_is_not_lost(git: Git, hook: Hook) -> None:
    far = "".join(record(str(number)) for number in range(20))
    near = Path("near.jsonl"), Path("far.jsonl")
    near[0].write_text(BAD)
    near[1].write_text(BAD + far)
    git("add", "-A")
    mine = record("mine", "Share this article")
    near[0].write_text(BAD + mine)
    near[1].write_text(BAD + far + mine)
    Path("new.jsonl").write_text(mine)
    code, _ = hook("normkit-fix")
    assert code != 0
    assert near[0].read_text() in (BAD + mine, GOOD + mine), "the fix may have been taken back, mine was not"
    assert near[1].read_text() in (BAD + far + mine, GOOD + far + mine)
    assert Path("new.jsonl").read_text() == mine, "what is not staged at all is not looked at"


def test_what_a_baseline_knows_passes_the_hooks(git: Git, hook: Hook, capsys: pytest.CaptureFixture[str]) -> None:
    Path("feeds").mkdir()
    Path("feeds/a.jsonl").write_text(BAD)
    assert main(["check", "feeds", "--write-baseline", "known.json"]) == 0
    capsys.readouterr()
    Path("normkit.toml").write_text('baseline = "known.json"\n')
    git("add", "-A")
    assert hook()[0] == 0, "both pass"
    assert Path("feeds/a.jsonl").read_text() == BAD
    Path("feeds/b.jsonl").write_text(record("b", "Sign Up"))
    git("add", "-A")
    code, said = hook("normkit-check")
    assert (code != 0, "feeds/b.jsonl" in said, "feeds/a.jsonl" in said) == (True, True, False)


def test_the_entry_that_init_writes_works_as_it_stands(git: Git, hook: Hook) -> None:
    Path(".pre-commit-config.yaml").unlink()
    assert main(["init"]) == 0
    Path("a.jsonl").write_text(GOOD)
    git("add", ".")
    assert hook("normkit-check")[0] == 0
    assert hook("normkit-corpus", "--hook-stage", "manual")[0] == 0
    Path("a.jsonl").write_text(BAD)
    git("add", "a.jsonl")
    code, said = hook("normkit-check")
    assert code != 0
    assert "CHR101" in said


def test_the_entry_that_init_writes_takes_what_the_hooks_take() -> None:
    written = {hook["id"]: hook for hook in yaml.safe_load("repos:\n" + HOOK)["repos"][0]["hooks"]}
    for name, entry in written.items():
        assert entry == {key: HOOKS[name][key] for key in HOOKS[name] if key != "description"} | {"language": "system"}
