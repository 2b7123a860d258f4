"""How the time of a rule grows with the text: measured, on text made to hurt.

Time is the process's own CPU time, the least of several runs, so that other work on the machine
does not count. A size is doubled twice. Linear time makes steps of 2, quadratic time steps of 4; a
rule grows too fast if it takes more than 8 times as long for 4 times the text and both steps show it
(a single step can be a cache or an allocator that reaches its limit).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from math import inf
from time import process_time

from normkit.core.model import Record
from normkit.core.rule import Context, CorpusRule, Rule
from normkit.testing.harness import ANCHORS, BreachError, Fields, learned
from normkit.testing.purity import without_collector

MEASURABLE = 0.008
"""Seconds: below, a time says nothing yet, and the text is made longer."""
LARGEST = 1 << 18
"""Code points to begin the two doublings with, at most."""
NOTICEABLE = 0.2
"""Seconds: what takes less at the largest size hurts nobody, and memory alone makes it grow unevenly."""
CLEAR, TOO_MUCH = 5.0, 8.0
"""Times as long for four times the text: up to the one it is linear at once, from the other on too much; between them
other work on the machine may have told, and it is measured again."""
STEP = 2.3
TRIES = 8

NASTY = (
    " ", "\n", "\r\n", "\t \n", "a", "A. ", ". ", "1 ", "0", "(", '"', "- ", "//", "al-", "Photo: ",
    "e\u0301", "\u0130", "\u0627 \u0644 ", "\u0640", "\u200c\u0628",
)  # fmt: skip
"""Units to repeat: runs that open and never close, and that many patterns can begin with."""

_runs = count()


@dataclass(frozen=True, slots=True)
class Trial:
    """One way to make records of any size."""

    says: str
    make: Callable[[int], list[Fields]]


def time_grows_linearly(rule: Rule) -> None:
    """Its time grows linearly with the length of a text, and with the number of records."""
    trials = list(_trials(rule))
    screened = [(_growth(rule, trial, at), at, trial) for trial in trials for at in (_measurable(rule, trial),)]
    screened.sort(key=lambda row: -row[0])
    for _, at, trial in screened[:2]:
        _growth(rule, trial, at * 4)


def _measurable(rule: Rule, trial: Trial) -> int:
    """Return a size at which the time can be told from nothing."""
    at = 256
    while at < LARGEST and _seconds(rule, trial.make(at)) < MEASURABLE:
        at *= 2
    return at


def _growth(rule: Rule, trial: Trial, at: int) -> float:
    """Return how many times longer four times the text takes.

    Raises BreachError if that is more than linear, in every one of several tries.
    """
    sizes = (at, at * 2, at * 4)
    least = [inf, inf, inf]
    for _ in range(TRIES):
        least = [min(before, _seconds(rule, trial.make(n))) for before, n in zip(least, sizes, strict=True)]
        small, middle, large = least
        if large < NOTICEABLE or large <= CLEAR * small:
            return large / small
    if large <= TOO_MUCH * small or middle <= STEP * small or large <= STEP * middle:
        return large / small
    times = ", ".join(f"{n:,} code points {t * 1000:.0f} ms" for n, t in zip(sizes, least, strict=True))
    raise BreachError(f"{times}; the records hold {trial.says}")


def _seconds(rule: Rule, records: list[Fields]) -> float:
    """Return the CPU time of one look at records that no cache has seen."""
    run = f" {next(_runs)}"
    every = [Record(f"r{n}", {field: text + run for field, text in fields.items()}) for n, fields in enumerate(records)]
    with without_collector():
        begin = process_time()
        context = Context(ANCHORS[-1], learned(rule, every))
        for record in every:
            deque(rule.check(record, context), maxlen=0)
        return process_time() - begin


def _trials(rule: Rule) -> Iterator[Trial]:
    seeds = [record for example in rule.examples for record in example.records()] or [{"text": ""}]
    for seed in seeds:
        for field, text in seed.items():
            if text:
                half = text[: (len(text) + 1) // 2]
                yield _repeated(seed, field, f"{text}\n")
                yield _repeated(seed, field, f"{half} ")
                if " " in text:
                    yield Trial(f"{field} = {text[:80]!r}, every space many times", _stretching(seed, field, text))
    for field in dict.fromkeys(("text", *(field for seed in seeds for field in seed))):
        yield from (_repeated(seeds[0], field, unit) for unit in NASTY)
    if isinstance(rule, CorpusRule):
        length = sum(len(text) for seed in seeds for text in seed.values()) + 1
        yield Trial("the examples, many times", lambda n: seeds * (n // length + 1))
        yield Trial("the examples, many times, numbered", lambda n: _numbered(seeds * (n // length + 1)))


def _repeated(seed: Fields, field: str, unit: str) -> Trial:
    return Trial(f"{field} = {unit[:80]!r}, many times", lambda n: [{**seed, field: unit * (n // len(unit) + 1)}])


def _stretching(seed: Fields, field: str, text: str) -> Callable[[int], list[Fields]]:
    gaps = text.count(" ")
    return lambda n: [{**seed, field: text.replace(" ", " " * (n // gaps + 1))}]


def _numbered(records: list[Fields]) -> list[Fields]:
    return [{field: f"{text} {n}" for field, text in record.items()} for n, record in enumerate(records)]
