"""A reporter that keeps all laws, and some that break one each, on purpose."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from normkit import Located, Normalizer, ReportedRow, Run, unobeyed, visible


def line(located: Located) -> str:
    said = f"{located.path}:{located.line}: {located.finding.code} {located.record}: {located.finding.message}"
    return unobeyed(visible(said)) + "\n"


def good(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    for row in rows:
        out.writelines(map(line, row.findings))


def good_of_old(findings: Iterable[Located], out: TextIO, kit: Normalizer, color: bool) -> None:
    out.writelines(map(line, findings))


def counting(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    out.write(f"{sum(len(row.findings) for row in rows)} in all\n")


def timed(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    good(run, rows, out)
    out.write(f"{time.time_ns()}\n")


def unordered(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    out.writelines({line(located) for row in rows for located in row.findings})


def easily_content(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    out.write("something\n" if any(row.findings for row in rows) else "nothing\n")


def forgetful(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    good(run, (row for row in rows if row.path.endswith(".jsonl")), out)


def raw(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    for row in rows:
        out.writelines(f"{located.path}: {located.record}: {located.finding}\n" for located in row.findings)


def printing(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    good(run, rows, out)
    print("done", file=sys.stderr)


def filing(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    good(run, rows, out)
    Path("report.md").write_text("done")


def closing(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    list(rows)
    out.close()


def marking(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    for row in rows:
        out.writelines(map(line, row.findings))
        row.outcome.record["seen"] = True  # type: ignore[index]


def dividing(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    every: list[Any] = [located for row in rows for located in row.findings]
    out.write(f"{run.totals.records / len(every)}\n")
