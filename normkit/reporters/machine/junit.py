"""JUnit's XML, as CI servers read it: a suite a file, a failed case a finding, a passed case for a file without any."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TextIO

from normkit.core.text import counted
from normkit.reporters.drawing import Draw, shown
from normkit.reporters.located import Located, ReportedRow, Run, Shown
from normkit.reporters.machine.serialize import here
from normkit.reporters.terminal.style import visible

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


def report(run: Run, rows: Iterable[ReportedRow], out: TextIO) -> None:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="normkit">\n')
    for path, of_file in groupby(rows, key=lambda row: row.path):
        cases, count = list[str](), 0
        for row in of_file:
            cases += (text for text, _, _ in shown(row, _drawn))
            count += len(row.codes)
        out.write("".join(_suite(_escaped(here(path)), cases, count)))
    if trouble := list(_trouble(run)):
        error = (
            f'    <testcase name="run" classname="normkit"><error message="{_escaped("; ".join(trouble))}"/></testcase>'
        )
        out.write(f'  <testsuite name="normkit" tests="1" failures="0" errors="1">\n{error}\n  </testsuite>\n')
    out.write("</testsuites>\n")


def _drawn(found: Sequence[Located]) -> Shown:
    return Shown("".join(map(_case, found)))


def _draws(run: Run) -> Draw:
    return _drawn


report.draws = _draws  # type: ignore[attr-defined]
report.wants_positions = True  # type: ignore[attr-defined]


def _suite(file: str, cases: list[str], count: int) -> Iterator[str]:
    passed = [] if cases else [f'    <testcase name="{file}" classname="{file}" file="{file}"/>\n']
    yield f'  <testsuite name="{file}" tests="{count or 1}" failures="{count}" errors="0">\n'
    yield from cases or passed
    yield "  </testsuite>\n"


def _case(located: Located) -> str:
    finding, (start, _) = located.finding, located.region
    file, code = _escaped(here(located.path)), _escaped(finding.code)
    place = f"{file}:{start.line}:{start.column}"
    name = f"{code} {_escaped(located.record)}"
    message = f"{place}: {code} {_escaped(finding.message)}"
    return (
        f'    <testcase name="{name}" classname="{file}" file="{file}" line="{start.line}">'
        f'<failure type="{code}" message="{message}">{message}: {_escaped(located.excerpt)}</failure></testcase>\n'
    )


def _trouble(run: Run) -> Iterator[str]:
    """Yield what else went wrong: who reads nothing but this report must not take a failed run for a passed one."""
    totals = run.totals
    for number, what, how in (
        (totals.failed_files, "file", "could not be read or written"),
        (totals.failed_rules, "corpus rule", "did not judge"),
        (totals.cut_short, "record", "not judged by every rule"),
        (totals.lost_plugins, "plugin", "did not load"),
    ):
        if number:
            yield f"{counted(number, what)} {how}"


def _escaped(text: str) -> str:
    """Return a text as XML 1.0 can hold it, and as no CI runner obeys it."""
    return visible(text).translate(_ESCAPES).replace("##", "#&#35;")
