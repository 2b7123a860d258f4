"""The arguments that several commands share."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from typing import NoReturn

from normkit.core.text import shortened
from normkit.reporters.registry import BUILT_IN

_TARGET = re.compile(r"[\w.]+:\w+")


class Finished(SystemExit):
    """The command line is done, with this exit code: help is to be shown, or the usage was wrong."""

    def __init__(self, code: int, help: str = "") -> None:
        super().__init__(code)
        self.help = help


class _Parser(argparse.ArgumentParser):
    """A parser that shows what it was given with control characters escaped."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {shortened(message)}\n")

    def print_help(self, file: object = None) -> NoReturn:
        raise Finished(0, self.format_help())

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        if message:
            sys.stderr.write(message)
        raise Finished(status)


def parser(command: str, description: str) -> argparse.ArgumentParser:
    """Return a parser for ``normkit COMMAND`` with no arguments yet. It raises Finished."""
    return _Parser(f"normkit {command}", description=description, formatter_class=_formatter)


def operands(argv: Sequence[str]) -> list[str]:
    """Return the arguments without ``--``: what follows it is a path, whatever it begins with.

    >>> operands(["--select", "CHR", "--", "-a.txt", "-"])
    ['--select', 'CHR', './-a.txt', '-']
    """
    if "--" not in argv:
        return list(argv)
    at = list(argv).index("--")
    paths = (word if word == "-" or not word.startswith("-") else os.path.join(".", word) for word in argv[at + 1 :])
    return [*argv[:at], *paths]


def _formatter(prog: str) -> argparse.HelpFormatter:
    # Unless it is told the width, argparse imports shutil to ask for it: 2 ms of each check.
    try:
        width = int(os.environ.get("COLUMNS", 0)) or os.get_terminal_size().columns
    except (OSError, ValueError):
        width = 80
    return argparse.RawDescriptionHelpFormatter(prog, width=width - 2)


def codes(given: str) -> tuple[str, ...]:
    """Read ``CHR,DAT101``."""
    return tuple(code.strip() for code in given.split(",") if code.strip())


def add(parser: argparse.ArgumentParser) -> None:
    """Add the options that ``check`` and ``fix`` share."""
    add_paths(parser)
    which = parser.add_argument_group("rules")
    which.add_argument("--select", type=codes, metavar="CODES", help="codes or prefixes to run, by comma: CHR,DAT101")
    which.add_argument("--extend-select", type=codes, default=(), metavar="CODES", help="codes to run besides")
    which.add_argument("--ignore", type=codes, default=(), metavar="CODES", help="codes or prefixes to leave out")
    corpus = parser.add_argument_group("rules that judge a record by all the others")
    corpus.add_argument("--scope", choices=("all", "record", "corpus"), default="all", help="run all rules (default), "
                        "those that look at each record alone, or those that know all the others alone")  # fmt: skip
    corpus.add_argument("--save-facts", metavar="FILE", help="keep what the records tell, for later runs to know")
    corpus.add_argument("--known", metavar="FILE", action="append", default=[], help="such a file of an earlier run")
    what = parser.add_argument_group("output")
    what.add_argument("--output-format", default="text", metavar="NAME", help=", ".join(BUILT_IN))
    what.add_argument("--statistics", action="store_true", help="count the findings by code instead of showing them")
    what.add_argument("--schema", metavar="MODULE:NAME", nargs="?", const="", help="validate what leaves with pandera; "
                      "with MODULE:NAME, by a schema of your own too")  # fmt: skip
    what.add_argument("--trust-config", action="store_true", help="run the code that the settings name (schema)")
    what.add_argument("--exit-zero", action="store_true", help="exit with 0 even if findings are left")


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add what every command that reads article files takes."""
    parser.add_argument("paths", nargs="*", help="files and folders; - for standard input; none: the working folder")
    how = parser.add_argument_group("run")
    how.add_argument("--no-plugin", action="append", default=[], metavar="NAME", help="do not load this plugin")
    how.add_argument("--config", metavar="FILE", help="this settings file for all (else the nearest to each file)")
    how.add_argument("--isolated", action="store_true", help="read no settings file")
    how.add_argument("-v", "--verbose", action="store_true", help="say which settings hold for which files")
    how.add_argument("--stdin-filename", metavar="NAME", default="stdin.jsonl", help="what - is, by its suffix")
    how.add_argument("--encoding", metavar="NAME", help="what the files are in (default: UTF-8), and are written in")
    how.add_argument("--jobs", type=_count, default=0, metavar="N", help="processes (default: by size of the input)")
    how.add_argument("--timeout", type=_seconds, metavar="SECONDS", help="let no record take longer: the rule that is "
                     "asked then becomes a finding (default: no limit)")  # fmt: skip
    how.add_argument("--facts-memory", type=_count, metavar="MB", help="hold so much of what records tell corpus "
                     "rules; more goes to disk (needs normkit[duckdb]; default: hold all)")  # fmt: skip


def _count(given: str) -> int:
    count = int(given)
    if count < 0:
        raise argparse.ArgumentTypeError("must be 0 or more")
    return count


def _seconds(given: str) -> float:
    seconds = float(given)
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError("must be a number of seconds, 0 (no limit) or more")
    return seconds


def split_schema(argv: Sequence[str]) -> list[str]:
    """Let ``--schema FILE`` mean ``--schema`` and a file, only MODULE:NAME belongs to the option; see ``operands``."""
    argv = operands(argv)
    out: list[str] = []
    for at, word in enumerate(argv):
        alone = word == "--schema" and not (at + 1 < len(argv) and _TARGET.fullmatch(argv[at + 1]))
        out.append("--schema=" if alone else word)
    return out
