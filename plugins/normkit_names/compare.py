"""Are two spellings one name? A weighted edit distance over sounds; of a full name the worst part decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import accumulate
from math import exp

from normkit_names import arabic, latin
from normkit_names.costs import CROSS_BUDGET, LATIN_BUDGET, SPELT, Costs, cross_costs, latin_costs
from normkit_names.siblings import name_of
from normkit_names.words import listed

NEVER = -4.0
"""Log-odds of two names that a hard rule keeps apart; no likeness is counted below."""
SURE = 9.0
"""Log-odds of two spellings that folding makes equal, or that are listed as one name."""
MISSING_PART = 1.5
"""The log-odds that a full name can reach when it has a part more than the other ("Ahmed Hussein al-Sharaa")."""
OFTEN_LEFT_OUT = listed("muhammad mohammad mohammed mohamed mohamad mohd abd") | latin.HONORIFICS
"""Words that a full name may have in front of the given name the other begins with."""
LONGEST = 40
"""Sounds: a longer word is no name, and is compared by its beginning."""
LONGEST_NAME = 200
"""Code points: the same for a whole name."""


def similarity(a: str, b: str) -> float:
    """Return how likely two spellings are one name, from 0 to 1; one name from 0.5 on.

    Single names and full names, in Latin or Arabic script, or one of each. It says that the names agree, not that
    their bearers do. A single name never equals a full name: that takes the document (``find``).

    >>> similarity("Asaad al-Shaibani", "Asad Shaybani") > 0.5 > similarity("Hassan Nasrallah", "Hussein Nasrallah")
    True
    """
    if a == b:
        return 1.0 if a.strip() else 0.0
    return 1 / (1 + exp(-log_odds(a, b)))


def similarities(pairs: Iterable[tuple[str, str]]) -> list[float]:
    """Return the ``similarity`` of each pair."""
    return [similarity(a, b) for a, b in pairs]


def log_odds(a: str, b: str) -> float:
    """Return the log-odds of two spellings being one name; positive means one name."""
    a, b = a[:LONGEST_NAME], b[:LONGEST_NAME]
    a_arabic, b_arabic = _in_arabic(a), _in_arabic(b)
    if a_arabic and not b_arabic:
        return log_odds(b, a)
    first, second = parts(a), parts(b)
    if not first or not second:
        return NEVER
    if first == second:
        return SURE
    compare = _same_letters if a_arabic else (_read_as if b_arabic else part_odds)
    if len(first) == len(second) == 1:
        return compare(first[0], second[0])
    return _aligned(first, second, compare)


def parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name in either script: ``arabic.words`` or ``latin.words``."""
    return arabic.words(name) if _in_arabic(name) else latin.words(name)


def _in_arabic(name: str) -> bool:
    return not name.isascii() and bool(arabic.ARABIC.search(name))


@lru_cache(maxsize=1 << 16)
def part_odds(a: str, b: str) -> float:
    """Return the log-odds of two Latin words, folded by ``latin.words``, being one name."""
    one, other = name_of().get(a), name_of().get(b)
    if one and other:
        return SURE if one == other else NEVER
    first, second = latin.sounds(a)[:LONGEST], latin.sounds(b)[:LONGEST]
    return _left_of(LATIN_BUDGET, first, second, latin_costs())


@lru_cache(maxsize=1 << 16)
def _read_as(a: str, b: str) -> float:
    """Return the log-odds of a Latin word being the Arabic one."""
    letters = "".join(letter for letter in b[:LONGEST] if letter in SPELT)
    return _left_of(CROSS_BUDGET, latin.sounds(a)[:LONGEST], letters, cross_costs())


def _same_letters(a: str, b: str) -> float:
    """Return the log-odds of two folded Arabic words: folding took away all that writers vary."""
    return SURE if a == b else -2.0


def _left_of(budget: tuple[float, float], a: str, b: str, costs: Costs) -> float:
    least, each = budget
    worth = least + each * ((len(a) + len(b)) / 2 - 6)
    return max(NEVER, worth - _distance(a, b, costs, worth - NEVER))


def _distance(a: str, b: str, costs: Costs, most: float) -> float:
    """Return the least sum of costs that turns ``a`` into ``b``, or a figure above ``most``."""
    inserts = [costs[""][y] for y in b]
    above = [0.0, *accumulate(inserts)]
    for x in a:
        swap = costs[x]
        drop = swap[""]
        corner = above[0]
        left = corner + drop
        row = [left]
        for y, up, insert in zip(b, above[1:], inserts, strict=True):
            best = corner + swap[y]
            if up + drop < best:
                best = up + drop
            if left + insert < best:
                best = left + insert
            left = best
            corner = up
            row.append(best)
        if min(row) > most:
            return most + 1.0
        above = row
    return above[-1]


_MOST_PARTS = 8


def _aligned(a: tuple[str, ...], b: tuple[str, ...], compare: Callable[[str, str], float]) -> float:
    """Return the log-odds of two full names: those of the worst pair of parts, in order.

    Parts of the longer name may be without a partner, but not before the first pair, and two of its parts may
    make one of the other ("Ali Reza", "Alireza").
    """
    if len(a) == len(b):
        worst = -NEVER
        for one, other in zip(a, b, strict=True):
            worst = min(worst, compare(one, other))
            if worst <= NEVER:
                break
        return worst
    if len(a) > _MOST_PARTS or len(b) > _MOST_PARTS:
        return NEVER
    flipped = len(a) > len(b)
    short, long = (b, a) if flipped else (a, b)

    def pair(one: str, other: str) -> float:
        return compare(other, one) if flipped else compare(one, other)

    @cache
    def best(i: int, j: int) -> float:
        if i == len(short):
            return -NEVER if j == len(long) else (MISSING_PART if i > 1 else NEVER)
        if len(long) - j < len(short) - i:
            return NEVER
        odds = min(pair(short[i], long[j]), best(i + 1, j + 1))
        if j + 1 < len(long):
            odds = max(odds, min(pair(short[i], long[j] + long[j + 1]), best(i + 1, j + 2)))
        if len(short) > 1 and (i > 0 or long[j] in OFTEN_LEFT_OUT):
            odds = max(odds, min(MISSING_PART, best(i, j + 1)))
        return odds

    return best(0, 0)
