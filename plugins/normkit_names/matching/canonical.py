"""Which of several spellings stands for a name.

In this order: what the authority file says, the gazetteer's spelling of a place, the spelling that most records (or
most mentions of one record) have, and of several such ones the one nearest to all others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum

from normkit_names.matching.alignment import strict_log_odds
from normkit_names.normalization.parts import name_parts

MOST_TIED = 30
"""Spellings: of a longer tie only the first ones are weighed against each other."""


def choose_spelling(spellings: Mapping[str, int]) -> str:
    """Return the spelling that stands for a name of which ``spellings`` are counted, without a list that knows better.

    That is the one used most, of several the fullest, of several such the one nearest to all, then the first given;
    one in capitals only if there is no other.

    >>> choose_spelling({"Asaad al-Shibani": 1, "Asaad al-Shaibani": 3})
    'Asaad al-Shaibani'
    """
    plain = {spelling: count for spelling, count in spellings.items() if not spelling.isupper()}
    most = majority(plain or spellings)
    if len(most) == 1:
        return most[0]
    fullest = max(len(name_parts(spelling)) for spelling in most)
    return medoid([spelling for spelling in most if len(name_parts(spelling)) == fullest], spellings)


def majority(spellings: Mapping[str, int]) -> list[str]:
    """Return the spellings counted most, in the order given."""
    most = max(spellings.values())
    return [spelling for spelling, count in spellings.items() if count == most]


def medoid(tied: Sequence[str], spellings: Mapping[str, int]) -> str:
    """Return which of ``tied`` is nearest to all ``spellings``: the greatest sum of log-odds, weighed by
    their counts.
    """
    if len(tied) == 1:
        return tied[0]
    others = list(spellings.items())[:MOST_TIED]

    def closeness(spelling: str) -> float:
        return fsum(count * strict_log_odds(spelling, other) for other, count in others if other != spelling)

    return max(tied[:MOST_TIED], key=closeness)
