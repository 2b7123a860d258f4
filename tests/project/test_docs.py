"""What the docs say is so: pages are current, links lead somewhere, the README's example is the example plugin."""

from __future__ import annotations

import doctest
import re
import runpy
from pathlib import Path

import pytest

from tests.conftest import Run

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
