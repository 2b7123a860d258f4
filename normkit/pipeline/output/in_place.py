"""Write every file that changes anew, and put it in place of the old one."""

from __future__ import annotations

import hashlib
import itertools
import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import BinaryIO

from normkit.core.errors import NormkitError, OutputError
from normkit.core.files.atomic import FileState, Replacement, remove_leftovers, replacing
from normkit.formats.base import Row
from normkit.pipeline.output.change_log import ChangeLog
from normkit.pipeline.source import Failed, FinishedRow, ProcessedRow, ReadyStream, Source, writing

_Row = ProcessedRow | FinishedRow
Begin = Callable[[Source], AbstractContextManager[Replacement]]
"""Opens the replacement of a source's file."""


def fix_in_place(
    stream: ReadyStream, log: ChangeLog, seen: Mapping[str, FileState | None] | None = None
) -> Iterator[_Row | Failed]:
    """Write every file that changes anew, and put it in place of the old one; pass the stream on.

    ``seen`` is the path of each file -> its state before anything was read of it: a file that is no longer that is
    left alone. Without one, it is what it is when the first change to it comes along.
    """
    swept: set[str] = set()

    def begin(source: Source) -> AbstractContextManager[Replacement]:
        return replacing(Path(source.path), (seen or {}).get(source.path), through_link=True)

    for source, group in itertools.groupby(stream, key=lambda item: item.source):
        if (folder := os.path.dirname(os.path.realpath(source.path))) not in swept:
            swept.add(folder)
            remove_leftovers(source.path)
        writer = _fix_rows if source.format.keeps_bytes else _fix_table
        try:
            yield from writer(source, map(_intact, group), log, begin)
        except NormkitError as error:
            log.drop_file()
            yield Failed(source, error)


def _intact(item: _Row | Failed) -> _Row:
    """Return what was judged. Raises what made it fail: a file that cannot be read to its end is left alone."""
    if isinstance(item, Failed):
        raise item.error
    return item


def _fix_rows(source: Source, items: Iterator[_Row], log: ChangeLog, begin: Begin) -> Iterator[_Row]:
    """Write a file row by row; the replacement is begun at the first change, with all that stands before it."""
    new: Replacement | None = None
    read = hashlib.sha256()
    size = 0
    with ExitStack() as stack:
        for item in items:
            if item.edits and new is None:
                new = stack.enter_context(begin(source))
                _copy_head(source, new, size, read.digest())
            raw = item.raw
            if new is not None and item.edits:
                begin_of_row = new.sink.tell()
                for patch in item.write(new.sink):
                    log.patch(patch, begin_of_row)
                log.changes(source.path, item.entries)
            elif new is not None:
                new.sink.write(raw)
            read.update(raw)
            size += len(raw)
            yield item
        if new is not None:
            log.close_file(source.path, new, read.hexdigest())
            new.commit()
            log.confirm_file()


def _old(new: Replacement) -> BinaryIO:
    if new.old is None:
        raise OutputError("the file was removed by another program while it was being fixed")
    return new.old


def _copy_head(source: Source, new: Replacement, size: int, read: bytes) -> None:
    """Copy the first bytes of the old file. Raises OutputError if they are not those whose SHA-256 is ``read``."""
    old, copied = _old(new), hashlib.sha256()
    old.seek(0)
    while size > 0 and (block := old.read(min(size, 1 << 20))):
        new.sink.write(block)
        copied.update(block)
        size -= len(block)
    if copied.digest() != read:
        raise OutputError(f"{source.path}: was changed by another program while it was being fixed; it is left alone")


def _fix_table(source: Source, items: Iterator[_Row], log: ChangeLog, begin: Begin) -> Iterator[_Row]:
    """Write a file whose format knows no bytes of a row; its items are passed on when it is done."""
    seen: list[_Row] = []
    first = next(items)  # a file that cannot be read says so here, before anything is written

    def pairs() -> Iterator[tuple[Row, Mapping[str, object] | None]]:
        for item in itertools.chain((first,), items):
            if item.matters:
                seen.append(item)
            yield item.rewritten

    with ExitStack() as stack:
        try:
            new = stack.enter_context(begin(source))
        except OutputError:  # which matters only if there is something to write
            if any(fixed is not None for _, fixed in pairs()):
                raise
            yield from seen
            return
        with writing(source.path, source.format):
            deque(source.format.rewrite(pairs(), new.sink, _old(new)), 0)
        if any(item.edits for item in seen):
            for item in seen:
                if item.edits:
                    log.changes(source.path, item.entries)
            log.close_file(source.path, new, None)
            new.commit()
            log.confirm_file()
    yield from seen
