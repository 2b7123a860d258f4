"""How long a kit of rules takes with text of growing size: seconds, seconds a megabyte, and the exponent.

Seconds are those of the process on a quiet machine: what it took, over what a yardstick took right before and behind.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Sequence
from itertools import count
from math import inf, log
from operator import itemgetter
from time import process_time
from types import FrameType
from typing import NamedTuple

from normkit import Normalizer
from normkit.testing.harness import Fields
from normkit.testing.purity import without_collector

MEGABYTE = 1_000_000
"""Code points."""
QUIET = 55e-9
"""Seconds that one turn of an empty loop takes on the machine that the limits are for, with nothing else on it."""
LONG = frozenset({"text", "title"})
"""Fields that a run makes unlike those before, as it does every long one, so that no cache knows them."""
_runs = count()


class Pump(NamedTuple):
    """A text of any size: a prefix, a body many times, a suffix."""

    prefix: str
    body: str
    suffix: str

    def text(self, size: int) -> str:
        """Return the text with about ``size`` code points."""
        return self.prefix + self.body * (size // len(self.body) + 1) + self.suffix


class Attack(NamedTuple):
    """Records of any size, and what they hold."""

    says: str
    make: Callable[[int], list[Fields]]


class Growth(NamedTuple):
    """What an attack cost at several sizes."""

    attack: Attack
    sizes: tuple[int, ...]
    seconds: tuple[float, ...]

    @property
    def rate(self) -> float:
        """Seconds a megabyte, at the largest size."""
        return self.seconds[-1] / self.sizes[-1] * MEGABYTE

    @property
    def exponent(self) -> float:
        """The slope of log time over log size, by least squares."""
        return exponent(self.sizes, self.seconds)


def exponent(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope of log time over log size, by least squares."""
    x, y = [log(size) for size in sizes], [log(max(time, 1e-6)) for time in seconds]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    slope = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    return slope / sum((a - mean_x) ** 2 for a in x)


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions, Python's and C's, some work calls: no other program on the machine changes that."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def yardstick() -> float:
    """Return how many times slower than ``QUIET`` this machine is just now: others share its processors."""
    least = inf
    for _ in range(3):
        begin, total = process_time(), 0
        for number in range(20_000):
            total += number
        least = min(least, process_time() - begin)
    return max(0.5, least / 20_000 / QUIET)


def cost(kit: Normalizer, records: list[Fields], fix: bool = False) -> tuple[int, float]:
    """Return how many code points the records hold, and the seconds of one look at them, unlike all before."""
    run = f" {next(_runs)}"
    every = [
        {field: text + run if field in LONG or len(text) > 500 else text for field, text in record.items()}
        for record in records
    ]
    size = sum(len(text) for record in every for text in record.values())
    with without_collector():
        before = yardstick()
        begin = process_time()
        if kit.corpus_rules:
            deque(kit.corpus(every), maxlen=0)
        else:
            for record in every:
                out = kit.fix(record) if fix else kit.check(record)
                if fix and out.undo() != record:
                    raise AssertionError("the undo of a record is another record")
        seconds = process_time() - begin
        return size, seconds / ((before + yardstick()) / 2)


def grow(kit: Normalizer, attack: Attack, sizes: Sequence[int], tries: int = 1, fix: bool = False) -> Growth:
    """Return what an attack costs at each size: the least of several tries."""
    rows = [min((cost(kit, attack.make(size), fix) for _ in range(tries)), key=itemgetter(1)) for size in sizes]
    return Growth(attack, tuple(size for size, _ in rows), tuple(time for _, time in rows))
