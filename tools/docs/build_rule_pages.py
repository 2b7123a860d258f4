#!/usr/bin/env python3
"""Write docs/rules: a page for each rule of our families, the same text as ``normkit explain CODE``.

python tools/docs/build_rule_pages.py docs/rules
"""

from __future__ import annotations

import sys
from pathlib import Path

from normkit.core.engine_codes import NOTICES
from normkit.reporters.rule_page import page, summary
from normkit.settings.plugins import load

HEAD = """\
# Rules

Written by `tools/docs/build_rule_pages.py` from the rules themselves; `normkit explain CODE` shows the same.

| code | name | what it finds |
|---|---|---|
"""


def pages() -> dict[str, str]:
    """Return the text of every file of the folder, by its path there."""
    plugins = load()
    own = {code: rule for code, rule in plugins.rules.items() if plugins.owners[code].distribution == "normkit"}
    at = {code: f"{plugins.owners[code].name}/{code}.md" for code in own}
    rows = [f"| [{code}]({at[code]}) | {rule.name} | {summary(rule)} |" for code, rule in own.items()]
    notices = "".join(f"- `{code}` {name}: {' '.join(text.split())}\n" for code, (name, text) in NOTICES.items())
    written = {at[code]: page(rule) + "\n" for code, rule in own.items()}
    index = HEAD + "\n".join(rows) + f"\n\nThe engine reports under codes of its own:\n\n{notices}"
    return {**written, "README.md": index}


def main(argv: list[str]) -> int:
    """Bring the folder up to date."""
    folder = Path(argv[0])
    wanted = pages()
    for stale in {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")} - wanted.keys():
        (folder / stale).unlink()
    for name, text in wanted.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
