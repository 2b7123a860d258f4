"""A run in which a stranger's plugin takes part goes on in a child: whatever ends that, the parent tells.

A plugin may end the process that imports it, reduces its facts or asks its reporter, and ``os._exit(0)`` looks like
success. The child says with which code it ends; where it does not, that is no success.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

from normkit.settings import plugins
from normkit.settings.discovery import Entry

OWN = frozenset({"normkit"})
"""Distributions whose code is trusted not to end the process."""
PATIENCE = 10
"""Seconds that a run has to end when a signal has asked it to."""
_own = 0
"""The process that does the work of this run; 0: none was started from a shell."""
_tells: int | None = None
"""Where that process, if it is a child, says line by line what strangers do in it, at last its exit code."""


def watch_strangers() -> None:
    """See to it that this run goes on in a child from where the first stranger's plugin is loaded."""
    global _own
    _own = os.getpid()
    if hasattr(os, "fork"):
        plugins.before_import = _before_import


def end(code: int) -> NoReturn:
    """End the process at once, and tell the one that waits for it with which code."""
    _say(str(code))
    # Every file is closed by now, and to take the interpreter down piece by piece costs a sixth of a small check.
    os._exit(code)


@contextmanager
def strangers_turn(what: str) -> Iterator[None]:
    """Let plugins do ``what`` in this process; a copy that they make of it ends."""
    if not _own:
        yield
        return
    _say(what)
    try:
        yield
    finally:
        if os.getpid() != _own:
            os._exit(0)
        _say("")


def _say(what: str) -> None:
    """Tell the one who waits what happens next, unless this is a copy that a plugin made."""
    if _tells is not None and os.getpid() == _own:
        with suppress(OSError):
            os.write(_tells, f"{what}\n".encode("utf-8", "backslashreplace"))


def _before_import(entry: Entry) -> None:
    if entry.distribution not in OWN:
        if _tells is None:
            _go_on_in_child()
        _say(f"{entry} was loaded")


def _go_on_in_child() -> None:
    """Return in a child; the parent waits for it, and never returns."""
    global _own, _tells
    from normkit.pipeline.lifeline import end_with

    sys.stdout.flush()
    hears, tells = os.pipe()
    lifeline, held = os.pipe()
    child = os.fork()
    if not child:
        os.close(hears)
        os.close(held)
        end_with(lifeline, os.getpid())
        _own, _tells = os.getpid(), tells
        os.set_blocking(tells, False)  # rather unsaid than waiting
        return
    os.close(tells)
    os.close(lifeline)
    _pass_signals_on(child)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.set_blocking(hears, False)
    said = b""
    with suppress(BlockingIOError):  # a copy of the child lives on, and holds the pipe
        said = os.read(hears, 1 << 16)
    last = said.decode("utf-8", "replace").split("\n")[-2:-1]
    if last and last[0].isdecimal():
        os._exit(int(last[0]))
    from normkit.reporters.terminal.style import visible

    while_ = f" while {visible(last[0])}" if last and last[0] else ""
    print(f"normkit: the run was cut short: {_cause(status)}{while_}; a plugin, most likely: find out which with "
          "--no-plugin NAME", file=sys.stderr, flush=True)  # fmt: skip
    os._exit(2)


def _pass_signals_on(child: int) -> None:
    import signal

    def end_child(*_: object) -> None:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)

    def pass_on(number: int, _: object) -> None:
        with suppress(ProcessLookupError):  # it has just ended: how, is told next
            os.kill(child, number)
        signal.alarm(PATIENCE)

    signal.signal(signal.SIGALRM, end_child)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, pass_on)


def _cause(status: int) -> str:
    if status >= 0:
        return f"its process ended without a word (exit code {status})"
    import signal

    return f"its process was killed by {signal.Signals(-status).name}"
