"""Cut a text into tokens, each with its letter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from normkit_dates.grammar.phrase import Language, TokenRow
from normkit_dates.grammar.piece_ends import PieceEnds

_TOKEN = re.compile(r" ?([A-Za-z]++[^\W\d_]*+|[^\w\s]|\n|\d++|[^\W\d_]++|_)")
"""Words, numbers and marks, the commonest first. The blank before most of them is taken along: so the search for the
next one has nothing to pass over. ASCII letters are the fastest to tell."""
_ASCII_TOKEN = re.compile(r" ?([A-Za-z]+|[^\w\s]|\n|[0-9]+|_)", re.ASCII)
"""The same for a text in ASCII alone, which is faster still."""


@lru_cache(maxsize=4)
def tokenize(text: str, language: Language, order: str = "") -> TokenRow:
    """Cut a text into tokens and give each its letter.

    ``order``: "dmy" or "mdy", where something outside the text tells the order of digits between slashes.
    """
    folded = _folded(text, language.fold) if language.fold else text
    token = _ASCII_TOKEN if folded.isascii() else _TOKEN
    words = token.findall(folded)
    letters = "".join(map(language.letter_of.__getitem__, words))
    month_first = language.month_first
    if "d/d/" in letters:
        month_first = _month_first(words, letters, order == "mdy" if order else _usual(words, language))
    return TokenRow(language, text, words, letters, PieceEnds(token, folded, words, letters), month_first)


def _usual(words: list[str], language: Language) -> bool:
    """Return whether digits between slashes name the month first in the country that the words of a text speak of."""
    here = sum(word in language.day_first_words for word in words)
    there = sum(word in language.month_first_words for word in words)
    return language.month_first and here <= there


def _folded(text: str, fold: Mapping[int, str | int]) -> str:
    """Return what ``str.translate`` does with a table of single characters that holds none of its own values."""
    for mark, plain in fold.items():  # translate takes many times as long: most texts have few of them
        if (character := chr(mark)) in text:
            text = text.replace(character, plain if isinstance(plain, str) else chr(plain))
    return text


def _month_first(words: list[str], letters: str, usual: bool) -> bool:
    """Return whether digits between slashes name the month first: one day after the twelfth tells for all."""
    days = [
        (int(words[at]), int(words[at + 2])) for at in map(re.Match[str].start, re.finditer(r"d/d/(?=[ynd])", letters))
    ]
    first, second = any(a > 12 >= b for a, b in days), any(b > 12 >= a for a, b in days)
    return usual if first == second else second
