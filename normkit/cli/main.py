"""The command line: ``normkit COMMAND ...``. One file a command, imported when it is called."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from normkit.cli.process import stopping, supervision
from normkit.core.errors import NormkitError

FEW_COLLECTIONS = 100_000
"""New objects before Python looks for garbage in cycles: next to nothing here is any, and each look takes time."""

COMMANDS = {
    "check": "report what is wrong in article files",
    "fix": "fix what can be fixed safely",
    "review": "see what is found in a browser, and decide: decisions.jsonl is saved as you go",
    "undo": "take a fix back, byte for byte",
    "learn": "learn from a corpus what rules can go by, for you to review",
    "rules": "list the rules",
    "explain": "explain a rule: why, examples, options",
    "plugins": "list the plugins and what is wrong with them",
    "init": "write a config file and a pre-commit entry, or a plugin to begin with",
    "completion": "print what bash, zsh or fish complete commands and options by",
}

USAGE = f"""\
usage: normkit COMMAND ...

Check, explain and fix scraped articles, as a fast linter does code.

commands:
{"".join(f"  {name:10} {what}{chr(10)}" for name, what in COMMANDS.items())}
  normkit COMMAND --help   all options of a command
  normkit --version        which normkit this is

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
            raise _no_command(argv)
        code: int = importlib.import_module(f"normkit.cli.commands.{argv[0]}").main(argv[1:])
        sys.stdout.flush()
        return code
    except NormkitError as error:
        if wants_traceback(argv):
            sys.excepthook(type(error), error, error.__traceback__)
        _complain(*map(str, error.args))
        return 2
    except SystemExit as stop:
        from normkit.cli.arguments import Finished

        if isinstance(stop, Finished):  # by the parser of the arguments: for help, or for a wrong usage
            sys.stdout.write(stop.help)
            return int(stop.code or 0)
        _complain("something that is no part of normkit ended the program (sys.exit): is a plugin broken?")
        return 2


def wants_traceback(argv: Sequence[str]) -> bool:
    """Say whether an error is to be shown with where it comes from: ``--traceback``, or ``NORMKIT_TRACEBACK=1``."""
    asked = "--traceback" in argv and "--" not in argv[: list(argv).index("--traceback")]
    return asked or bool(os.environ.get("NORMKIT_TRACEBACK"))


def _no_command(argv: Sequence[str]) -> NormkitError:
    """Return what to say of a first word that is no command: an option, a path, or a slip."""
    from normkit.core.errors import ConfigError, nearest

    word, *rest = argv
    if word.startswith("-") and (command := next((one for one in rest if one in COMMANDS), None)):
        return ConfigError(f"{word}: options stand behind the command: normkit {command} {word} ...")
    if word == "-" or os.path.lexists(word):
        return ConfigError(f"no command {word!r}, which is a path: normkit check {word}", "See normkit --help")
    return ConfigError(f"no command {word!r}{nearest(word, COMMANDS)}", "See normkit --help")


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
    except (OSError, ValueError) as error:  # a full disk, or a stream that somebody has closed
        code = _tell_error(error)
    supervision.end(code)


def _started() -> int:
    stopping.catch_signals()
    gc.set_threshold(FEW_COLLECTIONS)
    # What Arrow's own allocator takes anew is zeroed each time: a quarter of what a fix of Parquet takes.
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    _prepare_streams()
    _leave_working_folder()
    if sys.argv[1:2] and sys.argv[1] in COMMANDS:
        supervision.watch_strangers()
    try:
        return main(sys.argv[1:])
    except (OSError, ValueError):
        raise
    except Exception as error:
        return _tell_error(error)


def _prepare_streams() -> None:
    """Keep standard output for reports: whatever else writes to its descriptor goes to standard error.

    A lone surrogate, or a terminal without Unicode, does not end the run; nor does a stream that was closed.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 (open until the end)
    sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    out = sys.stdout
    try:
        own = os.dup(out.fileno())
        os.dup2(sys.stderr.fileno(), out.fileno())
    except OSError:
        out.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        return
    sys.stdout = open(own, "w", encoding=out.encoding, errors="backslashreplace")  # noqa: SIM115 (as above)
    if out.write_through:  # type: ignore[union-attr]
        sys.stdout.reconfigure(line_buffering=True)


def _leave_working_folder() -> None:
    """Take the working folder, which may hold anybody's files, out of the places that Python imports from."""
    try:
        here, home = os.getcwd(), os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    except OSError:  # it is gone
        return
    sys.path[:] = [path for path in sys.path if path and (path != here or path == home)]


def _complain(*lines: str) -> None:
    from normkit.cli.report.run_summary import say

    sys.stdout.flush()
    for line in lines:
        say(line)


def _tell_error(error: Exception) -> int:
    """Say what nobody foresaw, on one line; ``--traceback`` shows where it comes from."""
    from normkit.core.errors import reason

    if wants_traceback(sys.argv[1:]):
        sys.excepthook(type(error), error, error.__traceback__)
    if isinstance(error, OSError):
        message = f"normkit: what was found cannot be shown: {reason(error)}\n"
    else:
        message = f"normkit: internal error: {reason(error)}; please report it (--traceback shows more)\n"
    with suppress(OSError, ValueError):
        sys.stderr.write(message)
        sys.stderr.flush()
    return 2
