"""A headline as it compares: labels off, spelling levelled, words in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_headlines.labels.known_labels import without_labels
from normkit_headlines.labels.separators import LABEL_WORDS, folded_separator
from normkit_headlines.lexicon.spelling import NUMBERS, SPELLINGS
from normkit_headlines.lexicon.stopwords import SMALL
from normkit_headlines.text.tokenize import flat, has_digit, tokens

SHORT_WORDS = 4
SHORT_LETTERS = 20
"""A headline with fewer words or letters says too little for a judgement of likeness."""
CUT_WORDS = 3
CUT_LETTERS = 12
"""What must be left of a headline that was cut, so that it can be told from others."""


class Wording(NamedTuple):
    """What is compared of a headline."""

    words: tuple[str, ...]
    """Its telling words in order, spelling levelled; small words are left out, but not of a short headline."""
    cut: bool
    """It ends in an ellipsis: the last word may be cut, too."""
    opening: int
    """How many of the first words may be a label ("Raw: ...")."""
    ending: int
    """How many of the last words may be a label ("... - Harbour Times")."""
    short: bool
    """Too short to be judged by likeness."""
    numbers: tuple[str, ...]
    """The words that hold a digit, sorted: two headlines that differ here are two."""

    @property
    def key(self) -> str:
        """Equal for headlines that differ in case, punctuation, spacing, small words and labels only."""
        if self.numbers:
            joined = "".join([f" {word} " if word in self.numbers else word for word in self.words])
        else:
            joined = "".join(self.words)
        return f"{joined}…" if self.cut and joined else joined


def wording(headline: str, labels: frozenset[str] = frozenset()) -> Wording:
    """Return how a headline compares; ``labels`` are site names learned from a corpus (``trailing_labels``)."""
    text = without_labels(flat(headline), labels)
    whole = text.rstrip(" .\"')]")
    cut = _is_cut(text, whole)
    every = [tokens(part) for part in _parts(whole.replace("%", " percent "))]
    spoken = every[0] if len(every) == 1 else [word for part in every for word in part]
    telling = [[level(word) for word in part if word not in SMALL] for part in every]
    words = tuple(telling[0] if len(every) == 1 else [word for part in telling for word in part])
    if cut:
        short = len(words) < 2 or len(spoken) < CUT_WORDS or sum(map(len, words)) < CUT_LETTERS
    else:
        short = len(spoken) < SHORT_WORDS or sum(map(len, spoken)) < SHORT_LETTERS
        if short:
            words = tuple(map(level, spoken))
    opening = ending = 0
    if len(every) > 1 and not short:
        opening = len(telling[0]) if len(every[0]) <= 3 else 0
        ending = len(telling[-1]) if len(every[-1]) <= LABEL_WORDS and not any(map(has_digit, every[-1])) else 0
    numbers = () if "".join(words).isalpha() else tuple(sorted(filter(has_digit, words)))
    return Wording(words, cut, opening, ending, short, numbers)


def _is_cut(text: str, whole: str) -> bool:
    return len(whole) < len(text) and text[len(whole) :].lstrip(" \"')]").startswith("..")


def plain_words(headlines: Iterable[str]) -> frozenset[str]:
    """Return the words that are written small within some headline of a corpus: they are no names."""
    small = (word for headline in headlines for word in headline.split()[1:] if word.islower())
    return frozenset(level(word) for written in set(small) for word in tokens(flat(written)))


@lru_cache(maxsize=1 << 16)
def level(word: str) -> str:
    """Return one spelling for the spellings of a word: British or American, number in words or digits.

    >>> [level(word) for word in ("colours", "theatre", "organise", "defence", "seven")]
    ['colors', 'theater', 'organize', 'defense', '7']
    """
    word = SPELLINGS.get(word) or NUMBERS.get(word) or word
    if len(word) < 5 or not word.isascii():
        return word
    for pattern, spelling in _american():
        word = pattern.sub(spelling, word)
    return word


@cache
def _american() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Rules of thumb: that they also touch other words ("rise") does no harm, for both sides go through them."""
    return (
        (re.compile(r"our(?=(?:s|ed|ing|ite|ites|able|ful|hood|ly|er|ers)?$)"), "or"),
        (re.compile(r"(?<=\w\w\w[iy])s(?=(?:e|es|ed|ing|er|ers|ation|ations)$)"), "z"),
        (re.compile(r"(?<=[tb])re(?=s?$)"), "er"),
        (re.compile(r"(?<=en)c(?=es?$)"), "s"),
        (re.compile(r"ogue(?=s?$)"), "og"),
        (re.compile(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
    )


def _parts(text: str) -> list[str]:
    """Return the text before the first colon or separator, what lies between, and what stands behind the last.

    A colon behind a separator is within a label ("WKST: News").
    """
    colon, first = text.find(": "), folded_separator().search(text)
    if not first and colon < 0:
        return [text]
    if colon > 0 and not (first and first.start() < colon):
        text = f"{text[:colon]} | {text[colon + 2 :]}"
    parts = [part for part in folded_separator().split(text) if part.strip()]
    if len(parts) > 3:
        return [parts[0], " ".join(parts[1:-1]), parts[-1]]
    return parts or [""]
