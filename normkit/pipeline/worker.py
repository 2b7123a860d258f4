"""A worker process: takes tasks from its parent, does them item by item, and leaves a trace of where it is.

Between the two there are a pipe each way, and a few bytes of shared memory: the trace. What a worker did last stands
there even if it was killed, so that the parent can name the item and the rule.
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from mmap import mmap
from typing import IO, Any, NamedTuple

from normkit.engine import rule_set
from normkit.pipeline.lifeline import end_with

_FRAME = struct.Struct(">4sQ")
_MAGIC = b"nkit"
_PLACE = struct.Struct("<QQ")
_CODE = 48
"""Bytes of a rule's code in the trace; what is longer is cut."""
TRACE_SIZE = _PLACE.size + _CODE


class Work(NamedTuple):
    """What is done with a task: with each of its items, in order. It pickles."""

    items: Callable[[Any], Iterable[Any]]
    """The items of a task, the same ones each time."""
    each: Callable[[Any], Any]
    whole: Callable[[list[Any]], Any] = list
    """What is sent back of the results of all items; None is that of one that was given up."""


class Order(NamedTuple):
    """A task, and what is not to be asked again of it."""

    task: Any
    without: Mapping[int, frozenset[str]] = {}
    """Item -> rules that are not asked about it; with "" among them, it is not looked at: its result is None."""
    since: Mapping[str, int] = {}
    """Rule -> the item from which on it is not asked; "" -> the item from which on none is looked at."""


class Answer(NamedTuple):
    """What came of a task."""

    result: Any
    forks: list[tuple[int, str]]
    """Items, each with the rule that copied the process when it looked at it."""


class Failure(NamedTuple):
    """An error that the work on an item let through, though the process lives on."""

    item: int
    rule: str
    """The code of the rule that was asked; "" where none was."""
    error: str


class Trace:
    """Where a worker is: how many items it has begun, which item of its task it is at, and which rule it asks."""

    def __init__(self, memory: mmap) -> None:
        self._memory = memory
        self._begun = 0
        self._codes: dict[str, bytes] = {}

    def begin(self, item: int) -> None:
        """Note that the work on an item, counted from 0, begins."""
        self._begun += 1
        self._memory[:TRACE_SIZE] = _PLACE.pack(self._begun, item + 1) + bytes(_CODE)

    def rest(self) -> None:
        """Note that the worker is at no item."""
        self._memory[:TRACE_SIZE] = _PLACE.pack(self._begun, 0) + bytes(_CODE)

    def ask(self, code: str) -> None:
        """Note which rule is asked; "" is none."""
        if code not in self._codes:
            self._codes[code] = code.encode("utf-8", "replace")[:_CODE].ljust(_CODE, b"\0")
        self._memory[_PLACE.size : TRACE_SIZE] = self._codes[code]

    def read(self) -> tuple[int, int | None, str]:
        """Return the number of items begun so far, the item (None: at none) and the code of the rule."""
        begun, place = _PLACE.unpack(self._memory[: _PLACE.size])
        code = self._memory[_PLACE.size : TRACE_SIZE].rstrip(b"\0").decode("utf-8", "replace")
        return begun, place - 1 if place else None, code


def send(pipe: IO[bytes], content: bytes) -> None:
    """Write one message. Raises OSError where nobody reads any more."""
    pipe.write(_FRAME.pack(_MAGIC, len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Read one message; None where there is no whole one: the other side has ended, or another hand wrote here."""
    head = pipe.read(_FRAME.size)
    if len(head) < _FRAME.size:
        return None
    magic, size = _FRAME.unpack(head)
    if magic != _MAGIC:
        return None
    content = pipe.read(size)
    return content if len(content) == size else None


def main(trace_at: str, lifeline: int) -> None:
    """Serve the parent until it closes its pipe. What rules print goes to standard error, and they read nothing."""
    inbox, outbox = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null if sys.stderr is None else 2, 1)
    os.close(null)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="backslashreplace", line_buffering=True)  # type: ignore[union-attr]
    if os.name == "posix":
        end_with(lifeline, -os.getpid())
    trace = Trace(_shared(trace_at))
    with suppress(OSError):  # the parent is gone
        _serve(inbox, outbox, trace)
    os._exit(0)  # no thread that a rule began is waited for


def _serve(inbox: IO[bytes], outbox: IO[bytes], trace: Trace) -> None:
    import gc

    process = os.getpid()
    given = receive(inbox)
    if given is None:
        return
    try:
        threshold, work = pickle.loads(given)
    except BaseException as error:  # a stranger's plugin, while it is loaded
        if os.getpid() == process:
            send(outbox, pickle.dumps(f"{type(error).__name__}: {error}"))
        return
    gc.set_threshold(*threshold)
    desk = _Desk(trace, outbox.fileno(), process)
    desk.end_copies()
    rule_set.watch(desk.may_ask)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_parent=desk.note_fork, after_in_child=desk.note_copy)
    send(outbox, pickle.dumps(""))  # ready: what ends the process from here on is no fault of its start
    while (given := receive(inbox)) is not None:
        done = _pickled(desk.do(work, pickle.loads(given)))
        desk.end_copies()
        trace.rest()
        send(outbox, done)


def _shared(trace_at: str) -> mmap:
    if trace_at.isdecimal():
        descriptor = int(trace_at)
        memory = mmap(descriptor, TRACE_SIZE)
        os.close(descriptor)
        return memory
    return mmap(-1, TRACE_SIZE, tagname=trace_at)  # type: ignore[call-arg]  # Windows, where a name is shared


class _Desk:
    """What the worker has before it: the item, the rule that is asked about it, and those that are not."""

    def __init__(self, trace: Trace, pipe: int, process: int) -> None:
        self._trace = trace
        self._process = process
        self._pipe, self._at_start = pipe, os.fstat(pipe)
        self._item, self._rule = 0, ""
        self._left_out: frozenset[str] = frozenset()
        self._forks: list[tuple[int, str]] = []
        self._is_copy = False

    def do(self, work: Work, order: Order) -> Answer | Failure:
        """Do a task, item by item."""
        results: list[Any] = []
        self._forks = []
        self._item = 0
        try:
            for self._item, item in enumerate(work.items(order.task)):
                since = (code for code, first in order.since.items() if first <= self._item)
                self._left_out = order.without.get(self._item, frozenset()).union(since)
                self._trace.begin(self._item)
                results.append(None if "" in self._left_out else work.each(item))
                self.may_ask("")
                self.end_copies()
                self._expect_pipe()
        except BaseException as error:  # a stranger's rule may raise anything, and no one presses Ctrl-C here
            self.end_copies()
            return Failure(self._item, self._rule, f"{type(error).__name__}: {error}")
        return Answer(work.whole(results), self._forks)

    def may_ask(self, code: str) -> bool:
        """Note that a rule is about to be asked ("": none any more); say whether it may be."""
        if self._is_copy:  # a rule is asked too often for a look at the number of the process
            self.end_copies()
        allowed = not code or code not in self._left_out
        self._rule = code if allowed else ""
        self._trace.ask(self._rule)
        return allowed

    def note_fork(self) -> None:
        """Note that the process was copied while the rule was asked."""
        if (self._item, self._rule) not in self._forks[-1:]:
            self._forks.append((self._item, self._rule))

    def note_copy(self) -> None:
        """Note that this process is a copy; one that was not made by ``os.fork`` ends with the item."""
        self._is_copy = True

    def _expect_pipe(self) -> None:
        """End here if a rule has closed the pipe to the parent, or put another file in its place."""
        try:
            as_it_was = os.path.samestat(os.fstat(self._pipe), self._at_start)
        except OSError:
            as_it_was = False
        if not as_it_was:
            os._exit(1)

    def end_copies(self) -> None:
        """End here if this process is a copy that a rule made: it must not do its parent's work as well."""
        if os.getpid() != self._process:
            os._exit(0)


def _pickled(done: Answer | Failure) -> bytes:
    """Return what came of a task as bytes; where something in it does not pickle, the failure that this is."""
    try:
        return pickle.dumps(done, pickle.HIGHEST_PROTOCOL)
    except Exception:
        results = done.result if isinstance(done, Answer) and isinstance(done.result, list) else ()
        for item, result in enumerate(results):
            try:
                pickle.dumps(result)
            except Exception as error:
                return pickle.dumps(Failure(item, "", f"what a rule returned does not pickle: {error}"))
        raise
