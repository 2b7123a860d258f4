"""``normkit rules``: what there is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TextIO

from normkit.cli import arguments, inputs, outputs
from normkit.reporters.rule_page import summary
from normkit.reporters.terminal.style import unobeyed, visible
from normkit.settings.settings import Settings


@outputs.apart
def main(argv: Sequence[str], out: TextIO) -> int:
    args = parser().read(argv)
    plugins = inputs.plugins_of(Settings())
    rows = [
        {
            "code": code,
            "name": rule.name,
            "summary": summary(rule),
            "plugin": plugins.owners[code].name,
            "default": rule.default,
        }
        for code, rule in plugins.rules.items()
    ]
    if args.output_format == "json":
        print(json.dumps(rows, indent=1), file=out)
    else:
        for row in rows:
            off = "" if row["default"] else " (off by default)"
            print(unobeyed(visible(f"{row['code']:8} {row['name']:28} {row['summary']}{off}")), file=out)
    return 2 if plugins.problems else 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("rules", "List the installed rules.")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="for people, or for programs")
    return parser
