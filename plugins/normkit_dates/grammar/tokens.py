"""Cut a text into tokens, each with its letter."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import overload

from normkit_dates.grammar.phrase import Language, TokenRow

_TOKEN = re.compile(r" ?([A-Za-z]++[^\W\d_]*+|[^\w\s]|\n|\d++|[^\W\d_]++|_)")
"""Words, numbers and marks, the commonest first. The blank before most of them is taken along: so the search for the
next one has nothing to pass over. ASCII letters are the fastest to tell."""
_ASCII_TOKEN = re.compile(r" ?([A-Za-z]+|[^\w\s]|\n|[0-9]+|_)", re.ASCII)
"""The same for a text in ASCII alone, which is faster still."""


@lru_cache(maxsize=4)
def tokenize(text: str, language: Language) -> TokenRow:
    """Cut a text into tokens and give each its letter."""
    token = _ASCII_TOKEN if text.isascii() else _TOKEN
    folded = text.translate(language.fold) if language.fold else text
    words = token.findall(folded)
    letters = "".join(map(language.letter_of.__getitem__, words))
    month_first = language.month_first
    if "d/d/" in letters:
        month_first = _month_first(words, letters, month_first)
    return TokenRow(language, text, words, letters, PieceEnds(folded, words, letters), month_first)


class PieceEnds:
    """Where each piece of a row ends (``TokenRow.ends``), looked up line by line as it is asked for.

    Few lines of a text hold a date, and only theirs are asked for.
    """

    __slots__ = ("_ends", "_letters", "_lines", "_text", "_tokens", "_words")

    def __init__(self, text: str, words: list[str], letters: str) -> None:
        self._text, self._words, self._letters = text, words, letters
        self._ends = [-1] * (2 * len(words)) + [len(text)]
        self._tokens = self._lines = list[int]()

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(len(self._ends)))]
        end = self._ends[at]
        if end < 0:
            self._look_up(at % len(self._ends) // 2)
            end = self._ends[at]
        return end

    def _look_up(self, token: int) -> None:
        """Find the tokens of a line, one behind the other: nothing but blanks stands between them."""
        if not self._tokens:
            self._tokens, self._lines = _line_starts(self._letters), _line_starts(self._text)
        line = bisect_right(self._tokens, token)
        at, stop, find, ends = self._lines[line - 1], self._lines[line], self._text.find, self._ends
        for n in range(self._tokens[line - 1], min(self._tokens[line], len(self._words))):
            word = self._words[n]
            ends[2 * n] = at = find(word, at, stop)
            ends[2 * n + 1] = at = at + len(word)


def _line_starts(text: str) -> list[int]:
    """Return where each line of a text begins, and where one behind the last would."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


def _month_first(words: list[str], letters: str, usual: bool) -> bool:
    """Return whether digits between slashes name the month first: one day after the twelfth tells for all."""
    days = [
        (int(words[at]), int(words[at + 2])) for at in map(re.Match[str].start, re.finditer(r"d/d/(?=[ynd])", letters))
    ]
    first, second = any(a > 12 >= b for a, b in days), any(b > 12 >= a for a, b in days)
    return usual if first == second else second
