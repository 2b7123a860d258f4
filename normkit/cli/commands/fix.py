"""``normkit fix``: fix what can be fixed safely, in place with a change log, or into another file."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from normkit.cli import arguments, inputs, output_files, outputs
from normkit.cli.corpus_knowledge import corpus_knowledge
from normkit.cli.paths.named import STDIN_NAME
from normkit.cli.report.html_report import html_report_of, tell_of
from normkit.cli.report.reporting import reported
from normkit.cli.report.run_summary import RunSummary, say
from normkit.core.errors import ConfigError
from normkit.core.files.atomic import replacing, state_of
from normkit.core.text import visible
from normkit.formats.base import Format
from normkit.formats.registry import format_of
from normkit.pipeline.judging import Judging, finish, judge
from normkit.pipeline.output.change_log import ChangeLog
from normkit.pipeline.output.convert import Alike, Aside, convert
from normkit.pipeline.output.in_place import fix_in_place
from normkit.pipeline.source import Failed, FinishedRow, ProcessedRow, ReadyStream, Source, Stream
from normkit.reporters.systematic import once_a_file
from normkit.settings.plugins import Plugins

if TYPE_CHECKING:
    from normkit.pipeline.decisions.carried_out import CarriedOut
    from normkit.pipeline.decisions.known_findings import Baseline
    from normkit.pipeline.output.validation import Validation


def main(argv: Sequence[str]) -> int:
    return performed(argv)[1]


@outputs.apart
def performed(argv: Sequence[str], standard: TextIO) -> tuple[RunSummary, int]:
    """Return what a fix counted, and the exit code. Raises errors of normkit's."""
    with ExitStack() as kept:
        return _fixed(parser().read(arguments.split_schema(argv)), standard, kept)


def _fixed(args: argparse.Namespace, standard: TextIO, kept: ExitStack) -> tuple[RunSummary, int]:
    settings = inputs.base_settings(args)
    plugins = inputs.plugins_of(settings)
    sources = inputs.sources(args, settings, plugins)
    report = outputs.reporter_of(args, plugins, standard)
    output, to = _destination(args, sources, plugins)
    aside = args.rejects, args.duplicates
    filtering = to is not None and len(sources) == 1 and to == sources[0].format and not any(aside)
    output_files.expect_apart(
        {
            "-o": output,
            "--rejects": args.rejects,
            "--duplicates": args.duplicates,
            "--save-facts": args.save_facts,
            "--findings": args.findings,
            "--report": args.report,
        },
        sources,
        args,
        standard,
    )
    page = html_report_of(args, "fix", sources)
    # Before anything is read: what is no longer this when it is written has been changed by another program.
    seen = {source.path: state_of(source.path) for source in sources if source.content is None}
    sources = [source.with_columns(args.add_columns) for source in sources]
    if any(aside) and to is None:
        raise ConfigError("--rejects and --duplicates set aside what is not written to another file: give -o FILE, too")
    if args.diff and args.findings:
        raise ConfigError("--findings says what was fixed, and --diff fixes nothing; take normkit check --findings")
    jobs = inputs.jobs_for(args, sources)
    summary = RunSummary()
    summary.lost_plugins = len(plugins.problems)
    summary.skipped = inputs.not_asked(args, sources)
    held, verdicts = inputs.baselines_of(args, sources), inputs.verdicts_of(args, fix=True)
    validation = None if args.no_schema else outputs.validation_by(inputs.schema_of(args, settings), plugins)
    how = Judging(
        summary.report_problems(corpus_knowledge(args, settings, sources, jobs, summary, kept)),
        fix=True,
        in_place=to is None or filtering,
        decisions=inputs.decisions_of(held, verdicts, sources, fix=True),
        mentions=outputs.wants(report, "mentions") or page is not None,
        checked=not args.no_schema and validation is None,
        logged=to is None and not args.diff,
        to=to if to is not None and not filtering and not args.diff else None,
        aside=tuple(name for name, file in zip(Aside._fields, aside, strict=True) if file),
    )
    # What goes to standard output is the records; the findings then go to standard error.
    out = sys.stderr if output == "-" and not args.diff else standard
    run = outputs.run_of(args, sources, settings, summary, out)
    telling = outputs.telling_of(args, report, run, out, hints=to is None, whole=page is not None)
    alone = all(source.format.patches_rows or source.format.puts_values for source in sources)
    by_rows = args.diff or how.to or (how.in_place and alone)
    stream: ReadyStream
    if by_rows and validation is None and not (held or verdicts or args.findings):
        stream = summary.count_records(finish(sources, how, telling, jobs))
    else:
        judged = summary.count_records(judge(sources, how, jobs))
        stream = _by_the_command(judged, validation, held, verdicts, summary)
    if args.diff:
        left: Iterator[ProcessedRow | FinishedRow] = summary.report_failures(stream)
        rows = outputs.told(left, None, telling)
        reported(report, run, summary.count_findings(once_a_file(rows, run)), standard, summary, page)
        if args.output_format == "text" and not args.quiet:
            print(summary.last_line_of_fix(would=True), file=standard)
            tell_of(page, standard)
        summary.tell_verdicts(verdicts, sources)
        return summary, summary.exit_code(args.exit_zero, on_fix=True)
    lost: Counter[str] = Counter()
    with ChangeLog(Path.cwd(), run.kit) as log:
        if output is None or to is None:
            stream = fix_in_place(stream, log, seen)
        else:
            alike = Alike(sources[0], seen.get(sources[0].path)) if filtering else None
            stream = _converted(stream, output, to, alike, aside, lost, standard)
        rows = outputs.told(summary.report_failures(stream), args.findings, telling)
        reported(report, run, summary.count_findings(once_a_file(rows, run)), out, summary, page, fixes=True)
    if log.path is not None and settings.keep_logs:
        _remove_old_logs(log.path, settings.keep_logs, args.verbose)
    if args.output_format == "text" and not args.quiet:
        print(summary.last_line_of_fix(), file=out)
        if log.path is not None:
            word = "--outside " if log.outside else ""
            print(f"Undo with: normkit undo {word}{visible(os.path.relpath(log.path))}", file=out)
        tell_of(page, out)
    summary.tell_verdicts(verdicts, sources)
    for path, count in lost.items():
        what = f"{count} rows are" if count > 1 else "1 row is"
        print(f"normkit: {visible(path)}: {what} unreadable, and not in {visible(output or '')}: "
              "mend what KIT001 finds, or set them aside with --rejects FILE", file=sys.stderr)  # fmt: skip
    summary.unread_rows = lost.total()
    summary.log = str(log.path) if log.path else None
    return summary, 2 if lost else summary.exit_code(args.exit_zero, args.exit_non_zero_on_fix)


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("fix", "Fix what can be fixed safely; report what is left.")
    arguments.add(parser)
    parser.add_argument("--unsafe-fixes", action="store_true", help="make fixes too that are right in most cases only")
    parser.add_argument("--diff", action="store_true", help="show what would be done, and write nothing")
    parser.add_argument("-o", "--output", metavar="FILE", help="write there (format by suffix; - is standard output)")
    parser.add_argument("--add-columns", type=arguments.codes, action=arguments.Further, default=(), metavar="NAMES",
                        help="columns that tables get where they lack them, by comma: title,published")  # fmt: skip
    parser.add_argument("--rejects", metavar="FILE", help="with -o: set invalid records aside there, with the reasons")
    parser.add_argument("--duplicates", metavar="FILE", help="with -o: set records with a duplicate_of aside there")
    parser.add_argument(
        "--baseline", metavar="FILE", help="make the fixes that this file accepts, none that it rejects or knows"
    )
    arguments.add_decisions(parser, "make the fixes that this file accepts, none that it rejects")
    parser.add_argument("--no-schema", action="store_true", help="do not validate what leaves")
    parser.add_argument("--exit-non-zero-on-fix", action="store_true", help="exit with 1 if anything was fixed")
    return parser


def _remove_old_logs(newest: Path, keep: int, tell: bool) -> None:
    from normkit.pipeline.output.old_logs import remove_old_logs

    removed = remove_old_logs(newest, keep)
    if removed and tell:
        names = removed[0] if len(removed) == 1 else f"{len(removed):,} of them, {removed[0]} to {removed[-1]}"
        say(f"old change logs taken out of {os.path.relpath(newest.parent)}: {names} (keep-logs = {keep})")


def _destination(
    args: argparse.Namespace, sources: Sequence[Source], plugins: Plugins
) -> tuple[str | None, Format | None]:
    """Return where the records go and in which format; (None, None) is back where they came from."""
    output: str | None = args.output
    if any(source.content is not None for source in sources):
        if len(sources) > 1 and output is None:
            raise ConfigError("standard input and files cannot be fixed in one run, except with -o FILE")
        output = output or "-"
    if output is None:
        return None, None
    name = (args.stdin_filename or STDIN_NAME) if output == "-" else output
    return output, format_of(name, inputs.formats_of(plugins))


def _by_the_command(
    stream: Stream,
    validation: Validation | None,
    held: Mapping[str, Baseline],
    verdicts: CarriedOut | None,
    summary: RunSummary,
) -> Stream:
    """Return the rows whose records the command itself looks at: by a schema, by what was decided, to write."""
    if verdicts:
        stream = verdicts.watched(stream)
    if validation:
        from normkit.pipeline.output.validation import validated

        stream = validated(stream, validation)
    if held:
        from normkit.pipeline.decisions.known_findings import without_known

        stream = without_known(stream, held, summary, Counter())
    return stream


def _is_lost(item: ProcessedRow | FinishedRow | Failed) -> bool:
    if isinstance(item, FinishedRow):
        return item.done.outgoing.place == "lost"
    return isinstance(item, ProcessedRow) and bool(item.row.trouble)


def _converted(
    stream: ReadyStream,
    output: str,
    to: Format,
    alike: Alike | None,
    aside: tuple[str | None, ...],
    lost: Counter[str],
    standard: TextIO,
) -> Iterator[ProcessedRow | FinishedRow | Failed]:
    """Write all records to one place while they are drawn, and put it in place when all are.

    ``lost`` counts, for each path, the rows that are no records and went nowhere.
    """
    with ExitStack() as stack:
        new = stack.enter_context(replacing(Path(output))) if output != "-" else None
        files = [stack.enter_context(replacing(Path(file))) if file else None for file in aside]
        sink = new.sink if new else standard.buffer
        sinks = Aside(*(file.sink if file else None for file in files))
        for item in convert(stream, to, sink, sinks, alike):
            if not alike and not sinks.rejects and _is_lost(item):
                lost[item.source.path] += 1
            yield item
        # All are on the disk before the first takes its place, and what was set aside before it is missed elsewhere.
        every = [one for one in (*files, new) if one]
        for replacement in every:
            replacement.finish()
        for replacement in every:
            replacement.commit()
