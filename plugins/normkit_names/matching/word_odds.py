"""How likely two words are one name: attested forms and a weighted edit distance over sounds.

The log-odds of a pair of words are a budget that grows with their length, what ``attested_forms`` knows of the two,
less the costs of the steps between their sounds and of their melodies (``edit_costs``).

Words and pairs of words recur, so what is found out about each is ``kept``. No score depends on it.
"""

from __future__ import annotations

from collections.abc import Callable

from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.edit_costs import Costs, cross_costs, latin_costs
from normkit_names.matching.edit_distance import distance
from normkit_names.normalization import arabic, latin
from normkit_names.normalization.memo import kept

NEVER = -4.0
"""Log-odds of two names that a hard rule keeps apart; no likeness is counted below."""
SURE = 9.0
"""Log-odds of two spellings that folding makes equal; no likeness is counted above."""
OTHER_LETTERS = -2.0
"""Log-odds of two Arabic words that folding leaves different."""
UNATTESTED = 0.2
"""Log-odds that two Latin words must make up for where nobody attests either: the costs are fitted to attested names,
and sound alone takes others for each other more often (benchmarks/names/unseen_names.py: full names with one part
exchanged are taken for one in .077 of all cases with it, in .083 without)."""
GLUED_ARTICLE = 0.7
"""What it costs that one spelling begins with an article written together ("Elnaggar", "Naggar")."""
LONGEST = 40
"""Sounds: a longer word is no name, and is compared by its beginning."""

Compare = Callable[[str, str], float]
"""What tells the log-odds of two words being one name."""


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
