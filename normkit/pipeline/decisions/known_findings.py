"""What baselines know of the files of a run.

An entry holds in its file. It goes with its record where that has gone elsewhere: its file is no longer there, or is
read in this run and holds the record no more. A new record in another file is not hidden by it, whatever its name.
"""

from __future__ import annotations

import json
import os
from collections import ChainMap, Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from normkit.core.errors import NormkitError
from normkit.core.fields import to_record
from normkit.core.model import Finding, Record
from normkit.core.serial import Decision, fingerprint, owner
from normkit.core.text import shortened
from normkit.formats.base import Row
from normkit.pipeline.decisions.decision_file import Decisions, Entry, decided_before, name_of, read, write
from normkit.pipeline.reading import rows_of_files
from normkit.pipeline.source import Failed, ProcessedRow, Source, Stream
from normkit.reporters.located import Located, Totals

EXCERPT = 80
"""Code points of a record's name, and of a finding's words, that an entry shows."""
Used = Counter[tuple[str, int, str]]
"""How many findings were known by (baseline, number of its entry, name of the file)."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a file of decisions says of the files of a run."""

    decisions: Decisions
    names: Mapping[str, str]
    """Path of a file of the run -> what the baseline calls it."""
    own: Mapping[tuple[str, str], int]
    """(Name of a file, fingerprint) -> the number of the entry that holds there."""
    moving: Mapping[str, Sequence[int]]
    """Fingerprint -> the numbers of the entries that hold wherever the record is."""


def baselines(files: Mapping[str, str], sources: Sequence[Source]) -> dict[str, Baseline]:
    """Return path of a source -> the baseline that holds for it. ``files``: the same -> the baseline's path.

    Raises ConfigError for a file that is no baseline.
    """
    found: dict[str, Baseline] = {}
    for file in dict.fromkeys(files.values()):
        held = [source for source in sources if files.get(source.path) == file]
        baseline = _baseline(read(file), held)
        found |= {source.path: baseline for source in held}
    return found


def _baseline(decisions: Decisions, sources: Sequence[Source]) -> Baseline:
    names = {source.path: name_of(source.path, decisions.path) for source in sources}
    known = [(at, entry) for at, entry in enumerate(decisions.entries) if entry.decision is Decision.KNOWN]
    left = _left_records({entry.file for _, entry in known}, {names[s.path]: s for s in sources}, decisions.path)
    own: dict[tuple[str, str], int] = {}
    moving: defaultdict[str, list[int]] = defaultdict(list)
    for at, entry in known:
        if left(entry):
            moving[entry.fingerprint].append(at)
        else:
            own[entry.file, entry.fingerprint] = at
    return Baseline(decisions, names, own, dict(moving))


def _left_records(files: Iterable[str], sources: Mapping[str, Source], baseline: str) -> Callable[[Entry], bool]:
    """Return what says of an entry whether its record has left its file."""
    home = os.path.dirname(os.path.realpath(baseline))
    gone = {file for file in files if not file or not os.path.lexists(os.path.join(home, file))}
    # A record that leaves a file for one that is not read here is no matter of this run.
    read = {file: _records(sources[file]) for file in files if file in sources} if len(sources) > 1 else {}

    # What comes from standard input may be any of the files.
    anywhere = any(source.content is not None for source in sources.values())

    def left(entry: Entry) -> bool:
        records = read.get(entry.file)
        return anywhere or entry.file in gone or (records is not None and entry.record not in records)

    return left


def _records(source: Source) -> frozenset[str] | None:
    """Return what the records of a file are known by; None where it cannot be read."""
    if source.content is not None:
        return None
    found = set()
    for _, row in rows_of_files([(0, source)]):
        if isinstance(row, NormkitError):
            return None
        with suppress(Exception):  # a stranger's mapping may raise anything; judging it says so
            found.add(_shown(owner(_record(source, row, row.mapping or {}))))
    return frozenset(found)


def _record(source: Source, row: Row, mapping: Mapping[str, object]) -> Record:
    return to_record(mapping, source.kit.names, source.default_id(row))[0]


def _shown(text: str) -> str:
    return shortened(text, EXCERPT)


def engine_decisions(held: Mapping[str, Baseline], fix: bool) -> dict[str, Mapping[str, Decision]]:
    """Return path of a file -> fingerprint -> what was decided; with ``fix`` also what is known, which is not fixed."""
    shared: dict[int, dict[str, Decision]] = {}
    own: defaultdict[tuple[int, str], dict[str, Decision]] = defaultdict(dict)
    for baseline in {id(one): one for one in held.values()}.values():
        moving = dict.fromkeys(baseline.moving, Decision.KNOWN) if fix else {}
        shared[id(baseline)] = moving | baseline.decisions.decided
        for file, mark in baseline.own if fix else ():
            own[id(baseline), file][mark] = Decision.KNOWN
    return {path: ChainMap(shared[id(one)], own.get((id(one), one.names[path]), {})) for path, one in held.items()}


def without_known(
    stream: Stream, held: Mapping[str, Baseline], totals: Totals, used: Used
) -> Iterator[ProcessedRow | Failed]:
    """Pass a stream on without the findings that are known; ``totals`` counts them, ``used`` by which entry."""
    every = {id(one): one for one in held.values()}
    left = {key: [entry.times for entry in one.decisions.entries] for key, one in every.items()}
    moving = {key: {mark: deque(at) for mark, at in one.moving.items()} for key, one in every.items()}

    def entry_of(baseline: Baseline, file: str, marks: Sequence[str]) -> int | None:
        counts = left[id(baseline)]
        for mark in marks:
            at = baseline.own.get((file, mark))
            if at is not None and counts[at]:
                return at
            queue = moving[id(baseline)].get(mark)
            while queue and not counts[queue[0]]:
                queue.popleft()
            if queue:
                return queue[0]
        return None

    for item in stream:
        baseline = held.get(item.source.path)
        if baseline and isinstance(item, ProcessedRow) and item.outcome.findings:
            new: list[Finding] = []
            for finding, marks in _marked(item, baseline):
                at = entry_of(baseline, baseline.names[item.source.path], marks)
                if at is None:
                    new.append(finding)
                    continue
                left[id(baseline)][at] -= 1
                used[baseline.decisions.path, at, baseline.names[item.source.path]] += 1
                totals.known += 1
            item = item._replace(outcome=replace(item.outcome, findings=tuple(new)))
        yield item


def _marked(item: ProcessedRow, baseline: Baseline) -> Iterator[tuple[Finding, Sequence[str]]]:
    """Yield each finding with the fingerprints that it may be known by."""
    if baseline.decisions.version:
        whose = owner_of(item)
        yield from ((finding, (fingerprint(finding, item.record, whose),)) for finding in item.outcome.findings)
        return
    path = item.source.path
    paths = dict.fromkeys((path, os.path.normpath(path), os.path.relpath(path), baseline.names[path]))
    for located in item.located():
        yield located.finding, [_first_fingerprint(located, one) for one in paths]


def owner_of(item: ProcessedRow) -> str:
    """Return what the record was known by as it came: its fixes may have changed its title."""
    return owner(_record(item.source, item.row, item.outcome.given))


def _first_fingerprint(located: Located, path: str) -> str:
    """Return the fingerprint of a finding as baselines had it before there were decisions."""
    import hashlib

    covered = located.excerpt[located.offset : located.offset + located.finding.span.end - located.finding.span.start]
    parts = (located.finding.code, path, located.record, located.finding.span.field, covered)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def write_known(file: str, rows: Iterable[ProcessedRow]) -> int:
    """Write all findings of the rows as known; return how many there are.

    What people accepted or rejected in the file stays. Raises OutputError; for a file that holds something else, too.
    """
    decided, seen = decided_before(file)
    taken = {entry.fingerprint for entry in decided}
    names: dict[str, str] = {}
    known: Counter[Entry] = Counter()
    for row in rows:
        path = row.source.path
        if row.outcome.findings and path not in names:
            names[path] = name_of(path, file)
        for finding in row.outcome.findings:
            known[_entry(finding, row, names[path])] += 1
    # Of alike findings the words may differ beyond what a fingerprint holds: they are one entry.
    merged: dict[tuple[str, str], Entry] = {}
    for entry, count in known.items():
        same = merged.setdefault((entry.file, entry.fingerprint), entry._replace(times=0))
        merged[entry.file, entry.fingerprint] = same._replace(times=same.times + count)
    write(file, (*decided, *(entry for entry in merged.values() if entry.fingerprint not in taken)), seen)
    return known.total()


def _entry(finding: Finding, row: ProcessedRow, file: str) -> Entry:
    whose, record = owner_of(row), row.record
    return Entry(
        fingerprint(finding, record, whose), Decision.KNOWN, 1, file, _shown(whose), finding.code, finding.span.field,
        _shown(finding.span.of(record)),
    )  # fmt: skip
