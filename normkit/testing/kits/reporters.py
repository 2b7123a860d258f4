"""The laws of a reporter: it tells all that was found, in the same bytes each time, and nothing in them is obeyed."""

from __future__ import annotations

import io
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from copy import deepcopy
from typing import Any

from normkit.core.model import Edit, Finding, Fix, Mention, Outcome, Safety, Severity, Span
from normkit.engine.normalizer import Normalizer
from normkit.formats.base import Position
from normkit.reporters.located import Located, ReportedRow, Run, Totals
from normkit.reporters.registry import Reporter, reporter
from normkit.testing import samples
from normkit.testing.harness import BreachError
from normkit.testing.kits import kept
from normkit.testing.purity import WORLDS

COMMANDS = (
    "::error::x", "\n::error file=x::x", "\r::set-output name=a::b", "::stop-commands::x", "  ::add-mask::x",
    "##[error]x", "##vso[task.setvariable variable=a]b", "x\n##teamcity[x]", "\x1b[31mred\x1b]0;t\x07", "\x9b31m",
)  # fmt: skip
"""What a terminal, or a runner of continuous integration, obeys."""
_OBEYED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""What must not reach a terminal; a line break ends a line, and the non-joiner may stand between Persian letters."""
_COMMAND = re.compile(r"^\s*::|##\[|##vso\[|##teamcity\[")
_WRITES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.link", "os.truncate", "socket.connect",
           "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile"}  # fmt: skip
"""Events of Python's audit that tell of something that stays, or leaves the process; an ``open`` may be one, too."""
_CHILD = """
import io, pickle, sys
report, run, rows = pickle.load(sys.stdin.buffer)
out = io.StringIO()
report(run, rows, out)
sys.stdout.buffer.write(out.getvalue().encode("utf-8", "surrogatepass"))
"""


def any_run_is_survived(report: Reporter) -> None:
    """A run without rows, one in colour, a dry one, one that went wrong: each is reported."""
    failed = Totals()
    failed.failed_files = failed.failed_rules = failed.lost_plugins = failed.cut_short = 1
    for run in (a_run(), a_run(color=True, width=80), a_run(dry=True), a_run()._replace(totals=failed)):
        for rows in ((), a_few_rows(), hostile_rows()):
            _written(report, rows, run)


def the_same_is_written_each_time(report: Reporter) -> None:
    """The same run gives the same report, in any process, locale and time zone."""
    first = _written(report, a_few_rows())
    _expect(_written(report, a_few_rows()) == first, "the second report is another one")
    try:
        sent = pickle.dumps((report, a_run(), a_few_rows()))
    except Exception:  # it cannot be sent to a process: one that is no function of a module
        return
    path = os.pathsep.join(folder or "." for folder in sys.path)
    for world in WORLDS:
        environment = {**os.environ, **world, "PYTHONPATH": path}
        ran = subprocess.run([sys.executable, "-c", _CHILD], input=sent, env=environment, capture_output=True)
        said = ran.stdout.decode("utf-8", "surrogatepass")
        why = ran.stderr.decode("utf-8", "replace").strip()[-200:] or f"it begins with {said[:200]!r}"
        _expect(not ran.returncode and said == first, f"another process writes another report: {why}")


def every_row_is_drawn(report: Reporter) -> None:
    """It draws its rows to the end: while they pass, files are read and fixed."""
    rows = iter(a_few_rows())
    _written(report, rows)
    left = sum(1 for _ in rows)
    _expect(not left, f"{left} rows are left")


def no_finding_is_left_out(report: Reporter) -> None:
    """A run with one finding less gives another report: by its place, its code, or a count."""
    rows = a_few_rows()
    whole = _written(report, rows)
    for at, row in enumerate(rows):
        for located in row.findings:
            others = tuple(one for one in row.findings if one is not located)
            told = _written(report, [*rows[:at], row._replace(findings=others), *rows[at + 1 :]])
            _expect(told != whole, f"without {located.finding.code} in {located.path} it says the same")


def nothing_in_it_is_obeyed(report: Reporter) -> None:
    """Whatever names, records and messages hold, no terminal and no CI runner finds a command in the report."""
    for row in hostile_rows():
        text = _written(report, [row])
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise BreachError(f"it cannot be encoded: {error}") from error
        for line in text.split("\n"):
            _expect(not _OBEYED.search(line), f"a terminal would obey {line!r:.300}")
            _expect(not _COMMAND.search(line), f"a CI runner would obey {line!r:.300}")


def it_writes_nowhere_else(report: Reporter) -> None:
    """It writes to the stream it is given and leaves that open: no file, no process, no network, no standard output."""
    out, other = io.StringIO(), io.StringIO()
    rows = a_few_rows()
    with redirect_stdout(other), redirect_stderr(other), _watched() as events:
        report(a_run(), rows, out)
    _expect(not out.closed, "it closes the stream")
    _expect(not events, f"it does this: {events[:3]}")
    _expect(not other.getvalue(), f"it prints {other.getvalue()!r:.200}")


def nothing_is_changed(report: Reporter) -> None:
    """What it is given is the program's own: rows, records and counts stay as they are."""
    run, rows = a_run(), a_few_rows()
    before, counts = deepcopy(rows), deepcopy(vars(run.totals))
    _written(report, rows, run)
    _expect(rows == before, "it changes a row")
    _expect(vars(run.totals) == counts, "it changes the counts")


LAWS = (
    any_run_is_survived,
    the_same_is_written_each_time,
    every_row_is_drawn,
    no_finding_is_left_out,
    nothing_in_it_is_obeyed,
    it_writes_nowhere_else,
    nothing_is_changed,
)
"""All laws of a reporter."""


def check_reporter(report: Callable[..., None], *, only: Collection[str] = (), skip: Collection[str] = ()) -> None:
    """Put a reporter through the laws.

    Raises BrokenLawError for the first law that is broken, ValueError for the name of no law.
    """
    for law in kept.chosen(LAWS, only, skip):
        kept.check(_named(report), law, _fitted(report))


def reporter_conformance(
    report: Callable[..., None], *, only: Collection[str] = (), skip: Collection[str] = ()
) -> Callable[..., None]:
    """Return a pytest test of a reporter under each law.

    A plugin's test file is

        from normkit.testing import reporter_conformance
        from my_plugin import report
        test_laws = reporter_conformance(report)
    """
    given = [(getattr(report, "__name__", "reporter"), (_fitted(report),))]
    return kept.as_tests(_named(report), kept.chosen(LAWS, only, skip), given)


def _named(report: Callable[..., None]) -> str:
    return f"the reporter {getattr(report, '__name__', report)!s:.60}"


def _fitted(report: Callable[..., None]) -> Reporter:
    """Return a reporter as a run calls it, whichever way it was written."""
    return reporter("a plugin's", {"a plugin's": report})


# ---------------------------------------------------------------- what is reported


def a_run(color: bool = False, dry: bool = False, width: int = 0) -> Run:
    """Return a run of two files, with one rule."""
    totals = Totals()
    totals.records, totals.safe, totals.unsafe = 4, 1, 1
    return Run(Normalizer(rules=()), ("news/a.jsonl", "news/b.csv"), totals, color, dry, width)


def a_few_rows() -> list[ReportedRow]:
    """Return rows as a run has them: with several findings, with one, with a note, with nothing to say."""
    safe = Fix((Edit(Span("text", 14, 21), ""),), Safety.SAFE)
    first = (
        _located("news/a.jsonl", 1, Finding(Span("text", 14, 21), "a phrase of the site", safe, code="TST101"), 14),
        _located("news/a.jsonl", 1, Finding(Span("title", 0, 4), "a title twice", None, Severity.NOTE, "TST102")),
    )
    unsafe = Fix((Edit(Span("title", 0, 4), "Sun"),), Safety.UNSAFE)
    last = _located("news/b.csv", 7, Finding(Span("title", 0, 4), "no date", unsafe, Severity.ERROR, "TST201"))
    text = "It rained.\n\nSign Up"
    mention = Mention("date", Span("text", 3, 9), "2025-03-14")
    outcome = Outcome(
        {"id": "a", "text": text},
        (),
        tuple(one.finding for one in first),
        (mention,),
        True,
        (),
        {"id": "a", "text": text},
    )
    return [
        ReportedRow("news/a.jsonl", 1, outcome, first, is_record=True),
        ReportedRow("news/a.jsonl", 2, _NOTHING, (), is_record=True),
        ReportedRow("news/b.csv", 0, _NOTHING, (), ("one rule was not asked",)),
        ReportedRow("news/b.csv", 7, _NOTHING, (last,), is_record=True),
        ReportedRow("news/b.csv", 8, _NOTHING, (last._replace(line=8, record="d"),), is_record=True),
    ]


def hostile_rows() -> Iterator[ReportedRow]:
    """Yield rows with a text that nobody should obey in each place where a stranger's text may stand."""
    for text in (*COMMANDS, *samples.HOSTILE):
        for place in ("path", "record", "excerpt", "hint", "own_field", "message", "field", "all"):
            named = {place: text} if place != "all" else dict.fromkeys(("path", "record", "excerpt", "hint"), text)
            said = text if place in ("message", "all") else "a phrase of the site"
            span = Span(text if place == "field" else "text", 0, min(4, len(text)))
            finding = Finding(span, said, Fix((Edit(span, text),), Safety.SAFE), Severity.WARNING, "TST101")
            located = _located("news/a.jsonl", 3, finding)
            if place not in ("message", "field"):
                located = located._replace(**named)  # type: ignore[arg-type]
            yield ReportedRow(located.path, 3, _NOTHING, (located,), is_record=True)


_NOTHING = Outcome({"id": "b", "text": "Dry."}, (), (), (), True, (), {"id": "b", "text": "Dry."})


def _located(path: str, line: int, finding: Finding, column: int | None = None) -> Located:
    start, end = Position(line, 20, 20), Position(line, 24, 24)
    mark = f"{finding.code}{line:08}".lower()
    return Located(path, line, column, "a", finding, "Rain at the harbour", 0, "", finding.span.field, start, end, mark)


def _written(report: Reporter, rows: Any, run: Run | None = None) -> str:
    out = io.StringIO()
    report(run or a_run(), rows, out)
    return out.getvalue()


def _expect(holds: bool, why: str) -> None:
    if not holds:
        raise BreachError(why)


_events: list[str] | None = None
"""What is done while somebody watches."""
_hooked = False


@contextmanager
def _watched() -> Iterator[list[str]]:
    """Return what is written, started or called meanwhile; a hook of Python's audit cannot be taken away again."""
    global _events, _hooked
    if not _hooked:
        sys.addaudithook(_note)
        _hooked = True
    seen: list[str] = []
    _events = seen
    try:
        yield seen
    finally:
        _events = None


def _note(event: str, args: tuple[Any, ...]) -> None:
    if _events is None:
        return
    opened = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
    if (opened and "__pycache__" not in str(args[0])) or event in _WRITES:
        _events.append(f"{event} {args[0]!s:.100}" if args else event)
