"""What a run counted, and what follows from it for the last line and the exit code."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from normkit.cli.progress import shown
from normkit.core.model import Safety
from normkit.corpus.passes import Learned
from normkit.engine.normalizer import Normalizer
from normkit.pipeline.judging import Failed, Judged
from normkit.reporters import Located
from normkit.reporters.terminal.style import visible


@dataclass(slots=True)
class Tally:
    """Counts of one run; it fills while the stream passes."""

    records: int = 0
    failed: int = 0
    edits: Counter[str] = field(default_factory=Counter)
    """Edits by file."""
    changed: Counter[str] = field(default_factory=Counter)
    """Records with edits, by file."""
    codes: Counter[str] = field(default_factory=Counter)
    safe: int = 0
    unsafe: int = 0

    def heed(self, learned: Mapping[Normalizer, Learned]) -> Mapping[Normalizer, Learned]:
        """Pass on what was learned; say on stderr which corpus rules cannot judge."""
        for one in learned.values():
            for code, problem in one.problems.items():
                self.failed += 1
                print(f"normkit: corpus rule {code} failed and is left out: {visible(problem)}", file=sys.stderr)
        return learned

    def read(self, stream: Iterable[Judged | Failed]) -> Iterator[Judged | Failed]:
        """Pass on what comes from the files, its records counted; show how far the run has come."""
        for item in shown(stream):
            self.records += isinstance(item, Judged) and item.row.mapping is not None
            yield item

    def watch(self, stream: Iterable[Judged | Failed]) -> Iterator[Judged]:
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

    def count(self, found: Iterable[Located]) -> Iterator[Located]:
        """Pass the findings on, counted."""
        for located in found:
            self.codes[located.finding.code] += 1
            fix = located.finding.fix
            if fix is not None and not located.hint:
                self.safe += fix.safety is Safety.SAFE
                self.unsafe += fix.safety is Safety.UNSAFE
            yield located

    def summary(self) -> str:
        """Return the last line of a check."""
        total = self.codes.total()
        if not total:
            return f"All fine: {_count(self.records, 'record')}."
        ways = [f"{self.safe} with `normkit fix`"] if self.safe else []
        ways += [f"{self.unsafe} with --unsafe-fixes"] if self.unsafe else []
        fixable = f" Fixable: {', '.join(ways)}." if ways else ""
        return f"{_count(total, 'finding')} in {_count(self.records, 'record')}.{fixable}"

    def fixed(self, would: bool = False) -> str:
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
