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

    __slots__ = ("_letters", "_lines", "_starts", "_text", "_tokens", "_walked", "_words")

    def __init__(self, text: str, words: list[str], letters: str) -> None:
        self._text, self._words, self._letters = text, words, letters
        self._tokens = self._lines = list[int]()
        self._starts, self._walked = dict[int, int](), dict[int, int]()

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> list[int]: ...
    def __getitem__(self, at: int | slice) -> int | list[int]:
        pieces = 2 * len(self._words) + 1
        if isinstance(at, slice):
            return [self[n] for n in range(*at.indices(pieces))]
        token, is_token = divmod(at if at >= 0 else at + pieces, 2)
        if token == len(self._words):
            return len(self._text)
        start = self._starts.get(token)
        if start is None:
            start = self._walk(token)
        return start + len(self._words[token]) if is_token else start

    def _walk(self, token: int) -> int:
        """Return where a token begins: from the last one known of its line on, nothing but blanks stands between."""
        if not self._tokens:
            self._tokens, self._lines = _line_starts(self._letters), _line_starts(self._text)
        line = bisect_right(self._tokens, token) - 1
        stop, find, starts, words = self._lines[line + 1], self._text.find, self._starts, self._words
        known = self._walked.get(line, -1)
        at = self._lines[line] if known < 0 else starts[known] + len(words[known])
        for n in range(self._tokens[line] if known < 0 else known + 1, token + 1):
            starts[n] = at = find(words[n], at, stop)
            at += len(words[n])
        self._walked[line] = token
        return starts[token]


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
