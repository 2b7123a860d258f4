"""Where the tokens of a text stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate


class PieceEnds:
    """Where each piece of a row ends (``TokenRow.ends``), looked up as it is asked for: few lines hold a date.

    Where it has been asked for every MANY-th token, all are told at once, which is faster then.
    """

    MANY = 10

    __slots__ = ("_all", "_asked", "_count", "_starts", "_token", "_words")

    def __init__(self, token: re.Pattern[str], text: str, words: list[str], letters: str) -> None:
        self._token, self._words, self._count, self._asked = token, words, len(words), 0
        self._starts = _Starts(text, words, letters)
        self._all = list[int]()

    def __getitem__(self, at: int) -> int:
        if self._all:
            return self._all[at]
        if at < 0:
            at += 2 * self._count + 1
        token = at >> 1
        if token == self._count:
            return len(self._starts.text)
        self._asked += 1
        if self.MANY * self._asked > self._count:
            self._all = _all_ends(self._token, self._starts.text)
            return self._all[at]
        start = self._starts[token]
        return start + len(self._words[token]) if at & 1 else start


def _all_ends(token: re.Pattern[str], text: str) -> list[int]:
    alone = re.compile(token.pattern.removeprefix(" ?"), token.flags)
    return list(accumulate(map(len, alone.split(text))))


class _Starts(dict[int, int]):
    """Where tokens begin: those that were asked for, and the ones before them in their lines."""

    def __init__(self, text: str, words: list[str], letters: str) -> None:
        self.text, self.words, self.letters = text, words, letters
        self.tokens = self.lines = list[int]()
        self.walked = dict[int, int]()

    def __missing__(self, token: int) -> int:
        words = self.words
        if token - 1 in self:  # nothing but blanks stands between two tokens
            start = self[token] = self.text.find(words[token], self[token - 1] + len(words[token - 1]))
            return start
        if not self.tokens:
            self.tokens, self.lines = _line_starts(self.letters), _line_starts(self.text)
        line = bisect_right(self.tokens, token) - 1
        known = self.walked.get(line, -1)
        first, at = (self.tokens[line], self.lines[line]) if known < 0 else (known, self[known])
        stop, find = self.lines[line + 1], self.text.find
        for n in range(first, token + 1):
            self[n] = at = find(words[n], at, stop)
            at += len(words[n])
        self.walked[line] = token
        return self[token]


def _line_starts(text: str) -> list[int]:
    """Return where each line of a text begins, and where one behind the last would."""
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
