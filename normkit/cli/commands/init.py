"""``normkit init``: a first config file and pre-commit entry."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from normkit.cli import arguments
from normkit.core.errors import OutputError
from normkit.core.regular_file import read_regular
from normkit.core.text import visible

CONFIG = """\
# normkit: https://github.com/normkit/normkit. The nearest normkit.toml or [tool.normkit] in pyproject.toml holds.

# Codes or prefixes of the rules to run; empty means all. `normkit rules` lists them.
select = []
ignore = []

# Folders, files and globs that are passed over when a folder is walked, besides what .gitignore names.
exclude = []

# Own names of the fields title, text, published, url, source, language, where normkit does not know them.
[fields]
# text = "articleBody"

[per-file-ignores]
# "archive/*.jsonl" = ["HED"]

[per-source-ignores]
# "example.com" = ["CHR"]

# Options of a rule: `normkit explain CODE` lists them.
# [rules.CHR111]
"""

HOOK = r"""  - repo: local
    hooks:
      - id: normkit-check  # or `normkit fix`: each record by itself
        name: normkit check
        entry: normkit check --scope record --force-exclude
        language: system
        files: (?i)\.(jsonl|ndjson|csv|tsv)$
        require_serial: true
      - id: normkit-corpus  # what the records of the whole tree tell about each other, before a push
        name: normkit check (corpus)
        entry: normkit check --scope corpus
        language: system
        pass_filenames: false
        always_run: true
        stages: [pre-push, manual]
"""
"""For the normkit that is installed where git is used: it needs no tag and no network."""


def main(argv: Sequence[str]) -> int:
    folder = Path(parser().read(argv).folder)
    try:
        _create(folder / "normkit.toml", CONFIG)
        hooks = folder / ".pre-commit-config.yaml"
        if not _create(hooks, "repos:\n" + HOOK) and b"normkit-check" not in read_regular(hooks):
            print(f"Add this to the repos in {visible(str(hooks))}:\n\n{HOOK}")
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "no folder can have such a name"
        raise OutputError(f"{folder}: cannot be written: {why}") from error
    return 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("init", "Write normkit.toml and a pre-commit entry.")
    parser.add_argument("folder", nargs="?", default=".", help="where (default: the working folder)")
    return parser


def _create(file: Path, content: str) -> bool:
    """Write a file that is not there yet; say what happened."""
    try:
        with open(file, "x", encoding="utf-8") as new:
            new.write(content)
    except FileExistsError:
        print(f"{visible(str(file))} is there already; left as it is")
        return False
    print(f"wrote {visible(str(file))}")
    return True
