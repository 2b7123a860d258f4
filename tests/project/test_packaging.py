"""What people install is whole: a real wheel in a fresh environment, started fast, run by pre-commit."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import FAMILIES, ROOT

DENIED = (
    "pandera", "polars", "pandas", "pyarrow", "duckdb", "rich", "hypothesis", "importlib.metadata",
    "numpy", "rapidfuzz", "unidecode", "multiprocessing", "pytest", "charset_normalizer", "gzip", "lzma",
    "normkit.reporters.html",
)  # fmt: skip
"""What a check of one small file must not import (importlib.metadata: see settings.discovery)."""

pytestmark = pytest.mark.xdist_group("packaging")


def sh(
    *command: str | Path, cwd: Path | None = None, check: bool = True, **more: str
) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PYTEST_", "NORMKIT_"))} | more
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    sh(sys.executable, "-m", "build", "--wheel", "--outdir", out, ROOT)
    (built,) = out.glob("normkit-*.whl")
    return built


@pytest.fixture(scope="module")
def binaries(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=True)
    sh(home / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", wheel)
    return home / "bin"


def test_the_wheel_holds_every_family_and_all_data(wheel: Path) -> None:
    import zipfile

    names = set(zipfile.ZipFile(wheel).namelist())
    for package in ("normkit", *(path.name for path in (ROOT / "plugins").glob("normkit_*"))):
        base = ROOT if package == "normkit" else ROOT / "plugins"
        files = {str(file.relative_to(base)) for file in (base / package).rglob("*") if file.is_file()}
        missing = {file for file in files if "__pycache__" not in file} - names
        assert not missing
        assert f"{package}/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "fixtures/", "benchmarks/"))]


def test_the_installed_program_checks_and_fixes(binaries: Path, tmp_path: Path) -> None:
    assert len(sh(binaries / "normkit", "plugins").stdout.splitlines()) == len(FAMILIES)
    shutil.copytree(ROOT / "fixtures/articles", tmp_path, dirs_exist_ok=True)
    assert sh(binaries / "normkit", "check", ".", cwd=tmp_path, check=False).returncode == 1
    sh(binaries / "normkit", "fix", "*.txt".replace("*", "open_quay"), "-o", "out.jsonl", "--exit-zero", cwd=tmp_path)
    assert "Marsa Hadid" in (tmp_path / "out.jsonl").read_text()


def test_a_plugin_that_init_writes_is_installed_and_passes_its_tests(binaries: Path, tmp_path: Path) -> None:
    sh(binaries / "normkit", "init", "--plugin", "normkit-openings", cwd=tmp_path)
    home, pip = tmp_path / "normkit-openings", (binaries / "python", "-m", "pip", "--disable-pip-version-check")
    sh(*pip, "install", "--quiet", f"{home}[testing]")
    try:
        assert "passed" in sh(binaries / "python", "-m", "pytest", cwd=home).stdout
        (home / "a.jsonl").write_text(CLEAN.replace("A quiet day", "A quiet day!!"))
        done = sh(binaries / "normkit", "check", "a.jsonl", "--select", "OPE", cwd=home, check=False)
        assert (done.returncode, "OPE101 repeated-marks" in done.stdout) == (1, True)
    finally:  # the other tests are about normkit alone
        sh(*pip, "uninstall", "--quiet", "--yes", "normkit-openings")


def test_a_parquet_file_without_pyarrow_says_what_to_install(binaries: Path, tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    done = sh(binaries / "normkit", "check", "a.parquet", cwd=tmp_path, check=False)
    assert done.returncode == 2
    assert "normkit[parquet]" in done.stderr
    assert "Traceback" not in done.stderr


DIRTY = '{"id": "a", "title": "Rain", "text": "It rained all day.\\n\\nSign Up", "published": "2024-01-02"}\n'
CLEAN = '{"id": "a", "title": "A quiet day", "text": "The river was calm.", "published": "2024-01-02"}\n'


@pytest.mark.parametrize("command", ["check", "fix", "check --schema"])
def test_a_small_run_that_finds_nothing_imports_nothing_heavy(binaries: Path, tmp_path: Path, command: str) -> None:
    (tmp_path / "a.jsonl").write_text(CLEAN)
    code = (
        f"import sys; from normkit.cli.main import main; code = main([*{command.split()}, 'a.jsonl']);"
        "print(*sys.modules, sep='\\n', file=sys.stderr); sys.exit(code)"
    )
    sh(binaries / "python", "-c", code, cwd=tmp_path)  # the list of plugins is cached from here on
    modules = set(sh(binaries / "python", "-c", code, cwd=tmp_path).stderr.split())
    assert "normkit_dates" in modules
    assert modules & {*DENIED, *(("pathlib", "urllib.parse") if command == "check" else ())} == set()


def test_a_fix_imports_no_pandera_where_no_schema_asks_for_it(binaries: Path, tmp_path: Path) -> None:
    """What the fields of a record must be is told all the same, in two processes."""
    (tmp_path / "a.jsonl").write_text(CLEAN + DIRTY.replace('"id": "a"', '"id": "b"').replace("2024-01-02", "one day"))
    command = (binaries / "normkit", "fix", "a.jsonl", "--jobs", "2")
    done = sh(*command, cwd=tmp_path, check=False, PYTHONPROFILEIMPORTTIME="1")
    assert "published: names no single day" in done.stdout
    assert "pandera" not in done.stderr


def test_the_install_lines_of_the_readme_work_in_a_clone(binaries: Path, tmp_path: Path) -> None:
    """No index and no tag is promised that may not be there."""
    readme = (ROOT / "README.md").read_text("utf-8")
    section = readme.partition("\n## Install\n")[2].partition("\n## ")[0]
    lines = re.findall(r"^\$ (.+)$", section, re.MULTILINE)
    assert any(line.startswith("pip install ") for line in lines)
    tags = sh("git", "tag", cwd=ROOT).stdout.split()
    assert [rev for rev in re.findall(r"rev: (v\d\S*)", section) if rev not in tags] == []
    clone = tmp_path / "clone"
    shutil.copytree(ROOT, clone, ignore=NO_PART)
    for line in lines:
        sh("sh", "-c", line, cwd=clone, PATH=f"{binaries}{os.pathsep}{os.environ['PATH']}")


def test_every_dependency_says_which_version_is_the_lowest() -> None:
    command = (sys.executable, ROOT / "tools/lowest.py", "dateparser", "duckdb", "parquet", "testing", "zstd")
    pinned = sh(*command).stdout.splitlines()
    assert len(pinned) > 10
    assert all("==" in line for line in pinned)


NO_PART = shutil.ignore_patterns(
    ".git", ".venv", "*_cache", "__pycache__", "*.egg-info", "demo", ".hypothesis", "build"
)
HOOKS = """\
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: normkit-{hook}
"""


def test_pre_commit_check_fails_fix_mends_and_the_next_run_passes(tmp_path: Path) -> None:
    """A real run of pre-commit, with the hooks of this very tree committed to a repository of their own."""
    hooks, work = tmp_path / "hooks", tmp_path / "work"
    shutil.copytree(ROOT, hooks, ignore=NO_PART)
    work.mkdir()
    for repository in (hooks, work):
        sh("git", "init", "-q", "-b", "main", cwd=repository)
        sh("git", "config", "user.email", "someone@example.com", cwd=repository)
        sh("git", "config", "user.name", "Someone", cwd=repository)
    sh("git", "add", "-A", cwd=hooks)
    sh("git", "commit", "-q", "-m", "hooks", cwd=hooks)
    rev = sh("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
    article = work / "a.jsonl"
    article.write_text(DIRTY)
    settings = work / ".pre-commit-config.yaml"

    def pre_commit(hook: str, *stage: str) -> subprocess.CompletedProcess[str]:
        settings.write_text(HOOKS.format(repo=hooks, rev=rev, hook=hook))
        sh("git", "add", "-A", cwd=work)
        command = (sys.executable, "-m", "pre_commit", "run", "--all-files", *stage)
        return sh(*command, cwd=work, check=False, PRE_COMMIT_HOME=str(tmp_path / "pre-commit"))

    check = pre_commit("check")
    assert check.returncode == 1
    assert "CHR101 phrase-line" in check.stdout, check.stdout + check.stderr
    assert article.read_text() == DIRTY
    fix = pre_commit("fix")
    assert fix.returncode == 1
    assert "files were modified by this hook" in fix.stdout
    assert article.read_text() == DIRTY.replace("\\n\\nSign Up", "")
    assert pre_commit("fix").returncode == 0
    assert pre_commit("check").returncode == 0
    (work / "b.jsonl").write_text(article.read_text())
    assert pre_commit("check").returncode == 0, "what other files hold is none of a commit's business"
    corpus = pre_commit("corpus", "--hook-stage", "manual")
    assert (corpus.returncode, "HED201 same-headline" in corpus.stdout) == (1, True), corpus.stdout + corpus.stderr
