"""The parent's side of a worker process: it starts it, waits for its answers, and outlives it.

A task that a process did not survive is given to a fresh one, without the rule that was asked when the old one ended.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
from concurrent.futures import CancelledError
from contextlib import suppress
from mmap import mmap
from time import monotonic
from typing import Any

from normkit.core.errors import PluginError
from normkit.pipeline.stumble import MOST_STUMBLES, Stumble
from normkit.pipeline.worker import TRACE_SIZE, Answer, Failure, Order, Trace, Work, receive, send

_PROGRAM = """\
import sys
sys.path[:] = sys.argv[3:]
from normkit.pipeline.worker import main
main(sys.argv[1], int(sys.argv[2]))
"""
_LOOK = 0.25
"""Seconds between two looks at a worker with a limit of time, or a twentieth of that, if it is less."""
_PATIENCE = 1.0
"""Seconds that a process whose answers have ended has to end itself."""


class Process:
    """One worker process at a time, in a session and process group of its own, and the pipes to it."""

    def __init__(self, work: Work, timeout: float) -> None:
        """``timeout``: seconds for an item; 0 is no limit."""
        self._work, self._timeout = work, timeout
        self._lock = threading.Lock()
        self._closed = False
        self._running: _Running | None = None

    def do(self, task: Any) -> tuple[Any, list[Stumble]]:
        """Return what came of a task, and what processes stumbled over.

        Raises PluginError where workers do not even start, CancelledError after ``close``.
        """
        plan = _Plan(task)
        while True:
            answer = self._asked(plan.order())
            if isinstance(answer, Answer):
                how = "copied its process (fork); the copy was ended when it went on"
                forks = [Stumble(item, rule, how, left_out=False) for item, rule in answer.forks]
                return answer.result, plan.stumbles + forks
            plan.go_round(answer)

    def close(self) -> None:
        """End the process, whatever it does, and what rules have left running in its group."""
        with self._lock:
            self._closed = True
            if self._running is not None:
                self._running.end()
                self._running = None

    def _asked(self, order: Order) -> Answer | Stumble:
        running = self._start()
        try:
            send(running.inbox, pickle.dumps(order, pickle.HIGHEST_PROTOCOL))
            content = receive(running.outbox)
        except OSError:
            content = None
        with self._lock:
            if self._closed:
                raise CancelledError
            if content is None:
                self._running = None
                return running.post_mortem(self._timeout)
        answer = _unpickled(content)
        if isinstance(answer, Failure):
            return Stumble(answer.item, answer.rule, f"failed: {answer.error}")
        return answer

    def _start(self) -> _Running:
        with self._lock:
            if self._closed:
                raise CancelledError
            if self._running is None:
                try:
                    self._running = _Running(self._timeout)
                except OSError as error:
                    raise PluginError(
                        f"a process to judge records cannot be started: {error.strerror or error}; "
                        "free some room, or take fewer with --jobs"
                    ) from error
            running = self._running
        if running.ready:
            return running
        said: bytes | None = None
        with suppress(OSError):
            send(running.inbox, pickle.dumps((gc.get_threshold(), self._work), pickle.HIGHEST_PROTOCOL))
            said = receive(running.outbox)
        why = "" if said is None else pickle.loads(said)
        running.ready = said is not None and not why
        if running.ready:
            return running
        with self._lock:
            if self._closed:
                raise CancelledError
            self._running = None
        how = running.post_mortem(0).how
        raise PluginError(
            f"plugins could not be loaded into a process of their own: {why or f'one {how}'}; "
            "find out which with --no-plugin NAME"
        )


class _Running:
    """A process that has been started."""

    def __init__(self, timeout: float) -> None:
        self._late = threading.Event()
        self._over = threading.Event()
        self.ready = False
        reads, self._lifeline = os.pipe()
        passed = [reads]
        try:
            memory, trace_at = _shared_memory(passed)
            self._trace = Trace(memory)
            self._process = subprocess.Popen(
                [sys.executable, *_flags(), "-c", _PROGRAM, trace_at, str(reads), *import_path()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if sys.stderr is not None else subprocess.DEVNULL,
                pass_fds=passed if os.name == "posix" else (),
                start_new_session=True,
            )
        except OSError:
            os.close(self._lifeline)
            raise
        finally:
            for descriptor in passed:
                os.close(descriptor)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.inbox, self.outbox = self._process.stdin, self._process.stdout
        threading.Thread(target=self._watch, args=(timeout,), daemon=True).start()

    def end(self) -> None:
        """End the process and its group, and whoever watches it."""
        self._over.set()
        _end_group(self._process.pid)
        self._process.kill()
        self._process.wait()
        os.close(self._lifeline)
        for pipe in (self.inbox, self.outbox):
            with suppress(OSError):
                pipe.close()

    def post_mortem(self, timeout: float) -> Stumble:
        """Return where the process, which is no more, ended and how."""
        try:
            how = _cause(self._process.wait(_PATIENCE))
        except subprocess.TimeoutExpired:
            how = "broke the pipe to its process"
        self.end()
        _, item, rule = self._trace.read()
        if self._late.is_set():
            return Stumble(item or 0, rule, f"took longer than {timeout:g} s")
        return Stumble(item or 0, rule, how, fatal=True)

    def _watch(self, timeout: float) -> None:
        """End the process when it is at one item for too long, and its copies when it has ended."""
        begun, since = 0, monotonic()
        while timeout and self._process.poll() is None and not self._over.wait(min(timeout / 20, _LOOK)):
            now_begun, item, _ = self._trace.read()
            if item is None or now_begun != begun:
                begun, since = now_begun, monotonic()
            elif monotonic() - since > timeout:
                self._late.set()
                self._process.kill()
        self._process.wait()
        if not self._over.is_set():  # a copy may hold the pipe, and the answer would be waited for
            _end_group(self._process.pid)


class _Plan:
    """How a task is to be done after all that has happened: what is left out, and why."""

    def __init__(self, task: Any) -> None:
        self._task = task
        self._without: dict[int, frozenset[str]] = {}
        self._since: dict[str, int] = {}
        self._nameless = 0
        self.stumbles: list[Stumble] = []

    def order(self) -> Order:
        """Return the task as it is to be done next."""
        return Order(self._task, self._without, self._since)

    def go_round(self, stumble: Stumble) -> None:
        """Leave a rule out of an item, and at last out of all that follow; where there was none, the item itself.

        Raises PluginError where processes end before anything is asked, again and again.
        """
        rule = stumble.rule
        if not rule:
            self._nameless += 1
            if self._nameless == 1:
                return  # it may have been another's deed: once more
            if self._nameless > MOST_STUMBLES:
                raise PluginError(f"processes end again and again: something outside any rule {stumble.how}")
        again = sum(other.rule == rule for other in self.stumbles) + 1
        stumble = stumble._replace(onward=again >= MOST_STUMBLES)
        if stumble.onward:
            self._since[rule] = stumble.item
        self._without[stumble.item] = self._without.get(stumble.item, frozenset()) | {rule}
        self.stumbles.append(stumble)


def import_path() -> list[str]:
    """Return where a worker looks for modules: where this process does, but for the folder it happens to stand in."""
    home = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    path = [folder for folder in sys.path if os.path.isabs(folder)]
    return path if home in path else [home, *path]


def _flags() -> list[str]:
    """Return the options of the interpreter that a worker shares; never the working folder on its path (-P)."""
    flags = {"-I": sys.flags.isolated, "-E": sys.flags.ignore_environment, "-s": sys.flags.no_user_site,
             "-B": sys.flags.dont_write_bytecode}  # fmt: skip
    return ["-P", f"-Xutf8={sys.flags.utf8_mode}", *(flag for flag, is_set in flags.items() if is_set)]


def _shared_memory(passed: list[int]) -> tuple[mmap, str]:
    """Return memory for a trace, and what it is called; a descriptor that a worker needs for it joins those passed."""
    if os.name != "posix":
        name = f"normkit-{os.getpid()}-{threading.get_ident()}-{monotonic()}"
        return mmap(-1, TRACE_SIZE, tagname=name), name  # type: ignore[call-arg]
    if hasattr(os, "memfd_create"):
        descriptor = os.memfd_create("normkit-trace")
    else:
        import tempfile

        with tempfile.TemporaryFile() as file:
            descriptor = os.dup(file.fileno())
    passed.append(descriptor)
    os.write(descriptor, bytes(TRACE_SIZE))
    return mmap(descriptor, TRACE_SIZE), str(descriptor)


def _end_group(leader: int) -> None:
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(leader, signal.SIGKILL)


def _cause(code: int) -> str:
    """Say how a process ended, by its exit code; a negative one is the number of a signal."""
    if code >= 0:
        return f"ended its process (exit code {code})"
    with suppress(ValueError):
        perhaps = ", perhaps for lack of memory" if -code == getattr(signal, "SIGKILL", 0) else ""
        return f"had its process killed by {signal.Signals(-code).name}{perhaps}"
    return f"had its process killed by signal {-code}"


def _unpickled(content: bytes) -> Answer | Failure:
    """Return what a worker sent. Raises PluginError for what cannot be put together again here."""
    try:
        answer = pickle.loads(content)
    except BaseException as error:  # what a stranger's rule returned may do anything here
        raise PluginError(f"what a rule returned cannot be read back: {type(error).__name__}: {error}") from None
    if not isinstance(answer, (Answer, Failure)):
        raise PluginError("a rule wrote an answer of its own into the pipe of its process")
    return answer
