"""A row's findings as a reporter shows them, made by the process that judged the row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from normkit.core.model import Safety
from normkit.reporters.located import Drawn, Located, ReportedRow, Run, Shown, defect_of

NUMBER = "\0"
"""In what is shown, where the number goes of a finding among those with the same mark. No reporter writes NUL."""
Draw = Callable[[Sequence[Located]], Shown]
"""Makes what a reporter shows of the findings of a row. It pickles."""


class Drawing(NamedTuple):
    """How rows are drawn. It pickles."""

    draw: Draw
    consequences: frozenset[str]
    """Codes of findings that may be said of a file as a whole: rows with one of these stay as they are."""

    def of(self, row: ReportedRow) -> ReportedRow:
        """Return a row with its findings drawn, unless one of them may be said of the file as a whole."""
        found = row.findings
        codes = tuple(one.finding.code for one in found)
        if not found or not self.consequences.isdisjoint(codes) or any(map(defect_of, found)):
            return row
        made = [one.fixable for one in found]
        safe, unsafe = made.count(Safety.SAFE), made.count(Safety.UNSAFE)
        return row._replace(findings=(), drawn=Drawn(self.draw(found), found[0].record, codes, safe, unsafe))


def drawing_of(report: object, run: Run) -> Drawing | None:
    """Return how a built-in reporter draws; None for one that looks at the findings themselves."""
    draws = getattr(report, "draws", None)
    return Drawing(draws(run), frozenset(rule.code for rule in run.rules if rule.follows)) if draws else None


def shown(row: ReportedRow, draw: Draw) -> Iterator[Shown]:
    """Yield what is shown of the findings of a row: of those that are drawn, and of those that are not."""
    if row.drawn:
        yield row.drawn.shown
    if row.findings:
        yield draw(row.findings)


def numbered(
    text: str, marks: Sequence[str], seen: Counter[str], told: Callable[[str, int], str] = lambda _, number: str(number)
) -> str:
    """Return what is shown with the number of each finding among those ``seen``, as it is ``told``."""
    first, *rest = text.split(NUMBER)
    pieces = [first]
    for mark, piece in zip(marks, rest, strict=True):
        seen[mark] += 1
        pieces += told(mark, seen[mark]), piece
    return "".join(pieces)
