"""Which part of one name is which part of another, whatever their order: the likeliest pairs first."""

from __future__ import annotations

from collections.abc import Sequence

from normkit_names.matching.word_odds import LEAST_LIKELY, NEVER, SURE, WordOdds
from normkit_names.normalization.memo import memoize
from normkit_names.normalization.parts import Parts
from normkit_names.normalization.reading import CUT

UNEVEN = 3
"""Code points by which two words written together may be longer or shorter than one word ("Ali Reza", "Alireza")."""
MOST_PARTS = 8
"""Parts: longer names are one only where they are part for part."""
Places = tuple[int, int, int, int]
"""Parts of two names that are taken for one: where they begin and end in the first, and in the second."""
Link = tuple[Places, float]
"""The places of parts that are taken for one, and their log-odds."""
Links = tuple[tuple[Places, ...], Sequence[float]]
"""The places of all parts that are taken for one, in the order of the first name, and the log-odds of each."""


def slot_odds(a: Parts, b: Parts, compare: WordOdds) -> list[float]:
    """Return the log-odds of the parts that stand at the same place in two names of as many parts."""
    return [SURE if one == other else compare((one, other)) for one, other in zip(a, b, strict=True)]


def assign(a: Parts, b: Parts, compare: WordOdds, slots: Sequence[float] = ()) -> Links:
    """Return the pairs of parts of two names that are likely one, in the order of the first name; ``slots`` are their
    ``slot_odds``, if they are known.

    Equal parts first, then the likeliest pairs (greedily; of equal ones those that stand at like places), each part
    once; two parts that one part of the other name joins go before pairs that are more likely two. Names of as many
    parts that differ in one at most keep their order.
    """
    if len(a) == len(b):
        slots = slots or slot_odds(a, b, compare)
        unlikely = 0
        likely = ""
        for odds in slots:
            if odds >= 0:
                likely += "x"
                continue
            unlikely += 1
            likely += "x" if odds > LEAST_LIKELY else " "
        if unlikely < 2:
            return _same_places(likely), slots if " " not in likely else [odds for odds in slots if odds > LEAST_LIKELY]
    found: list[Link] = []
    free_a, free_b = [*range(len(a))], [*range(len(b))]
    for i, part in enumerate(a):
        if part in b:
            for j in free_b:
                if b[j] == part:
                    found.append(((i, i + 1, j, j + 1), SURE))
                    free_a.remove(i)
                    free_b.remove(j)
                    break
    ways = []
    for i in free_a:
        part = a[i]
        for j in free_b:
            odds = slots[i] if i == j and slots else compare((part, b[j]))
            if odds > LEAST_LIKELY:
                ways.append((odds, -abs(i - j), -i, -j))
    ways.sort(reverse=True)
    doubtful = len(ways)
    for number, (odds, _, minus_i, minus_j) in enumerate(ways):
        if odds < 0 and doubtful > number:
            doubtful = number
            if len(a) != len(b):
                found += _joined(a, b, free_a, free_b, compare)
        if -minus_i in free_a and -minus_j in free_b:
            found.append(((-minus_i, 1 - minus_i, -minus_j, 1 - minus_j), odds))
            free_a.remove(-minus_i)
            free_b.remove(-minus_j)
    if len(a) != len(b) and doubtful == len(ways):
        found += _joined(a, b, free_a, free_b, compare)
    found.sort()
    return tuple([places for places, _ in found]), [odds for _, odds in found]


def share_one_at_most(a: Parts, b: Parts, compare: WordOdds) -> bool:
    """Say whether a name of two parts and another of two or more surely have one part in common at most, so that each
    has one that the other lacks; False too where few pairs of parts do not tell.
    """
    if len(a) == len(b) == 2:
        (one, behind), (other, other_behind) = a, b
        if one == other:
            return compare((behind, other_behind)) <= LEAST_LIKELY
        if compare((one, other)) > LEAST_LIKELY:
            return False
        return behind == other_behind or (one != other_behind and compare((one, other_behind)) <= LEAST_LIKELY)
    if len(a) != 2 and len(b) != 2:
        return False
    short, long = (a, b) if len(a) == 2 else (b, a)
    part = short[1] if short[0] in long else short[0]
    if part in long:
        return False
    for other in long:
        if compare((part, other) if short is a else (other, part)) > LEAST_LIKELY:
            return False
    return not _joined(a, b, [*range(len(a))], [*range(len(b))], compare)


@memoize
def _same_places(likely: str) -> tuple[Places, ...]:
    """Return the places of parts that stand at the same place in both names, where there is an "x"."""
    return tuple([(i, i + 1, i, i + 1) for i, mark in enumerate(likely) if mark == "x"])


def _joined(a: Parts, b: Parts, free_a: list[int], free_b: list[int], compare: WordOdds) -> list[Link]:
    """Return the pairs of a free part of one name and two free ones of the other that it joins."""
    found = []
    for i in [i for i in free_a if i + 1 in free_a]:
        if i in free_a and i + 1 in free_a:
            joined = a[i] + a[i + 1]
            for j in free_b:
                if (odds := joined_odds(joined, b[j], compare)) > 0:
                    found.append(((i, i + 2, j, j + 1), odds))
                    free_a.remove(i)
                    free_a.remove(i + 1)
                    free_b.remove(j)
                    break
    for j in [j for j in free_b if j + 1 in free_b]:
        if j in free_b and j + 1 in free_b:
            joined = b[j] + b[j + 1]
            for i in free_a:
                if (odds := joined_odds(a[i], joined, compare)) > 0:
                    found.append(((i, i + 1, j, j + 2), odds))
                    free_b.remove(j)
                    free_b.remove(j + 1)
                    free_a.remove(i)
                    break
    return found


def joined_odds(one: str, other: str, compare: WordOdds) -> float:
    """Return the log-odds of a part and two parts of the other name, written together."""
    if abs(len(one) - len(other)) > UNEVEN or CUT in one or CUT in other:
        return NEVER
    return SURE if one == other else compare((one, other))
