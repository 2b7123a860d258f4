#!/usr/bin/env python3
"""Write docs/rules: a page for each rule of the four families, the same text as ``normkit explain CODE``.

python tools/rule_pages.py docs/rules
"""

from __future__ import annotations

import sys
from pathlib import Path

from normkit.cli.explain import page, summary
from normkit.notices import NOTICES
from normkit.plugins import load

HEAD = """\
# Rules

Written by `tools/rule_pages.py` from the rules themselves; `normkit explain CODE` shows the same.

| code | name | what it finds |
|---|---|---|
"""


def pages() -> dict[str, str]:
    """Return the text of every file of the folder, by name."""
    plugins = load()
    own = {code: rule for code, rule in plugins.rules.items() if plugins.owners[code].distribution == "normkit"}
    rows = [f"| [{code}]({code}.md) | {rule.name} | {summary(rule)} |" for code, rule in own.items()]
    notices = "".join(f"- `{code}` {name}: {' '.join(text.split())}\n" for code, (name, text) in NOTICES.items())
    written = {f"{code}.md": page(rule) + "\n" for code, rule in own.items()}
    index = HEAD + "\n".join(rows) + f"\n\nThe engine reports under codes of its own:\n\n{notices}"
    return {**written, "README.md": index}


def main(argv: list[str]) -> int:
    """Bring the folder up to date."""
    folder = Path(argv[0])
    folder.mkdir(exist_ok=True)
    wanted = pages()
    for stale in {path.name for path in folder.glob("*.md")} - wanted.keys():
        (folder / stale).unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
