"""How far a run has come: one line on stderr, only where that is a terminal, and only after a second.

The clock decides what a person sees, never what comes out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from time import monotonic

from normkit.core.text import counted
from normkit.pipeline.source import Source

QUIET = 1.0
"""Seconds before the first word, and between two."""
SURE = 0.02
"""The share of the work from which on the time that is left can be told."""


class Progress:
    """The passes of a run over its files. Of a pass it knows the bytes; of a second one the records, too."""

    def __init__(self, sources: Sequence[Source], passes: int) -> None:
        self._sizes = {id(source): _size(source) for source in sources}
        self._total, self._passes = sum(self._sizes.values()), passes
        self._number, self._records, self._all_records, self._shown = 0, 0, 0, 0
        self.next_pass()

    def next_pass(self) -> None:
        """Begin at the first file again."""
        self.hide()
        self._number += 1
        self._all_records = self._records if self._number > 1 else 0
        self._source: Source | None = None
        self._records, self._finished, self._here = 0, 0, 0
        self._began = self._told = monotonic()

    def add(self, source: Source, records: int, size: int) -> None:
        """Count what was done of a file; say how far that is, once a second."""
        if source is not self._source:
            self._finished += self._sizes.get(id(self._source), 0)
            self._source, self._here = source, 0
        self._records += records
        self._here += size
        now = monotonic()
        if now - self._told > QUIET:
            self._told = now
            self._show(now - self._began)

    def hide(self) -> None:
        """Take the line back, before anything else is written."""
        if self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            sys.stderr.flush()
            self._shown = 0

    def _show(self, seconds: float) -> None:
        try:
            width = os.get_terminal_size(sys.stderr.fileno()).columns
        except (OSError, ValueError):
            width = 80
        line = self.line(seconds)[: max(0, width - 1)]
        sys.stderr.write("\r" + line + " " * max(0, self._shown - len(line)))
        sys.stderr.flush()
        self._shown = len(line)

    def line(self, seconds: float) -> str:
        """Return what is said after so many seconds of this pass: its number, records, share, time left."""
        share = self._share()
        which = f"pass {self._number} of {self._passes}: " if self._passes > 1 else ""
        records = counted(self._records, "record")
        if self._all_records >= self._records:
            records = f"{self._records:,} of {counted(self._all_records, 'record')}" if self._all_records else records
        done = f", {int(share * 100)} %" if share else ""
        left = f", {_duration(seconds * (1 - share) / share)} left" if SURE < share < 1 else ""
        return which + records + done + left

    def _share(self) -> float:
        """Return which share of this pass is done; 0 where that is not known."""
        if self._all_records >= self._records > 0:
            return self._records / self._all_records
        here = min(self._here, self._sizes.get(id(self._source), 0))
        return min(1.0, (self._finished + here) / self._total) if self._total else 0.0


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 90 * 60 else f"{round(seconds / 3600)} h"


def _size(source: Source) -> int:
    try:
        return os.stat(source.content.fileno() if source.content is not None else source.path).st_size
    except (OSError, ValueError, AttributeError):
        return 0
