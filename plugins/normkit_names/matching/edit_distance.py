"""The weighted edit distance between two words, where each step from phoneme to phoneme has a cost of its own, and how
many strokes of a key are between their letters.
"""

from __future__ import annotations

from bisect import bisect_right
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


def strokes(a: str, b: str) -> int:
    """Return how many letters have to be added, dropped, exchanged, or swapped with the next, to make ``b`` of ``a``.

    The optimal string alignment distance, its columns as bits of a number (Hyyrö 2003).

    >>> strokes("mehdi", "medhi"), strokes("shahbazi", "shabazi"), strokes("hakem", "hatim")
    (1, 1, 2)
    """
    start = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        start += 1
    a, b = a[start:], b[start:]
    end = 0
    for x, y in zip(a[::-1], b[::-1], strict=False):
        if x != y:
            break
        end += 1
    if end:
        a, b = a[:-end], b[:-end]
    if len(a) < 2 or len(b) < 2:
        return len(a + b) if not a or not b else max(len(a), len(b)) - (a in b or b in a)
    places: dict[str, int] = {}
    for number, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << number
    last = 1 << len(a) - 1
    every = 2 * last - 1
    apart, rises, falls, kept, before = len(a), every, 0, 0, 0
    for letter in b:
        same = places.get(letter, 0)
        kept = (((same & rises) + rises) ^ rises) | same | falls | ((~kept & same) << 1 & before)
        up = falls | (~(kept | rises) & every)
        down = kept & rises
        apart += 1 if up & last else -1 if down & last else 0
        up = up << 1 | 1
        rises = (down << 1 | ~(kept | up)) & every
        falls = up & kept & every
        before = same
    return apart
