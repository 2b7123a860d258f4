"""A process in which the n-th write-side step fails, is cut short, kills, or lets another program write first.

A step is a call that changes what is on the disk: a file made, bytes written, a name given, taken or swapped, a mode
set, a sync. Syncs are counted and may fail, but do nothing: this is about what the code does, not the disk.
"""

from __future__ import annotations

import ctypes
import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from normkit.cli.main import main
from normkit.core.files import folder

KILLED, INTERRUPTED = 137, 130
ERRORS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO, "EACCES": errno.EACCES}
FAULTS = (*ERRORS, "full", "short", "interrupt", "kill", "kill-half")
"""An error; a disk full from then on; a write that takes half; Ctrl-C behind the step; death before it, or amid it."""
FOREIGN = ("append", "replace")
"""Another program adds to the first file, or puts another in its place, just before the step."""


class Ended(NamedTuple):
    """What came of a run."""

    code: int
    said: str
    steps: int


class Steps:
    """Counts the steps of this process, and does what it is told at one of them."""

    def __init__(self, fault: str, at: int, foreign: Callable[[], None] | None = None) -> None:
        self.fault, self.at, self.count, self._foreign = fault, at, 0, foreign

    def take(self, real: Callable[..., Any], *args: Any, grows: bool = False, data: bytes = b"", **named: Any) -> Any:
        """Make a step: ``real`` with the arguments, and ``data`` as the last; ``grows``: it takes room on the disk."""
        self.count += 1
        given = (*args, data) if data else args
        if self.fault == "full" and self.count >= self.at > 0 and grows:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self.count != self.at or self.fault == "full":
            return real(*given, **named)
        if self.fault in ERRORS:
            raise OSError(ERRORS[self.fault], os.strerror(ERRORS[self.fault]))
        if self.fault == "kill":
            os._exit(KILLED)
        if self.fault in FOREIGN and self._foreign:
            self._foreign()
        if data and self.fault in ("short", "kill-half"):
            given = (*args, data[: len(data) // 2 or 1])
        result = real(*given, **named)
        if self.fault == "kill-half":
            os._exit(KILLED)
        if self.fault == "interrupt":
            raise KeyboardInterrupt
        return result


def install(steps: Steps) -> None:
    """Put the steps between this process and its disk."""

    def counted(name: str, grows: bool = False, real: Callable[..., Any] | None = None) -> None:
        call = real or getattr(os, name)
        setattr(os, name, lambda *args, **named: steps.take(call, *args, grows=grows, **named))

    opened = os.open

    def opening(path: Any, flags: int, *args: Any, **named: Any) -> int:
        if flags & os.O_CREAT:
            return int(steps.take(opened, path, flags, *args, grows=True, **named))
        return opened(path, flags, *args, **named)

    class File(io.FileIO):
        def write(self, data: Any) -> int:
            return int(steps.take(super().write, grows=True, data=bytes(data)))

        def truncate(self, size: int | None = None) -> int:
            return int(steps.take(super().truncate, size))

    swap = folder._swap_call()

    def swapping(*args: Any) -> int:
        try:
            return int(steps.take(swap, *args))  # type: ignore[arg-type]
        except OSError as error:
            ctypes.set_errno(error.errno or errno.EIO)
            return -1

    os.open = opening
    for name in ("link", "mkdir"):
        counted(name, grows=True)
    for name in ("replace", "rename", "unlink", "remove", "rmdir", "chmod", "fchmod", "fchown", "setxattr"):
        counted(name)
    counted("fsync", real=lambda descriptor: None)
    io.FileIO = File  # type: ignore[misc]
    if swap is not None:
        folder._swap_call = lambda: swapping  # type: ignore[assignment]


def run(
    argv: Sequence[str], here: Path, fault: str = "", at: int = 0, foreign: Callable[[], None] | None = None
) -> Ended:
    """Run the command line in a process of its own, in the folder ``here``, with a fault at a step (from 1)."""
    reader, writer = os.pipe()
    said = here.parent / "said"
    child = os.fork()
    if child == 0:
        _child(argv, here, Steps(fault, at, foreign), said, writer)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        steps = pipe.read()
    _, status = os.waitpid(child, 0)
    return Ended(os.waitstatus_to_exitcode(status), said.read_text("utf-8", "replace"), int(steps or b"0"))


def _child(argv: Sequence[str], here: Path, steps: Steps, said: Path, writer: int) -> None:
    code = 70
    try:
        os.chdir(here)
        with open(said, "w", encoding="utf-8") as heard:
            os.dup2(heard.fileno(), 1)
            os.dup2(heard.fileno(), 2)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))
        write = os.write
        install(steps)
        try:
            code = main(argv)
        except SystemExit as stop:
            code = int(stop.code or 0)
        except KeyboardInterrupt:
            code = INTERRUPTED
        except BaseException:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        write(writer, str(steps.count).encode())
    finally:
        os._exit(code)
