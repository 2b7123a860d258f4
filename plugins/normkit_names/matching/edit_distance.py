"""The weighted edit distance between two words, where each step from phoneme to phoneme has a cost of its own, and the
share of their letters that are apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from math import inf

from normkit_names.normalization.phonemes import GAP

StepCosts = dict[str, dict[str, float]]
"""First phoneme or letter -> second phoneme -> cost (``edit_costs.Costs``)."""
FAR = inf
"""A distance beyond any budget."""
_ROUNDING = 1e-9
"""More than the sums of costs are off by the order of their terms."""


def common_ends(a: str, b: str, steps: StepCosts) -> tuple[int, int]:
    """Return the length of the common beginning and end of two words: what agrees at no cost."""
    shortest = len(a) if len(a) < len(b) else len(b)
    start = 0
    for x in a[:shortest]:
        y = b[start]
        if x != y and steps[x][y]:
            break
        start += 1
    end = -1
    for x in a[: start - shortest - 1 : -1]:
        y = b[end]
        if x != y and steps[x][y]:
            break
        end -= 1
    return start, -1 - end


def distance(a: str, b: str, steps: StepCosts, cutoff: float) -> float:
    """Return the least sum of costs that turns ``a`` into ``b``, or a figure above ``cutoff``.

    The table of sums is walked row by row (Wagner and Fischer 1974), each only where it can be ``cutoff`` or less
    (Ukkonen 1985) with the last step, which all but the last row have before them.
    """
    start, end = common_ends(a, b, steps)
    rest = len(a) - end
    letters = GAP + b[start : len(b) - end]
    insert = steps[GAP]
    if start == rest or (rest - start == 1 and len(letters) < 3):
        return _short_distance(a[start:rest], letters[1:], steps)
    rows = a[start:rest]
    inserted = [*map(insert.__getitem__, letters)]
    row = [*accumulate(inserted)]
    swap = steps[rows[-1]]
    within = cutoff - min(swap[letters[-1]], swap[GAP], inserted[-1]) + _ROUNDING
    first, last = 0, bisect_right(row, within) - 1
    final = len(rows)
    for x in rows:
        final -= 1
        if not final:
            within = cutoff
        swap = steps[x]
        drop = swap[GAP]
        corner = left = FAR
        reached = -1
        if not first:
            corner = row[0]
            row[0] = left = corner + drop
            if left <= within:
                reached = 0
            else:
                first = 1
        for j in range(first or 1, len(row)):
            up = row[j]
            least = up + drop
            if (other := corner + swap[letters[j]]) < least:
                least = other
            if (other := left + inserted[j]) < least:
                least = other
            row[j] = left = least
            corner = up
            if left <= within:
                if reached < 0:
                    first = j
                reached = j
            elif j > last:
                break
        if reached < 0:
            return FAR
        last = reached
    return row[-1] if last == len(row) - 1 else FAR


def _short_distance(a: str, b: str, steps: StepCosts) -> float:
    """Return the distance of a word from nothing, or of one phoneme from another one or from nothing."""
    if not a:
        total = 0.0
        for y in b:
            total += steps[GAP][y]
        return total
    dropped = steps[a][GAP]
    return min(dropped + steps[GAP][b], steps[a][b]) if b else dropped


def letters_apart(a: str, b: str) -> float:
    """Return the share of the letters of two words, from 0 to 1, that have to be added, dropped, exchanged, or swapped
    with the next, to make one of the other.

    >>> letters_apart("shahbazi", "shabazi"), letters_apart("mehdi", "medhi")
    (0.125, 0.2)
    """
    return _alignment()(a, b)


@cache
def _alignment() -> Callable[[str, str], float]:
    """Return the optimal string alignment distance as a share, imported on need: loading takes as long as 500 pairs."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_distance
