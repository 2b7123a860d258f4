"""What a run counted, and what follows from it for the last line and the exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from normkit.core.model import Safety
from normkit.corpus.passes import CorpusKnowledge
from normkit.pipeline.source import Failed, ProcessedRow
from normkit.reporters.located import ReportedRow, Totals
from normkit.reporters.terminal.style import visible


class RunSummary(Totals):
    """The totals of one run: they fill while the stream passes, and tell the last line and the exit code."""

    def report_problems(self, knowledge: Mapping[str, CorpusKnowledge]) -> Mapping[str, CorpusKnowledge]:
        """Pass on what was learned; say on stderr which corpus rules cannot judge."""
        for one in knowledge.values():
            for code, problem in one.problems.items():
                self.failed += 1
                print(f"normkit: corpus rule {code} failed and is left out: {visible(problem)}", file=sys.stderr)
        return knowledge

    def count_records(self, stream: Iterable[ProcessedRow | Failed]) -> Iterator[ProcessedRow | Failed]:
        """Pass on what comes from the files, its records counted; show how far the run has come."""
        if sys.stderr.isatty():
            from normkit.cli.progress import with_progress

            stream = with_progress(stream)
        for item in stream:
            self.records += isinstance(item, ProcessedRow) and item.row.mapping is not None
            yield item

    def report_failures(self, stream: Iterable[ProcessedRow | Failed]) -> Iterator[ProcessedRow]:
        """Pass on what was judged; say on stderr what failed."""
        for item in stream:
            if isinstance(item, Failed):
                self.failed += 1
                del self.edits[item.source.path], self.changed[item.source.path]
                print(f"normkit: {visible(str(item.error))}", file=sys.stderr)
                continue
            if item.outcome.changes:
                self.changed[item.source.path] += 1
                self.edits[item.source.path] += len(item.outcome.changes)
            yield item

    def count_findings(self, rows: Iterable[ReportedRow]) -> Iterator[ReportedRow]:
        """Pass the rows on, their findings counted."""
        for row in rows:
            for located in row.findings:
                self.codes[located.finding.code] += 1
                fix = located.finding.fix
                if fix is not None and not located.hint:
                    self.safe += fix.safety is Safety.SAFE
                    self.unsafe += fix.safety is Safety.UNSAFE
            yield row

    def last_line_of_check(self) -> str:
        """Return the last line of a check."""
        total = self.codes.total()
        if not total:
            return f"All fine: {_count(self.records, 'record')}."
        ways = [f"{self.safe} with `normkit fix`"] if self.safe else []
        ways += [f"{self.unsafe} with --unsafe-fixes"] if self.unsafe else []
        fixable = f" Fixable: {', '.join(ways)}." if ways else ""
        return f"{_count(total, 'finding')} in {_count(self.records, 'record')}.{fixable}"

    def last_line_of_fix(self, would: bool = False) -> str:
        """Return the last line of a fix."""
        left = f" {_count(self.codes.total(), 'finding')} left." if self.codes else ""
        if not self.edits:
            return f"Nothing to fix in {_count(self.records, 'record')}.{left}"
        where = f"{_count(self.changed.total(), 'record')} of {_count(len(self.edits), 'file')}"
        return f"{'Would make' if would else 'Made'} {_count(self.edits.total(), 'edit')} in {where}.{left}"

    def exit_code(self, zero: bool, on_fix: bool = False) -> int:
        """Return 2 if a file failed, 1 if findings are left (or, ``on_fix``, anything was fixed), else 0."""
        if self.failed:
            return 2
        return int(bool(self.codes) or (on_fix and bool(self.edits))) if not zero else 0


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
