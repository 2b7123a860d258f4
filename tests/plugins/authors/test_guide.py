"""docs/plugins.md: each example is installed as the plugin that it is, runs as the page shows, and keeps the laws."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from normkit.cli.extensions import extended
from normkit.core import hookspecs
from normkit.settings.discovery import Entry
from normkit.settings.plugins import Plugins, load
from normkit.testing import check_format, check_reporter, check_rule
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "plugins.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
HOOKS = {name for name, value in vars(hookspecs).items() if hasattr(value, "normkit_spec")}
FILES = {"json": "news.jsonl", "text": "night.lines"}
"""Kind of a block -> the file that it is."""


class Section(NamedTuple):
    """What stands under one heading."""

    name: str
    module: str
    """The plugin; ``""`` where there is none."""
    sessions: tuple[str, ...]


def sections() -> Iterator[Section]:
    for part in re.split(r"^## ", PAGE, flags=re.MULTILINE):
        blocks = BLOCK.findall(part)
        modules = [text for kind, text in blocks if kind == "python" and "@hookimpl" in text]
        assert len(modules) <= 1
        yield Section(
            part.partition("\n")[0], "".join(modules), tuple(text for kind, text in blocks if kind == "console")
        )


SECTIONS = list(sections())
WITH_PLUGIN = [section for section in SECTIONS if section.module]


@pytest.fixture
def plugged(workplace: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Stand beside the page's files; install a module as the plugin, and load it."""
    for kind, text in BLOCK.findall(PAGE):
        if kind in FILES:
            (workplace / FILES[kind]).write_text(text)
    site = workplace / "site"
    site.mkdir()
    monkeypatch.syspath_prepend(site)
    for key, value in (("PYTHONPATH", site), ("NORMKIT_CACHE_DIR", workplace / "cache")):
        monkeypatch.setenv(key, str(value))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")

    def install(module: str) -> Plugins:
        info = site / "wire-0.1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: normkit-wire\nVersion: 0.1.0\n")
        (info / "entry_points.txt").write_text("[normkit]\nwire = wire\n")
        (site / "wire.py").write_text(module)
        sys.modules.pop("wire", None)
        load.cache_clear()
        return extended(load(entries=(Entry("wire", "wire", "normkit-wire", "0.1.0"),)))

    yield install
    sys.modules.pop("wire", None)
    load.cache_clear()


@pytest.mark.skipif(os.name != "posix", reason="the page speaks to a POSIX shell")
@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_a_session_runs_and_says_what_it_shows(plugged, section: Section) -> None:  # type: ignore[no-untyped-def]
    if section.module:
        plugged(section.module)
    for session in section.sessions:
        for command, shown in COMMAND.findall(session):
            done = subprocess.run(command, shell=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
            said = done.stdout + done.stderr
            assert "warning: plugin" not in said
            assert shown.strip() in said, f"{command}\n{said}"
            assert shown.strip() or done.returncode in (0, 1), f"{command}\n{said}"


@pytest.mark.parametrize("section", WITH_PLUGIN, ids=lambda section: section.name)
def test_a_plugin_of_the_page_keeps_the_laws(plugged, section: Section) -> None:  # type: ignore[no-untyped-def]
    plugins = plugged(section.module)
    assert plugins.problems == ()
    for rule in plugins.rules.values():
        check_rule(rule, max_examples=20)
    for format in plugins.formats:
        check_format(format, Path("night.lines").read_bytes(), b"It rained.\r\n\nThe sea.")
    for report in plugins.reporters.values():
        check_reporter(report)


def test_every_hook_has_an_example() -> None:
    assert len(HOOKS) > 5
    for hook in HOOKS:
        assert [section.name for section in WITH_PLUGIN if f"@hookimpl\ndef {hook}(" in section.module], hook
        assert f"`{hook}(" in PAGE
