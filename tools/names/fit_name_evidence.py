#!/usr/bin/env python3
"""Fit the weights of ``normkit_names.matching.evidence`` and write them to ``name_evidence.txt`` in a folder.

    pip install --no-deps arabic-name-romanizer numpy rapidfuzz
    python tools/names/fit_name_evidence.py plugins/normkit_names/lexicon/data

The full names come from the table of arabic-name-romanizer (MIT; from Wikidata, CC0, the Algerian Name Transcription
Corpus, CC0, and DziriNames, MIT). ``mine_full_names.py`` makes pairs of them. Those of every fifth Arabic form are kept
out of the fit: for them, and for pairs of ``--check FOLDER`` (see benchmarks/names/matching.py), a table shows how many
pairs are one name at each score.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from mine_full_names import FullNameMiner, FullPair  # type: ignore[import-not-found]

from normkit_names.matching import evidence
from normkit_names.matching.assignment import MOST_PARTS, assign
from normkit_names.matching.part_odds import read_pair
from normkit_names.matching.similarity import is_decided_by_parts

HEADER = "# By tools/names/fit_name_evidence.py: a piece of evidence, its log-odds."
STEPS, RATE = 4000, 0.05
RIDGE = 0.2
NO_LIMIT = 20.0
LIMITS = {
    "prior": (-NO_LIMIT, NO_LIMIT), "rarity": (0.2, 1.0), "beyond a family": (0.2, 1.0), "doubt": (-NO_LIMIT, -2.0),
    "doubt between scripts": (-1.5, -1.5), "cut short": (0.0, 2.5), "order": (-NO_LIMIT, -2.0),
    "order though told": (-NO_LIMIT, -4.0), "one part": (-NO_LIMIT, -3.0), "generation": (-NO_LIMIT, -1.0),
    "other parts": (-NO_LIMIT, -5.0),
}  # fmt: skip
"""Weight of a feature: from, to. What is no agreement can only take.

Agreement says no more than its rarity (Fellegi and Sunter). A doubtful pair of words speaks against one name more than
``word_odds`` has it, since the other names of a family are alike; between scripts, where few pairs of the table are,
half as much more. Errors of the table, which aligns its spellings by machine, make other parts too cheap. Its pairs
cannot tell the order that a comma gives, nor generations.
"""


def observed(pairs: Sequence[FullPair]) -> tuple[Any, Any, Any]:
    """Return the amounts of all features, the worst odds, and the labels, of the pairs that evidence decides."""
    rows, worst, labels = [], [], []
    for pair in pairs:
        first, second, compare = read_pair(pair.a, pair.b)
        (a, _), (b, _) = first, second
        if min(len(a), len(b)) < 2 or max(len(a), len(b)) > MOST_PARTS or evidence.tell_two(first, second):
            continue
        links = assign(a, b, compare)
        if not links[0] or is_decided_by_parts(first, second, compare):
            continue
        amounts = dict.fromkeys(evidence.FEATURES, 0.0)
        for feature, amount, _, _ in evidence.observe(first, second, links):
            amounts[feature] += amount
        rows.append([*amounts.values()])
        worst.append(evidence.worst_odds(links))
        labels.append(pair.one_name)
    return np.array(rows), np.array(worst), np.array(labels, float)


def fit(amounts: Any, worst: Any, labels: Any) -> dict[str, float]:
    """Return the weights that make the labels likeliest (Adam on the logistic loss of ``both``), within ``LIMITS``."""
    weights = np.zeros(amounts.shape[1])
    scale = amounts.std(axis=0) + 0.1
    mean = square = np.zeros_like(weights)
    least, most = np.array([LIMITS.get(name, (-NO_LIMIT, 0.0)) for name in evidence.FEATURES]).T
    for step in range(1, STEPS + 1):
        total = np.clip(amounts @ weights, -30, 30)
        shared = 1 / (1 + np.exp(-np.clip(worst - total, -30, 30)))  # of the gradient that reaches the evidence
        score = -np.logaddexp(-worst, -total)
        error = labels - 1 / (1 + np.exp(-score))
        slope = (amounts.T @ (error * shared) - RIDGE * weights) / len(labels) / scale
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope**2
        change = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9)
        weights += RATE * change / scale * (1 - step / STEPS)
        weights = np.clip(weights, least, most)
    return {name: round(float(weight), 2) for name, weight in zip(evidence.FEATURES, weights, strict=True)}


def calibration(amounts: Any, worst: Any, labels: Any, weights: dict[str, float]) -> str:
    """Return a table: of the pairs at each score, how many are one name."""
    score = 1 / (1 + np.exp(np.logaddexp(-worst, -(amounts @ np.array([weights[f] for f in evidence.FEATURES])))))
    lines = []
    for low, high in ((0, 0.05), (0.05, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 0.99), (0.99, 1.01)):
        inside = (score >= low) & (score < high)
        if inside.any():
            lines.append(
                f"{low:5.2f}  {inside.sum():6}  expected {score[inside].mean():.3f}  {labels[inside].mean():.3f}"
            )
    return "\n".join(lines)


def main() -> None:
    """Fit, show, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    miner = FullNameMiner()
    pairs = miner.pairs()
    seen, unseen = ([pair for pair in pairs if pair.held_out is held_out] for held_out in (False, True))
    amounts, worst, labels = observed(seen)
    print(len(seen), "pairs,", len(labels), "for evidence,", int(labels.sum()), "one name")
    weights = fit(amounts, worst, labels)
    print(calibration(*observed(unseen), weights))
    lines = [HEADER, *(f"{name} {weight}" for name, weight in weights.items())]
    (arguments.folder / "name_evidence.txt").write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
