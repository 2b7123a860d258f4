"""The arguments that several commands share."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from normkit.core.errors import ConfigError, nearest
from normkit.core.text import shortened
from normkit.reporters.registry import BUILT_IN

_TARGET = r"[\w.]+:\w+"


class Finished(SystemExit):
    """The command line is done, with this exit code: help is to be shown."""

    def __init__(self, code: int, help: str = "") -> None:
        super().__init__(code)
        self.help = help


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in a sentence, with the nearest option, and not with a page of usage."""

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """Return what the arguments say; paths and options in any order. Raises ConfigError and Finished."""
        args, unknown = self.parse_known_intermixed_args(operands(argv))
        if unknown:
            self._tell_unknown(unknown[0])
        return args

    def _tell_unknown(self, word: str) -> NoReturn:
        if not word.startswith("-"):
            raise ConfigError(f"{self.prog} takes no further argument: {word!r}", f"See {self.prog} --help")
        option = word.partition("=")[0]
        own = [name for name in self._option_string_actions if name.startswith("--")]
        close = self._commands_with(option) if option in FURTHER else ""
        if not close and option in FOREIGN:
            close = f"; here it is called {FOREIGN[option]}" if FOREIGN[option] in own else ""
        elif not close and option.startswith("--"):
            close = nearest(option, own)
        raise ConfigError(f"{self.prog} has no option {option}{close}", f"See {self.prog} --help")

    def _commands_with(self, option: str) -> str:
        return f"; {' and '.join(f'normkit {name}' for name in FURTHER[option])} can take it"

    def error(self, message: str) -> NoReturn:
        for pattern, words in _REWORDED:
            message = re.sub(pattern, words, message)
        raise ConfigError(shortened(message), f"See {self.prog} --help")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            known = [str(choice) for choice in action.choices]
            takes = f"takes {', '.join(known[:-1])} or {known[-1]}, not {value!r}"
            raise argparse.ArgumentError(action, takes + nearest(str(value), known))

    def print_help(self, file: object = None) -> NoReturn:
        raise Finished(0, self.format_help())

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        if message:
            sys.stderr.write(message)
        raise Finished(status)


FURTHER = {
    "--diff": ("fix",),
    "--unsafe-fixes": ("fix",),
    "--add-columns": ("fix",),
    "--rejects": ("fix",),
    "--duplicates": ("fix",),
    "--no-schema": ("fix",),
    "--exit-non-zero-on-fix": ("fix",),
    "--output": ("fix", "learn"),
    "-o": ("fix", "learn"),
    "--write-baseline": ("check",),
    "--prune-baseline": ("check",),
    "--select": ("check", "fix"),
    "--ignore": ("check", "fix"),
    "--output-format": ("check", "fix"),
}
"""Options that people give to another command -> the commands that have them."""
FOREIGN = {"--format": "--output-format", "-f": "--output-format", "--rules": "--select", "--disable": "--ignore"}
"""What other linters call an option -> its name here."""
_REWORDED = (
    (r"^argument ([^:]+): ", r"\1 "),
    (r"expected (?:one|at least one|\d+) arguments?", "needs a value"),
    (r"ignored explicit argument (.*)", r"takes no value, and is given \1"),
    (r"^the following arguments are required: (.*)", r"\1 is missing"),
)
"""What argparse says, and what is said here."""


class Further(argparse.Action):
    """An option whose values add up, however often it is given: ``--select CHR --select DAT`` is ``CHR,DAT``."""

    def __call__(self, parser: object, namespace: argparse.Namespace, values: Any, option: object = None) -> None:
        setattr(namespace, self.dest, (*(getattr(namespace, self.dest) or ()), *values))


def parser(command: str, description: str) -> Parser:
    """Return a parser for ``normkit COMMAND``. It raises ConfigError for a wrong usage, Finished after its help."""
    made = Parser(f"normkit {command}", description=description, formatter_class=_formatter, allow_abbrev=False)
    made.add_argument("--traceback", action="store_true", help="where something fails, show from which line of Python")
    return made


def operands(argv: Sequence[str]) -> list[str]:
    """Return the arguments without ``--``: what follows it is a path, whatever it begins with.

    Before it, too, what is there as a file with a suffix is a path: hooks name files without ``--``.

    >>> operands(["--select", "CHR", "--", "-a.txt", "-"])
    ['--select', 'CHR', './-a.txt', '-']
    """
    given = list(argv)
    at = given.index("--") if "--" in given else len(given)
    return [_path(word) if word[:1] == "-" and _is_file(word) else word for word in given[:at]] + [
        _path(word) for word in given[at + 1 :]
    ]


def _path(word: str) -> str:
    return word if word == "-" or not word.startswith("-") else os.path.join(".", word)


def _is_file(word: str) -> bool:
    # --option=value is none, whatever files there are.
    return "." in word and not (word.startswith("--") and "=" in word) and os.path.isfile(word)


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
    which.add_argument(
        "--select",
        type=codes,
        action=Further,
        metavar="CODES",
        help="codes or prefixes to run, by comma or again: CHR,DAT101",
    )
    which.add_argument(
        "--extend-select", type=codes, action=Further, default=(), metavar="CODES", help="codes to run besides"
    )
    which.add_argument(
        "--ignore", type=codes, action=Further, default=(), metavar="CODES", help="codes or prefixes to leave out"
    )
    corpus = parser.add_argument_group("rules that judge a record by all the others")
    corpus.add_argument("--scope", choices=("all", "record", "corpus"), default="all", help="run all rules (default), "
                        "those that look at each record alone, or those that know all the others alone")  # fmt: skip
    corpus.add_argument("--save-facts", metavar="FILE", help="keep what the records tell, for later runs to know")
    corpus.add_argument("--known", metavar="FILE", action="append", default=[], help="such a file of an earlier run")
    what = parser.add_argument_group("output")
    what.add_argument("--output-format", default="text", metavar="NAME", help=", ".join(BUILT_IN))
    what.add_argument("--statistics", action="store_true", help="count the findings by code instead of showing them")
    what.add_argument("--findings", metavar="FILE", help="write what is found there, too, as a table: .parquet, .csv "
                      "or .jsonl")  # fmt: skip
    what.add_argument("--schema", metavar="MODULE:NAME", nargs="?", const="", help="validate what leaves with pandera; "
                      "with MODULE:NAME, by a schema of your own too")  # fmt: skip
    what.add_argument("--trust-config", action="store_true", help="run the code that the settings name (schema)")
    what.add_argument("--exit-zero", action="store_true", help="exit with 0 even if findings are left")


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Add what every command that reads article files takes."""
    parser.add_argument("paths", nargs="*", help="files, folders and globs; - for standard input; none: this folder")
    how = parser.add_argument_group("run")
    how.add_argument(
        "--no-plugin", type=codes, action=Further, default=(), metavar="NAME", help="do not load this plugin"
    )
    add_quiet(how)
    how.add_argument("--config", metavar="FILE", help="this settings file for all (else the nearest to each file)")
    how.add_argument("--isolated", action="store_true", help="read no settings file")
    how.add_argument("-v", "--verbose", action="store_true", help="say which settings hold for which files")
    how.add_argument("--stdin-filename", metavar="NAME", help="what - is, by its suffix (default: stdin.jsonl)")
    how.add_argument("--force-exclude", action="store_true", help="pass over what a walk does, even if it is named")
    how.add_argument("--no-gitignore", action="store_true", help="walk what .gitignore names, too")
    how.add_argument("--encoding", metavar="NAME", help="what the files are in (default: UTF-8), and are written in")
    how.add_argument("--jobs", type=_count, default=0, metavar="N", help="processes (default: by size of the input)")
    how.add_argument("--timeout", type=_seconds, metavar="SECONDS", help="let no record take longer: the rule that is "
                     "asked then becomes a finding (default: no limit)")  # fmt: skip
    how.add_argument("--facts-memory", type=_count, metavar="MB", help="hold so much of what records tell corpus "
                     "rules; more goes to disk (needs normkit[duckdb]; default: hold all)")  # fmt: skip


def add_quiet(parser: argparse._ActionsContainer) -> None:
    """Add the option that leaves findings and errors alone to be shown."""
    parser.add_argument("-q", "--quiet", action="store_true", help="show findings and errors, nothing else")


def _count(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) < 16):
        raise argparse.ArgumentTypeError(f"takes a whole number, 0 or more, not {given!r}")
    return int(given)


def _seconds(given: str) -> float:
    try:
        seconds = float(given)
    except ValueError:
        seconds = -1
    if not 0 <= seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"takes a number of seconds, 0 (no limit) or more, not {given!r}")
    return seconds


def split_schema(argv: Sequence[str]) -> list[str]:
    """Let ``--schema FILE`` mean ``--schema`` and a file: only MODULE:NAME belongs to the option."""
    end = list(argv).index("--") if "--" in argv else len(argv)
    out: list[str] = []
    for at, word in enumerate(argv):
        alone = word == "--schema" and at < end and not (at + 1 < len(argv) and re.fullmatch(_TARGET, argv[at + 1]))
        out.append("--schema=" if alone else word)
    return out
