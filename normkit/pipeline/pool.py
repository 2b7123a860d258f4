"""Work shared out to processes, its results in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

    from normkit.pipeline.stumble import Stumble

_T = TypeVar("_T")
_I = TypeVar("_I")
_R = TypeVar("_R")


class Jobs(NamedTuple):
    """How work is shared out."""

    processes: int = 0
    """Processes that do the work and nothing else; 0: this very process does it."""
    timeout: float = 0.0
    """Seconds for one item, in a process of its own; 0: no limit."""


_LOOK = 0.5
"""Seconds after which a wait looks up whether a signal has come."""


Done = tuple[_T, _R, "list[Stumble]"]
"""A task, what came of it, and what processes stumbled over."""


def mapped(
    items: Callable[[_T], Iterable[_I]], each: Callable[[_I], Any], tasks: Iterable[_T], jobs: Jobs,
    whole: Callable[[list[Any]], _R],
) -> Iterator[Done[_T, _R]]:  # fmt: skip
    """Yield each task with what came of it, in order; from other processes a bounded number at a time.

    ``items`` must give the same ones each time: a task that a process does not survive is done again by another.
    ``whole`` makes what is sent back of the results of all items; None is that of one that was given up.
    Raises PluginError where processes cannot be started, or do not survive to load the plugins.
    """
    if not jobs.processes:
        for task in tasks:
            yield task, whole([each(item) for item in items(task)]), []
        return
    from concurrent.futures import ThreadPoolExecutor
    from queue import SimpleQueue

    from normkit.pipeline.process import Process
    from normkit.pipeline.worker import Work

    work = Work(items, each, whole)
    processes = [Process(work, jobs.timeout) for _ in range(jobs.processes)]
    free: SimpleQueue[Process] = SimpleQueue()
    for process in processes:
        free.put(process)

    def done(task: Any) -> Done[Any, Any]:
        process = free.get()  # there are as many as threads
        try:
            return task, *process.do(task)
        finally:
            free.put(process)

    threads = ThreadPoolExecutor(jobs.processes)
    try:
        pending: deque[Future[Done[_T, _R]]] = deque()
        for task in tasks:
            pending.append(threads.submit(done, task))
            if len(pending) > 2 * jobs.processes:
                yield _awaited(pending.popleft())
        while pending:
            yield _awaited(pending.popleft())
    finally:
        for process in processes:
            process.close()
        threads.shutdown(cancel_futures=True)


def _awaited(future: Future[_R]) -> _R:
    """Return a result. A library's own handler (polars has one) may let a signal pass without waking who waits."""
    from concurrent.futures import wait

    while not wait((future,), _LOOK).done:
        pass
    return future.result()
