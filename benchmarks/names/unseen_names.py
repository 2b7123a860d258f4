#!/usr/bin/env python3
"""How well are names told apart that neither the lexicon nor the fit has seen?

    python tools/names/fit_edit_costs.py MODEL_FOLDER --half second    # costs and forms of half of the Arabic forms
    python tools/names/fit_name_evidence.py MODEL_FOLDER               # the weights of the evidence, beside them
    python benchmarks/names/unseen_names.py DATA_FOLDER MODEL_FOLDER second

DATA_FOLDER holds ``*.tsv.gz`` files of labelled pairs with the columns split, kind, label, tier, region, a, b, and the
Arabic forms of a and of b. Measured are the pairs whose Arabic forms are all of the half that the model lacks; of full
names, those whose differing words are, and of two spellings of one full name, at least half of the words.

No pair of two names is measured by both halves. A model of the first half is for looking at pairs and for choosing what
the evidence is; the figures to tell are those of the second.

Each kind's negatives are weighed so that they are to its positives as in the whole file. Printed are F1 at 0.5, recall
at precision .99, and what share of each tier's negatives is taken for one name.
"""

from __future__ import annotations

import gzip
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from normkit_names import similarity
from normkit_names.lexicon import attested_forms, data_file
from normkit_names.normalization import arabic

HALVES = ("first", "second")
"""The halves of the Arabic forms, as ``tools/names/fit_edit_costs.py`` calls them."""


class Pair(NamedTuple):
    """Two spellings, whether they are one name, and the Arabic words that tell if they were seen."""

    kind: str
    one_name: bool
    tier: str
    a: str
    b: str
    words: frozenset[str]


def pairs(folder: Path) -> Iterator[Pair]:
    """Yield the labelled pairs of a folder."""
    for file in sorted(folder.glob("*.tsv.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            next(lines)
            for _, kind, label, tier, _, a, b, arabic_a, arabic_b in (line.rstrip("\n").split("\t") for line in lines):
                one, other = frozenset(arabic.name_parts(arabic_a)), frozenset(arabic.name_parts(arabic_b))
                yield Pair(kind, label == "1", tier, a, b, (kind == "full" and one ^ other) or one | other)


def is_unseen(pair: Pair, kept: str) -> bool:
    """Say whether a pair's words are all of the half that was not kept."""
    rest = 1 - HALVES.index(kept)
    left_out = sum(zlib.crc32(attested_forms.form_key(word).encode()) % 2 == rest for word in pair.words)
    if pair.kind == "full" and pair.one_name:
        return 2 * left_out >= len(pair.words)
    return left_out == len(pair.words)


def figures(of: list[Pair], balance: float) -> str:
    """Return the figures of pairs; ``balance`` is how many negatives a positive of the whole set has."""
    scored = sorted(((similarity(pair.a, pair.b), pair) for pair in of), key=lambda one: -one[0])
    positives = sum(pair.one_name for pair in of)
    weight = balance * positives / max(1, len(of) - positives)
    right = wrong = recall_at_99 = 0.0
    accepted: defaultdict[str, list[bool]] = defaultdict(list)
    f1 = 0.0
    for score, pair in scored:
        right += pair.one_name
        wrong += 0 if pair.one_name else weight
        if right >= 0.99 * (right + wrong):
            recall_at_99 = max(recall_at_99, right / positives)
        if score >= 0.5:
            f1 = 2 * right / (right + wrong + positives)
        if not pair.one_name:
            accepted[pair.tier].append(score >= 0.5)
    tiers = ", ".join(f"{tier} {sum(some) / len(some):.3f}" for tier, some in sorted(accepted.items()))
    return f"{positives:5} {len(of) - positives:5}  F1 {f1:.4f}  R@P99 {recall_at_99:.3f}  false accepts: {tiers}"


def main(arguments: list[str]) -> int:
    """Print a line for each kind of pairs."""
    if arguments[2:] not in ([half] for half in HALVES) or not all(Path(folder).is_dir() for folder in arguments[:2]):
        print("no folder of labelled pairs, or of a model of the first or second half of the forms: nothing to measure")
        return 0
    data_file.FOLDER = arguments[1]
    every = list(pairs(Path(arguments[0])))
    for kind in sorted({pair.kind for pair in every}):
        labels = Counter(pair.one_name for pair in every if pair.kind == kind)
        unseen = [pair for pair in every if pair.kind == kind and is_unseen(pair, arguments[2])]
        print(f"{kind:6}", figures(unseen, labels[False] / labels[True]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
