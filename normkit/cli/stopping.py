"""How a run that is stopped from outside ends: Ctrl-C, SIGTERM and SIGHUP unwind it, so that files are old or new."""

from __future__ import annotations

# signal itself makes enumerations of it all: a millisecond of each check.
import _signal  # type: ignore[import-not-found]
import os
import sys
from time import monotonic
from types import FrameType

PATIENCE = 2.0
"""Seconds after a first signal in which further ones do not disturb the cleaning up."""
_first: float | None = None


def catch_signals() -> None:
    """Turn the signals that ask a run to stop into KeyboardInterrupt; its argument is the signal's number.

    One that is ignored (``nohup``) stays so.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(_signal, name, None)
        if number is not None and _signal.getsignal(number) != _signal.SIG_IGN:
            _signal.signal(number, _stop)
    sys.unraisablehook = _not_lost


def exit_code(stop: KeyboardInterrupt) -> int:
    """Return what shells say of a process that a signal ended: 130 for Ctrl-C, 143 for SIGTERM."""
    number = stop.args[0] if stop.args and isinstance(stop.args[0], int) else _signal.SIGINT
    return 128 + int(number)


def _stop(number: int, frame: FrameType | None) -> None:
    global _first
    if _first is None:
        _first = monotonic()
        raise KeyboardInterrupt(number)
    if monotonic() - _first > PATIENCE:  # something does not let go
        os._exit(128 + number)


def _not_lost(unraisable: sys.UnraisableHookArgs) -> None:
    """Raise a signal again that came where Python cannot raise it, as in a finalizer."""
    global _first
    if isinstance(unraisable.exc_value, KeyboardInterrupt):
        import _thread

        _first = None
        _thread.interrupt_main(exit_code(unraisable.exc_value) - 128)  # type: ignore[arg-type]
        return
    sys.__unraisablehook__(unraisable)
