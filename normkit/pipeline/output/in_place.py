"""Write every file that changes anew, and put it in place of the old one."""

from __future__ import annotations

import hashlib
import itertools
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from normkit.core.atomic import Replacement, replacing
from normkit.core.errors import NormkitError
from normkit.formats.base import Row
from normkit.pipeline.output.change_log import ChangeLog
from normkit.pipeline.source import Failed, ProcessedRow, Source, Stream


def fix_in_place(stream: Stream, log: ChangeLog) -> Iterator[ProcessedRow | Failed]:
    """Write every file that changes anew, and put it in place of the old one; pass the stream on."""
    for source, group in itertools.groupby(stream, key=lambda item: item.source):
        writer = _fix_rows if source.format.keeps_bytes else _fix_table
        try:
            yield from writer(source, map(_intact, group), log)
        except NormkitError as error:
            log.drop_file()
            yield Failed(source, error)


def _intact(item: ProcessedRow | Failed) -> ProcessedRow:
    """Return what was judged. Raises what made it fail: a file that cannot be read to its end is left alone."""
    if isinstance(item, Failed):
        raise item.error
    return item


def _fix_rows(source: Source, items: Iterator[ProcessedRow], log: ChangeLog) -> Iterator[ProcessedRow]:
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
                    log.patch(patch._replace(at=at + patch.at))
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


def _fix_table(source: Source, items: Iterator[ProcessedRow], log: ChangeLog) -> Iterator[ProcessedRow]:
    """Write a file whose format knows no bytes of a row; its items are passed on when it is done."""
    seen: list[ProcessedRow] = []
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
