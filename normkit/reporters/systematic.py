"""A defect of a whole file is said once for the file, and a rule that finds something nearly everywhere is told first.

What all records of a file lack (a column for dates, a text) is one fault of the file and none of its records. Whether
it is so is judged by the first records of a file, so that a report can follow a stream of any length.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby, islice
from typing import NamedTuple

from normkit.core.engine_codes import DOUBTFUL_FIELD, UNREADABLE
from normkit.formats.encoding import NOT_UTF8
from normkit.reporters.located import NOTHING_SAID, Defect, Located, ReportedRow, Run, defect_of
from normkit.reporters.terminal.style import unobeyed, visible

FIRST = 100
"""Rows of a file that are looked at together before anything is said of them."""
MANY = 20
"""Records from which on a share of them says something about a rule."""


def once_a_file(rows: Iterable[ReportedRow], run: Run) -> Iterator[ReportedRow]:
    """Pass rows on; what the first records of a file all have is told once, at the file's end, with the count."""
    follows = {rule.code: rule.follows for rule in run.rules if rule.follows}
    for path, of_file in groupby(rows, key=lambda row: row.path):
        first = list(islice(of_file, FIRST))
        records = [row for row in first if row.is_record]
        defects = _systematic(records)
        causes = {defect.code for defect in defects}
        whole = _Whole(frozenset(defects), frozenset(code for code, cause in follows.items() if cause in causes))
        if notes := tuple(_notes(path, records, whole, run.names)):
            first[0] = first[0]._replace(notes=(*notes, *first[0].notes))
        seen, shown, total = Counter[str](), dict[str, Located](), 0
        for row in chain(first, of_file):
            total += row.is_record
            yield _without(row, whole, seen, shown) if row.findings else row
        for key, told in shown.items():
            message = f"{told.finding.message} (so in {seen[key]:,} of the {total:,} records of the file)"
            finding = replace(told.finding, message=message)
            yield ReportedRow(path, told.line, NOTHING_SAID, (told._replace(record=path, finding=finding),))


class _Whole(NamedTuple):
    """What is said of a file as a whole; which of two fields is the one is asked of no record alone, too."""

    defects: frozenset[Defect]
    consequences: frozenset[str]
    """Codes of rules that find what follows from these."""

    def key(self, located: Located) -> str:
        """Return what a finding is counted under; ``""`` for one that is the record's own."""
        code = located.finding.code
        if code in self.consequences:
            return code
        defect = defect_of(located)
        told = defect and (defect in self.defects or code == DOUBTFUL_FIELD)
        return ":".join(defect) if defect and told else ""


def _systematic(records: Sequence[ReportedRow]) -> list[Defect]:
    """Return what all of the records have, and what tells that the file is in another encoding."""
    if len(records) < 2:
        return []
    found = [dict.fromkeys(filter(None, map(defect_of, row.findings))) for row in records]
    counts = Counter(chain.from_iterable(found))
    wrong = Defect(UNREADABLE, "text", NOT_UTF8)
    encoded = counts[wrong] > 1 and not any(row.is_utf8 for row in records)
    return [defect for defect, count in counts.items() if count == len(records) or (encoded and defect == wrong)]


def _without(row: ReportedRow, whole: _Whole, seen: Counter[str], shown: dict[str, Located]) -> ReportedRow:
    """Return a row without what is said of the file; count that, and keep the first of each."""
    kept = []
    for located in row.findings:
        if key := whole.key(located):
            seen[key] += 1
            shown.setdefault(key, located)
        else:
            kept.append(located)
    return row._replace(findings=tuple(kept))


def _own_codes(row: ReportedRow, whole: _Whole) -> dict[str, None]:
    """Return the codes of what is the row's own: what is drawn is not said of a file."""
    own = (located.finding.code for located in row.findings if not whole.key(located))
    return dict.fromkeys((*(row.drawn.codes if row.drawn else ()), *own))


def _notes(path: str, records: Sequence[ReportedRow], whole: _Whole, names: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each rule that finds something in over half of many records."""
    if len(records) < MANY:
        return
    codes = (_own_codes(row, whole) for row in records)
    for code, count in sorted(Counter(chain.from_iterable(codes)).items()):
        if 2 * count > len(records):
            often = f"finds something in {count} of the first {len(records)} records"
            known = f"if that is no news, --ignore {code}"
            yield unobeyed(f"{visible(path)}: {code} {names.get(code, '')} {often}; {known}")
