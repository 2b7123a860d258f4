"""``normkit check``: report, change nothing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from normkit.cli import arguments
from normkit.cli.first_pass import learned
from normkit.cli.run_summary import Tally
from normkit.pipeline.judging import judge
from normkit.reporters import Located


def main(argv: Sequence[str]) -> int:
    parser = arguments.parser("check", "Report what is wrong in article files.")
    arguments.add(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that this file lists")
    parser.add_argument("--write-baseline", metavar="FILE", help="list all findings there, as known from now on")
    args = parser.parse_intermixed_args(arguments.split_schema(argv))
    settings = arguments.base_settings(args)
    plugins = arguments.plugins_of(settings)
    sources = arguments.sources(args, settings, plugins)
    report = arguments.reporter_of(args, plugins)
    jobs = arguments.jobs_for(args, sources)
    tally = Tally()
    stream = tally.read(
        judge(sources, tally.heed(learned(args, settings, sources, jobs)), fix=False, in_place=False, jobs=jobs)
    )
    if args.schema is not None or settings.schema:
        from normkit.pipeline.output.in_place import validated

        stream = validated(stream, arguments.validator(args.schema or settings.schema, plugins))
    found: Iterator[Located] = (located for item in tally.watch(stream) for located in item.located(in_place=True))
    if args.baseline or args.write_baseline or settings.baseline:
        found = _with_baseline(args, settings.baseline, found)
    report(tally.count(found), sys.stdout, arguments.kit_of(sources, settings), arguments.use_color(sys.stdout))
    if args.output_format == "text" and not args.write_baseline:
        print(tally.summary())
    return tally.exit_code(args.exit_zero)


def _with_baseline(args: argparse.Namespace, configured: str, found: Iterator[Located]) -> Iterator[Located]:
    from normkit.cli import baseline

    if args.write_baseline:
        written = baseline.write(args.write_baseline, found)
        print(f"{written} findings are known from now on: normkit check --baseline {args.write_baseline}")
        return iter(())
    return baseline.unknown(args.baseline or configured, found)
