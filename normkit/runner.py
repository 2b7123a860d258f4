"""Files in; findings, fixed files and a change log out: in order, whatever the number of processes."""

from __future__ import annotations

import itertools
import os
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, BinaryIO

from normkit.corpus import Fragment, Gathering, Learned
from normkit.engine import Normalizer
from normkit.errors import InputError, NormkitError
from normkit.facts import Facts
from normkit.fields import own_names, to_record
from normkit.formats import Format, Row
from normkit.guards import homeless
from normkit.model import Finding, Outcome, Safety, Severity, Span
from normkit.notices import UNFIT, UNREADABLE
from normkit.reporters import Located
from normkit.text import lines

CHUNK_RECORDS, CHUNK_BYTES = 256, 1 << 20
"""What a worker process gets at a time: whichever is reached first."""
EXCERPT = 100
"""Code points of a line that are shown around a finding."""
_QUIET = Outcome({}, (), (), (), True, (), {})


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """A file of records and the normalizer that its settings give."""

    path: str
    format: Format
    kit: Normalizer
    content: BinaryIO | None = None
    """The bytes, where they come from no file."""

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Open the file for reading, or rewind what came from elsewhere. Raises InputError."""
        if self.content is not None:
            self.content.seek(0)
            return nullcontext(self.content)
        try:
            return open(self.path, "rb")
        except OSError as error:
            raise InputError(f"{self.path}: cannot be read: {error.strerror}") from error

    def called(self, row: Row) -> str:
        """Return what a record without an id is called."""
        return self.path if row.text_line is not None else f"{self.path}:{row.line}"


@dataclass(frozen=True, slots=True)
class Judged:
    """A row of a file and what came of it."""

    source: Source
    row: Row
    outcome: Outcome

    def located(self, in_place: bool = False) -> Iterator[Located]:
        """Yield the findings with their places. ``in_place`` adds the way out for fixes the file cannot hold."""
        if not self.outcome.findings:
            return
        row, names = self.row, self.source.kit.names
        record = to_record(self.outcome.record, names, self.source.called(row))[0]
        for finding in self.outcome.findings:
            excerpt, offset, line, column = _excerpt(record.text(finding.span.field), finding.span.start)
            prose = row.text_line is not None and finding.span.field == "text"
            yield Located(
                self.source.path,
                row.text_line + line if prose and row.text_line else row.line,
                column if prose else None,
                record.id or self.source.called(row),
                finding,
                excerpt,
                offset,
                self._hint(finding) if in_place else "",
            )

    def _hint(self, finding: Finding) -> str:
        if finding.fix is None or finding.fix.safety is Safety.MANUAL:
            return ""
        own = own_names(tuple(self.outcome.record), self.source.kit.names)
        missing = homeless(finding.fix, own, lambda key: self.source.format.holds(self.row, key))
        if not missing:
            return ""
        what = " and ".join(repr(name) for name in missing)
        ways = ["-o FILE.jsonl"]
        if self.source.format.with_columns(tuple(missing)) is not self.source.format:
            ways.append(f"--add-columns {','.join(missing)}")
        return f"this {self.source.format.name} file has no place for {what}; fix with {' or '.join(ways)} to keep it"


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read or written, and why."""

    source: Source
    error: NormkitError


Stream = Iterable[Judged | Failed]


def _excerpt(text: str, start: int) -> tuple[str, int, int, int]:
    """Return the line that ``start`` is on, cut to a window; its offset there; line (from 0) and column (from 1)."""
    rows = lines(text)
    number = max(0, bisect_right(rows, start, key=lambda row: row.start) - 1)
    row = rows[number]
    first = max(row.start, min(start - EXCERPT // 4, row.end - EXCERPT))
    last = min(row.end, first + EXCERPT)
    left, right = "…" if first > row.start else "", "…" if last < row.end else ""
    return left + text[first:last] + right, start - first + len(left), number, start - row.start + 1


# ---------------------------------------------------------------- reading: learn, then judge


def gather(sources: Sequence[Source], jobs: int, facts: Facts) -> dict[Normalizer, Gathering]:
    """Make the first pass, for those normalizers that have corpus rules."""
    learners = [source for source in sources if source.kit.corpus_rules]
    kits = dict.fromkeys(source.kit for source in learners)
    gathered = {kit: Gathering(facts, f"{number}:") for number, kit in enumerate(kits)}
    for source, some in collected(learners, jobs):
        if not isinstance(some, NormkitError):  # the second pass says so
            gathered[source.kit].add(some)
    return gathered


def collected(sources: Sequence[Source], jobs: int) -> Iterator[tuple[Source, list[Fragment] | NormkitError]]:
    """Yield what each record tells the corpus rules, in order; for a file or a record that cannot be read, why."""
    if sources:
        for source, row, some in _ordered(partial(_collect, _without_content(sources)), sources, jobs):
            if isinstance(row, NormkitError):
                yield source, row
            elif row.trouble:
                yield source, InputError(f"{source.path}:{row.line}: {row.trouble}")
            elif some is not None:
                yield source, some


def judge(
    sources: Sequence[Source],
    learned: Mapping[Normalizer, Learned],
    fix: bool,
    in_place: bool,
    jobs: int,
) -> Iterator[Judged | Failed]:
    """Yield every row of every file with its outcome, in order.

    ``fix`` makes the fixes that the settings of each file trust; without it nothing is changed.
    ``in_place``: only those that the row's place in the file can hold.
    """
    work = partial(_judge, _without_content(sources), learned, fix, in_place)
    for source, row, outcome in _ordered(work, sources, jobs):
        if isinstance(row, NormkitError):
            yield Failed(source, row)
        elif row.trouble and source.kit.reports(UNREADABLE):
            problem = Finding(Span("text", 0, 0), row.trouble, None, Severity.ERROR, UNREADABLE)
            yield Judged(source, row, replace(_QUIET, findings=(problem,)))
        elif row.mapping is None:
            yield Judged(source, row, _QUIET)
        elif outcome is None:
            yield Judged(source, row, replace(_QUIET, record=row.mapping, given=row.mapping))
        elif outcome.changes and in_place and (why := source.format.unfit(row, outcome.record)):
            yield Judged(source, row, _held_back(source, row, learned.get(source.kit), why))
        else:
            yield Judged(source, row, outcome)


def _held_back(source: Source, row: Row, learned: Learned | None, why: str) -> Outcome:
    """Return the outcome of a row whose fixed values do not fit its place in the file: as it is, with the reason."""
    outcome = source.kit.judge(row.mapping or {}, None, learned=learned, name=source.called(row))
    return replace(outcome, findings=(*outcome.findings, Finding(Span("text", 0, 0), why, code=UNFIT)))


def _without_content(sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources as a worker process needs them, and as they pickle."""
    return tuple(replace(source, content=None) for source in sources)


def _collect(sources: Sequence[Source], source: int, row: Row) -> list[Fragment] | None:
    """Do the work of the first pass on one row."""
    at = sources[source]
    return None if row.mapping is None else at.kit.collect(row.mapping, at.called(row))


def _judge(
    sources: Sequence[Source],
    learned: Mapping[Normalizer, Learned],
    fix: bool,
    in_place: bool,
    source: int,
    row: Row,
) -> Outcome | None:
    """Do the work of the second pass on one row; None is an outcome with nothing to say."""
    at = sources[source]
    if row.mapping is None:
        return None

    def places(key: str) -> bool:
        return at.format.holds(row, key)

    trust = at.kit.trust() if fix else None
    outcome = at.kit.judge(row.mapping, trust, places if in_place else None, learned.get(at.kit), at.called(row))
    return replace(outcome, mentions=()) if outcome.findings or outcome.changes else None


_Work = Callable[[int, Row], Any]
_Task = tuple[int, Row]


def _ordered(work: _Work, sources: Sequence[Source], jobs: int) -> Iterator[tuple[Source, Row | NormkitError, Any]]:
    """Yield (source, row or error, result of the work), in order; with more than one job from a bounded pool."""
    if jobs < 2:
        for number, row in _rows(sources):
            yield sources[number], row, None if isinstance(row, NormkitError) else work(number, row)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    # Not "fork": the threads of polars, which validates in this process, do not survive it.
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(jobs, get_context(method), _start_worker, (work,)) as pool:
        pending: deque[tuple[list[tuple[int, Row | NormkitError]], Future[list[Any]]]] = deque()
        for chunk in itertools.chain(_chunks(_rows(sources)), itertools.repeat(None)):
            if chunk is not None:
                tasks = [(n, row) for n, row in chunk if isinstance(row, Row)]
                pending.append((chunk, pool.submit(_run_chunk, tasks)))
            elif not pending:
                return
            if chunk is None or len(pending) > 2 * jobs:
                done, future = pending.popleft()
                results = iter(future.result())
                for n, row in done:
                    yield sources[n], row, None if isinstance(row, NormkitError) else next(results)


def _rows(sources: Sequence[Source]) -> Iterator[tuple[int, Row | NormkitError]]:
    for number, source in enumerate(sources):
        try:
            with source.open() as opened:
                first = True
                for row in source.format.read(opened, source.path):
                    if first and row.mapping is not None:
                        _expect_text(source, row, row.mapping)
                        first = False
                    yield number, row
        except NormkitError as error:
            yield number, error
        except OSError as error:
            yield number, InputError(f"{source.path}: cannot be read: {error.strerror}")


def _expect_text(source: Source, row: Row, mapping: Mapping[str, object]) -> None:
    """Raise InputError if this is a table without a column that is known as a text or a title."""
    known = own_names(tuple(mapping), source.kit.names).keys()
    if not known & {"text", "title"} and not source.format.holds(row, "text"):
        raise InputError(
            f"{source.path}: no column is known as a text or a title; there are {', '.join(mapping)}. "
            'Say which with [fields] in normkit.toml: text = "..."'
        )


def _chunks(rows: Iterator[tuple[int, Row | NormkitError]]) -> Iterator[list[tuple[int, Row | NormkitError]]]:
    chunk: list[tuple[int, Row | NormkitError]] = []
    size = 0
    for item in rows:
        chunk.append(item)
        size += len(item[1].raw) if isinstance(item[1], Row) else 0
        if len(chunk) == CHUNK_RECORDS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


_work: _Work  # of a worker process


def _start_worker(work: _Work) -> None:
    import signal
    import threading
    from multiprocessing import parent_process

    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def end_with_parent() -> None:
        parent.join()
        os._exit(1)  # a killed parent cannot tell its workers to stop

    threading.Thread(target=end_with_parent, daemon=True).start()


def _run_chunk(tasks: list[_Task]) -> list[Any]:
    return [_work(number, row) for number, row in tasks]
