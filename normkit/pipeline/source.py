"""A file of records with its normalizer, and what became of one of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from typing import BinaryIO, NamedTuple

from normkit.core.errors import InputError, NormkitError, OutputError, from_signal_handler, reason
from normkit.core.fields import FieldNames, field_names, steps, to_record
from normkit.core.model import Finding, Outcome, Record, Safety
from normkit.core.regular_file import open_regular
from normkit.core.serial import fingerprint, owner
from normkit.core.text import excerpt
from normkit.engine.normalizer import Normalizer
from normkit.engine.placement import unplaceable_fields
from normkit.formats.base import Format, Position, Row, changed, positions_of
from normkit.formats.patch import Patch, Splice, spliced
from normkit.reporters.drawing import Drawing
from normkit.reporters.located import NOTHING_SAID, Located, ReportedRow


class Source:
    """A file of records and the normalizer that its settings give. Immutable; each is equal to itself alone."""

    def __init__(
        self, path: str, format: Format, kit: Normalizer, content: BinaryIO | None = None, trouble: str = ""
    ) -> None:
        """``content`` are the bytes, where they come from no file. ``trouble`` says why nothing can be read there."""
        self.path, self.format, self.kit, self.content, self.trouble = path, format, kit, content, trouble

    def with_columns(self, names: tuple[str, ...]) -> Source:
        """Return this source for tables that are to get these columns where they lack them."""
        return Source(self.path, self.format.with_columns(names), self.kit, self.content, self.trouble)

    def without_content(self) -> Source:
        """Return this source as a worker process needs it, and as it pickles."""
        return Source(self.path, self.format, self.kit, trouble=self.trouble)

    def open(self) -> AbstractContextManager[BinaryIO]:
        """Open the file, a regular one, for reading, or rewind what came from elsewhere. Raises InputError."""
        if self.content is not None:
            self.content.seek(0)
            return nullcontext(self.content)
        try:
            if self.trouble:
                raise OSError(0, self.trouble)
            return open_regular(self.path)
        except OSError as error:
            raise InputError(f"{self.path}: cannot be read: {error.strerror}") from error

    def holds(self, row: Row, key: str) -> bool:
        """Say whether the row's place in the file has room for a value under ``key``, or at a path that begins there.

        Raises OutputError.
        """
        with writing(self.path, self.format):
            return self.format.holds(row, (steps(row.mapping or {}, key) or (key,))[0])

    def put(self, row: Row, fixed: Mapping[str, object]) -> Sequence[Splice] | str:
        """Return what writes ``fixed`` in the row's place, or why it cannot (``Format.put``). Raises OutputError."""
        with writing(self.path, self.format):
            return self.format.put(row, fixed)

    def default_id(self, row: Row) -> str:
        """Return what a record without an id is called."""
        return self.path if row.text_line is not None else f"{self.path}:{row.line}"


class Telling(NamedTuple):
    """How rows are reported. It pickles."""

    hints: bool = True
    """Tell the way out for fixes that the file cannot hold."""
    positions: bool = False
    """Tell where in the file each finding begins and ends."""
    outcomes: bool = True
    """Tell all that came of a record, and not its findings alone."""
    diff: bool = False
    """Tell what changes, and show it."""
    color: bool = False
    """Show it in colour."""
    drawing: Drawing | None = None
    """How the findings are shown; None: they are told as they are."""


class ProcessedRow(NamedTuple):
    """A row of a file and what came of it."""

    source: Source
    row: Row
    outcome: Outcome
    survived: bool = True
    """False: a process ended of itself while it judged the row."""

    @property
    def counts(self) -> bool:
        """Whether the row is one of the records that a run counts."""
        return self.row.mapping is not None

    @property
    def size(self) -> int:
        """Bytes of the row."""
        return len(self.row.raw)

    @property
    def raw(self) -> bytes:
        """The row as it stands in the file."""
        return self.row.raw

    @property
    def edits(self) -> int:
        """How many edits were made in it."""
        return len(self.outcome.changes)

    @property
    def entries(self) -> Sequence[bytes]:
        """What the change log says of them."""
        from normkit.pipeline.output.change_log import entry

        return [entry(change) for change in self.outcome.changes]

    @property
    def matters(self) -> bool:
        """Whether there is something to say of the row."""
        return bool(self.outcome.findings or self.outcome.changes)

    @property
    def values(self) -> tuple[dict[str, object], dict[str, object]]:
        """What changes in the row: the values before, and the new ones."""
        new, before = changed(self.row, self.outcome.record), self.row.mapping or {}
        return {key: before[key] for key in new if key in before}, new

    @property
    def rewritten(self) -> tuple[Row, Mapping[str, object] | None]:
        """The row and what it becomes, for ``Format.rewrite``."""
        return self.row, self.outcome.record if self.outcome.changes else None

    def write(self, sink: BinaryIO) -> Iterator[Patch]:
        """Write the row as it leaves while its patches are drawn, which count from its begin. Raises OutputError."""
        fixed = self.outcome.record if self.outcome.changes else None
        with writing(self.source.path, self.source.format):
            yield from self.source.format.rewrite([(self.row, fixed)], sink, sink)

    @property
    def record(self) -> Record:
        """The record as it leaves, under canonical names."""
        return to_record(self.outcome.record, (), self.source.default_id(self.row), self.names)[0]

    @property
    def names(self) -> FieldNames:
        """Which of the record's keys stand for which fields; what is fixed keeps the names that it came with."""
        return field_names(self.outcome.given, self.source.kit.names)

    def reported(self, telling: Telling) -> ReportedRow:
        """Return the row as reporters get it."""
        outcome = self.outcome
        found = tuple(self.located(telling.hints))
        if telling.positions and found:
            found = tuple(self._positioned(found))
        is_utf8 = any(isinstance(value, str) and not value.isascii() for value in outcome.given.values())
        is_record = bool(outcome.given or found)
        told = outcome if telling.outcomes else NOTHING_SAID
        row = ReportedRow(self.source.path, self.row.line, told, found, is_record=is_record, is_utf8=is_utf8)
        if telling.drawing and found:
            row = telling.drawing.of(row)
        return self._with_diff(row, telling.color) if telling.diff and outcome.changes else row

    def _with_diff(self, row: ReportedRow, color: bool) -> ReportedRow:
        from normkit.reporters.terminal.diff import hunks

        outcome, path, called = self.outcome, self.source.path, self.source.default_id(self.row)
        before, after = (to_record(one, self.source.kit.names, called)[0] for one in (outcome.given, outcome.record))
        title = path if before.id == path else f"{path} · {before.id}"
        codes = ", ".join(sorted({change.code for change in outcome.changes}))
        diff = tuple(hunks(title, before.fields, after.fields, codes, self.row.text_line, color))
        told = row.outcome if row.outcome.changes else replace(NOTHING_SAID, changes=outcome.changes)
        return row._replace(outcome=told, notes=diff, diff=() if color else diff, record=before.id)

    def located(self, in_place: bool = False) -> Iterator[Located]:
        """Yield the findings with their places. ``in_place`` adds the way out for fixes the file cannot hold."""
        if not self.outcome.findings:
            return
        row, record, own = self.row, self.record, self.names.own
        given = self.outcome.given
        for finding in self.outcome.findings:
            shown, offset, line, column = excerpt(record.text(finding.span.field), finding.span.start)
            prose = row.text_line is not None and finding.span.field == "text"
            yield Located(
                self.source.path,
                row.text_line + line if prose and row.text_line else row.line,
                column if prose else None,
                record.id or self.source.default_id(row),
                finding,
                shown,
                offset,
                self._hint(finding) if in_place else "",
                own_field=key if steps(given, key := own.get(finding.span.field, "")) else finding.span.field,
            )

    def _positioned(self, found: Sequence[Located]) -> Iterator[Located]:
        """Yield the findings with their positions in the file: of their words, else of the record."""
        record, row, own = self.record, self.row, self.names.own
        offsets: dict[str, set[int]] = {}
        for one in found:
            offsets.setdefault(one.finding.span.field, set()).update((one.finding.span.start, one.finding.span.end))
        places = {
            field: positions_of(self.source.format, row, own.get(field, field), field, record.text(field), wanted)
            for field, wanted in offsets.items()
        }
        # By what it is known as it came: its title may be fixed by now.
        whose = owner(to_record(self.outcome.given, (), self.source.default_id(row), self.names)[0])
        begin = Position(row.line, row.before[0] + 1, row.before[1] + 1)
        for one in found:
            span = one.finding.span
            start = places[span.field].get(span.start) or (begin if one.column is None else None)
            end = places[span.field].get(span.end) or start
            yield one._replace(start=start, end=end, fingerprint=fingerprint(one.finding, record, whose))

    def _hint(self, finding: Finding) -> str:
        if finding.fix is None or finding.fix.safety is Safety.MANUAL:
            return ""
        own = self.names.own
        missing = unplaceable_fields(finding.fix, own, partial(self.source.holds, self.row))
        if not missing:
            return ""
        what = " and ".join(repr(name) for name in missing)
        ways = ["-o FILE.jsonl"]
        if self.source.format.with_columns(tuple(missing)) is not self.source.format:
            ways.append(f"--add-columns {','.join(missing)}")
        return f"this {self.source.format.name} file has no place for {what}; fix with {' or '.join(ways)} to keep it"


class Outgoing(NamedTuple):
    """Where a row goes that is written to another file, and as what."""

    place: str
    """"records", "rejects" or "duplicates"; "lost" for one that is unreadable and goes nowhere; "" for none at all."""
    line: bytes = b""
    record: Mapping[str, object] | None = None
    """The record itself, in place of a line, for a format that writes no lines."""
    error: OutputError | None = None
    """Why it cannot be written."""


class Finished(NamedTuple):
    """What came of a row, ready to be told and written; small, for it passes between processes."""

    row: ReportedRow
    counts: bool
    """As with ``ProcessedRow``."""
    size: int
    edits: int = 0
    splices: Sequence[Splice] = ()
    """What is put into its bytes."""
    entries: Sequence[bytes] = ()
    """What the change log says of its changes."""
    outgoing: Outgoing = Outgoing("")
    values: tuple[dict[str, object], dict[str, object]] | None = None
    """What changes in it, for a format that puts values: those before, and the new ones."""


class FinishedRow(NamedTuple):
    """A row that another process may have read, judged, fixed and prepared for its report."""

    source: Source
    done: Finished
    raw: bytes
    """As it stood in the file."""
    survived: bool = True
    """As with ``ProcessedRow``, and so is what follows."""

    @property
    def counts(self) -> bool:
        return self.done.counts

    @property
    def size(self) -> int:
        return self.done.size

    @property
    def edits(self) -> int:
        return self.done.edits

    @property
    def entries(self) -> Sequence[bytes]:
        return self.done.entries

    @property
    def matters(self) -> bool:
        row = self.done.row
        return bool(row.findings or row.drawn or self.done.edits)

    @property
    def rewritten(self) -> tuple[Row, Mapping[str, object] | None]:
        before, fixed = self.done.values or (None, None)
        return Row(b"", self.done.row.line, before), fixed

    def write(self, sink: BinaryIO) -> Iterator[Patch]:
        return spliced(self.raw, self.done.splices, sink)

    def reported(self, telling: Telling) -> ReportedRow:
        """Return the row as reporters get it; how was told to those who prepared it."""
        return self.done.row


class Failed(NamedTuple):
    """A file that could not be read or written, and why."""

    source: Source
    error: NormkitError


Stream = Iterable[ProcessedRow | Failed]
"""What comes of files: their rows in order, and those files that failed."""
ReadyStream = Iterable[ProcessedRow | FinishedRow | Failed]
"""The same, where nobody asks for whole outcomes any more."""


def unreadable(source: Source, error: BaseException) -> NormkitError:
    """Return why a source cannot be read, as an error that names it; a stranger's format may raise anything."""
    if isinstance(error, NormkitError):
        return error
    if isinstance(error, OSError) and error.strerror:
        return InputError(f"{source.path}: cannot be read: {error.strerror}")
    return InputError(f"{source.path}: cannot be read: the format {source.format.name!r} failed: {reason(error)}")


@contextmanager
def writing(path: str, format: Format) -> Iterator[None]:
    """Around what a format does to write: a stranger's may raise anything, which becomes an OutputError with its name.

    What comes from elsewhere (the disk, another part of normkit, the user) passes.
    """
    try:
        yield
    except (NormkitError, OSError, KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:
        if from_signal_handler(error):
            raise
        raise OutputError(f"{path}: cannot be written: the format {format.name!r} failed: {reason(error)}") from error
