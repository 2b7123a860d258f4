"""What to show and how: the reporter, the validation, colour."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from functools import cache, wraps
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO, TypeVar

from normkit.cli.inputs import kit_of
from normkit.cli.report.run_summary import RunSummary
from normkit.core.model import Finding
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.source import ProcessedRow, SeenRow, Source
from normkit.reporters.located import ReportedRow, Run
from normkit.reporters.registry import Reporter, reporter
from normkit.settings.plugins import Plugins
from normkit.settings.settings import Settings

if TYPE_CHECKING:
    from normkit.pipeline.output.validation import Validation

_T = TypeVar("_T")


def reporter_of(args: argparse.Namespace, plugins: Plugins) -> Reporter:
    """Return the reporter that --output-format or --statistics asks for."""
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
    """Say whether a reporter asks for ``mentions`` (what the rules know, besides what is wrong) or ``positions``."""
    try:
        return bool(getattr(report, f"wants_{what}", False))
    except KeyboardInterrupt:
        raise
    except BaseException:  # a stranger's object may raise anything
        return False


def told(
    rows: Iterable[ProcessedRow | SeenRow], findings: str | None, in_place: bool, positions: bool
) -> Iterator[ReportedRow]:
    """Return the rows as they are reported; with ``findings``, a path, what was found is written there, too."""
    if findings:
        from normkit.cli.report.findings import written

        return written(rows, findings, in_place)
    return (row.reported(in_place, positions) for row in rows)


def run_of(
    args: argparse.Namespace, sources: Sequence[Source], settings: Settings, summary: RunSummary, out: TextIO
) -> Run:
    """Return what a report on these files is told of the run."""
    files = tuple(source.path for source in sources)
    people = args.output_format == "text" or args.statistics
    if not people:
        for_programs(out)
    return Run(kit_of(sources, settings), files, summary, people and use_color(out), getattr(args, "diff", False))


def validation_by(target: str, plugins: Plugins) -> Validation:
    """Return what validates records by the output schema, and by the user's own if ``target`` names one.

    Where a schema of the user's, or of a plugin's, may compare columns or records, all go by it, and it is imported
    before any record is read: it may be none. Otherwise pandera is imported by the first record that needs it.
    """
    from normkit.pipeline.output.field_checks import all_hold, field_checks
    from normkit.pipeline.output.validation import Validation

    checks = field_checks(plugins)
    of_strangers = bool(target or plugins.manager.hook.register_schemas.get_hookimpls())

    @cache
    def failures_of() -> Callable[[Normalizer, Sequence[Mapping[str, object]]], list[list[Finding]]]:
        if not of_strangers:
            from normkit.pipeline.output.lean_import import import_pandera

            import_pandera()
        from normkit.pipeline.output import schema

        output, own = schema.output_schema(plugins, checks), schema.user_schema(target) if target else None

        def failures(kit: Normalizer, records: Sequence[Mapping[str, object]]) -> list[list[Finding]]:
            found = schema.failures(output, records, kit.names)
            more = schema.own_failures(own, records) if own is not None else [[] for _ in records]
            return [a + b for a, b in zip(found, more, strict=True)]

        return failures

    if of_strangers:
        failures_of()
    return Validation(
        passes=lambda kit, record: not of_strangers and all_hold(checks, record, kit.names),
        failures=lambda kit, records: failures_of()(kit, records),
    )


def for_programs(stream: TextIO) -> None:
    """Let a stream write UTF-8 with newlines alone, whatever the locale: what programs read is the same everywhere."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def use_color(stream: TextIO) -> bool:
    """Say whether to write colour: NO_COLOR and FORCE_COLOR rule, else only on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or stream.isatty()
