"""Write the pages of the documentation site, and its settings: ``python tools/docs/build_site.py FOLDER``.

`make docs` builds the site from them with Zensical, in an environment of its own. The pages are those of `docs/`, as
they stand; links to what is no page (code, fixtures) lead to where normkit lives. A report of the demo's articles is
there to be looked at.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from normkit.reporters.rule_page import HOME

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DEMO = "gallery/demo-report.html"
PLACE_OF_DEMO, LINK_TO_DEMO = "<!-- the report itself -->", f"[**Open the report**]({Path(DEMO).name})"
"""What stands in the gallery where a link to the report belongs, and that link: the site alone has one."""
ORDER = ("start", "guide", "families", "rules", "maintainers")
"""Folders of pages, as they follow each other on the site."""
TITLES = {
    "start": "Start here",
    "guide": "Guide",
    "families": "Families",
    "rules": "Rules",
    "maintainers": "Maintainers",
}
LINK = re.compile(r"(\]\()(?!https?:|#)([^)#\s]+)")
SETTINGS = """\
[project]
site_name = "normkit"
site_description = "Check, explain and fix scraped text"
repo_url = {home}
docs_dir = "pages"
site_dir = "site"
nav = {nav}

[project.theme]
font = false
features = ["navigation.indexes", "navigation.top", "content.code.copy", "search.highlight"]
palette = [
  {{ media = "(prefers-color-scheme: light)", scheme = "default" }},
  {{ media = "(prefers-color-scheme: dark)", scheme = "slate" }},
]

[project.validation]
invalid_links = true
invalid_link_anchors = true
"""


def main(target: Path) -> None:
    """Write pages and settings; what was there before goes."""
    shutil.rmtree(target, ignore_errors=True)
    pages = target / "pages"
    shutil.copytree(DOCS, pages)
    for page in pages.rglob("*.md"):
        page.write_text(with_links_home(page.read_text("utf-8"), DOCS / page.relative_to(pages)), "utf-8")
    gallery = pages / "gallery" / "README.md"
    gallery.write_text(gallery.read_text("utf-8").replace(PLACE_OF_DEMO, LINK_TO_DEMO), "utf-8")
    settings = SETTINGS.format(home=json.dumps(HOME), nav=as_toml(navigation()))
    (target / "zensical.toml").write_text(settings, "utf-8")
    articles = ROOT / "fixtures" / "articles"
    command = ["check", articles.name, "--isolated", "--exit-zero", "-q", "--report", str(pages.resolve() / DEMO)]
    quiet = subprocess.DEVNULL
    subprocess.run([sys.executable, "-m", "normkit", *command], cwd=articles.parent, check=True, stdout=quiet)


def with_links_home(text: str, page: Path) -> str:
    """Return a page whose links to what is outside of the docs lead to where normkit lives."""

    def home(found: re.Match[str]) -> str:
        aim = (page.parent / found[2]).resolve()
        if aim.is_relative_to(DOCS):
            return found[0]
        return f"{found[1]}{HOME}/blob/main/{aim.relative_to(ROOT).as_posix()}"

    return LINK.sub(home, text)


def navigation() -> list[dict[str, object]]:
    """Return title -> page, or title -> pages, in order."""
    parts: list[dict[str, object]] = [{"normkit": "README.md"}]
    parts += [{TITLES[folder]: list(pages_of(folder))} for folder in ORDER]
    gallery = ["gallery/README.md", {"A report to look at": DEMO}]
    return [*parts, {"Plugins": "plugins.md"}, {"What may be trusted": "trust.md"}, {"Gallery": gallery}]


def pages_of(folder: str) -> Iterator[object]:
    """Yield the pages of a folder, its own first, and those of the folders in it under their names."""
    home = DOCS / folder
    for page in sorted(home.glob("*.md"), key=lambda page: (page.name != "README.md", page.name)):
        yield page.relative_to(DOCS).as_posix()
    for inner in sorted(path for path in home.iterdir() if path.is_dir()):
        yield {inner.name: [page.relative_to(DOCS).as_posix() for page in sorted(inner.glob("*.md"))]}


def as_toml(value: object) -> str:
    """Return strings, lists and tables as TOML on one line."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {as_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
