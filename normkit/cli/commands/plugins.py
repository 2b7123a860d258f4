"""``normkit plugins``: who brings the rules, and what is wrong with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TextIO

from normkit.cli import arguments, outputs
from normkit.cli.extensions import extended
from normkit.core.text import counted, visible
from normkit.settings.plugins import load


@outputs.apart
def main(argv: Sequence[str], out: TextIO) -> int:
    parser().read(argv)
    plugins = extended(load())
    counts = Counter(owner.name for owner in plugins.owners.values())
    for entry in plugins.entries:
        rules = counted(counts[entry.name], "rule")
        print(visible(f"{entry.name:16} {entry.distribution} {entry.version:10} {rules}"), file=out)
    for problem in plugins.problems:
        print(f"problem: {problem}", file=out)
    return 2 if plugins.problems else 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    return arguments.parser("plugins", "List the installed plugins.")
