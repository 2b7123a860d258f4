"""Are two spellings one name? The worst pair of their words decides (``word_odds``)."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from normkit_names.matching.alignment import aligned
from normkit_names.matching.word_odds import NEVER, SURE, Compare, cross_odds, part_odds, same_letters
from normkit_names.normalization import arabic, latin
from normkit_names.normalization.parts import Words, in_arabic

SURE_SCORE = 0.95
"""From this ``similarity`` on at least 99 of 100 pairs are one name, where half of all pairs are and the others are
look-alikes; between scripts, for names that ``forms`` does not know, 97 of 100."""
LONGEST_NAME = 200
"""Code points: a longer name is compared by its beginning."""


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
    if in_arabic(a):
        if in_arabic(b):
            return arabic.words(a), arabic.words(b), same_letters
        return latin.words(b), arabic.words(a), cross_odds
    if in_arabic(b):
        return latin.words(a), arabic.words(b), cross_odds
    return latin.words(a), latin.words(b), part_odds
