"""What leaves: validated, written in place with a change log, or converted to another format."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from queue import Full, Queue
from typing import BinaryIO, NamedTuple

from normkit.core.atomic import Replacement, replacing
from normkit.core.engine_codes import INVALID
from normkit.core.errors import NormkitError, OutputError
from normkit.core.model import Finding
from normkit.engine.normalizer import Normalizer
from normkit.formats import Format, Row
from normkit.pipeline.judging import Failed, Judged, Source, Stream
from normkit.pipeline.output.change_log import ChangeLog

BATCH = 1000
"""Records validated together."""
_PATIENCE = 0.1
"""Seconds between two looks at whether the writing has failed."""
DUPLICATE_OF = "duplicate_of"
"""The field of a record that names the one it repeats."""

Validate = Callable[[Normalizer, Sequence[Mapping[str, object]]], list[list[Finding]]]
"""Says what is wrong with each of a batch of records that are about to leave."""


def validated(stream: Stream, validate: Validate) -> Iterator[Judged | Failed]:
    """Add to each record what the schemas say of it as it leaves; in batches, never one at a time."""
    items = iter(stream)
    while batch := list(itertools.islice(items, BATCH)):
        yield from _validated(batch, validate)


def _validated(batch: list[Judged | Failed], validate: Validate) -> Iterator[Judged | Failed]:
    more: dict[int, list[Finding]] = {}
    present = [(n, item) for n, item in enumerate(batch) if isinstance(item, Judged) and _leaves(item)]
    for kit, group in itertools.groupby(present, key=lambda pair: pair[1].source.kit):
        several = list(group)
        found = validate(kit, [item.outcome.record for _, item in several])
        more.update((n, some) for (n, _), some in zip(several, found, strict=True) if some)
    for n, item in enumerate(batch):
        if n in more and isinstance(item, Judged):
            outcome = replace(item.outcome, findings=(*item.outcome.findings, *more[n]))
            item = replace(item, outcome=outcome)
        yield item


def _leaves(item: Judged) -> bool:
    return item.row.mapping is not None and item.source.kit.reports(INVALID)


def fix_in_place(stream: Stream, log: ChangeLog) -> Iterator[Judged | Failed]:
    """Write every file that changes anew, and put it in place of the old one; pass the stream on."""
    for source, group in itertools.groupby(stream, key=lambda item: item.source):
        writer = _fix_rows if source.format.keeps_bytes else _fix_table
        try:
            yield from writer(source, map(_intact, group), log)
        except NormkitError as error:
            log.drop_file()
            yield Failed(source, error)


def _intact(item: Judged | Failed) -> Judged:
    """Return what was judged. Raises what made it fail: a file that cannot be read to its end is left alone."""
    if isinstance(item, Failed):
        raise item.error
    return item


def _fix_rows(source: Source, items: Iterator[Judged], log: ChangeLog) -> Iterator[Judged]:
    """Write a file row by row; the replacement is begun at the first change, with all that stands before it."""
    new: Replacement | None = None
    read = hashlib.sha256()
    size = 0
    with ExitStack() as stack:
        for item in items:
            row, outcome = item.row, item.outcome
            if outcome.changes and new is None:
                new = stack.enter_context(replacing(Path(source.path)))
                _copy_head(source, new.sink, size)
            if new is not None:
                at = new.sink.tell()
                fixed = outcome.record if outcome.changes else None
                for patch in source.format.rewrite([(row, fixed)], new.sink, new.sink):
                    log.patch(replace(patch, at=at + patch.at))
                for change in outcome.changes:
                    log.change(source.path, change)
            read.update(row.raw)
            size += len(row.raw)
            yield item
        if new is not None:
            log.close_file(source.path, new.sink, read.hexdigest())
            new.commit()


def _copy_head(source: Source, sink: BinaryIO, size: int) -> None:
    with source.open() as old:
        while size > 0 and (block := old.read(min(size, 1 << 20))):
            sink.write(block)
            size -= len(block)


def _fix_table(source: Source, items: Iterator[Judged], log: ChangeLog) -> Iterator[Judged]:
    """Write a file whose format knows no bytes of a row; its items are passed on when it is done."""
    seen: list[Judged] = []
    first = next(items)  # a file that cannot be read says so here, before anything is written

    def pairs() -> Iterator[tuple[Row, Mapping[str, object] | None]]:
        for item in itertools.chain((first,), items):
            if item.outcome.findings or item.outcome.changes:
                seen.append(item)
            yield item.row, item.outcome.record if item.outcome.changes else None

    with replacing(Path(source.path)) as new, source.open() as old:
        deque(source.format.rewrite(pairs(), new.sink, old), 0)
        if any(item.outcome.changes for item in seen):
            for item in seen:
                for change in item.outcome.changes:
                    log.change(source.path, change)
            log.close_file(source.path, new.sink, None)
            new.commit()
    yield from seen


class Aside(NamedTuple):
    """Where records go, as JSON lines with the reasons, that are not written with the others; None: they stay."""

    rejects: BinaryIO | None
    """For those that the output schema refuses."""
    duplicates: BinaryIO | None
    """For those that are marked as another record's duplicate."""


def convert(
    stream: Stream, to: Format, sink: BinaryIO, aside: Aside, alike: Source | None = None
) -> Iterator[Judged | Failed]:
    """Write the records as one file while the stream is drawn; pass it on.

    ``alike`` is the only source where it has the same format: then what does not change keeps its
    bytes, and nothing is set aside. Raises OutputError.
    """
    # Both the format and the report draw what they need, so one of them has a thread of its own.
    waiting: Queue[Judged | None] = Queue(BATCH)
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(_write, iter(waiting.get, None), to, sink, aside, alike)
        try:
            for item in stream:
                if isinstance(item, Judged):
                    _hand_over(item, waiting, writing)
                yield item
        finally:
            _hand_over(None, waiting, writing)
        writing.result()


def _hand_over(item: Judged | None, waiting: Queue[Judged | None], writing: Future[None]) -> None:
    """Wait until there is room for an item. Raises what ended the writing, if it has ended."""
    while not writing.done():
        try:
            waiting.put(item, timeout=_PATIENCE)
        except Full:
            continue
        return
    writing.result()


def _write(items: Iterator[Judged], to: Format, sink: BinaryIO, aside: Aside, alike: Source | None) -> None:
    try:
        if alike is None:
            to.write((_named(item) for item in items if not _set_aside(item, aside)), sink)
        else:
            pairs = ((item.row, item.outcome.record if item.outcome.changes else None) for item in items)
            with alike.open() as old:
                deque(alike.format.rewrite(pairs, sink, old), 0)
        sink.flush()
    except OSError as error:
        raise OutputError(f"the output cannot be written: {error.strerror}") from error


def _named(item: Judged) -> Mapping[str, object]:
    """Return the record to write; one that was a whole file gets the file's name as its id, and its text comes last."""
    record = item.outcome.record
    if item.row.text_line is None or "id" in record:
        return record
    named = {"id": item.source.path, **record}
    named["text"] = named.pop("text", "")
    return named


def _set_aside(item: Judged, aside: Aside) -> bool:
    """Say whether an item is no record to write; what makes a record none is put where it belongs first."""
    if item.row.mapping is None:
        return True
    reasons = [finding.message for finding in item.outcome.findings if finding.code == INVALID]
    if aside.rejects is not None and reasons:
        return _put(item, reasons, aside.rejects)
    original = item.outcome.record.get(DUPLICATE_OF)
    if aside.duplicates is not None and original:
        return _put(item, [f"duplicate of {original}"], aside.duplicates)
    return False


def _put(item: Judged, reasons: list[str], sink: BinaryIO) -> bool:
    entry = {"path": item.source.path, "line": item.row.line, "reasons": reasons, "record": dict(item.outcome.record)}
    sink.write(json.dumps(entry, default=str).encode() + b"\n")
    return True
