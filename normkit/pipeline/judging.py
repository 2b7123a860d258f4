"""The second pass: every row of every file with its outcome, in order, whatever the number of processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from normkit.core.engine_codes import BROKEN_RULE, INVALID, UNFIT, UNREADABLE
from normkit.core.errors import NormkitError, OutputError
from normkit.core.fields import field_names, steps, to_record
from normkit.core.model import Finding, Outcome, Severity, Span
from normkit.core.serial import Decision
from normkit.corpus.passes import CorpusKnowledge
from normkit.engine.normalizer import Normalizer
from normkit.engine.policy import Policy
from normkit.formats.base import Format, Row
from normkit.formats.patch import Splice
from normkit.pipeline.pool import Jobs, mapped
from normkit.pipeline.reading import (
    CHUNK_RECORDS,
    Piece,
    Task,
    chunks,
    pieces,
    rows_of_files,
    rows_of_piece,
    without_content,
)
from normkit.pipeline.source import Failed, Finished, FinishedRow, ProcessedRow, Source, Telling
from normkit.reporters.located import NOTHING_SAID

if TYPE_CHECKING:
    from normkit.pipeline.output.field_checks import FieldChecks
    from normkit.pipeline.stumble import Stumble


class Judging(NamedTuple):
    """How the rows of a run are judged. It pickles."""

    knowledge: Mapping[str, CorpusKnowledge]
    """``Normalizer.knowledge_key`` -> what its corpus rules learned in the first pass."""
    fix: bool = False
    """Make the fixes that the settings of each file trust; without it nothing is changed."""
    in_place: bool = False
    """Make only those that the row's place in the file can hold."""
    decisions: Mapping[str, Mapping[str, Decision]] = {}
    """Path of a file -> fingerprint of a finding -> what a person decided."""
    mentions: bool = False
    """Keep what the rules know beside what is wrong: it is most of an outcome's weight."""
    checked: bool = False
    """Add what the field checks say of a record as it leaves."""
    logged: bool = False
    """For ``finish``: return what the change log says of each change."""
    to: Format | None = None
    """For ``finish``: return each record as a fresh file of this format takes it: as its line, if it has ``lines``."""
    aside: tuple[str, ...] = ()
    """Then: what is set aside, of "rejects" and "duplicates"."""

    def outcome(self, source: Source, row: Row, look_only: bool = False) -> Outcome:
        """Return what comes of a row that holds a record."""
        kit = source.kit
        placement = partial(source.holds, row) if self.in_place else None
        decided = self.decisions.get(source.path, {})
        policy = Policy(kit.trust() if self.fix and not look_only else None, placement, decided)
        given = row.mapping or {}
        outcome = kit.judge(given, policy, self.knowledge.get(kit.knowledge_key), source.default_id(row))
        names = field_names(given, kit.names)
        if steps(given, names.own.get("text", "text")) or not kit.reports(INVALID):
            return outcome
        from normkit.engine.completeness import without_text

        more = without_text(outcome.findings, given, names.own)
        record, before = (to_record(one, (), source.default_id(row), names)[0] for one in (outcome.record, given))
        policy = policy.of(before)
        told = (*outcome.findings, *(f for f in more if policy.reports(f, record)))
        return replace(outcome, findings=told, decided=(*outcome.decided, *policy.kept(())))


def judge(sources: Sequence[Source], how: Judging, jobs: Jobs) -> Iterator[ProcessedRow | Failed]:
    """Yield every row of every file with its outcome, in order.

    A rule that ends its process on a record, or takes too long, becomes a finding, and the record is judged without it.
    """
    each = partial(_outcome, without_content(sources), how)
    # One process alone says of a row what it has to say before it reads the next.
    tasks = chunks(rows_of_files(enumerate(sources)), CHUNK_RECORDS if jobs.processes else 1)
    for task, outcomes, stumbles in mapped(list, each, tasks, jobs, list):
        for at, ((number, row), outcome) in enumerate(zip(task, outcomes, strict=True)):
            item = _processed(sources[number], row, outcome)
            here = [one for one in stumbles if one.holds_for(at)]
            yield _told_of(item, at, here) if here and isinstance(item, ProcessedRow) else item


def finish(sources: Sequence[Source], how: Judging, telling: Telling, jobs: Jobs) -> Iterator[FinishedRow | Failed]:
    """Yield every row of every file as it is reported and, with ``how.in_place``, written; in order.

    Other processes make rows of the bytes of a file where they can, and only what is to be said and put comes back.
    What ``judge`` says of rules that end a process holds here as well.
    """
    known = without_content(sources)
    items, each = partial(rows_of_piece, known), partial(_finished, known, how, telling)
    tasks = pieces(sources, jobs, CHUNK_RECORDS if jobs.processes else 1)
    ended: int | None = None
    for piece, results, stumbles in mapped(items, each, tasks, jobs, list):
        rows = list(rows_of_piece(sources, piece)) if stumbles else []
        begin = 0
        for at, result in enumerate(results):
            number, done = result if result is not None else _prepared(sources, how, telling, rows[at])
            if number == ended:  # another process has read on
                continue
            if isinstance(done, NormkitError):
                ended = number
                yield Failed(sources[number], done)
                continue
            item = FinishedRow(sources[number], done, _raw(piece, at, begin, done.size))
            begin += done.size
            here = [one for one in stumbles if one.holds_for(at)]
            yield _told_of_finished(item, rows[at][1], at, here, telling) if here else item


def _raw(piece: Piece, at: int, begin: int, size: int) -> bytes:
    """Return the bytes of a row of a piece of work: the row ``at``, which begins at byte ``begin``."""
    if not isinstance(piece, list):
        return piece[1].content[begin : begin + size]
    row = piece[at][1]
    return row.raw if isinstance(row, Row) else b""


_Done = tuple[int, "Finished | NormkitError"]
"""The number of a source, and what came of a row of it."""


def _finished(sources: Sequence[Source], how: Judging, telling: Telling, task: Task) -> _Done:
    """Do the work of the second pass on a row, and all that can be done before it is told and written."""
    return _prepared(sources, how, telling, task, *_judge(sources, how, task))


def _prepared(
    sources: Sequence[Source], how: Judging, telling: Telling, task: Task,
    outcome: Outcome | OutputError | None = None, splices: Sequence[Splice] = (),
) -> _Done:  # fmt: skip
    """Return a row as it is told and written; without an outcome one that was given up, with nothing said of it."""
    number, row = task
    item = _processed(sources[number], row, outcome)
    if isinstance(item, Failed):
        return number, item.error
    entries = item.entries if how.logged and item.edits else ()
    done = Finished(item.reported(telling), item.counts, item.size, item.edits, splices, entries)
    if item.edits and how.in_place and item.source.format.puts_values:
        done = done._replace(values=item.values)
    if how.to is None:
        return number, done
    from normkit.pipeline.output.convert import outgoing

    return number, done._replace(outgoing=outgoing(item, how.to, how.aside))


def _told_of_finished(
    item: FinishedRow, row: Row | NormkitError, at: int, stumbles: Sequence[Stumble], telling: Telling
) -> FinishedRow:
    """Return a row with what processes stumbled over on it."""
    if isinstance(row, NormkitError) or row.mapping is None:
        return item
    bare = replace(NOTHING_SAID, record=row.mapping, given=row.mapping)
    told = _told_of(ProcessedRow(item.source, row, bare), at, stumbles)
    more, reported = told.reported(telling).findings, item.done.row
    if telling.outcomes:
        outcome = reported.outcome
        said = replace(outcome, findings=(*outcome.findings, *told.outcome.findings))
        reported = reported._replace(outcome=said)
    reported = reported._replace(findings=(*reported.findings, *more), is_record=True)
    return item._replace(done=item.done._replace(row=reported), survived=told.survived)


def _processed(
    source: Source, row: Row | NormkitError, outcome: Outcome | NormkitError | None
) -> ProcessedRow | Failed:
    if isinstance(row, NormkitError):
        return Failed(source, row)
    if isinstance(outcome, NormkitError):
        return Failed(source, outcome)
    if row.trouble and source.kit.reports(UNREADABLE):
        problem = Finding(Span("text", 0, 0), row.trouble, None, Severity.ERROR, UNREADABLE)
        return ProcessedRow(source, row, replace(NOTHING_SAID, findings=(problem,)))
    if row.mapping is None:
        return ProcessedRow(source, row, NOTHING_SAID)
    if outcome is None:
        return ProcessedRow(source, row, replace(NOTHING_SAID, record=row.mapping, given=row.mapping))
    return ProcessedRow(source, row, outcome)


def _told_of(item: ProcessedRow, at: int, stumbles: Sequence[Stumble]) -> ProcessedRow:
    """Return a row with what processes stumbled over on it."""
    if item.row.mapping is None:
        return item
    from normkit.pipeline.stumble import MOST_STUMBLES

    names = {rule.code: f"rule {rule.code} ({rule.name})" for rule in item.source.kit.rules}
    found = list(item.outcome.findings)
    for stumble in stumbles if item.source.kit.reports(BROKEN_RULE) else ():
        who = names.get(stumble.rule, f"hook {stumble.rule}") if stumble.rule else "something outside any rule"
        message = f"{who} {stumble.how}"
        if stumble.item != at:
            message = f"{who} was not asked any more: it {stumble.how}, on {MOST_STUMBLES} records before this one"
        elif stumble.left_out:
            message += "; the record was judged without it" if stumble.rule else "; the record was not judged"
        found.append(Finding(Span("text", 0, 0), message, None, Severity.ERROR, BROKEN_RULE))
    survived = all(stumble.rule and not stumble.fatal for stumble in stumbles)
    return item._replace(outcome=replace(item.outcome, findings=tuple(found)), survived=survived)


def _outcome(sources: Sequence[Source], how: Judging, task: Task) -> Outcome | OutputError | None:
    """Do the work of the second pass on a row; None is an outcome with nothing to say."""
    return _judge(sources, how, task)[0]


_Judged = tuple["Outcome | OutputError | None", Sequence[Splice]]
"""What came of a row, and what is put into its bytes."""


def _judge(sources: Sequence[Source], how: Judging, task: Task) -> _Judged:
    number, row = task
    if isinstance(row, NormkitError) or row.mapping is None:
        return None, ()
    try:
        outcome, splices = _judged(sources[number], how, row)
    except OutputError as error:  # the row's format fails
        return error, ()
    if how.checked and sources[number].kit.reports(INVALID):
        outcome = _checked(sources[number].kit, outcome)
    if how.mentions:
        return outcome, splices
    return replace(outcome, mentions=()) if outcome.findings or outcome.changes or outcome.decided else None, splices


def _judged(source: Source, how: Judging, row: Row) -> tuple[Outcome, Sequence[Splice]]:
    outcome = how.outcome(source, row)
    if not outcome.changes or not how.in_place:
        return outcome, ()
    put = source.put(row, outcome.record)
    if not isinstance(put, str):
        return outcome, put
    # The fixed values do not fit the row's place in the file: it stays as it is, with the reason.
    outcome = how.outcome(source, row, look_only=True)
    return replace(outcome, findings=(*outcome.findings, Finding(Span("text", 0, 0), put, code=UNFIT))), ()


def _checked(kit: Normalizer, outcome: Outcome) -> Outcome:
    """Return an outcome with what the field checks say of the record as it leaves."""
    from normkit.pipeline.output.field_checks import failures, unsaid

    return unsaid(outcome, failures(_field_checks(kit), outcome.record, kit.names))


@lru_cache(maxsize=4)
def _field_checks(kit: Normalizer) -> FieldChecks:
    from normkit.pipeline.output.field_checks import field_checks
    from normkit.settings.plugins import load

    return field_checks(load(frozenset(kit.settings.no_plugins)))
