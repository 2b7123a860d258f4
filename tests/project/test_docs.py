"""What the docs say is so: pages are current, links lead somewhere, every block of code that can run runs."""

from __future__ import annotations

import doctest
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ARTICLES, Run

ROOT = Path(__file__).parents[2]
FOLDERS = ("docs", "plugins", "fixtures", "benchmarks", "tools")
PAGES = sorted([*ROOT.glob("*.md"), *(page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md"))])
NAMED = re.compile(r"`((?:normkit|plugins|tests|fixtures|docs|benchmarks|tools)/[\w./-]*)`")
"""A path of this repository, as pages name it; one with a placeholder (<tag>, *) names several."""
STANDS_FOR_A_NEW_ONE = re.compile(r"CHR114|chr114|languages/da/|danish")


def test_rule_pages_are_current() -> None:
    pages = runpy.run_path(str(ROOT / "tools/docs/build_rule_pages.py"))["pages"]()
    folder = ROOT / "docs" / "rules"
    written = {page.relative_to(folder).as_posix(): page.read_text("utf-8") for page in folder.rglob("*.md")}
    assert written == pages, "run: python tools/docs/build_rule_pages.py docs/rules"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), f"{page.name} links to {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_paths_are_there(page: Path) -> None:
    named = NAMED.findall(page.read_text("utf-8")) if page.name != "CHANGELOG.md" else []
    old = [path for path in named if not STANDS_FOR_A_NEW_ONE.search(path)]
    gone = [path for path in old if not (ROOT / path).exists() and not (page.parent / path).exists()]
    assert not gone, f"{page.name} names what is not there"


@pytest.mark.parametrize(
    "page", [page for page in PAGES if ">>> " in page.read_text("utf-8")], ids=lambda page: page.name
)
def test_the_sessions_in_the_docs_are_real(page: Path) -> None:
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


def test_the_python_of_the_readme_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    record = {"text": "It rained.\n\nSign Up"}
    names: dict[str, object] = {"record": record, "records": [record]}
    api = blocks[0].replace("kit.fix_batch(arrow_table)", "")
    exec(api, names)
    out = names["out"]
    assert out.record == {"headline": "Rain", "body": "It rained.", "published": None}  # type: ignore[attr-defined]
    rule = "from normkit import *\nimport re\nfrom dataclasses import dataclass\n" + blocks[1]
    exec(rule, names)
    found = list(names["RepeatedMarks"]().check(names["Record"]("a", {"text": "Rain!!!"}), names["Context"]()))  # type: ignore[operator]
    assert found[0].span.start == 4


def test_the_output_in_the_readme_is_real(articles: Path, run: Run) -> None:
    session = re.search(r"```console\n(\$ normkit check .*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert session
    for command, output in re.findall(r"^\$ normkit (.*)\n((?:(?!\$).*\n)*)", session[1], re.MULTILINE):
        assert run(*command.split())[1] == output, command


# ---------------------------------------------------------------- blocks of code in docs/

BLOCK = re.compile(r"^```(console|python)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
NOT_RUN = re.compile(r"\bpip install\b|\.venv/bin/")
"""What asks the network, or runs what the tests run themselves."""
CORPORA = ("articles", "archive", "may", "news")
TITLES = ("Mayor opens new harbour bridge", "Mayor opens new harbor bridge")


def blocks(kind: str) -> list[tuple[str, str]]:
    """Return the page and the content of each block of a kind."""
    return [
        (page.relative_to(ROOT).as_posix(), content)
        for page in sorted((ROOT / "docs").rglob("*.md"))
        if page.name != "plugins.md" or kind == "python"  # its sessions need the plugins that it shows
        for found, content in BLOCK.findall(page.read_text("utf-8"))
        if found == kind
    ]


@pytest.fixture
def desk(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with the files that the docs speak of."""
    for name in CORPORA:
        shutil.copytree(ARTICLES, workplace / name)
    rows = [
        {"id": name, "title": title, "published": "2025-03-12", "text": "It rained."}
        for name, title in zip("ab", TITLES, strict=True)
    ]
    for name in ("week.jsonl", "june-01.jsonl"):
        (workplace / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
    (workplace / "old.csv").write_bytes("id,text\na,It rained at the café.\nb,The fête was wet.\n".encode("cp1252"))
    for folder in (".local/share/bash-completion/completions", ".zfunc", ".config/fish/completions"):
        (workplace / "home" / folder).mkdir(parents=True)
    monkeypatch.setenv("HOME", str(workplace / "home"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    return workplace


@pytest.mark.skipif(os.name != "posix", reason="the docs speak to a POSIX shell")
@pytest.mark.parametrize(("page", "session"), [one for one in blocks("console") if not NOT_RUN.search(one[1])])
def test_a_session_runs_and_says_what_it_shows(desk: Path, page: str, session: str) -> None:
    for command, shown in COMMAND.findall(session):
        done = subprocess.run(command, shell=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        said = done.stdout + done.stderr
        assert done.returncode in ((0, 1) if not shown else (0, 1, 2)), f"{command}: {said}"
        assert shown.strip() in said, command


PIECES = [one for one in blocks("python") if ">>> " not in one[1] and not one[0].startswith("docs/integrations/")]
"""Pages about a host are run as wholes, by `tests/integrations/test_docs.py`."""


@pytest.mark.parametrize(("page", "code"), PIECES)
def test_python_runs(page: str, code: str) -> None:
    needed = re.findall(r"^(?:import|from) (\w+)", code, re.MULTILINE)
    for name in needed:
        pytest.importorskip(name)
    exec(compile(code, page, "exec", dont_inherit=True), {"__name__": "docs"})


def test_there_are_blocks_to_run() -> None:
    assert len(blocks("console")) > 10
    assert len(blocks("python")) > 10
