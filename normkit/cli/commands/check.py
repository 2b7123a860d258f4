"""``normkit check``: report, change nothing."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, TextIO

from normkit.cli import arguments, inputs, outputs
from normkit.cli.corpus_knowledge import corpus_knowledge
from normkit.cli.report.html_report import html_report_of, tell_of
from normkit.cli.report.reporting import reported
from normkit.cli.report.run_summary import RunSummary, say
from normkit.core.errors import ConfigError
from normkit.core.text import counted, visible
from normkit.pipeline.judging import Judging, finish, judge
from normkit.pipeline.source import FinishedRow, ProcessedRow, Source
from normkit.reporters.systematic import once_a_file

if TYPE_CHECKING:
    from argparse import Namespace

    from normkit.pipeline.decisions.known_findings import Baseline, Used
    from normkit.pipeline.output.validation import Validation
    from normkit.pipeline.source import Stream


def main(argv: Sequence[str]) -> int:
    return performed(argv)[1]


@outputs.apart
def performed(argv: Sequence[str], out: TextIO) -> tuple[RunSummary, int]:
    """Return what a check counted, and the exit code. Raises errors of normkit's."""
    return checked(parser().read(arguments.split_schema(argv)), out)


def checked(args: Namespace, out: TextIO) -> tuple[RunSummary, int]:
    """Check what the arguments say; return what was counted, and the exit code."""
    with ExitStack() as kept:
        return _checked(args, out, kept)


def _checked(args: Namespace, out: TextIO, kept: ExitStack) -> tuple[RunSummary, int]:
    settings = inputs.base_settings(args)
    plugins = inputs.plugins_of(settings)
    sources = inputs.sources(args, settings, plugins)
    report = outputs.reporter_of(args, plugins, out)
    if args.save_facts or args.write_baseline or args.findings or args.report:
        from normkit.cli.output_files import expect_apart

        options = "save_facts", "write_baseline", "findings", "report"
        written = {f"--{name.replace('_', '-')}": getattr(args, name) for name in options}
        expect_apart(written, sources, args, out)
        if args.findings and args.write_baseline:
            raise ConfigError("--findings and --write-baseline: both list all findings; write one of them at a time")
    page = html_report_of(args, "check", sources)
    held, verdicts = inputs.baselines_of(args, sources), inputs.verdicts_of(args, fix=False)
    if args.prune_baseline:
        from normkit.pipeline.decisions.pruning import expect_prunable

        expect_prunable(held, bool(args.write_baseline))
    jobs = inputs.jobs_for(args, sources)
    summary = RunSummary()
    summary.lost_plugins = len(plugins.problems)
    summary.skipped = inputs.not_asked(args, sources)
    knowledge = summary.report_problems(corpus_knowledge(args, settings, sources, jobs, summary, kept))
    if page:
        page.learn(knowledge)
    decided = inputs.decisions_of(held, verdicts, sources, fix=False)
    schema = inputs.schema_of(args, settings)
    leaves = args.schema is not None or bool(schema)
    validation = outputs.validation_by(schema, plugins) if leaves else None
    run = outputs.run_of(args, sources, settings, summary, out)
    telling = outputs.telling_of(args, report, run, out, hints=True, whole=page is not None)
    mentions = outputs.wants(report, "mentions") or page is not None
    evidence = page is not None and page.holds_texts
    how = Judging(
        knowledge, decisions=decided, mentions=mentions, evidence=evidence, checked=leaves and validation is None
    )
    used: Used = Counter()
    rows: Iterator[ProcessedRow | FinishedRow]
    if validation or held or verdicts or args.write_baseline:
        stream: Stream = summary.count_records(judge(sources, how, jobs))
        if verdicts:
            stream = verdicts.watched(stream)
        rows = _by_the_command(stream, args, validation, held, used, summary, out)
    else:
        rows = summary.report_failures(summary.count_records(finish(sources, how, telling, jobs)))
    told = outputs.told(rows, args.findings, telling)
    shown = summary.count_findings(once_a_file(told, run))
    reported(report, run, shown, out, summary, page)
    if args.output_format == "text" and not args.write_baseline and not args.quiet:
        print(summary.last_line_of_check(), file=out)
        tell_of(page, out)
    summary.tell_verdicts(verdicts, sources)
    if args.prune_baseline:
        _prune(held, used, sources, summary, walked=any(map(os.path.isdir, args.paths or ["."])))
    return summary, summary.exit_code(args.exit_zero)


def _by_the_command(
    stream: Stream,
    args: Namespace,
    validation: Validation | None,
    held: Mapping[str, Baseline],
    used: Used,
    summary: RunSummary,
    out: TextIO,
) -> Iterator[ProcessedRow]:
    """Return the rows whose records the command itself looks at: by a schema, or by what a baseline knows."""
    if validation:
        from normkit.pipeline.output.validation import validated

        stream = validated(stream, validation)
    if held:
        from normkit.pipeline.decisions.known_findings import without_known

        stream = without_known(stream, held, summary, used)
    rows = summary.report_failures(stream)
    if not args.write_baseline:
        return rows
    from normkit.pipeline.decisions.known_findings import write_known

    written = write_known(args.write_baseline, rows)
    ask = visible(f"normkit check --baseline {args.write_baseline}")
    if not args.quiet:
        are = "is" if written == 1 else "are"
        print(f"{counted(written, 'finding')} {are} known from now on: {ask}", file=out)
    return iter(())


def parser() -> arguments.Parser:
    """Return what the command takes."""
    parser = arguments.parser("check", "Report what is wrong in article files.")
    arguments.add(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that this file lists")
    arguments.add_decisions(parser, "leave out the findings that this file rejects")
    parser.add_argument("--write-baseline", metavar="FILE", help="list all findings there, as known from now on")
    parser.add_argument("--prune-baseline", action="store_true", help="take out of the baseline what is gone")
    return parser


def _prune(
    held: Mapping[str, Baseline], used: Used, sources: Sequence[Source], summary: RunSummary, walked: bool
) -> None:
    """Take out of the baselines what is gone, if the run has seen all there was to see; say how much that was."""
    from normkit.pipeline.decisions.pruning import prune

    if summary.exit_code(zero=True):
        say("the baseline is left as it was: the run has failed in part, and what it did not find may be there")
        return
    for path, gone, left in prune(held, used, sources, summary.skipped, walked):
        say(f"{path}: {gone:,} of its known findings {'is' if gone == 1 else 'are'} gone and taken out; {left:,} left")
