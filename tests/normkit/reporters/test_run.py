"""A reporter gets the run and its rows, whole; one that was written for findings alone goes on working."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TextIO

from normkit import Finding, Located, Normalizer, Outcome, ReportedRow, Run, Span
from normkit.reporters import reporter
from normkit.reporters.located import Totals

FINDING = Finding(Span("text", 0, 4), "rain", code="TST001")
LOCATED = Located("a.txt", 3, 1, "a", FINDING, "Rain.", 0)
OUTCOME = Outcome({"text": "Rain."}, (), (FINDING,), (), True, (), {"text": "Rain."})
ROW = ReportedRow("a.txt", 3, OUTCOME, (LOCATED,))


def a_run(color: bool = False) -> Run:
    return Run(Normalizer(select=["CHR101"]), ("a.txt",), Totals(), color)


def test_a_reporter_sees_the_run_and_whole_records() -> None:
    def shout(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
        for row in rows:
            out.write(f"{row.path}:{row.line} {row.outcome.record['text']} {len(row.findings)}\n")
        out.write(f"{len(run.rules)} rules, {run.files}, {run.totals.records}, {run.ruleset[:7]}")

    out = io.StringIO()
    run = a_run()
    run.totals.records = 1
    reporter("shout", {"shout": shout})(run, [ROW], out)
    assert out.getvalue() == "a.txt:3 Rain. 1\n1 rules, ('a.txt',), 1, normkit"


def test_a_reporter_of_findings_alone_still_works() -> None:
    def count(findings: Iterable[Located], out: TextIO, kit: Normalizer, color: bool) -> None:
        out.write(f"{sum(1 for _ in findings)} {len(kit.rules)} {color}")

    out = io.StringIO()
    reporter("count", {"count": count})(a_run(color=True), [ROW], out)
    assert out.getvalue() == "1 1 True"


def test_codes_have_names() -> None:
    names = a_run().names
    assert names["CHR101"] == "phrase-line"
    assert names["KIT001"] == "unreadable-record"
