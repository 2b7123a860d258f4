"""Are two spellings one name? The least likely pair of parts (``part_odds``) and the evidence of the whole decide."""

from __future__ import annotations

from collections.abc import Iterable
from math import exp

from normkit_names.matching.assignment import MOST_PARTS, assign, joined_odds, share_one_at_most, slot_odds
from normkit_names.matching.evidence import is_often_left_out, other_names_odds, tell_two, whole_odds
from normkit_names.matching.part_odds import cross_part_odds, latin_part_odds, read_pair
from normkit_names.matching.word_odds import NEVER, SURE, WordOdds, cross_script_odds, latin_odds
from normkit_names.normalization.parts import Parts
from normkit_names.normalization.reading import CUT, SURNAME_TOLD, Reading

SURE_SCORE = 0.95
"""From this ``similarity`` on at least 99 of 100 pairs are one name, where half of all pairs are and the others are
look-alikes (benchmarks/names/calibration.py; 98 of 100 where evidence decides); between scripts, for names that
``attested_forms`` does not know, 97 of 100."""
LEAST = -9.0
"""Log-odds: no evidence is counted below."""


def similarity(a: str, b: str) -> float:
    """Return how likely two spellings are one name, from 0 to 1; one name from 0.5 on, surely from ``SURE_SCORE`` on.

    Single names and full names, in Latin or Arabic script, or one of each. It says that the names agree, not that
    their bearers do. A single name never equals a full name: that takes the document (``find``).

    >>> similarity("Asaad al-Shaibani", "Asad Shaybani") > 0.5 > similarity("Hassan Nasrallah", "Hussein Nasrallah")
    True
    """
    if a == b:
        return 1.0 if a.strip() else 0.0
    first, second, compare = read_pair(a, b)
    return 1 / (1 + exp(-readings_odds(first, second, compare)))  # ``probability`` of ``log_odds``, without the calls


def similarities(pairs: Iterable[tuple[str, str]]) -> list[float]:
    """Return the ``similarity`` of each pair.

    >>> [score > 0.5 for score in similarities([("Khaled", "Khalid"), ("Khaled", "Khalil"), ("Khaled", "خالد")])]
    [True, False, True]
    """
    return [similarity(a, b) for a, b in pairs]


def log_odds(a: str, b: str) -> float:
    """Return the log-odds of two spellings being one name; positive means one name."""
    return readings_odds(*read_pair(a, b))


def readings_odds(first: Reading, second: Reading, compare: WordOdds) -> float:
    """Return the log-odds of two names as read: of the least likely parts, and of the evidence where parts are not
    the same in number and order.
    """
    (a, marks_a), (b, marks_b) = first, second
    length_a, length_b = len(a), len(b)
    if length_a < 2 or length_b < 2:
        return _single_odds(first, second, compare)
    if (length_a == 2 or length_b == 2) and have_other_names(first, second, compare):
        return other_names_odds()
    slots: list[float] = []
    if length_a == length_b:
        worst = SURE
        for number, part in enumerate(a):
            other = b[number]
            if part == other:
                slots.append(SURE)
                continue
            odds = compare((part, other))
            slots.append(odds)
            if odds < worst:
                worst = odds
        if worst >= 0 and (marks_a == marks_b == "" or are_plain(marks_a, marks_b)):
            return worst
    if length_a > MOST_PARTS or length_b > MOST_PARTS:
        return NEVER
    links = assign(a, b, compare, slots)
    if not links[0] or (marks_a and marks_b and tell_two(first, second)):
        return LEAST
    odds = whole_odds(first, second, links)
    return odds if odds > LEAST else LEAST


def _single_odds(first: Reading, second: Reading, compare: WordOdds) -> float:
    """Return the log-odds of two names as read, of which one has one part at most."""
    (a, marks_a), (b, marks_b) = first, second
    if len(a) == len(b) == 1:
        if a == b:
            return SURE
        if compare is latin_part_odds and marks_a == marks_b == "":
            return latin_odds((a[0], b[0]))
        return as_words(a, b, compare)((a[0], b[0]))
    return joined_odds("".join(a), "".join(b), as_words(a, b, compare)) if a and b else NEVER


def have_other_names(first: Reading, second: Reading, compare: WordOdds) -> bool:
    """Say whether two names of two whole parts or more have one in common at most and others each, so that nothing else
    is asked: they are two, and so are those of a family.
    """
    (a, marks_a), (b, marks_b) = first, second
    if ((marks_a or marks_b) and CUT in marks_a + marks_b) or not share_one_at_most(a, b, compare):
        return False
    if is_often_left_out(a[0]) or is_often_left_out(b[0]):
        return False
    return len(a) <= MOST_PARTS and len(b) <= MOST_PARTS


def is_decided_by_parts(first: Reading, second: Reading, compare: WordOdds) -> bool:
    """Say whether two names have the same parts in number and order, so that the least likely pair decides."""
    (a, marks_a), (b, marks_b) = first, second
    if len(a) != len(b):
        return False
    return len(a) == 1 or (min(slot_odds(a, b, compare)) >= 0 and are_plain(marks_a, marks_b))


def are_plain(marks_a: str, marks_b: str) -> bool:
    """Say whether the marks of two readings are no evidence where the parts are the same."""
    return marks_a == marks_b == "" or (
        marks_a.replace(SURNAME_TOLD, "") == marks_b.replace(SURNAME_TOLD, "") and CUT not in marks_a
    )


def as_words(a: Parts, b: Parts, compare: WordOdds) -> WordOdds:
    """Return what compares names of one word: nothing beside it tells how its region spells."""
    if CUT in (a[0][-1], b[0][-1]):
        return compare
    return latin_odds if compare is latin_part_odds else cross_script_odds if compare is cross_part_odds else compare
