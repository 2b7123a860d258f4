"""Are two spellings one name? The worst pair of their parts decides (``word_odds``)."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from normkit_names.matching.alignment import alignment_odds
from normkit_names.matching.word_odds import NEVER, SURE, WordOdds, arabic_odds, cross_script_odds, latin_odds
from normkit_names.normalization import arabic, latin
from normkit_names.normalization.parts import Parts, is_arabic

SURE_SCORE = 0.95
"""From this ``similarity`` on at least 99 of 100 pairs are one name, where half of all pairs are and the others are
look-alikes; between scripts, for names that ``attested_forms`` does not know, 97 of 100."""
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
    return 1 / (1 + exp(-log_odds(a, b)))  # ``probability``, without the call


def similarities(pairs: Iterable[tuple[str, str]]) -> list[float]:
    """Return the ``similarity`` of each pair.

    >>> [score > 0.5 for score in similarities([("Khaled", "Khalid"), ("Khaled", "Khalil"), ("Khaled", "خالد")])]
    [True, False, True]
    """
    return [similarity(a, b) for a, b in pairs]


def log_odds(a: str, b: str) -> float:
    """Return the log-odds of two spellings being one name; positive means one name."""
    return parts_odds(*comparable_parts(a, b))


def parts_odds(first: Parts, second: Parts, compare: WordOdds) -> float:
    """Return the log-odds of two names, as ``comparable_parts`` gives them."""
    if first == second:
        return SURE if first else NEVER
    if len(first) != len(second):
        return alignment_odds(first, second, compare)
    worst = SURE
    for one, other in zip(first, second, strict=True):
        if one != other and (odds := compare(one, other)) < worst:
            worst = odds
            if worst <= NEVER:
                break
    return worst


def comparable_parts(a: str, b: str) -> tuple[Parts, Parts, WordOdds]:
    """Return the folded parts of two names, Latin script before Arabic, and what compares a part with a part."""
    a, b = a[:LONGEST_NAME], b[:LONGEST_NAME]
    if a.isascii() and b.isascii():
        return latin.name_parts(a), latin.name_parts(b), latin_odds
    if is_arabic(a):
        if is_arabic(b):
            return arabic.name_parts(a), arabic.name_parts(b), arabic_odds
        return latin.name_parts(b), arabic.name_parts(a), cross_script_odds
    if is_arabic(b):
        return latin.name_parts(a), arabic.name_parts(b), cross_script_odds
    return latin.name_parts(a), latin.name_parts(b), latin_odds
