"""``normkit.run``: the command line as a call from Python, for schedulers and notebooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from importlib import import_module
from io import StringIO
from os import PathLike, fspath
from typing import Literal

from normkit.cli.arguments import Finished
from normkit.core.errors import ConfigError, InputError, PluginError

Path = str | PathLike[str]
Option = str | int | float | PathLike[str] | bool | Iterable[str] | None


@dataclass(frozen=True)
class Report:
    """What came of a run."""

    exit_code: int
    """As the command line has it: 0 clean, 1 findings left, 2 something failed."""
    records: int
    findings: Mapping[str, int]
    """Code -> how many are left; what is said once of a whole file counts once."""
    edits: Mapping[str, int]
    """Path of a file -> edits made in its records."""
    changed: Mapping[str, int]
    """Path of a file -> its records with edits."""
    skipped: tuple[str, ...]
    """Codes of the corpus rules that were not asked."""
    problems: tuple[str, ...]
    """What failed or is to be warned of, a line each, as the command line says it on standard error."""
    log: str | None
    """The change log that takes a fix in place back: ``normkit undo LOG``."""
    text: str = field(repr=False)
    """What the command line prints on standard output."""

    @property
    def clean(self) -> bool:
        """Whether nothing is left to say."""
        return self.exit_code == 0


def run(
    paths: Path | Iterable[Path],
    *,
    fix: bool = False,
    output: Path | None = None,
    report: Path | None = None,
    show: bool = False,
    on_error: Literal["raise", "report"] = "raise",
    **options: Option,
) -> Report:
    """Check files and folders, or fix them, as ``normkit check`` and ``normkit fix`` do; return what came of it.

    Fixes go in place, with a change log in the working folder, or to ``output``. ``report`` is a file for the table of
    findings (.parquet, .csv, .jsonl). ``options`` are those of the command, with ``_`` for ``-``: ``select=["CHR"]``,
    ``jobs=2``, ``isolated=True``. Nothing is printed, unless ``show`` says so, and the process goes on.

    Raises ConfigError for wrong options and settings, InputError and OutputError for files, PluginError for plugins
    that fail; all of them are NormkitErrors. A file that fails does not keep the others from being worked on: the error
    comes at the end, and with ``on_error="report"`` not at all (``Report.problems`` says why).
    """
    if on_error not in ("raise", "report"):
        raise ConfigError(f"on_error is 'raise' or 'report', not {on_error!r}")
    if output is not None and not fix:
        raise ConfigError("output is where fixed records go: give fix=True, too")
    if fspath(output or "") == "-":
        raise ConfigError("output is a file; '-' (standard output) is for shells")
    named = [paths] if isinstance(paths, (str, PathLike)) else list(paths)
    words = [*_words({"output": output, "findings": report, **options}), "--", *(fspath(path) for path in named)]
    command = "fix" if fix else "check"
    out, said = StringIO(), StringIO()
    with nullcontext() if show else redirect_stdout(out), nullcontext() if show else redirect_stderr(said):
        try:
            summary, code = import_module(f"normkit.cli.commands.{command}").performed(words)
        except Finished as stop:
            raise ConfigError(f"an option asks for help or for nothing: see normkit {command} --help") from stop
    problems = tuple(line.removeprefix("normkit: ") for line in said.getvalue().splitlines())
    if code == 2 and on_error == "raise":
        kind = InputError if summary.failed_files or summary.unread_rows else PluginError
        raise kind(*(problems or ("the run has failed in part: see what it has printed, and KIT002 in the report",)))
    return Report(
        code,
        summary.records,
        dict(summary.codes),
        dict(summary.edits),
        dict(summary.changed),
        summary.skipped,
        problems,
        summary.log,
        out.getvalue(),
    )


def _words(options: Mapping[str, Option]) -> Iterator[str]:
    """Yield options as a shell has them: a flag for True, several of one for a list, none for None and False."""
    for name, value in options.items():
        if value is None or value is False:
            continue
        option = f"--{name.replace('_', '-')}"
        if value is True:
            yield option
        elif isinstance(value, (str, int, float, PathLike)):
            yield f"{option}={fspath(value) if isinstance(value, PathLike) else value}"
        else:
            yield from (f"{option}={one}" for one in value)
