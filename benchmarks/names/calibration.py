#!/usr/bin/env python3
"""Is a ``similarity`` of .7 right seven times in ten? ``python benchmarks/names/calibration.py DATA_FOLDER``

DATA_FOLDER holds labelled pairs, as for ``matching.py``. Printed is, for each kind of them and each range of scores,
how many pairs there are and what share is one name, apart for the pairs that the least likely part decides and for
those that the evidence of the whole does. Half of all pairs should be one name, and the others look-alikes.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

from matching import Pair, labelled  # type: ignore[import-not-found]

from normkit_names import similarity
from normkit_names.matching.part_odds import read_pair
from normkit_names.matching.similarity import is_decided_by_parts

BOUNDS = (0.0, 0.05, 0.2, 0.5, 0.8, 0.95, 0.99, 1.01)


def shares(pairs: list[Pair]) -> str:
    """Return the pairs in each range of scores, and the share of them that is one name."""
    scored = [(similarity(pair.a, pair.b), pair.one_name) for pair in pairs]
    cells = []
    for low, high in pairwise(BOUNDS):
        inside = [one_name for score, one_name in scored if low <= score < high]
        cells.append(f"{len(inside):5} {sum(inside) / len(inside):.3f}" if inside else f"{0:5}   -  ")
    return "  ".join(cells)


def main(folder: Path) -> None:
    """Print a line for each kind of pairs, and what decides them."""
    print(f"{'':22}" + "  ".join(f"{low:8.2f}-  " for low in BOUNDS[:-1]))
    for name, pairs in labelled(folder).items():
        by_parts: dict[bool, list[Pair]] = {True: [], False: []}
        for pair in pairs:
            by_parts[is_decided_by_parts(*read_pair(pair.a, pair.b))].append(pair)
        print(f"{name:10} {'parts':10} {shares(by_parts[True])}")
        print(f"{name:10} {'evidence':10} {shares(by_parts[False])}")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print("no folder of labelled pairs: nothing to measure")
    else:
        main(Path(sys.argv[1]))
