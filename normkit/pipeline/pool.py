"""Work shared out to processes, its results in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")


def mapped(work: Callable[[_T], _R], tasks: Iterable[_T], jobs: int) -> Iterator[tuple[_T, _R]]:
    """Yield each task with the result of the work, in order; with more than one job from a bounded pool."""
    if jobs < 2:
        yield from ((task, work(task)) for task in tasks)
        return
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    # Not "fork": the threads of polars, which validates in this process, do not survive it.
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(jobs, get_context(method), _start_worker, (work,)) as pool:
        pending: deque[tuple[_T, Future[_R]]] = deque()
        for task in tasks:
            pending.append((task, pool.submit(_run, task)))
            if len(pending) > 2 * jobs:
                done, future = pending.popleft()
                yield done, future.result()
        for done, future in pending:
            yield done, future.result()


_work: Callable[[Any], Any]  # of a worker process


def _start_worker(work: Callable[[Any], Any]) -> None:
    import signal
    import threading
    from multiprocessing import parent_process

    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def end_with_parent() -> None:
        parent.join()
        os._exit(1)  # a killed parent cannot tell its workers to stop

    threading.Thread(target=end_with_parent, daemon=True).start()


def _run(task: Any) -> Any:
    return _work(task)
