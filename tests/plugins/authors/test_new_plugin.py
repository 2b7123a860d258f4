"""``normkit init --plugin``: what it writes passes its own tests, and is whole or not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from normkit.cli.commands.init import Names, names_of, plugin_files
from normkit.settings.plugins import load
from tests.conftest import ROOT, Run

NAME = "normkit-openings"
ARTICLE = '{"id": "a", "title": "Rain at last!!!", "text": "The wells are full.", "published": "2025-03-14"}\n'


def installed(home: Path) -> dict[str, str]:
    """Return an environment in which a distribution is installed, as an editable install does it."""
    site = home.parent / "site"
    info = site / "openings-0.1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 0.1.0\n")
    (info / "entry_points.txt").write_text("[normkit]\nopenings = normkit_openings\n")
    path = os.pathsep.join(map(str, (site, home / "src")))
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST_", "NORMKIT_"))}
    return clean | {"PYTHONPATH": path, "NORMKIT_CACHE_DIR": str(home.parent / "cache"), "NO_COLOR": "1"}


@pytest.fixture
def called(workplace: Path, run: Run):  # type: ignore[no-untyped-def]
    """Write a plugin and install it; then call a module of Python in its folder: (exit code, all that it said)."""
    code, out, err = run("init", "--plugin", NAME)
    assert (code, err) == (0, "")
    assert out.startswith("wrote normkit-openings: 7 files. To go on:\n\n  cd normkit-openings\n")
    environment = installed(workplace / NAME)

    def call(*command: str, **more: str) -> tuple[int, str]:
        words = [sys.executable, "-m", *command]
        done = subprocess.run(words, cwd=workplace / NAME, env=environment | more, capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    return call


def test_its_own_tests_pass_before_it_is_installed(called) -> None:  # type: ignore[no-untyped-def]
    code, said = called("pytest", "-q", "-p", "no:cacheprovider", PYTHONPATH="")
    assert code == 0, said
    assert " passed" in said


@pytest.mark.parametrize("tool", ["ruff check .", "ruff format --check .", "mypy"])
def test_linters_and_mypy_strict_are_content(called, tool: str) -> None:  # type: ignore[no-untyped-def]
    code, said = called(*tool.split())
    assert code == 0, said


def test_normkit_runs_its_rule(called, workplace: Path) -> None:  # type: ignore[no-untyped-def]
    (workplace / NAME / "a.jsonl").write_text(ARTICLE)
    assert f"{NAME} 0.1.0      1 rule" in called("normkit", "plugins")[1]
    code, said = called("normkit", "check", "a.jsonl", "--select", "OPE101")
    assert code == 1
    assert "OPE101 repeated-marks  several '!' in a row" in said
    code, said = called("normkit", "fix", "a.jsonl", "--select", "OPE101", "--unsafe-fixes")
    assert code == 0, said
    assert '"title": "Rain at last!"' in (workplace / NAME / "a.jsonl").read_text()
    assert "fields" in called("normkit", "explain", "OPE101")[1]


def test_it_overwrites_nothing_and_leaves_nothing_half(
    workplace: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workplace / NAME).mkdir()
    (workplace / NAME / "mine").write_text("mine")
    code, out, err = run("init", "--plugin", NAME)
    assert (code, out) == (2, "")
    assert "is there already" in err
    assert [file.name for file in (workplace / NAME).iterdir()] == ["mine"]
    (workplace / "link").mkdir()
    (workplace / "link" / NAME).symlink_to("nowhere")
    assert run("init", "--plugin", NAME, "link")[0] == 2
    (workplace / "other").mkdir()

    def full(self: Path, *_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    code, _, err = run("init", "--plugin", NAME, "other")
    assert (code, "other: cannot be written: No space left on device" in err) == (2, True)
    assert list((workplace / "other").iterdir()) == []
    monkeypatch.undo()
    monkeypatch.setattr(Path, "rename", full)
    assert run("init", "--plugin", NAME, "other")[0] == 2
    assert list((workplace / "other").iterdir()) == []
    assert run("init", "--plugin", NAME, "missing")[0] == 2
    assert not (workplace / "missing").exists()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "the name of a distribution has letters"),
        ("two words", "the name of a distribution has letters"),
        ("../up", "the name of a distribution has letters"),
        ("openings-", "the name of a distribution has letters"),
        ("øpenings", "the name of a distribution has letters"),
        ("3d", "Python can import no module '3d'"),
        ("class", "Python can import no module 'class'"),
        ("json", "a module 'json' is installed already; try normkit-json"),
        ("Normkit", "a module 'normkit' is installed already"),
        ("normkit-chrome", "a plugin 'chrome' is installed already"),
        ("normkit.dates", "a plugin 'dates' is installed already"),
    ],
)
def test_a_name_that_cannot_be_is_told(workplace: Path, run: Run, name: str, why: str) -> None:
    code, out, err = run("init", f"--plugin={name}")
    assert (code, out) == (2, "")
    assert why in err
    assert list(workplace.iterdir()) == []


def test_names_follow_from_one() -> None:
    taken = {code[:3] for code in load().rules}
    assert names_of("Acme.Data_openings", (), taken) == (
        "Acme.Data_openings", "acme_data_openings", "acme-data-openings", "ACM",
    )  # fmt: skip
    assert names_of("normkit-chromes", (), {"CHR", "CHO"}).prefix == "CHM"
    assert names_of("normkit-q1", (), {"AAA"}).prefix == "AAB"
    assert names_of("normkit-kit", (), ()).prefix != "KIT"


def test_the_example_is_what_init_writes() -> None:
    home = ROOT / "plugins" / "normkit-example"
    for path, content in plugin_files(Names("normkit-example", "normkit_example", "example", "EXA")).items():
        assert (home / path).read_text("utf-8") == content, path
