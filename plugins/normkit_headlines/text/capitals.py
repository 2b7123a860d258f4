"""Headlines in capitals that leave accents out: "L'ETE SANS PISCINE", "ΤΙΜΕΣ ΨΩΜΙΟΥ", Turkish "ILIK KIŞ"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from unicodedata import category, normalize

from normkit_headlines.text.tokenize import fold_headline


def accented_wordings(headlines: Sequence[str]) -> dict[str, str]:
    """Return headline in capitals -> the same headline, folded, as another one writes it that has accents.

    Only where one wording comes into question, and where the capitals have no accents at all: who sets some sets all.
    In Turkish capitals the two letters i are told apart by a dot that few programs keep: there, one stands for both.
    """
    capitals = {headline: normalize("NFC", fold_headline(headline)) for headline in headlines if headline.isupper()}
    if not capitals:
        return {}
    wordings: dict[str, set[str]] = {_plain(folded): set() for folded in capitals.values()}
    for headline in headlines:
        if not (headline.isascii() or headline.isupper()):
            folded = normalize("NFC", fold_headline(headline))
            if (plain := _plain(folded)) in wordings and plain != folded:
                wordings[plain].add(folded)
    found = ((headline, folded, wordings[_plain(folded)]) for headline, folded in capitals.items())
    return {
        headline: wording
        for headline, folded, alike in found
        if len(alike) == 1 and _may_stand_for(folded, wording := next(iter(alike)))
    }


def _may_stand_for(capitals: str, wording: str) -> bool:
    """Say whether a headline in capitals, folded, has none of the accents of a wording, or all but the letters i."""
    return capitals == _plain(capitals) or capitals.replace("ı", "i") == wording.replace("ı", "i")


def _plain(folded: str) -> str:
    """Return a folded headline without accents of Latin and Greek letters, a letter for a letter."""
    return folded if folded.isascii() else "".join(map(_without_accent, normalize("NFC", folded)))


@lru_cache(maxsize=1024)
def _without_accent(letter: str) -> str:
    if letter == "ı":
        return "i"
    taken_apart = normalize("NFD", letter)
    first, marks = taken_apart[0], taken_apart[1:]
    latin_or_greek = first.isascii() or "\u0370" <= first < "\u0400"
    return first if marks and latin_or_greek and all(category(mark) == "Mn" for mark in marks) else letter
