"""``--report FILE``: whether a run is told as an HTML file, too."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from normkit.core.errors import ConfigError
from normkit.core.text import visible
from normkit.pipeline.source import Source

if TYPE_CHECKING:
    from normkit.reporters.html.report import HtmlReport


def html_report_of(args: argparse.Namespace, command: str, sources: Sequence[Source]) -> HtmlReport | None:
    """Return the report that the arguments ask for; None: they ask for none.

    Raises ConfigError for options that mean nothing without it, and for an earlier run that cannot be read.
    """
    if args.report is None:
        further = {
            "--report-examples": args.report_examples is not None,
            "--report-redact": args.report_redact,
            "--compare": args.compare is not None,
        }
        if given := [option for option, value in further.items() if value]:
            raise ConfigError(f"{given[0]} tells what a report holds: give --report FILE, too")
        return None
    if args.report == "-":
        raise ConfigError("--report - : a report is a file, for what the run prints goes to standard output")
    if getattr(args, "write_baseline", None):
        raise ConfigError("--write-baseline shows nothing that a --report could hold: ask for one at a time")
    from normkit.reporters.html.report import EXAMPLES, HtmlReport

    examples = EXAMPLES if args.report_examples is None else args.report_examples
    kits = {source.path: source.kit for source in sources}
    review = getattr(args, "review", None)
    return HtmlReport(args.report, command, kits, examples, args.report_redact, args.compare, review)


def tell_of(page: HtmlReport | None, out: TextIO) -> None:
    """Say where the report is, if there is one."""
    if page and not page.review:
        print(f"Report: {visible(page.path)}", file=out)
