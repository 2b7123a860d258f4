"""Are two spellings one name? Attested forms and a weighted edit distance over sounds; the worst part decides.

The log-odds of a pair of words are a budget that grows with their length, what ``forms`` knows of the two, less the
costs of the steps between their sounds and of their melodies (``costs``). Of a full name the worst pair decides.

Names, words and pairs of words recur, so what is found out about each is ``kept``. No score depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import exp

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.edit_costs import Costs, cross_costs, latin_costs
from normkit_names.matching.edit_distance import distance
from normkit_names.normalization import arabic, latin
from normkit_names.normalization.memo import kept
from normkit_names.normalization.wordlist import listed

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
UNATTESTED = 0.2
"""Log-odds that two Latin words must make up for where nobody attests either: the costs are fitted to attested names,
and sound alone takes others for each other more often (benchmarks/names/unseen_names.py: full names with one part
exchanged are taken for one in .077 of all cases with it, in .083 without)."""
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

Compare = Callable[[str, str], float]
"""What tells the log-odds of two words being one name."""
Words = tuple[str, ...]
"""The folded words of a name."""


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
    first, second, compare = matched(a, b)
    if first == second:
        return SURE if first else NEVER
    if len(first) != len(second):
        return aligned(first, second, compare)
    worst = SURE
    for one, other in zip(first, second, strict=True):
        if one != other and (odds := compare(one, other)) < worst:
            worst = odds
            if worst <= NEVER:
                break
    return worst


def matched(a: str, b: str) -> tuple[Words, Words, Compare]:
    """Return the folded words of two names, Latin script before Arabic, and what compares a word with a word."""
    a, b = a[:LONGEST_NAME], b[:LONGEST_NAME]
    if a.isascii() and b.isascii():
        return latin.words(a), latin.words(b), part_odds
    if _in_arabic(a):
        if _in_arabic(b):
            return arabic.words(a), arabic.words(b), same_letters
        return latin.words(b), arabic.words(a), cross_odds
    if _in_arabic(b):
        return latin.words(a), arabic.words(b), cross_odds
    return latin.words(a), latin.words(b), part_odds


def parts(name: str) -> Words:
    """Return the folded words of a name in either script: ``arabic.words`` or ``latin.words``."""
    return arabic.words(name) if _in_arabic(name) else latin.words(name)


def _in_arabic(name: str) -> bool:
    return not name.isascii() and arabic.ARABIC.search(name) is not None


def part_odds(a: str, b: str) -> float:
    """Return the log-odds of two Latin words, folded by ``latin.words``, being one name."""
    return _part_odds((a, b))


@kept
def _part_odds(words: tuple[str, str]) -> float:
    a, b = words
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
    costs = latin_costs()
    witness = attested(costs, heard(a)[1], heard(b)[1])
    if not -attested_forms.MOST < witness < attested_forms.MOST:
        return max(NEVER, witness)
    (first, melody_a), (second, melody_b) = voiced(a), voiced(b)
    worth = budget(costs, first, second) + witness
    if melody_a != melody_b:
        worth -= costs.melodies.get((melody_a, melody_b), 0.0)
    return _left(worth, first, second, costs)


def cross_odds(a: str, b: str) -> float:
    """Return the log-odds of a Latin word, folded, being the Arabic one."""
    return _cross_odds((a, b))


@kept
def _cross_odds(words: tuple[str, str]) -> float:
    a, b = words
    (first, listed_a), (second, form) = heard(a), written(b)
    costs = cross_costs()
    witness = attested_as(costs, listed_a, form)
    if not -attested_forms.MOST < witness < attested_forms.MOST:
        return max(NEVER, witness)
    return _left(budget(costs, first, second) + witness, second, first, costs)


def same_letters(a: str, b: str) -> float:
    """Return the log-odds of two folded Arabic words: folding took away all that writers vary."""
    return SURE if attested_forms.key(a) == attested_forms.key(b) else OTHER_LETTERS


@kept
def heard(word: str) -> tuple[str, bytes]:
    """Return the sounds of a folded Latin word, and the Arabic forms it is attested for, as ``forms`` lists them."""
    sounds = latin.sounds(word)[:LONGEST]
    return sounds, attested_forms.spellings().get(sounds.encode(), b"")


@kept
def voiced(word: str) -> tuple[str, str]:
    """Return the sounds of a folded Latin word as ``latin.voiced`` tells them apart, and its melody."""
    return latin.voiced(word, heard(word)[0])


@kept
def written(word: str) -> tuple[str, bytes]:
    """Return the letters of a folded Arabic word that have sounds, and the form that ``forms`` knows it by."""
    return arabic.spelt(word)[:LONGEST], attested_forms.key(word).encode()


def budget(costs: Costs, a: str, b: str) -> float:
    """Return the log-odds of two words of this length that agree in all sounds."""
    return costs.budget + costs.each * ((len(a) + len(b)) / 2 - 6)


def attested(costs: Costs, a: bytes, b: bytes) -> float:
    """Return what the listed forms of two spellings add to the log-odds; nothing where only one is known."""
    if a and b:
        return _weighed(costs, attested_forms.shared(a, b))
    return 0.0 if a or b else -UNATTESTED


def attested_as(costs: Costs, a: bytes, form: bytes) -> float:
    """Return what the listed forms of a spelling add to the log-odds of its being an Arabic word."""
    if a and (form in attested_forms.known() or form in a.split(b" ")):
        return _weighed(costs, attested_forms.stands_for(a, form))
    return 0.0


def _weighed(costs: Costs, attested: float) -> float:
    odds = costs.witness + costs.weight * attested
    return attested_forms.MOST if odds > attested_forms.MOST else max(-attested_forms.MOST, odds)


def _left(worth: float, a: str, b: str, costs: Costs) -> float:
    """Return what is left of ``worth``, from ``NEVER`` to ``SURE``, when the steps between two words are paid."""
    left = worth - distance(a, b, costs.steps, worth - NEVER)
    return NEVER if left < NEVER else SURE if left > SURE else left


def aligned(a: Words, b: Words, compare: Compare) -> float:
    """Return the log-odds of two full names of unequal length: those of the worst pair of words, in order.

    Words of the longer name may be without a partner, but not before the first pair, and two of its words may
    make one of the other ("Ali Reza", "Alireza").
    """
    return best(a, b, compare) if len(a) < len(b) else best(b, a, lambda one, other: compare(other, one))


def best(short: Words, long: Words, compare: Compare, i: int = 0, j: int = 0) -> float:
    """Return the log-odds of the best alignment of the words from ``i`` and ``j`` on."""
    if i == len(short) and j <= len(long):
        return SURE if j == len(long) else MISSING_PART if i > 1 else NEVER
    if len(long) - j < len(short) - i or len(long) > MOST_PARTS:
        return NEVER
    found = NEVER
    for odds, next_i, next_j in ways(short, long, compare, i, j):
        if odds > found:
            found = max(found, min(odds, best(short, long, compare, next_i, next_j)))
    return found


def ways(short: Words, long: Words, compare: Compare, i: int, j: int) -> Iterator[tuple[float, int, int]]:
    """Yield the ways to go on from words ``i`` and ``j``: the log-odds of a step, and the words after it."""
    one, other = short[i], long[j]
    odds = SURE if one == other else compare(one, other)
    if odds > NEVER:
        yield odds, i + 1, j + 1
    joined = "".join(long[j : j + 2])
    if odds < SURE and abs(len(joined) - len(one)) <= UNEVEN:
        yield SURE if one == joined else compare(one, joined), i + 1, j + 2
    if len(short) > 1 and (i > 0 or other in OFTEN_LEFT_OUT):
        yield MISSING_PART, i, j + 1
