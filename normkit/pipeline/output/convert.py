"""Write all records as one file, of any format; set aside what is no record to write."""

from __future__ import annotations

import base64
import json
import os
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import Full, Queue
from typing import BinaryIO, NamedTuple

from normkit.core.engine_codes import INVALID
from normkit.core.errors import OutputError
from normkit.core.files.atomic import FileState
from normkit.formats.base import Format
from normkit.pipeline.output.validation import BATCH
from normkit.pipeline.source import Failed, FinishedRow, Outgoing, ProcessedRow, ReadyStream, Source, writing

_PATIENCE = 0.1
"""Seconds between two looks at whether the writing has failed."""
DUPLICATE_OF = "duplicate_of"
"""The field of a record that names the one it repeats."""


_Row = ProcessedRow | FinishedRow


class Aside(NamedTuple):
    """Where records go, as JSON lines with the reasons, that are not written with the others; None: they stay."""

    rejects: BinaryIO | None
    """For those that the output schema refuses, and for the bytes of rows that are none."""
    duplicates: BinaryIO | None
    """For those that are marked as another record's duplicate."""


class Alike(NamedTuple):
    """The only source, where it has the format of the output."""

    source: Source
    seen: FileState | None
    """Its state before it was read; None where its bytes come from no file."""


def convert(
    stream: ReadyStream, to: Format, sink: BinaryIO, aside: Aside, alike: Alike | None = None
) -> Iterator[ProcessedRow | FinishedRow | Failed]:
    """Write the records as one file while the stream is drawn; pass it on.

    Of a source that is ``alike``, what does not change keeps its bytes, and nothing is set aside. Raises OutputError.
    """
    if alike and alike.source.format.patches_rows:
        yield from _patched(stream, alike, sink)
        return
    if to.lines and not alike:
        yield from _lined(stream, to, sink, aside)
        return
    # Both the format and the report draw what they need, so one of them has a thread of its own.
    waiting: Queue[_Row | None] = Queue(BATCH)
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(_write, iter(waiting.get, None), to, sink, aside, alike)
        try:
            for item in stream:
                if not isinstance(item, Failed):
                    _hand_over(item, waiting, writing)
                yield item
        finally:
            _hand_over(None, waiting, writing)
        writing.result()


def _patched(stream: ReadyStream, alike: Alike, sink: BinaryIO) -> Iterator[ProcessedRow | FinishedRow | Failed]:
    """Write the rows of a source, each by itself, while they are drawn; pass the stream on."""
    try:
        with alike.source.open() as old:
            for item in stream:
                if not isinstance(item, Failed):
                    deque(item.write(sink), 0)
                yield item
            _expect_unchanged(alike, old)
        sink.flush()
    except OSError as error:
        raise _unwritable(error) from error


def _lined(
    stream: ReadyStream, to: Format, sink: BinaryIO, aside: Aside
) -> Iterator[ProcessedRow | FinishedRow | Failed]:
    """Write what leaves line by line while it is drawn; pass the stream on."""
    try:
        with to.lines_into(sink) as into:
            places = {"records": into, **aside._asdict()}
            for item in stream:
                if not isinstance(item, Failed):
                    leaves = _leaves(item, to, aside)
                    if place := places.get(leaves.place):
                        place.write(leaves.line)
                yield item
        sink.flush()
    except OSError as error:
        raise _unwritable(error) from error


def outgoing(item: ProcessedRow, to: Format, aside: Sequence[str]) -> Outgoing:
    """Return where a row goes, of the records and what is set ``aside``, and as what."""
    if (apart := _apart(item, aside)) is not None:
        return apart
    if not to.lines:
        return Outgoing("records", record=_named(item))
    try:
        with writing("the output", to):
            return Outgoing("records", to.line(_named(item)))
    except OutputError as error:
        return Outgoing("", error=error)


def _leaves(item: _Row, to: Format, aside: Aside) -> Outgoing:
    """Return the same of a row that may have been prepared. Raises OutputError."""
    if isinstance(item, FinishedRow):
        found = item.done.outgoing
    else:
        found = outgoing(item, to, [name for name, place in aside._asdict().items() if place is not None])
    if found.error:
        raise found.error
    return found


def _hand_over(item: _Row | None, waiting: Queue[_Row | None], writing: Future[None]) -> None:
    """Wait until there is room for an item. Raises what ended the writing, if it has ended."""
    while not writing.done():
        try:
            waiting.put(item, timeout=_PATIENCE)
        except Full:
            continue
        return
    writing.result()


def _write(items: Iterator[_Row], to: Format, sink: BinaryIO, aside: Aside, alike: Alike | None) -> None:
    try:
        if alike is None:
            with writing("the output", to):
                to.write(_records(items, to, aside), sink)
        else:
            pairs = (item.rewritten for item in items)
            source = alike.source
            with source.open() as old:
                with writing(source.path, source.format):
                    deque(source.format.rewrite(pairs, sink, old), 0)
                _expect_unchanged(alike, old)
        sink.flush()
    except OSError as error:
        raise _unwritable(error) from error


def _expect_unchanged(alike: Alike, old: BinaryIO) -> None:
    if alike.seen and not alike.seen.still(FileState.of(os.fstat(old.fileno()))):
        raise OutputError(f"{alike.source.path}: was changed by another program while it was read; try again")


def _unwritable(error: OSError) -> OutputError:
    return OutputError(f"the output cannot be written: {error.strerror}")


def _named(item: ProcessedRow) -> Mapping[str, object]:
    """Return the record to write; one that was a whole file gets the file's name as its id, and its text comes last."""
    record = item.outcome.record
    if item.row.text_line is None or "id" in record:
        return record
    named = {"id": item.source.path, **record}
    named["text"] = named.pop("text", "")
    return named


def _records(items: Iterator[_Row], to: Format, aside: Aside) -> Iterator[Mapping[str, object]]:
    """Yield the records to write; what is none is put where it belongs."""
    places = aside._asdict()
    for leaves in (_leaves(item, to, aside) for item in items):
        if leaves.record is not None:
            yield leaves.record
        elif place := places.get(leaves.place):
            place.write(leaves.line)


def _apart(item: ProcessedRow, aside: Sequence[str]) -> Outgoing | None:
    """Return where a row goes that is no record to write; None for one that is."""
    if item.row.mapping is None:
        if item.row.trouble and "rejects" in aside:
            return Outgoing("rejects", _entry(item, [item.row.trouble]))
        return Outgoing("lost" if item.row.trouble else "")
    reasons = [finding.message for finding in item.outcome.findings if finding.code == INVALID]
    if reasons and "rejects" in aside:
        return Outgoing("rejects", _entry(item, reasons))
    original = item.outcome.record.get(DUPLICATE_OF)
    if original and "duplicates" in aside:
        return Outgoing("duplicates", _entry(item, [f"duplicate of {original}"]))
    return None


def _entry(item: ProcessedRow, reasons: list[str]) -> bytes:
    entry: dict[str, object] = {"path": item.source.path, "line": item.row.line, "reasons": reasons}
    if item.row.mapping is None:
        entry["base64"] = base64.b64encode(item.row.raw).decode()  # the bytes, which may be no text
    else:
        entry["record"] = dict(item.outcome.record)
    return json.dumps(entry, default=str).encode() + b"\n"
