"""The letters of tokens: of marks, of words that no lexicon has, and the table that remembers them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

OTHER_WORD, OTHER_MARK = "x", "_"
MARKS = ",.;:!?/-'()\n"
"""Marks that stand for themselves among the letters; typographic variants are folded into them."""

QUOTES = frozenset('"“”„«»')
"""Quotation marks."""

CALENDAR_LETTERS = "dyMmnD"
"""Letters of numbers and months."""


def unknown_letter(word: str) -> str:
    """Return the letter of a word outside the lexicon: OTHER_WORD, OTHER_MARK, or D for eight digits (20251225)."""
    if word[0] in "12" and len(word) == 8 and word.isdecimal():
        return "D"
    return OTHER_WORD if word.isalnum() else OTHER_MARK


class LetterTable(dict[str, str]):
    """The letters of all words. It remembers what ``unknown_letter`` said of the first MOST words."""

    MOST = 1 << 16

    def __init__(self, known: Mapping[str, str], unknown_letter: Callable[[str], str]) -> None:
        super().__init__(known)
        self.unknown_letter = unknown_letter

    def __missing__(self, word: str) -> str:
        letter = self.unknown_letter(word)
        if len(self) < self.MOST and len(word) < 40:
            self[word] = letter
        return letter
