"""``normkit explain CODE``: why a rule is there, what it does, what can be set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from normkit.cli import arguments, inputs, outputs
from normkit.core.engine_codes import NOTICES
from normkit.core.errors import ConfigError, PluginError, nearest, reason
from normkit.core.rule import Rule
from normkit.reporters.rule_page import page
from normkit.reporters.terminal.style import unobeyed, visible
from normkit.settings.plugins import HOME
from normkit.settings.settings import Settings


@outputs.apart
def main(argv: Sequence[str], out: TextIO) -> int:
    args = parser().read(argv)
    plugins = inputs.plugins_of(Settings())
    # Of two rules with one name normkit's own has it.
    ours_last = sorted(plugins.rules.items(), key=lambda pair: plugins.owners[pair[0]].distribution == HOME)
    by_name = {rule.name: rule for _, rule in ours_last}
    found = plugins.rules.get(args.code.upper()) or by_name.get(args.code)
    if found is not None:
        for line in _page(found).split("\n"):
            print(unobeyed(visible(line)), file=out)
    elif args.code.upper() in NOTICES:
        name, text = NOTICES[args.code.upper()]
        print(f"# {args.code.upper()} {name}\n\n{text}", file=out)
    else:
        known = (*plugins.rules, *NOTICES, *by_name)
        raise ConfigError(f"no rule {args.code!r}{nearest(args.code, known)}", "See normkit rules")
    return 0


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("explain", "Explain a rule.")
    parser.add_argument("code", help="a code such as CHR111, or a name such as gallery-widget")
    return parser


def _page(rule: type[Rule]) -> str:
    try:
        return page(rule)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a stranger's rule may raise anything
        raise PluginError(f"rule {rule.code} ({rule.name}) cannot be explained: {reason(error)}") from error
