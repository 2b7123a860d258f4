"""Files in; findings, fixed files and a change log out: in order, whatever the number of processes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from typing import BinaryIO

from normkit.core.engine_codes import UNFIT, UNREADABLE
from normkit.core.errors import InputError, NormkitError
from normkit.core.fields import own_names, to_record
from normkit.core.model import Finding, Outcome, Safety, Severity, Span
from normkit.core.text import lines
from normkit.corpus.fact_store import Facts
from normkit.corpus.passes import Fragment, Gathering, Learned
from normkit.engine.budget import homeless
from normkit.engine.normalizer import Normalizer
from normkit.formats import Format, Row, Stretch
from normkit.pipeline.pool import mapped
from normkit.reporters import Located

CHUNK_RECORDS, CHUNK_BYTES = 256, 1 << 20
"""What a worker process gets at a time: whichever is reached first."""
EXCERPT = 100
"""Code points of a line that are shown around a finding."""
_Task = tuple[int, Row | NormkitError]
"""The number of a source, and a row of it or why it cannot be read."""
_Piece = list[_Task] | tuple[int, Stretch]
"""What a process of the first pass gets: some rows, or the place of some."""
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
        work = partial(_collect, _without_content(sources))
        for _, told in mapped(work, _pieces(sources, jobs), jobs):
            yield from ((sources[number], some) for number, some in told)


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
    # One process alone says of a row what it has to say before it reads the next.
    judged = mapped(work, _chunks(_rows(enumerate(sources)), CHUNK_RECORDS if jobs > 1 else 1), jobs)
    for (number, row), outcome in (pair for chunk, outcomes in judged for pair in zip(chunk, outcomes, strict=True)):
        source = sources[number]
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


def _collect(sources: Sequence[Source], piece: _Piece) -> list[tuple[int, list[Fragment] | NormkitError]]:
    """Do the work of the first pass on a piece of a file."""
    told: list[tuple[int, list[Fragment] | NormkitError]] = []
    for number, row in piece if isinstance(piece, list) else _rows_of(sources[piece[0]], *piece):
        source = sources[number]
        if isinstance(row, NormkitError):
            told.append((number, row))
        elif row.trouble:
            told.append((number, InputError(f"{source.path}:{row.line}: {row.trouble}")))
        elif row.mapping is not None:
            told.append((number, source.kit.collect(row.mapping, source.called(row))))
    return told


def _rows_of(source: Source, number: int, stretch: Stretch) -> Iterator[_Task]:
    """Yield the rows of a stretch of a file."""
    try:
        with source.open() as opened:
            opened.seek(stretch.start)
            for row in source.format.read_stretch(BytesIO(opened.read(stretch.size)), source.path, stretch.line):
                yield number, row
    except (NormkitError, OSError) as error:
        yield number, _unreadable(source, error)


def _judge(
    sources: Sequence[Source],
    learned: Mapping[Normalizer, Learned],
    fix: bool,
    in_place: bool,
    chunk: Sequence[_Task],
) -> list[Outcome | None]:
    """Do the work of the second pass on some rows; None is an outcome with nothing to say."""

    def judged(source: Source, row: Row | NormkitError) -> Outcome | None:
        if isinstance(row, NormkitError) or row.mapping is None:
            return None
        known, name = learned.get(source.kit), source.called(row)
        places = partial(source.format.holds, row) if in_place else None
        outcome = source.kit.judge(row.mapping, source.kit.trust() if fix else None, places, known, name)
        return replace(outcome, mentions=()) if outcome.findings or outcome.changes else None

    return [judged(sources[number], row) for number, row in chunk]


def _pieces(sources: Sequence[Source], jobs: int) -> Iterator[_Piece]:
    """Yield the work of a first pass: stretches of the files that can be cut, which the workers read, else rows."""
    for number, source in enumerate(sources):
        if jobs > 1 and source.format.cuts and source.content is None:
            yield from _stretches(number, source)
        else:
            yield from _chunks(_rows([(number, source)]), CHUNK_RECORDS)


def _stretches(number: int, source: Source) -> Iterator[_Piece]:
    try:
        with source.open() as opened:
            yield from ((number, stretch) for stretch in source.format.stretches(opened, source.path, CHUNK_BYTES))
    except (NormkitError, OSError) as error:
        yield [(number, _unreadable(source, error))]


def _rows(sources: Iterable[tuple[int, Source]]) -> Iterator[_Task]:
    for number, source in sources:
        try:
            with source.open() as opened:
                first = True
                for row in source.format.read(opened, source.path):
                    if first and row.mapping is not None:
                        _expect_text(source, row, row.mapping)
                        first = False
                    yield number, row
        except (NormkitError, OSError) as error:
            yield number, _unreadable(source, error)


def _unreadable(source: Source, error: NormkitError | OSError) -> NormkitError:
    return error if isinstance(error, NormkitError) else InputError(f"{source.path}: cannot be read: {error.strerror}")


def _expect_text(source: Source, row: Row, mapping: Mapping[str, object]) -> None:
    """Raise InputError if this is a table without a column that is known as a text or a title."""
    known = own_names(tuple(mapping), source.kit.names).keys()
    if not known & {"text", "title"} and not source.format.holds(row, "text"):
        raise InputError(
            f"{source.path}: no column is known as a text or a title; there are {', '.join(mapping)}. "
            'Say which with [fields] in normkit.toml: text = "..."'
        )


def _chunks(rows: Iterator[_Task], most: int) -> Iterator[list[_Task]]:
    chunk: list[_Task] = []
    size = 0
    for item in rows:
        chunk.append(item)
        size += len(item[1].raw) if isinstance(item[1], Row) else 0
        if len(chunk) == most or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
