"""Built-in reporters show the same of findings that another process has drawn, and of those that they are told."""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from io import StringIO

import pytest

from normkit import Edit, Finding, Fix, Located, Normalizer, ReportedRow, Run, Safety, Severity, Span
from normkit.reporters.drawing import drawing_of
from normkit.reporters.located import NOTHING_SAID, Totals
from normkit.reporters.registry import BUILT_IN, reporter
from normkit.reporters.systematic import once_a_file
from normkit.reporters.terminal import statistics

FORMS = [*BUILT_IN, "statistics"]
RUN = Run(Normalizer(select=["CHR101", "DAT101", "TXT"]), ("a.jsonl",), Totals())


def located(line: int, code: str, start: int, end: int, *, safety: Safety | None = None, hint: str = "") -> Located:
    fix = Fix((Edit(Span("text", start, end), ""),), safety) if safety else None
    finding = Finding(Span("text", start, end), f"it says ##[x] and \0 no. {line}", fix, Severity.WARNING, code)
    return Located("a.jsonl", line, None, f"r{line}", finding, "A line of ::words:: here", 2, hint, "body")


def row(line: int, *found: Located) -> ReportedRow:
    return ReportedRow("a.jsonl", line, NOTHING_SAID, found, is_record=True)


ROWS = [
    row(1, located(1, "CHR101", 2, 6, safety=Safety.SAFE), located(1, "CHR101", 2, 6, safety=Safety.UNSAFE)),
    row(2),
    row(3, located(3, "DAT101", 0, 0), located(3, "TXT122", 2, 6)),  # may be said of the file as a whole
    row(4, located(4, "TXT122", 2, 6, safety=Safety.SAFE, hint="no place"), located(4, "TXT122", 2, 6)),
]


def told(form: str, rows: Iterable[ReportedRow]) -> str:
    out = StringIO()
    report = statistics.report if form == "statistics" else reporter(form, {})
    report(RUN, once_a_file(rows, RUN), out)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_what_was_drawn_is_shown_as_what_was_told(form: str) -> None:
    report = statistics.report if form == "statistics" else reporter(form, {})
    drawing = pickle.loads(pickle.dumps(drawing_of(report, RUN)))
    drawn = [drawing.of(one) for one in ROWS]
    assert [bool(one.drawn) for one in drawn] == [True, False, False, True]
    assert (drawn[0].drawn.safe, drawn[0].drawn.unsafe, drawn[3].drawn.safe) == (1, 1, 0)
    assert [one.codes for one in drawn] == [one.codes for one in ROWS]
    assert told(form, drawn) == told(form, ROWS)


@pytest.mark.parametrize("form", FORMS)
def test_a_row_that_was_drawn_may_have_more_to_tell(form: str) -> None:
    """What a process stumbled over is told by the one that outlived it."""
    drawing = drawing_of(statistics.report if form == "statistics" else reporter(form, {}), RUN)
    assert drawing is not None
    more = located(1, "TXT122", 3, 4)
    drawn = drawing.of(ROWS[0])._replace(findings=(more,))
    assert told(form, [drawn]) == told(form, [row(1, *ROWS[0].findings, more)])
