"""How well, how fast, in how much memory are headlines grouped?

    python benchmarks/headlines/clustering.py [FOLDER] [options]

Made-up headlines (``generated``, labelled) are grouped by normkit and by what is installed of rensa, datasketch
(both MinHash LSH) and rapidfuzz, each with a threshold in common use. Printed are the pairwise F1 on the first 10,000
rows, whatever the number of rows that are grouped with them; the share of look-alikes that are joined with what they
resemble; seconds of CPU; and what the grouping adds to the peak of memory, in MB.

FOLDER holds labelled data instead: ``headlines.jsonl`` (text, cluster, kind; a look-alike, ``neg_...``, stands behind
the ``base`` that it resembles), and ``natural_pairs.jsonl`` (t1, t2, label 0 or 1), of which the F1 of both tiers is
printed.

``--rows 10000,100000`` how many made-up rows; ``--only normkit`` whose lines; ``--seed 1``. rapidfuzz compares all with
all and is left out beyond 10,000 rows.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from benchmarks.headlines.generated import LabelledHeadline, rows
from normkit_headlines import group

SCORED = 10_000
Grouper = Callable[[Sequence[str]], Sequence[int]]


def main(argv: list[str]) -> int:
    """Print a line for each number of rows and each way to group them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--rows", default="10000,100000")
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one", action="store_true", help="measure in this process; else each in one of its own")
    given = parser.parse_args(argv)
    names = given.only.split(",") if given.only else list(groupers())
    if given.one:
        labelled = load(given.folder) if given.folder else list(islice(rows(given.seed), int(given.rows)))
        print(measure(names[0], labelled))
        return 0
    print(f"{'':12} {'rows':>9} {'F1':>6} {'P':>6} {'R':>6} {'neg':>6} {'seconds':>8} {'MB':>6}")
    for size in ["0"] if given.folder else given.rows.split(","):
        for name in names:
            if name != "rapidfuzz" or int(size) <= SCORED:
                call = [sys.executable, __file__, *([str(given.folder)] if given.folder else [])]
                subprocess.run(
                    [*call, "--one", "--only", name, "--rows", str(size), "--seed", str(given.seed)], check=True
                )
    if given.folder:
        print_natural_pairs(given.folder)
    return 0


def load(folder: Path) -> list[LabelledHeadline]:
    """Return the labelled rows of a folder."""
    with open(folder / "headlines.jsonl", encoding="utf-8") as lines:
        return [LabelledHeadline(row["text"], row["cluster"], row["kind"]) for row in map(json.loads, lines)]


def measure(name: str, labelled: Sequence[LabelledHeadline]) -> str:
    """Return the line of a grouper."""
    texts = [row.text for row in labelled]
    before, start = peak_memory(), time.process_time()
    numbers = groupers()[name](texts)
    seconds, after = time.process_time() - start, peak_memory()
    precision, recall, f1 = pairwise_scores(numbers[:SCORED], [row.cluster for row in labelled[:SCORED]])
    figures = f"{f1:6.3f} {precision:6.3f} {recall:6.3f} {joined_look_alikes(numbers, labelled[:SCORED]):6.3f}"
    return f"{name:12} {len(texts):9,} {figures} {seconds:8.1f} {after - before:6.0f}"


def peak_memory() -> float:
    """Return the most memory this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def pairwise_scores(found: Iterable[int], true: Iterable[int]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the pairs that share a number."""
    both = list(zip(found, true, strict=True))
    right, got, wanted = (count_pairs(of) for of in (both, [label for label, _ in both], [label for _, label in both]))
    precision, recall = right / max(1, got), right / max(1, wanted)
    return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def count_pairs(numbers: Iterable[Any]) -> int:
    """Return how many pairs share a label."""
    return sum(count * (count - 1) // 2 for count in Counter(numbers).values())


def joined_look_alikes(numbers: Sequence[int], labelled: Sequence[LabelledHeadline]) -> float:
    """Return the share of look-alikes that are joined with the headline before them that they resemble."""
    joined = []
    base = 0
    for at, row in enumerate(labelled):
        if row.kind == "base":
            base = at
        elif row.kind.startswith("neg_"):
            joined.append(numbers[at] == numbers[base])
    return sum(joined) / max(1, len(joined))


def natural_pairs(folder: Path) -> Iterator[tuple[str, Counter[tuple[bool, bool]]]]:
    """Yield (tier, (joined, one headline) -> pairs) of agencies' pairs, doubtful ones left out."""
    with open(folder / "natural_pairs.jsonl", encoding="utf-8") as lines:
        judged = [row for row in map(json.loads, lines) if str(row["label"]) in "01"]
    texts = [text for row in judged for text in (row["t1"], row["t2"])]
    tiers: tuple[Literal["near", "similar"], ...] = ("near", "similar")
    for tier in tiers:
        numbers = group(texts, tier=tier)
        joined = [first == second for first, second in zip(numbers[::2], numbers[1::2], strict=True)]
        yield tier, Counter(zip(joined, (str(row["label"]) == "1" for row in judged), strict=True))


def natural_f1(outcomes: Counter[tuple[bool, bool]]) -> float:
    """Return the F1 of the pairs that are joined."""
    right, wrong, missed = outcomes[True, True], outcomes[True, False], outcomes[False, True]
    return 2 * right / max(1, 2 * right + wrong + missed)


def print_natural_pairs(folder: Path) -> None:
    """Print how the two tiers do on pairs from agencies."""
    for tier, outcomes in natural_pairs(folder):
        right, wrong, missed = outcomes[True, True], outcomes[True, False], outcomes[False, True]
        f1 = natural_f1(outcomes)
        print(f"natural pairs, tier {tier:8} F1 {f1:.3f} (right {right}, wrong {wrong}, missed {missed})")


def figures(folder: Path) -> dict[str, float]:
    """Return F1, precision and recall of the labelled clusters, look-alikes kept apart, and F1 of the natural pairs."""
    labelled = load(folder)[:SCORED]
    numbers = group([row.text for row in labelled])
    precision, recall, f1 = pairwise_scores(numbers, [row.cluster for row in labelled])
    apart = 1 - joined_look_alikes(numbers, labelled)
    natural = {f"natural pairs, {tier}: F1": natural_f1(outcomes) for tier, outcomes in natural_pairs(folder)}
    return {"F1": f1, "precision": precision, "recall": recall, "look-alikes apart": apart, **natural}


# ---------------------------------------------------------------- ways to group


def groupers() -> dict[str, Grouper]:
    """Return the ways to group headlines that are installed, by name."""
    others = {"rensa": by_rensa, "datasketch": by_datasketch, "rapidfuzz": by_rapidfuzz}
    return {"normkit": group, **{name: grouper for name, grouper in others.items() if find_spec(name)}}


def by_rensa(texts: Sequence[str]) -> list[int]:
    """Group by rensa's MinHash LSH over 3-letter shingles, 128 permutations, Jaccard 0.7."""
    rensa = import_module("rensa")
    index = rensa.RMinHashLSH(threshold=0.7, num_perm=128, num_bands=32)
    sets = DisjointSets(len(texts))
    sketches: list[Any] = []
    for at, text in enumerate(texts):
        sketch = rensa.RMinHash(num_perm=128, seed=42)
        sketch.update(shingles(text))
        for other in index.query(sketch):
            if sketch.jaccard(sketches[other]) >= 0.7:
                sets.join(at, other)
        index.insert(at, sketch)
        sketches.append(sketch)
    return sets.numbers()


def by_datasketch(texts: Sequence[str]) -> list[int]:
    """Group by datasketch's MinHash LSH over 3-letter shingles, 128 permutations, Jaccard 0.7."""
    datasketch = import_module("datasketch")
    index = datasketch.MinHashLSH(threshold=0.7, num_perm=128)
    sets = DisjointSets(len(texts))
    for at, text in enumerate(texts):
        sketch = datasketch.MinHash(num_perm=128, seed=42)
        sketch.update_batch([shingle.encode() for shingle in shingles(text)])
        for other in index.query(sketch):
            sets.join(at, other)
        index.insert(at, sketch)
    return sets.numbers()


def by_rapidfuzz(texts: Sequence[str]) -> list[int]:
    """Group by rapidfuzz's ratio of lower-cased headlines, 88 or more, all with all."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import extract_iter

    sets = DisjointSets(len(texts))
    folded = [text.lower() for text in texts]
    for at, text in enumerate(folded):
        for _, _, other in extract_iter(text, folded[:at], scorer=Indel.normalized_similarity, score_cutoff=0.88):
            sets.join(at, other)
    return sets.numbers()


def shingles(text: str) -> list[str]:
    """Return the runs of three letters of a headline."""
    folded = " ".join(text.lower().split())
    return [folded[at : at + 3] for at in range(max(1, len(folded) - 2))]


class DisjointSets:
    """Groups that grow by links, as those who use these indexes commonly join what they find."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def join(self, one: int, other: int) -> None:
        """Put two items into one group."""
        self._parent[self._root(one)] = self._root(other)

    def numbers(self) -> list[int]:
        """Return the number of each item's group."""
        return [self._root(at) for at in range(len(self._parent))]

    def _root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
