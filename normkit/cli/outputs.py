"""What to show and how: the reporter, the validation, colour."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from functools import wraps
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO, TypeVar

from normkit.cli.inputs import kit_of
from normkit.cli.report.run_summary import RunSummary
from normkit.core.model import Finding
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.source import FinishedRow, ProcessedRow, Source, Telling
from normkit.reporters.drawing import drawing_of
from normkit.reporters.located import ReportedRow, Run
from normkit.reporters.registry import BUILT_IN, Reporter, reporter
from normkit.settings.plugins import Plugins
from normkit.settings.settings import Settings

if TYPE_CHECKING:
    from normkit.pipeline.output.validation import Validation

_T = TypeVar("_T")


def reporter_of(args: argparse.Namespace, plugins: Plugins, out: TextIO) -> Reporter:
    """Return the reporter that --output-format or --statistics asks for: with bars, where a person looks at ``out``."""
    if args.statistics and width_of(out):
        from normkit.reporters.terminal import charts

        return charts.report
    if args.statistics:
        from normkit.reporters.terminal import statistics

        return statistics.report
    return reporter(args.output_format, plugins.reporters)


def apart(command: Callable[[Sequence[str], TextIO], _T]) -> Callable[[Sequence[str]], _T]:
    """Give a command the standard output for itself: what plugins print while it runs goes to standard error."""

    @wraps(command)
    def main(argv: Sequence[str]) -> _T:
        out = sys.stdout
        with redirect_stdout(sys.stderr):
            return command(argv, out)

    return main


def wants(report: Reporter, what: str) -> bool:
    """Say whether a reporter asks for ``mentions`` (what the rules know, besides what is wrong), ``positions`` or, of
    the built-in ones, ``outcomes``.
    """
    try:
        return bool(getattr(report, f"wants_{what}", False))
    except KeyboardInterrupt:
        raise
    except BaseException:  # a stranger's object may raise anything
        return False


def told(rows: Iterable[ProcessedRow | FinishedRow], findings: str | None, telling: Telling) -> Iterator[ReportedRow]:
    """Return the rows as they are reported; with ``findings``, a path, what was found is written there, too."""
    if findings:
        from normkit.cli.report.findings import written

        return written(rows, findings, telling)
    return (row.reported(telling) for row in rows)


def run_of(
    args: argparse.Namespace, sources: Sequence[Source], settings: Settings, summary: RunSummary, out: TextIO
) -> Run:
    """Return what a report on these files is told of the run."""
    files = tuple(source.path for source in sources)
    people = _for_people(args)
    if not people:
        for_programs(out)
    color, width = people and use_color(out), width_of(out) if people else 0
    return Run(kit_of(sources, settings), files, summary, color, getattr(args, "diff", False), width)


def _for_people(args: argparse.Namespace) -> bool:
    return bool(args.output_format == "text" or args.statistics)


def validation_by(target: str, plugins: Plugins) -> Validation | None:
    """Return what validates records by the schemas of plugins and by the user's own, if ``target`` names one.

    None where there are no such schemas: the field checks then say all. Schemas may compare columns or records, and are
    imported before any record is read: they may be none. Raises PluginError for what a plugin brings and is no check.
    """
    from normkit.pipeline.output.field_checks import field_checks

    checks = field_checks(plugins)
    if not target and not plugins.manager.hook.register_schemas.get_hookimpls():
        return None
    from normkit.pipeline.output import schema

    output, own = schema.output_schema(plugins, checks), schema.user_schema(target) if target else None

    def validation(kit: Normalizer, records: Sequence[Mapping[str, object]]) -> list[list[Finding]]:
        found = schema.failures(output, records, kit.names)
        more = schema.own_failures(own, records) if own is not None else [[] for _ in records]
        return [a + b for a, b in zip(found, more, strict=True)]

    return validation


def telling_of(args: argparse.Namespace, report: Reporter, run: Run, out: TextIO, hints: bool, whole: bool) -> Telling:
    """Return what of each row a reporter is to be told; few built-in ones have a use for whole outcomes.

    ``whole``: something else has.
    """
    foreign = args.output_format not in BUILT_IN and not args.statistics
    outcomes = whole or foreign or wants(report, "mentions") or wants(report, "outcomes")
    positions = wants(report, "positions") or bool(args.findings)
    drawing = None if whole or foreign or args.findings else drawing_of(report, run)
    return Telling(hints, positions, outcomes, run.dry, run.color, drawing)


def for_programs(stream: TextIO) -> None:
    """Let a stream write UTF-8 with newlines alone, whatever the locale: what programs read is the same everywhere."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def width_of(stream: TextIO) -> int:
    """Return the columns of a terminal; 80 where FORCE_COLOR says that a person reads what is none; else 0."""
    if not stream.isatty():
        return 80 if os.environ.get("FORCE_COLOR") else 0
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def use_color(stream: TextIO) -> bool:
    """Say whether to write colour: NO_COLOR and FORCE_COLOR rule, else only on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()
