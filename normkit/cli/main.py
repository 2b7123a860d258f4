"""The command line: ``normkit COMMAND ...``. One file a command, imported when it is called."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from normkit.core.errors import NormkitError

FEW_COLLECTIONS = 100_000
"""New objects before Python looks for garbage in cycles: next to nothing here is any, and each look takes time."""

COMMANDS = {
    "check": "report what is wrong in article files",
    "fix": "fix what can be fixed safely",
    "undo": "take a fix back, byte for byte",
    "learn": "learn from a corpus what rules can go by, for you to review",
    "rules": "list the rules",
    "explain": "explain a rule: why, examples, options",
    "plugins": "list the plugins and what is wrong with them",
    "init": "write a config file and a pre-commit entry",
}

USAGE = f"""\
usage: normkit COMMAND ...

Check, explain and fix scraped articles, as a fast linter does code.

commands:
{"".join(f"  {name:9} {what}{chr(10)}" for name, what in COMMANDS.items())}
  normkit COMMAND --help   all options of a command
  normkit --version

exit codes: 0 clean, 1 findings left, 2 wrong usage, config, input or plugin"""


def main(argv: Sequence[str]) -> int:
    """Run one command; return the exit code."""
    if not argv or argv[0] in ("-h", "--help", "help"):
        print(USAGE)
        return 0 if argv else 2
    if argv[0] in ("-V", "--version"):
        from normkit._version import __version__

        print(f"normkit {__version__}")
        return 0
    try:
        if argv[0] not in COMMANDS:
            from normkit.core.errors import ConfigError, nearest

            raise ConfigError(f"no command {argv[0]!r}{nearest(argv[0], COMMANDS)}\nSee normkit --help")
        code: int = importlib.import_module(f"normkit.cli.commands.{argv[0]}").main(argv[1:])
        sys.stdout.flush()
        return code
    except NormkitError as error:
        from normkit.reporters.terminal.style import visible

        sys.stdout.flush()
        for line in str(error).split("\n"):
            print(f"normkit: {visible(line)}", file=sys.stderr)
        return 2


def run() -> NoReturn:
    """Start from a shell: exit with the code of the command."""
    gc.set_threshold(FEW_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        # A lone surrogate, or a terminal without Unicode, must not end the run.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        try:
            code = main(sys.argv[1:])
        except KeyboardInterrupt:
            code = 130
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader went away ("| head")
        code = 141
    # Every file is closed by now, and to take the interpreter down piece by piece costs a sixth of a small check.
    os._exit(code)
