"""Which of several spellings stands for a name.

In this order: what the authority file says, the gazetteer's spelling of a place, the spelling that most records (or
most mentions of one record) have, and of several such ones the one nearest to all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import fsum
from typing import TYPE_CHECKING

from normkit_names.lexicon import names as lexicon
from normkit_names.matching.similarity import log_odds, parts
from normkit_names.normalization import latin

if TYPE_CHECKING:
    from normkit_names.corpus.authority_file import Authority

MANY = 30
"""Spellings: of a longer tie only the first ones are weighed against each other."""


def chosen(spellings: Mapping[str, int]) -> str:
    """Return the spelling that stands for a name of which ``spellings`` are counted, without a list that knows better.

    That is the one used most, of several the fullest, of several such the one nearest to all, then the first given;
    one in capitals only if there is no other.

    >>> chosen({"Asaad al-Shibani": 1, "Asaad al-Shaibani": 3})
    'Asaad al-Shaibani'
    """
    plain = {spelling: count for spelling, count in spellings.items() if not spelling.isupper()}
    most = majority(plain or spellings)
    if len(most) == 1:
        return most[0]
    fullest = max(len(parts(spelling)) for spelling in most)
    return centroid([spelling for spelling in most if len(parts(spelling)) == fullest], spellings)


def majority(spellings: Mapping[str, int]) -> list[str]:
    """Return the spellings counted most, in the order given."""
    most = max(spellings.values())
    return [spelling for spelling, count in spellings.items() if count == most]


def centroid(tied: Sequence[str], spellings: Mapping[str, int]) -> str:
    """Return which of ``tied`` is nearest to all ``spellings``: least total distance, weighed by their counts."""
    if len(tied) == 1:
        return tied[0]
    others = list(spellings.items())[:MANY]

    def likeness(spelling: str) -> float:
        return fsum(count * log_odds(spelling, other) for other, count in others if other != spelling)

    return max(tied[:MANY], key=likeness)


def by_authority(spellings: Iterable[str], names: Authority) -> str:
    """Return the canonical spelling of the entry that lists them; nothing where several do."""
    listed = {entry.canonical: entry for spelling in spellings if (entry := names.entry(spelling))}
    return next(iter(listed)) if len(listed) == 1 else ""


def by_gazetteer(spellings: Iterable[str]) -> str:
    """Return the first spelling of the place that they all are, in the gazetteer; nothing for any other name.

    >>> by_gazetteer(["al-Hudaydah", "Hodeida"])
    'Hodeidah'
    """
    numbers = {lexicon.place(spelling) for spelling in spellings}
    number = numbers.pop() if len(numbers) == 1 else None
    return "" if number is None else _heads()[number]


@cache
def _heads() -> tuple[str, ...]:
    """Return the first spelling of each place of the gazetteer, with its capitals."""
    lines = (lexicon.DATA / "gazetteer.txt").read_text("utf-8").splitlines()
    return tuple(_capitalised(line.split()[0]) for line in lines if line.strip() and not line.startswith("#"))


def _capitalised(key: str) -> str:
    """Return a spelling of the gazetteer as it is written: "deir_ez-zor" is "Deir ez-Zor"."""
    pieces = key.replace("_", " _").replace("-", " -").split()
    found = []
    for place, piece in enumerate(pieces):
        word = piece.lstrip("_-")
        more = place + 1 < len(pieces)
        small = more and pieces[place + 1].startswith("-") and word in latin.ARTICLES
        found.append(piece[: len(piece) - len(word)] + (word if small else word[:1].upper() + word[1:]))
    return "".join(found).replace("_", " ")
