"""What a rule may not depend on: the clock, chance, and the process it runs in."""

from __future__ import annotations

import gc
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from os import environ, pathsep
from random import Random
from types import BuiltinFunctionType, FrameType
from typing import Any

from normkit.core.model import Record
from normkit.core.rule import Context, Rule
from normkit.testing.harness import BreachError, Look, look

CLOCK = {"time", "time_ns", "localtime", "gmtime", "ctime", "monotonic", "perf_counter", "process_time"}
"""Functions of the module ``time`` that tell it."""

WORLDS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONUTF8": "0"},
)
"""Environments that differ in all that must not matter: set order, time zone, locale, encoding."""

_CHILD = """
import pickle, sys
from normkit.testing.harness import look
rule, looks = pickle.load(sys.stdin.buffer)
pickle.dump([look(rule, *pair) for pair in looks], sys.stdout.buffer)
"""


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep the garbage collector, and what others hang on it, out of what is watched or timed."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def asked(rule: Rule, record: Record, context: Context) -> str:
    """Return the first clock or source of chance that a look calls, or ``""``."""
    calls: list[str] = []

    def watch(frame: FrameType, event: str, called: Any) -> None:
        builtin = event == "c_call" and isinstance(called, BuiltinFunctionType)
        if builtin and _tells_time_or_chance(called) and not _imports(frame):
            calls.append(called.__qualname__)

    before = sys.getprofile()
    with without_collector():
        sys.setprofile(watch)
        try:
            look(rule, record, context)
        finally:
            sys.setprofile(before)
    return calls[0] if calls else ""


def _tells_time_or_chance(called: BuiltinFunctionType) -> bool:
    owner: object = called.__self__
    if isinstance(owner, type):
        return issubclass(owner, date) and called.__name__ in ("today", "now", "utcnow")
    return (
        isinstance(owner, Random)
        or called.__name__ == "urandom"
        or (called.__module__ == "time" and called.__name__ in CLOCK)
    )


def _imports(frame: FrameType | None) -> bool:
    """Say whether a look is importing a module: that happens once, and may ask anything."""
    while frame is not None and frame.f_code is not look.__code__:
        if "importlib" in frame.f_code.co_filename:
            return True
        frame = frame.f_back
    return False


def elsewhere(rule: Rule, looks: Sequence[tuple[Record, Context]], world: dict[str, str]) -> list[Look]:
    """Return what each look finds in a process of its own, in another environment.

    Raises BreachError if the process cannot do it.
    """
    path = pathsep.join(folder or "." for folder in sys.path)
    ran = subprocess.run(
        [sys.executable, "-c", _CHILD],
        input=pickle.dumps((rule, looks)),
        env={**environ, **world, "PYTHONPATH": path},
        capture_output=True,
    )
    if ran.returncode:
        raise BreachError(f"another process fails: {ran.stderr.decode('utf-8', 'replace').strip().splitlines()[-1]}")
    found: list[Look] = pickle.loads(ran.stdout)
    return found
