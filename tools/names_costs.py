#!/usr/bin/env python3
"""Fit the costs of ``normkit_names.costs`` to labelled pairs of spellings, and print the tables.

    pip install numpy
    python tools/names_costs.py PAIRS.tsv.gz

The file has a header and the columns split, kind ("unit": two Latin spellings of a single name; "cross": a Latin and
an Arabic one), label (1: one name), tier, region, a, b. The pairs behind the shipped tables derive from Wikidata
(CC0), the Algerian Name Transcription Corpus (CC0) and DziriNames (MIT).

Each pair is aligned with the costs so far, and a logistic regression on the counted steps gives new costs, a few
times over. A pair of sounds that is no different from its class gets no figure of its own: a ridge holds it there,
and what stays near is dropped. The shipped tables also leave out dear steps (above 2.4) that differ from their class by
less than 1.0, and join neighbouring figures: hardly a decision hangs on them.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from normkit_names import arabic, latin
from normkit_names import costs as now
from normkit_names.costs import GAP, SPELT, arabic_class, latin_class

LEAST = 0.1
"""The least cost of a step between sounds that do not regularly stand for each other."""
ROUNDS = 6
STEPS = 300
RIDGE_CLASS, RIDGE_PAIR = 0.1, 1.5
SEEN = 6
"""Pairs of names in which a pair of sounds must occur to get a cost of its own."""
NEAR = 0.3
"""A pair of sounds whose cost differs less from its class than this is not listed."""

Cost = Callable[[str, str], float]


class Task(NamedTuple):
    """One table to fit."""

    kind: str
    budget: tuple[float, float]
    classes: dict[str, float]
    class_of: Callable[[str, str], str]
    """The class of a step, or "" for one that is regular and starts at no cost."""
    symmetric: bool

    def pair(self, a: str, b: str) -> str:
        return "".join(sorted((a, b))) if self.symmetric else a + b


def latin_step(a: str, b: str) -> str:
    return "".join(sorted((latin_class(a), latin_class(b))))


def cross_step(a: str, b: str) -> str:
    return "" if a in SPELT.get(b, "") else latin_class(a) + arabic_class(b)


TASKS = (
    Task("unit", now.LATIN_BUDGET, now.LATIN_CLASSES, latin_step, True),
    Task("cross", now.CROSS_BUDGET, now.CROSS_CLASSES, cross_step, False),
)


def examples(file: Path, kind: str) -> Iterator[tuple[str, str, bool]]:
    """Yield (sounds, sounds or letters, are they one name) of the pairs of a kind."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            _, of_kind, label, _, _, a, b = line.rstrip("\n").split("\t")[:7]
            if of_kind == kind:
                if arabic.ARABIC.search(a):
                    a, b = b, a
                first = latin.sounds("".join(latin.words(a)))
                letters = "".join(letter for letter in "".join(arabic.words(b)) if letter in SPELT)
                yield first, letters if kind == "cross" else latin.sounds("".join(latin.words(b))), label == "1"


def steps(a: str, b: str, cost: Cost) -> list[tuple[str, str]]:
    """Return the steps of the cheapest alignment that are no plain matches."""
    table: list[list[tuple[float, tuple[Any, ...]]]] = [[(0.0, ())] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            ways = []
            if i and j:
                swap = 0.0 if a[i - 1] == b[j - 1] else cost(a[i - 1], b[j - 1])
                ways.append((table[i - 1][j - 1][0] + swap, (i - 1, j - 1)))
            if i:
                ways.append((table[i - 1][j][0] + cost(a[i - 1], GAP), (i - 1, j)))
            if j:
                ways.append((table[i][j - 1][0] + cost(GAP, b[j - 1]), (i, j - 1)))
            if ways:
                table[i][j] = min(ways)
    taken = []
    i, j = len(a), len(b)
    while i or j:
        before_i, before_j = table[i][j][1]
        one = a[i - 1] if before_i < i else GAP
        other = b[j - 1] if before_j < j else GAP
        if one != other:
            taken.append((one, other))
        i, j = before_i, before_j
    return taken


def regression(counts: Any, labels: Any, start: Any, ridge: Any, floor: Any) -> Any:
    """Return the weights of a logistic regression with a ridge and lower bounds (Adam, full batch)."""
    weights, mean, square = start.copy(), np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):
        slope = counts.T @ (1 / (1 + np.exp(-counts @ weights)) - labels) + ridge * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        weights -= 0.05 * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
        weights = np.maximum(weights, floor)
    return weights


def fit(task: Task, pairs: list[tuple[str, str, bool]]) -> tuple[dict[str, float], tuple[float, float]]:
    """Return the fitted weights ("~" and a class, or a pair of sounds: what it adds) and the budget."""
    weights = {"~" + name: cost for name, cost in task.classes.items()}
    budget = task.budget
    labels = np.array([label for _, _, label in pairs], float)
    for _ in range(ROUNDS):

        def cost(a: str, b: str) -> float:
            of_class = task.class_of(a, b)
            least = LEAST if of_class else 0.0
            return max(least, weights.get("~" + of_class, 0.0) + weights.get(task.pair(a, b), 0.0))  # noqa: B023

        rows = []
        for a, b, _ in pairs:
            row = Counter[str]()
            for one, other in steps(a, b, cost):
                row[task.pair(one, other)] += 1
                if task.class_of(one, other):
                    row["~" + task.class_of(one, other)] += 1
            rows.append(row)
        seen = Counter(name for row in rows for name in row)
        names = sorted(name for name, times in seen.items() if name.startswith("~") or times >= SEEN)
        regular = {name for name in names if not name.startswith("~") and not task.class_of(name[0], name[1])}
        longer = [(len(a) + len(b)) / 2 - 6 for a, b, _ in pairs]
        counted = [[-row[name] for name in names] + [1, more] for row, more in zip(rows, longer, strict=True)]
        counts = np.array(counted, float)
        fitted = regression(
            counts,
            labels,
            np.array([weights.get(name, 0.0) for name in names] + list(budget)),
            np.array([RIDGE_CLASS if name.startswith("~") else RIDGE_PAIR for name in names] + [0, 0]),
            np.array([0.0 if name.startswith("~") or name in regular else -9.0 for name in names] + [-9, -9]),
        )
        weights = dict(zip(names, map(float, fitted[:-2]), strict=True))
        budget = (float(fitted[-2]), float(fitted[-1]))
    return weights, budget


def main(file: Path) -> None:
    """Print the tables of every task."""
    for task in TASKS:
        weights, budget = fit(task, list(examples(file, task.kind)))
        print(f"{task.kind}: budget {budget[0]:.2f} {budget[1]:.2f}")
        print("  classes", {name[1:]: round(cost, 1) for name, cost in sorted(weights.items()) if name.startswith("~")})
        listed: dict[float, list[str]] = {}
        for pair, more in sorted(weights.items()):
            if not pair.startswith("~") and abs(more) >= NEAR:
                base = weights.get("~" + task.class_of(pair[0], pair[1]), 0.0)
                listed.setdefault(round(max(0.0, base + more), 1), []).append(pair)
        for cost in sorted(listed):
            print(f"  {cost}: {' '.join(listed[cost])}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
