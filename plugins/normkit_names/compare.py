"""Are two spellings one name? Attested forms and a weighted edit distance over sounds; the worst part decides.

The log-odds of a pair of words are a budget that grows with their length, what ``forms`` knows of the two, less the
costs of the steps between their sounds (``costs``). Of a full name the worst pair of words decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import accumulate
from math import exp

from normkit_names import arabic, forms, latin
from normkit_names.costs import GAP, Costs, cross_costs, latin_costs
from normkit_names.words import listed

NEVER = -4.0
"""Log-odds of two names that a hard rule keeps apart; no likeness is counted below."""
SURE = 9.0
"""Log-odds of two spellings that folding makes equal; no likeness is counted above."""
SURE_SCORE = 0.95
"""From this ``similarity`` on at least 99 of 100 pairs are one name, where half of all pairs are and the others are
look-alikes; between scripts, for names that ``forms`` does not know, 97 of 100."""
OTHER_LETTERS = -2.0
"""Log-odds of two Arabic words that folding leaves different."""
MISSING_PART = 1.5
"""The log-odds that a full name can reach when it has a part more than the other ("Ahmed Hussein al-Sharaa")."""
OFTEN_LEFT_OUT = latin.HONORIFICS | listed(
    "muhammad mohammad mohammed mohamed mohamad muhammed mohd abd mir mirza mian malik gholam ghulam chaudhry chaudhary"
    " choudhury allama qari hafiz ustad hazrat khwaja khawaja molana moulana mawlawi maulvi agha professor prof doctor"
    " miss"
)
"""Words that a full name may have in front of the given name the other begins with: titles, and given names that
are mostly left out (the commonest words that one alias has and another lacks in the table of ``forms``)."""
GLUED_ARTICLE = 0.7
"""What it costs that one spelling begins with an article written together ("Elnaggar", "Naggar")."""
LONGEST = 40
"""Sounds: a longer word is no name, and is compared by its beginning."""
LONGEST_NAME = 200
"""Code points: the same for a whole name."""
MOST_PARTS = 8
"""Words: longer names of unequal length are not aligned, and are two."""
UNEVEN = 3
"""Code points by which two words written together may be longer or shorter than one word ("Ali Reza", "Alireza")."""

Pairing = tuple[tuple[str, str], ...]
"""Which words of two names are compared; "" beside a word that has no partner."""


def similarity(a: str, b: str) -> float:
    """Return how likely two spellings are one name, from 0 to 1; one name from 0.5 on, surely from ``SURE_SCORE`` on.

    Single names and full names, in Latin or Arabic script, or one of each. It says that the names agree, not that
    their bearers do. A single name never equals a full name: that takes the document (``find``).

    >>> similarity("Asaad al-Shaibani", "Asad Shaybani") > 0.5 > similarity("Hassan Nasrallah", "Hussein Nasrallah")
    True
    """
    if a == b:
        return 1.0 if a.strip() else 0.0
    return 1 / (1 + exp(-log_odds(a, b)))


def similarities(pairs: Iterable[tuple[str, str]]) -> list[float]:
    """Return the ``similarity`` of each pair.

    >>> [score > 0.5 for score in similarities([("Khaled", "Khalid"), ("Khaled", "Khalil"), ("Khaled", "خالد")])]
    [True, False, True]
    """
    return [similarity(a, b) for a, b in pairs]


def log_odds(a: str, b: str) -> float:
    """Return the log-odds of two spellings being one name; positive means one name."""
    if a.isascii() and b.isascii():
        compare: Callable[[str, str], float] = part_odds
        first, second = latin.words(a[:LONGEST_NAME]), latin.words(b[:LONGEST_NAME])
    else:
        a, b = in_order(a, b)
        compare = comparer(a, b)
        first, second = parts(a), parts(b)
    if not first or not second:
        return NEVER
    if first == second:
        return SURE
    if len(first) != len(second):
        return aligned(first, second, compare)[0]
    worst = SURE
    for one, other in zip(first, second, strict=True):
        if one != other and (odds := compare(one, other)) < worst:
            worst = odds
            if worst <= NEVER:
                break
    return worst


def in_order(a: str, b: str) -> tuple[str, str]:
    """Return two names, cut to a sensible length, with Latin script before Arabic."""
    a, b = a[:LONGEST_NAME], b[:LONGEST_NAME]
    if a.isascii():
        return a, b
    return (b, a) if _in_arabic(a) and not _in_arabic(b) else (a, b)


def comparer(a: str, b: str) -> Callable[[str, str], float]:
    """Return what compares the words of two names that are ``in_order``."""
    if b.isascii() or not _in_arabic(b):
        return part_odds
    return _same_letters if _in_arabic(a) else cross_odds


def parts(name: str) -> tuple[str, ...]:
    """Return the folded words of a name in either script: ``arabic.words`` or ``latin.words``."""
    return latin.words(name) if name.isascii() or not _in_arabic(name) else arabic.words(name)


def _in_arabic(name: str) -> bool:
    return not name.isascii() and arabic.ARABIC.search(name) is not None


@lru_cache(maxsize=1 << 16)
def part_odds(a: str, b: str) -> float:
    """Return the log-odds of two Latin words, folded by ``latin.words``, being one name."""
    odds = spelt_odds(a, b)
    if a[1:2] != "l" != b[1:2]:
        return odds
    bare = unglued(a, b)
    return max(odds, spelt_odds(*bare) - GLUED_ARTICLE) if bare else odds


def unglued(a: str, b: str) -> tuple[str, str] | None:
    """Return two words without the article that only one of them may begin with, if one does."""
    one, other = latin.unglued(a), latin.unglued(b)
    return (one, other) if (one != a) != (other != b) else None


def spelt_odds(a: str, b: str) -> float:
    """Return the log-odds of two Latin words as they are spelt."""
    first, second = latin.sounds(a)[:LONGEST], latin.sounds(b)[:LONGEST]
    costs = latin_costs()
    return _left(attested(costs, first, second), first, second, costs)


@lru_cache(maxsize=1 << 16)
def cross_odds(a: str, b: str) -> float:
    """Return the log-odds of a Latin word, folded, being the Arabic one."""
    first, second = latin.sounds(a)[:LONGEST], arabic.spelt(b)[:LONGEST]
    costs = cross_costs()
    return _left(attested_as(costs, first, b), first, second, costs)


def _same_letters(a: str, b: str) -> float:
    """Return the log-odds of two folded Arabic words: folding took away all that writers vary."""
    return SURE if forms.key(a) == forms.key(b) else OTHER_LETTERS


def budget(costs: Costs, a: str, b: str) -> float:
    """Return the log-odds of two words of this length that agree in all sounds."""
    return costs.budget + costs.each * ((len(a) + len(b)) / 2 - 6)


def attested(costs: Costs, a: str, b: str) -> float:
    """Return what the attested forms of two spellings add to the log-odds; nothing where one is unknown."""
    one, other = forms.attested(a), forms.attested(b)
    return _weighed(costs, forms.shared(one, other)) if one and other else 0.0


def attested_as(costs: Costs, a: str, form: str) -> float:
    """Return what the attested forms of a spelling add to the log-odds of its being an Arabic word."""
    one, key = forms.attested(a), forms.key(form)
    if not one or (key not in one and key not in forms.known()):
        return 0.0
    return _weighed(costs, forms.stands_for(one, key))


def _weighed(costs: Costs, attested: float) -> float:
    return max(-forms.MOST, min(forms.MOST, costs.witness + costs.weight * attested))


def _left(witness: float, a: str, b: str, costs: Costs) -> float:
    if abs(witness) >= forms.MOST:
        return max(NEVER, witness)
    worth = budget(costs, a, b) + witness
    return max(NEVER, min(SURE, worth - _distance(a, b, costs.steps, worth - NEVER)))


def unlike(a: str, b: str, steps: dict[str, dict[str, float]]) -> tuple[int, int]:
    """Return the length of the common beginning and end of two words: the sounds that agree at no cost."""
    most = min(len(a), len(b))
    start = 0
    while start < most and not steps[a[start]][b[start]]:
        start += 1
    most -= start
    end = 0
    while end < most and not steps[a[-1 - end]][b[-1 - end]]:
        end += 1
    return start, end


def _distance(a: str, b: str, steps: dict[str, dict[str, float]], most: float) -> float:
    """Return the least sum of costs that turns ``a`` into ``b``, or a figure above ``most``."""
    start, end = unlike(a, b, steps)
    a, b = a[start : len(a) - end], b[start : len(b) - end]
    insert = steps[GAP]
    if not b:
        return sum([steps[x][GAP] for x in a])
    columns = [(y, insert[y]) for y in b]
    above = [0.0, *accumulate([cost for _, cost in columns])]
    for x in a:
        swap = steps[x]
        drop = swap[GAP]
        corner = above[0]
        left = least = corner + drop
        row = [left]
        for (y, cost), up in zip(columns, above[1:], strict=True):
            left += cost
            if (other := corner + swap[y]) < left:
                left = other
            if (other := up + drop) < left:
                left = other
            if left < least:
                least = left
            corner = up
            row.append(left)
        if least > most:
            return least
        above = row
    return above[-1]


def aligned(a: tuple[str, ...], b: tuple[str, ...], compare: Callable[[str, str], float]) -> tuple[float, Pairing]:
    """Return the log-odds of two full names, those of the worst pair of words in order, and the pairs.

    Words of the longer name may be without a partner, but not before the first pair, and two of its words may
    make one of the other ("Ali Reza", "Alireza").
    """
    if len(a) == len(b):
        return min(SURE if one == other else compare(one, other) for one, other in zip(a, b, strict=True)), tuple(
            zip(a, b, strict=True)
        )
    if max(len(a), len(b)) > MOST_PARTS:
        return NEVER, ()
    flipped = len(a) > len(b)
    short, long = (b, a) if flipped else (a, b)

    def pair(one: str, other: str) -> float:
        return SURE if one == other else compare(other, one) if flipped else compare(one, other)

    @cache
    def best(i: int, j: int) -> tuple[float, Pairing]:
        """Return the best alignment of the words from ``i`` and ``j`` on."""
        if i == len(short) and j <= len(long):
            rest = tuple(("", word) for word in long[j:])
            return (SURE if not rest else MISSING_PART if i > 1 else NEVER), rest
        if len(long) - j < len(short) - i:
            return NEVER, ()
        ways: list[tuple[float, Pairing]] = []
        odds = pair(short[i], long[j])
        if odds > NEVER:
            of_rest, rest = best(i + 1, j + 1)
            ways.append((min(odds, of_rest), ((short[i], long[j]), *rest)))
        joined = "".join(long[j : j + 2])
        if odds < SURE and abs(len(joined) - len(short[i])) <= UNEVEN:
            of_rest, rest = best(i + 1, j + 2)
            ways.append((min(pair(short[i], joined), of_rest), ((short[i], joined), *rest)))
        if len(short) > 1 and (i > 0 or long[j] in OFTEN_LEFT_OUT):
            of_rest, rest = best(i, j + 1)
            ways.append((min(MISSING_PART, of_rest), (("", long[j]), *rest)))
        return max(ways, key=lambda way: way[0], default=(NEVER, ()))

    odds, pairs = best(0, 0)
    return odds, tuple((other, one) for one, other in pairs) if flipped else pairs
