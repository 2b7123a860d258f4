"""Cut a text into tokens, each with its letter."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from normkit_dates.grammar.phrase import Language, TokenRow

_TOKEN = re.compile(r"([A-Za-z]++[^\W\d_]*+|[^\W\d_]++|\d++|[^\w\s]|_|\n)")
"""Words, whose ASCII letters are the fastest to tell, numbers and marks."""
_ASCII_TOKEN = re.compile(r"([A-Za-z]+|[0-9]+|[^\w\s]|_|\n)", re.ASCII)
"""The same for a text in ASCII alone, which is faster still."""


@lru_cache(maxsize=4)
def tokenize(text: str, language: Language) -> TokenRow:
    """Cut a text into tokens and give each its letter."""
    token = _ASCII_TOKEN if text.isascii() else _TOKEN
    pieces = token.split(text.translate(language.fold) if language.fold else text)
    words = pieces[1::2]
    letters = "".join(map(language.letter_of.__getitem__, words))
    month_first = language.month_first
    if "d/d/" in letters:
        month_first = _month_first(words, letters, month_first)
    return TokenRow(language, text, words, letters, list(accumulate(map(len, pieces))), month_first)


def _month_first(words: list[str], letters: str, usual: bool) -> bool:
    """Return whether digits between slashes name the month first: one day after the twelfth tells for all."""
    days = [
        (int(words[at]), int(words[at + 2])) for at in map(re.Match[str].start, re.finditer(r"d/d/(?=[ynd])", letters))
    ]
    first, second = any(a > 12 >= b for a, b in days), any(b > 12 >= a for a, b in days)
    return usual if first == second else second
