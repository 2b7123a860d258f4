"""The command line: ``normkit COMMAND ...``. One file a command, imported when it is called."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from normkit.cli import stopping, supervision
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
    try:
        try:
            code = _started()
        except KeyboardInterrupt:
            code = 130
        code = stopping.exit_code(code)
        if code > 128:
            gc.collect()  # what was at work is taken down, and its files put away
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:  # the reader went away ("| head")
        code = 141
    except OSError as error:
        code = _complain(f"standard output cannot be written: {error.strerror or error}")
    supervision.end(code)


def _started() -> int:
    stopping.catch_signals()
    gc.set_threshold(FEW_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        # A lone surrogate, or a terminal without Unicode, must not end the run.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    if sys.argv[1:2] and sys.argv[1] in COMMANDS:
        supervision.watch_strangers()
    try:
        return main(sys.argv[1:])
    except OSError:
        raise
    except Exception as error:
        at = error.__traceback__
        while at is not None and at.tb_next is not None:
            at = at.tb_next
        place = f" ({at.tb_frame.f_code.co_filename}:{at.tb_lineno})" if at else ""
        return _complain(f"a fault of normkit's own; please report it: {type(error).__name__}: {error}{place}")


def _complain(what: str) -> int:
    """Say what is wrong; return the exit code."""
    from normkit.reporters.terminal.style import visible

    with suppress(OSError):
        print(f"normkit: {visible(what)}", file=sys.stderr, flush=True)
    return 2
