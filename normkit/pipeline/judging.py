"""The second pass: every row of every file with its outcome, in order, whatever the number of processes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from normkit.core.engine_codes import INVALID, UNFIT, UNREADABLE
from normkit.core.errors import NormkitError
from normkit.core.fields import own_names, to_record
from normkit.core.model import Finding, Outcome, Severity, Span
from normkit.core.serial import Decision
from normkit.corpus.passes import CorpusKnowledge
from normkit.engine.policy import Policy
from normkit.formats.base import Row
from normkit.pipeline.pool import mapped
from normkit.pipeline.reading import CHUNK_RECORDS, Task, chunks, rows_of_files, without_content
from normkit.pipeline.source import Failed, ProcessedRow, Source
from normkit.reporters.located import NOTHING_SAID


class Judging(NamedTuple):
    """How the rows of a run are judged. It pickles."""

    knowledge: Mapping[str, CorpusKnowledge]
    """``Normalizer.knowledge_key`` -> what its corpus rules learned in the first pass."""
    fix: bool = False
    """Make the fixes that the settings of each file trust; without it nothing is changed."""
    in_place: bool = False
    """Make only those that the row's place in the file can hold."""
    decisions: Mapping[str, Decision] = {}
    """Fingerprint of a finding -> what a person decided."""
    mentions: bool = False
    """Keep what the rules know beside what is wrong: it is most of an outcome's weight."""

    def outcome(self, source: Source, row: Row, look_only: bool = False) -> Outcome:
        """Return what comes of a row that holds a record."""
        kit = source.kit
        placement = partial(source.format.holds, row) if self.in_place else None
        policy = Policy(kit.trust() if self.fix and not look_only else None, placement, self.decisions)
        given = row.mapping or {}
        outcome = kit.judge(given, policy, self.knowledge.get(kit.knowledge_key), source.default_id(row))
        own = own_names(tuple(given), kit.names)
        if own.get("text") in given or not kit.reports(INVALID):
            return outcome
        from normkit.engine.completeness import without_text

        more = without_text(outcome.findings, given, own)
        record = to_record(outcome.record, kit.names, source.default_id(row))[0]
        return replace(outcome, findings=(*outcome.findings, *(f for f in more if policy.reports(f, record))))


def judge(sources: Sequence[Source], how: Judging, jobs: int) -> Iterator[ProcessedRow | Failed]:
    """Yield every row of every file with its outcome, in order."""
    work = partial(_judge, without_content(sources), how)
    # One process alone says of a row what it has to say before it reads the next.
    judged = mapped(work, chunks(rows_of_files(enumerate(sources)), CHUNK_RECORDS if jobs > 1 else 1), jobs)
    for (number, row), outcome in (pair for chunk, outcomes in judged for pair in zip(chunk, outcomes, strict=True)):
        source = sources[number]
        if isinstance(row, NormkitError):
            yield Failed(source, row)
        elif row.trouble and source.kit.reports(UNREADABLE):
            problem = Finding(Span("text", 0, 0), row.trouble, None, Severity.ERROR, UNREADABLE)
            yield ProcessedRow(source, row, replace(NOTHING_SAID, findings=(problem,)))
        elif row.mapping is None:
            yield ProcessedRow(source, row, NOTHING_SAID)
        elif outcome is None:
            yield ProcessedRow(source, row, replace(NOTHING_SAID, record=row.mapping, given=row.mapping))
        elif outcome.changes and how.in_place and (why := source.format.unfit(row, outcome.record)):
            yield ProcessedRow(source, row, _held_back(source, row, how, why))
        else:
            yield ProcessedRow(source, row, outcome)


def _held_back(source: Source, row: Row, how: Judging, why: str) -> Outcome:
    """Return the outcome of a row whose fixed values do not fit its place in the file: as it is, with the reason."""
    outcome = how.outcome(source, row, look_only=True)
    return replace(outcome, findings=(*outcome.findings, Finding(Span("text", 0, 0), why, code=UNFIT)))


def _judge(sources: Sequence[Source], how: Judging, chunk: Sequence[Task]) -> list[Outcome | None]:
    """Do the work of the second pass on some rows; None is an outcome with nothing to say."""

    def judged(source: Source, row: Row | NormkitError) -> Outcome | None:
        if isinstance(row, NormkitError) or row.mapping is None:
            return None
        outcome = how.outcome(source, row)
        if how.mentions:
            return outcome
        return replace(outcome, mentions=()) if outcome.findings or outcome.changes else None

    return [judged(sources[number], row) for number, row in chunk]
