"""The words of a headline, before anything is known about them. Light: every rule of the family reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from unicodedata import category

from normkit import fold
from normkit_headlines.text.character_references import resolve_references

MAX_LENGTH = 1000
"""Code points of a headline that are looked at; what is longer is no headline."""


def fold_headline(headline: str) -> str:
    """Return a headline on one line, folded, character references resolved."""
    return resolve_references(fold(headline[:MAX_LENGTH].replace(" » ", " | ")))


def tokenize(text: str) -> list[str]:
    """Return the words of a folded text; ``u.s.`` is one word, ``4,000`` one number, apostrophes are dropped."""
    if text.replace(" ", "").isalnum():
        return text.split()
    dotted, grouped, word = _patterns()
    if "." in text:
        text = dotted.sub(lambda match: match[0].replace(".", ""), text)
    if "," in text:
        text = grouped.sub("", text)
    if not text.isascii() and any(_is_mark(char) for char in text):
        word = _word_with_marks()
    return word.findall(text.replace("'", "").replace("&", " and "))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(r"(?<![^\W_])[^\W\d_]\.(?:[^\W\d_]\.)+"),  # u.s. g.m. a.c.l.u.
        re.compile(r"(?<=\d),(?=\d\d\d(?!\d))"),  # the comma in 4,000
        re.compile(r"\d+(?:\.\d+)+|\w+"),
    )


@cache
def _word_with_marks() -> re.Pattern[str]:
    marks = "".join(filter(_is_mark, map(chr, range(0x300, 0x1E00))))
    return re.compile(rf"\d+(?:\.\d+)+|\w[\w{marks}]*")


def _is_mark(char: str) -> bool:
    """Say whether a character is a mark that is part of a word: a vowel of India and South-East Asia, an accent.

    Without them, other words would be equal. Those of Hebrew, Arabic and Syriac headlines leave out more often than
    not: there they part nothing either, for words are compared joined.
    """
    return "\u0300" <= char < "\u1e00" and not "\u0590" < char < "\u0780" and category(char) in ("Mn", "Mc")


def word_count(words: Sequence[str]) -> int:
    """Return how many words there are. In Chinese and Japanese nothing parts them: two signs count as one."""
    return sum(max(1, len(word) // 2) if "\u3040" <= word[0] <= "\u9fff" else 1 for word in words)


def has_digit(word: str) -> bool:
    """Say whether a word holds a digit: such words are equal or different, never misspelt."""
    return not word.isalpha() and any(char.isdigit() for char in word)
