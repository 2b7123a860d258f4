"""``normkit explain CODE``: why a rule is there, what it does, what can be set."""

from __future__ import annotations

from collections.abc import Sequence

from normkit.cli import arguments, inputs
from normkit.core.engine_codes import NOTICES
from normkit.core.errors import ConfigError, nearest
from normkit.reporters.rule_page import page
from normkit.settings.settings import Settings


def main(argv: Sequence[str]) -> int:
    parser = arguments.parser("explain", "Explain a rule.")
    parser.add_argument("code", help="a code such as CHR111, or a name such as gallery-widget")
    args = parser.parse_args(argv)
    plugins = inputs.plugins_of(Settings())
    by_name = {rule.name: rule for rule in plugins.rules.values()}
    found = plugins.rules.get(args.code.upper()) or by_name.get(args.code)
    if found is not None:
        print(page(found))
    elif args.code.upper() in NOTICES:
        name, text = NOTICES[args.code.upper()]
        print(f"# {args.code.upper()} {name}\n\n{text}")
    else:
        known = (*plugins.rules, *NOTICES, *by_name)
        raise ConfigError(f"no rule {args.code!r}{nearest(args.code, known)}\nSee normkit rules")
    return 0
