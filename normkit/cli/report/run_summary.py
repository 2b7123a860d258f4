"""What a run counted, and what follows from it for the last line and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from normkit.core.engine_codes import BROKEN_RULE
from normkit.core.model import Safety
from normkit.core.text import counted
from normkit.corpus.passes import CorpusKnowledge
from normkit.pipeline.source import Failed, FinishedRow, ProcessedRow, Source
from normkit.reporters.located import ReportedRow, Totals
from normkit.reporters.terminal.style import unobeyed, visible

if TYPE_CHECKING:
    from normkit.cli.report.progress import Progress
    from normkit.pipeline.decisions.carried_out import CarriedOut


_Row = TypeVar("_Row", ProcessedRow, FinishedRow, ProcessedRow | FinishedRow)


def say(message: str) -> None:
    """Say something to a person, on one line of standard error, whatever it holds."""
    print(unobeyed(f"normkit: {visible(message)}"), file=sys.stderr)


class RunSummary(Totals):
    """The totals of one run: they fill while the stream passes, and tell the last line and the exit code."""

    progress: Progress | None = None
    """What a person on a terminal sees of it meanwhile."""
    log: str | None = None
    """The change log that takes a fix in place back."""
    unread_rows = 0
    """Rows that are no records, and were not written to the output."""

    def show_progress(self, sources: Sequence[Source], passes: int) -> None:
        """Show a person how far the run has come, from now on."""
        if sys.stderr.isatty():
            from normkit.cli.report.progress import Progress

            self.progress = Progress(sources, passes)

    def report_problems(self, knowledge: Mapping[str, CorpusKnowledge]) -> Mapping[str, CorpusKnowledge]:
        """Pass on what was learned; say on stderr which corpus rules cannot judge."""
        for one in knowledge.values():
            for code, problem in one.problems.items():
                self.failed_rules += 1
                say(f"corpus rule {code} failed and is left out: {problem}")
        return knowledge

    def count_records(self, stream: Iterable[_Row | Failed]) -> Iterator[_Row | Failed]:
        """Pass on what comes from the files, its records counted; show how far the run has come."""
        progress = self.progress
        try:
            for item in stream:
                if not isinstance(item, Failed):
                    self.records += item.counts
                    self.cut_short += not item.survived
                if progress:
                    counts, size = (0, 0) if isinstance(item, Failed) else (item.counts, item.size)
                    progress.add(item.source, counts, size)
                yield item
        finally:
            if progress:
                progress.hide()

    def report_failures(self, stream: Iterable[_Row | Failed]) -> Iterator[_Row]:
        """Pass on what was judged; say on stderr what failed."""
        for item in stream:
            if isinstance(item, Failed):
                if self.progress:
                    self.progress.hide()
                self.failed_files += 1
                del self.edits[item.source.path], self.changed[item.source.path]
                say(str(item.error))
                continue
            if edits := item.edits:
                self.changed[item.source.path] += 1
                self.edits[item.source.path] += edits
            yield item

    def tell_verdicts(self, verdicts: CarriedOut | None, sources: Sequence[Source]) -> None:
        """Say on stderr which verdicts of a file were not carried out, if the run had any."""
        for line in verdicts.told(sources, self.skipped) if verdicts else ():
            say(line)

    def count_findings(self, rows: Iterable[ReportedRow]) -> Iterator[ReportedRow]:
        """Pass the rows on, their findings counted."""
        for row in rows:
            if drawn := row.drawn:
                for code in drawn.codes:
                    self.codes[code] += 1
                self.safe += drawn.safe
                self.unsafe += drawn.unsafe
            for located in row.findings:
                self.codes[located.finding.code] += 1
                fixable = located.fixable
                self.safe += fixable is Safety.SAFE
                self.unsafe += fixable is Safety.UNSAFE
            yield row

    def last_line_of_check(self) -> str:
        """Return the last line of a check."""
        total = self.codes.total()
        if not total:
            if not self.records:
                return f"No records to look at.{self._left_out()}"
            found = "Nothing found in" if self._left_out() else "All fine:"
            return f"{found} {counted(self.records, 'record')}.{self._left_out()}"
        ways = [f"{self.safe} with `normkit fix`"] if self.safe else []
        ways += [f"{self.unsafe} with --unsafe-fixes"] if self.unsafe else []
        fixable = f" Fixable: {', '.join(ways)}." if ways else ""
        return f"{counted(total, 'finding')} in {counted(self.records, 'record')}.{fixable}{self._left_out()}"

    def last_line_of_fix(self, would: bool = False) -> str:
        """Return the last line of a fix."""
        left = f" {counted(self.codes.total(), 'finding')} left." if self.codes else ""
        if not self.edits:
            found = "Nothing was fixed in" if self.failed_files else "Nothing to fix in"
            return f"{found} {counted(self.records, 'record')}.{left}{self._left_out()}"
        where = f"{counted(self.changed.total(), 'record')} of {counted(len(self.edits), 'file')}"
        made = f"{'Would make' if would else 'Made'} {counted(self.edits.total(), 'edit')} in {where}."
        return f"{made}{left}{self._left_out()}"

    def _left_out(self) -> str:
        """Return what was not looked at, or is not shown: "all fine" is said of what was looked at alone."""
        parts = (
            (self.failed_files, "file", "failed"),
            (self.failed_rules, "corpus rule", "did not judge"),
            (self.cut_short, "record", "not judged by every rule: a process ended over it"),
            (self.lost_plugins, "plugin", "did not load: mend it, or leave it out with --no-plugin NAME"),
            (len(self.skipped), "corpus rule", f"not asked ({', '.join(self.skipped)})"),
            (self.known, "known finding", "not shown"),
        )
        return "".join(f" {counted(number, what)} {how}." for number, what, how in parts if number)

    def exit_code(self, zero: bool, on_fix: bool = False) -> int:
        """Return 2 if a file, rule, reporter or plugin failed, or a process ended; 1 if findings are left, else 0.

        ``on_fix``: 1 also if anything was fixed. ``zero``: 0 instead of 1.
        """
        failed = self.failed_files or self.failed_rules or self.failed_reporters or self.codes[BROKEN_RULE]
        if failed or self.lost_plugins or self.cut_short:
            return 2
        return int(bool(self.codes) or (on_fix and bool(self.edits))) if not zero else 0
