"""The second pass: every row of every file with its outcome, in order, whatever the number of processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from normkit.core.engine_codes import BROKEN_RULE, INVALID, UNFIT, UNREADABLE
from normkit.core.errors import NormkitError, OutputError
from normkit.core.fields import field_names, steps, to_record
from normkit.core.model import Finding, Outcome, Severity, Span
from normkit.core.serial import Decision
from normkit.corpus.passes import CorpusKnowledge
from normkit.engine.policy import Policy
from normkit.formats.base import Row
from normkit.pipeline.pool import Jobs, mapped
from normkit.pipeline.reading import (
    CHUNK_RECORDS,
    Task,
    chunks,
    pieces,
    rows_of_files,
    rows_of_piece,
    without_content,
)
from normkit.pipeline.source import Failed, ProcessedRow, SeenRow, Source
from normkit.reporters.located import NOTHING_SAID, ReportedRow

if TYPE_CHECKING:
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
    positions: bool = False
    """For ``look``: tell where in the file each finding begins and ends."""
    outcomes: bool = True
    """For ``look``: tell all that came of a record, and not its findings alone."""

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
    each = partial(_judge, without_content(sources), how)
    # One process alone says of a row what it has to say before it reads the next.
    tasks = chunks(rows_of_files(enumerate(sources)), CHUNK_RECORDS if jobs.processes else 1)
    for task, outcomes, stumbles in mapped(list, each, tasks, jobs):
        for at, ((number, row), outcome) in enumerate(zip(task, outcomes, strict=True)):
            item = _processed(sources[number], row, outcome)
            here = [one for one in stumbles if one.holds_for(at)]
            yield _told_of(item, at, here) if here and isinstance(item, ProcessedRow) else item


def look(sources: Sequence[Source], how: Judging, jobs: Jobs) -> Iterator[SeenRow | Failed]:
    """Yield every row of every file as it is reported, in order; nothing is fixed.

    Other processes read what they can themselves, and only what is to be said comes back. What ``judge`` says of rules
    that end a process holds here as well.
    """
    known = without_content(sources)
    items, each = partial(rows_of_piece, known), partial(_seen, known, how)
    tasks = pieces(sources, jobs, CHUNK_RECORDS if jobs.processes else 1)
    ended: int | None = None
    for piece, results, stumbles in mapped(items, each, tasks, jobs):
        rows = list(rows_of_piece(sources, piece)) if stumbles else []
        for at, result in enumerate(results):
            here = [one for one in stumbles if one.holds_for(at)]
            number, seen, counts, size = result if result is not None else _unseen(sources, rows[at])
            if number == ended:  # another process has read on
                continue
            if isinstance(seen, NormkitError):
                ended = number
                yield Failed(sources[number], seen)
                continue
            item = SeenRow(sources[number], seen, counts, size)
            yield _told_of_seen(item, rows[at][1], at, here, how) if here else item


_Seen = tuple[int, "ReportedRow | NormkitError", bool, int]
"""The number of a source, a row of it as it is reported, whether it is a record, and how many bytes it has."""


def _seen(sources: Sequence[Source], how: Judging, task: Task) -> _Seen:
    """Look at a row."""
    number, row = task
    item = _processed(sources[number], row, _judge(sources, how, task))
    if isinstance(item, Failed):
        return number, item.error, False, 0
    reported = item.reported(in_place=True, positions=how.positions)
    return number, reported if how.outcomes else reported._replace(outcome=NOTHING_SAID), item.counts, item.size


def _unseen(sources: Sequence[Source], task: Task) -> _Seen:
    """Return a row that was given up, with nothing said of it yet."""
    number, row = task
    if isinstance(row, NormkitError):
        return number, row, False, 0
    return number, ReportedRow(sources[number].path, row.line, NOTHING_SAID, ()), row.mapping is not None, len(row.raw)


def _told_of_seen(
    item: SeenRow, row: Row | NormkitError, at: int, stumbles: Sequence[Stumble], how: Judging
) -> SeenRow:
    """Return a row with what processes stumbled over on it."""
    if isinstance(row, NormkitError) or row.mapping is None:
        return item
    bare = replace(NOTHING_SAID, record=row.mapping, given=row.mapping)
    told = _told_of(ProcessedRow(item.source, row, bare), at, stumbles)
    more = told.reported(in_place=True, positions=how.positions)
    outcome = replace(item.outcome, findings=(*item.outcome.findings, *told.outcome.findings))
    whole = more._replace(
        outcome=outcome if how.outcomes else NOTHING_SAID, findings=(*item.row.findings, *more.findings)
    )
    return SeenRow(item.source, whole, item.counts, item.size, told.survived)


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


def _judge(sources: Sequence[Source], how: Judging, task: Task) -> Outcome | OutputError | None:
    """Do the work of the second pass on a row; None is an outcome with nothing to say."""
    number, row = task
    if isinstance(row, NormkitError) or row.mapping is None:
        return None
    try:
        return _judged(sources[number], how, row)
    except OutputError as error:  # the row's format fails
        return error


def _judged(source: Source, how: Judging, row: Row) -> Outcome | None:
    outcome = how.outcome(source, row)
    if outcome.changes and how.in_place and (why := source.unfit(row, outcome.record)):
        # The fixed values do not fit the row's place in the file: it stays as it is, with the reason.
        outcome = how.outcome(source, row, look_only=True)
        outcome = replace(outcome, findings=(*outcome.findings, Finding(Span("text", 0, 0), why, code=UNFIT)))
    if how.mentions:
        return outcome
    return replace(outcome, mentions=()) if outcome.findings or outcome.changes or outcome.decided else None
