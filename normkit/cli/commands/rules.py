"""``normkit rules``: what there is."""

from __future__ import annotations

import json
from collections.abc import Sequence

from normkit.cli import arguments, inputs
from normkit.reporters.rule_page import summary
from normkit.settings.settings import Settings


def main(argv: Sequence[str]) -> int:
    parser = arguments.parser("rules", "List the installed rules.")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    args = parser.parse_args(argv)
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
        print(json.dumps(rows, indent=1))
    else:
        for row in rows:
            print(f"{row['code']:8} {row['name']:28} {row['summary']}{'' if row['default'] else ' (off by default)'}")
    return 0
