"""Helps that several test files share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from normkit.cli.main import main
from normkit.cli.process import supervision

# The same examples on every run; HYPOTHESIS_PROFILE=explore looks for new ones, many of them.
settings.register_profile("stable", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "stable"))

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "fixtures" / "articles"
FAMILIES = sorted(path.name.removeprefix("normkit_") for path in (ROOT / "plugins").glob("normkit_*"))
PLUGINS = sorted([*FAMILIES, "example"])
"""The families, and the stranger's plugin beside them."""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _own_example(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask these plugins' rules where normkit's own are asked: a process for each run would take most of the time."""
    monkeypatch.setattr(supervision, "OWN", supervision.OWN | {"normkit-example", "dist-toy", "dist-toy_extensions"})


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in an empty folder without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


@pytest.fixture
def articles(workplace: Path) -> Path:
    """Stand in a folder with the twelve articles."""
    shutil.copytree(ARTICLES, workplace, dirs_exist_ok=True)
    return workplace


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line here: (exit code, standard output, standard error)."""

    def call(*argv: str) -> tuple[int, str, str]:
        try:
            code = main(argv)
        except SystemExit as stop:  # argparse
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return call
