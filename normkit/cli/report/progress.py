"""How far a run has come: on stderr, only on a terminal, and only after a second."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")

QUIET = 1.0
"""Seconds before the first word, and between two."""


def with_progress(stream: Iterable[Item]) -> Iterator[Item]:
    """Pass the stream on; the clock decides what a person sees, never what comes out."""
    said, last = False, monotonic()
    for number, item in enumerate(stream, 1):
        if number % 64 == 0 and monotonic() - last > QUIET:
            said, last = True, monotonic()
            print(f"\r{number:,} records", end="", file=sys.stderr, flush=True)
        yield item
    if said:
        print("\r" + " " * 30 + "\r", end="", file=sys.stderr, flush=True)
