#!/usr/bin/env python3
"""How well pairs of name spellings are told apart: normkit beside what others use.

    pip install rapidfuzz                      # jellyfish and nomenklatura are measured too where they are installed
    python benchmarks/names/matching.py DATA_FOLDER

The folder holds ``*.tsv`` and ``*.tsv.gz`` files of labelled pairs, with the columns split, kind, label, tier, region,
a, b or label, tier, a, b; label 1 says that two spellings are one name. Without the folder nothing is measured.

F1 is at the tool's own threshold for normkit (0.5) and at the best one on this very data for all others; then follow
precision at recall .90, recall at precision .99, and pairs per second of one core, cold.
"""

from __future__ import annotations

import argparse
import gzip
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from normkit_names import similarity
from normkit_names.normalization import latin

Score = Callable[[str, str], float]


class Pair(NamedTuple):
    """Two spellings and whether they are one name."""

    a: str
    b: str
    one_name: bool


class Figures(NamedTuple):
    """What a scorer reaches on a set of pairs."""

    f1: float
    precision_at_recall_90: float
    recall_at_precision_99: float
    pairs_per_second: float


def pairs(file: Path) -> Iterator[tuple[str, Pair]]:
    """Yield (kind, pair) of a file."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else open(file, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            kind, label, a, b = (
                (cells[1], cells[2], cells[5], cells[6]) if len(cells) > 4 else ("all", cells[0], cells[2], cells[3])
            )
            yield kind, Pair(a, b, label == "1")


def measure(score: Score, of: list[Pair], threshold: float | None) -> Figures:
    """Return the figures of a scorer, at a threshold or at its best one."""
    start = time.process_time()
    scored = [(score(a, b), one_name) for a, b, one_name in of]
    seconds = time.process_time() - start
    positives = sum(one_name for _, one_name in scored)
    right = wrong = 0
    best = at_recall = at_precision = at_threshold = 0.0
    for value, group in groupby(sorted(scored, reverse=True), key=lambda pair: pair[0]):
        labels = [one_name for _, one_name in group]
        right += sum(labels)
        wrong += len(labels) - sum(labels)
        precision, recall = right / (right + wrong), right / positives
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        best = max(best, f1)
        if threshold is not None and value >= threshold:
            at_threshold = f1
        if recall >= 0.9 and not at_recall:
            at_recall = precision
        if precision >= 0.99:
            at_precision = recall
    f1 = best if threshold is None else at_threshold
    return Figures(f1, at_recall, at_precision, len(of) / max(seconds, 1e-9))


def scorers() -> dict[str, Score]:
    """Return the scorers of others that are installed, by name."""
    found: dict[str, Score] = {}
    if find_spec("rapidfuzz"):
        from rapidfuzz import fuzz, utils
        from rapidfuzz.distance import JaroWinkler

        def plain(score: Callable[..., float]) -> Score:
            return lambda a, b: score(a, b, processor=utils.default_process)

        found["rapidfuzz ratio"] = plain(fuzz.ratio)
        found["rapidfuzz WRatio"] = plain(fuzz.WRatio)
        found["rapidfuzz token_sort_ratio"] = plain(fuzz.token_sort_ratio)
        found["rapidfuzz JaroWinkler"] = plain(JaroWinkler.similarity)
        found["consonants + ratio"] = lambda a, b: (
            100.0 * (consonants(a) == consonants(b)) + fuzz.ratio(a, b, processor=utils.default_process)
        )
    if find_spec("jellyfish"):
        import jellyfish

        found["jellyfish Jaro-Winkler"] = lambda a, b: float(jellyfish.jaro_winkler_similarity(a.lower(), b.lower()))
    if find_spec("nomenklatura"):
        found["nomenklatura logic-v2"] = logic_v2()
    return found


def logic_v2() -> Score:
    """Return nomenklatura's matcher, asked about two persons of whom nothing but the name is known."""
    from followthemoney import EntityProxy, model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def person(name: str) -> EntityProxy:
        return model.get_proxy({"id": name, "schema": "Person", "properties": {"name": [name]}})

    return lambda a, b: float(LogicV2.compare(person(a), person(b), config).score)


def consonants(name: str) -> str:
    """Return the consonants of a name, as a skeleton matcher sees it."""
    return " ".join(word.translate(str.maketrans("", "", "aeiouhwy")) for word in latin.name_parts(name))


def labelled(folder: Path) -> dict[str, list[Pair]]:
    """Return the pairs of a folder by file and kind."""
    sets: dict[str, list[Pair]] = {}
    for file in sorted([*folder.glob("*.tsv"), *folder.glob("*.tsv.gz")]):
        for kind, pair in pairs(file):
            sets.setdefault(f"{file.name.split('.')[0]} {kind}", []).append(pair)
    return dict(sorted(sets.items()))


def figures(folder: Path) -> dict[str, float]:
    """Return, for each kind of pairs, the F1 at a score of .5 and the two figures of the curve."""
    found: dict[str, float] = {}
    for name, of in labelled(folder).items():
        f1, at_recall, at_precision, _ = measure(similarity, of, 0.5)
        found[f"{name}: F1"] = f1
        found[f"{name}: precision at recall .90"] = at_recall
        found[f"{name}: recall at precision .99"] = at_precision
    return found


def main(folder: Path) -> None:
    """Print a table for each kind of pairs in the folder."""
    for name, of in labelled(folder).items():
        print(f"\n{name}: {len(of)} pairs\n{'':32} {'F1':>6} {'P@R90':>6} {'R@P99':>6} {'pairs/s':>9}")
        for scorer, figures in {
            "normkit": measure(similarity, of, 0.5),
            **{other: measure(score, of, None) for other, score in scorers().items()},
        }.items():
            print(f"{scorer:32} {figures[0]:6.3f} {figures[1]:6.3f} {figures[2]:6.3f} {figures[3]:9,.0f}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", type=Path, nargs="?")
    arguments = parser.parse_args()
    if arguments.folder is None or not arguments.folder.is_dir():
        print("no folder of labelled pairs: nothing to measure")
    else:
        main(arguments.folder)
