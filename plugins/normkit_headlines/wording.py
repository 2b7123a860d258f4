"""A headline as it compares: labels off, spelling levelled, words in order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_headlines.lexicon import ENDINGS, NUMBERS, OPENERS, OUTLETS, SMALL, SPELLINGS
from normkit_headlines.words import LABEL_WORDS, flat, has_digit, tokens

SHORT_WORDS = 4
SHORT_LETTERS = 20
"""A headline with fewer words or letters says too little for a judgement of likeness."""
LEARNED_FROM = 3
"""So many different headlines must end in one label before a corpus teaches it."""

SEPARATORS = (" | ", " - ", " -- ", " :: ", " · ")


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
        joined = "".join(f" {word} " if has_digit(word) else word for word in self.words)
        return f"{joined}…" if self.cut and joined else joined


def wording(headline: str, labels: frozenset[str] = frozenset()) -> Wording:
    """Return how a headline compares; ``labels`` are site names learned from a corpus (``learn_labels``)."""
    text = without_labels(_unquoted(flat(headline)), labels)
    whole = text.rstrip(" .\"')]")
    cut = len(whole) < len(text) and text[len(whole) :].lstrip(" \"')]").startswith("..")
    parts = _parts(whole)
    every = [tokens(part) for part in parts]
    telling = [[level(word) for word in part if word not in SMALL] for part in every]
    spoken = [word for part in every for word in part]
    short = len(spoken) < SHORT_WORDS or sum(map(len, spoken)) < SHORT_LETTERS
    if short and not cut:
        return Wording(tuple(map(level, spoken)), cut, 0, 0, short, ())
    words = tuple(word for part in telling for word in part)
    return Wording(
        words,
        cut,
        opening=len(telling[0]) if len(telling) > 1 and len(every[0]) <= 3 else 0,
        ending=len(telling[-1]) if len(telling) > 1 and _may_be_label(parts[-1]) and not cut else 0,
        short=short,
        numbers=tuple(sorted(filter(has_digit, words))),
    )


def _unquoted(text: str) -> str:
    """Take off the quotes around a whole headline, and its full stop."""
    text = text.strip(" \"'")
    return text if text.endswith("..") else text.rstrip(" .\"'")


def without_labels(text: str, labels: frozenset[str] = frozenset()) -> str:
    """Take known labels off both ends of a folded headline."""
    while True:
        rest = _without_opener(_without_ending(text, labels), labels)
        if rest == text:
            return text
        text = rest


def learn_labels(headlines: Iterable[str]) -> frozenset[str]:
    """Return what stands behind a separator at the end of several different headlines of a corpus, folded."""
    heads: defaultdict[str, set[str]] = defaultdict(set)
    for headline in headlines:
        head, label = _split_ending(flat(headline))
        if label and _may_be_label(label) and len(heads[label]) < LEARNED_FROM:
            heads[label].add(head)
    return frozenset(label for label, found in heads.items() if len(found) >= LEARNED_FROM)


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
        (re.compile(r"(?<=[iy])s(?=(?:e|es|ed|ing|er|ers|ation|ations)$)"), "z"),
        (re.compile(r"(?<=[tb])re(?=s?$)"), "er"),
        (re.compile(r"(?<=en)c(?=es?$)"), "s"),
        (re.compile(r"ogue(?=s?$)"), "og"),
        (re.compile(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
    )


def _parts(text: str) -> list[str]:
    """Return the text before the first colon or separator, what lies between, and what stands behind the last."""
    for separator in SEPARATORS:
        text = text.replace(separator, " | ")
    text = text.replace(": ", " | ", 1)
    parts = [part for part in text.split(" | ") if part.strip()]
    if len(parts) > 3:
        return [parts[0], " ".join(parts[1:-1]), parts[-1]]
    return parts or [""]


def _may_be_label(text: str) -> bool:
    return len(text.split()) <= LABEL_WORDS and not has_digit(text)


def _split_ending(text: str) -> tuple[str, str]:
    """Return a headline and the label behind its last separator or in its last brackets, "" if there is none."""
    if text.endswith(")") and not text.startswith("("):
        at = text.rfind(" (")
        # "ABC News (Australian Broadcasting Corporation)" is one label, behind a dash.
        dash = max(text.rfind(separator) for separator in SEPARATORS)
        if at > 0 and not 0 < at - dash < 30:
            return text[:at], text[at + 2 : -1]
    at, width = max((text.rfind(separator), len(separator)) for separator in SEPARATORS)
    return (text[:at], text[at + width :]) if at > 0 else (text, "")


def _without_ending(text: str, labels: frozenset[str]) -> str:
    head, label = _split_ending(text)
    if not label:
        return text
    known = label in OUTLETS or label in labels or label in ENDINGS
    numbered = label.rstrip("0123456789") in ("", "update") and len(label) < 9 and text.endswith(")")
    return head.rstrip() if known or numbered or _is_update(label) else text


def _is_update(label: str) -> bool:
    """Say whether a dash's ending is an agency's count of versions: "2nd update"."""
    parts = label.strip("- ").split()
    return bool(parts) and len(parts) <= 2 and parts[-1] == "update"


def _without_opener(text: str, labels: frozenset[str]) -> str:
    colon, dash = text.find(":", 0, 40), text.find("-", 0, 40)
    for at in sorted(place for place in (colon, dash) if place > 0):
        label = text[:at].rstrip(" 0123456789")
        spaced = text[at - 1] == " " or text[at] == ":"
        if label in OPENERS or (spaced and (label in OUTLETS or label in labels)):
            return text[at + 1 :].lstrip() or text
    return text
