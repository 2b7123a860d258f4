"""A pipe that nothing is written to: a process that holds one end of it learns when the other one's holder is gone."""

from __future__ import annotations

import os

try:
    import fcntl
except ImportError:  # Windows: who lives longer finds out when it next reads
    fcntl = None  # type: ignore[assignment]


def end_with(lifeline: int, whom: int) -> None:
    """Let the kernel end a process, or with a negative number its group, when nobody holds the other end any more.

    A thread that waits for that could not run beside a regular expression that never ends.
    """
    if fcntl is not None and hasattr(os, "O_ASYNC"):
        os.set_inheritable(lifeline, False)
        fcntl.fcntl(lifeline, fcntl.F_SETOWN, whom)
        fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
