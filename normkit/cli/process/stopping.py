"""How a run that is stopped from outside ends: Ctrl-C, SIGTERM and SIGHUP unwind it, so that files are old or new."""

from __future__ import annotations

# signal itself makes enumerations of it all: a millisecond of each check.
import _signal  # type: ignore[import-not-found]
import os
import sys
from collections.abc import Callable
from time import monotonic
from types import FrameType

PATIENCE = 2.0
"""Seconds after a first signal in which further ones do not disturb the cleaning up."""
_first: float | None = None
_number = 0


def end_at_signals() -> None:
    """Let the signals that ask a run to stop end it at once, as long as nothing is at work that has to be put away."""
    _handle(lambda number, _: os._exit(128 + number))


def catch_signals() -> None:
    """Turn the signals that ask a run to stop into KeyboardInterrupt."""
    _handle(_stop)
    sys.unraisablehook = _not_lost


def exit_code(code: int) -> int:
    """Return what shells say of a process that a signal ended (130 for Ctrl-C), or ``code`` where none came."""
    return 128 + _number if _number else code


def _handle(handler: Callable[[int, FrameType | None], object]) -> None:
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(_signal, name, None)
        if number is not None and _signal.getsignal(number) != _signal.SIG_IGN:  # nohup
            _signal.signal(number, handler)


def _stop(number: int, frame: FrameType | None) -> None:
    global _first, _number
    if _first is None:
        _first, _number = monotonic(), number
        raise KeyboardInterrupt
    if monotonic() - _first > PATIENCE:  # something does not let go
        os._exit(128 + number)


def _not_lost(unraisable: sys.UnraisableHookArgs) -> None:
    """Raise a signal again that came where Python cannot raise it, as in a finalizer."""
    global _first
    if isinstance(unraisable.exc_value, KeyboardInterrupt):
        import _thread

        _first = None
        _thread.interrupt_main(_number or _signal.SIGINT)  # type: ignore[arg-type]
        return
    if unraisable.exc_value is not None:
        from normkit.core.errors import reason

        sys.stderr.write(f"normkit: warning: ignored at the end of an object: {reason(unraisable.exc_value)}\n")
