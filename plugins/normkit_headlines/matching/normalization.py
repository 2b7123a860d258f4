"""A headline as it compares: labels off, spelling levelled, words in order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple
from zlib import crc32

from normkit_headlines.lexicon.wordlist import ENDINGS, NUMBERS, OPENERS, OUTLETS, SMALL, SPELLINGS
from normkit_headlines.text.tokenize import LABEL_WORDS, flat, has_digit, tokens

SHORT_WORDS = 4
SHORT_LETTERS = 20
"""A headline with fewer words or letters says too little for a judgement of likeness."""
CUT_WORDS = 3
CUT_LETTERS = 12
"""What must be left of a headline that was cut, so that it can be told from others."""
LEARNED_FROM = 3
"""So many different headlines must end in one label before a corpus teaches it."""


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
    """Return how a headline compares; ``labels`` are site names learned from a corpus (``learn_labels``)."""
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


def without_labels(text: str, labels: frozenset[str] = frozenset()) -> str:
    """Take known labels off both ends of a folded headline, quotes around all of it, and its full stop."""
    if "(" in text:
        text = _bracketed().sub(lambda match: "" if match[1] in OUTLETS or match[1] in labels else match[0], text)
    while True:
        rest = _without_opener(_without_ending(_unquoted(text), labels), labels)
        if rest == text:
            return text
        text = rest


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r" \(([^()]{2,60})\)(?!\w)")


def _unquoted(text: str) -> str:
    text = text.strip(" \"'")
    return text if text.endswith("..") else text.rstrip(" .\"'")


def learn_labels(headlines: Iterable[str]) -> frozenset[str]:
    """Return what stands behind a separator at the end of several different headlines of a corpus, folded."""
    first: dict[str, int] = {}
    several: defaultdict[str, set[int]] = defaultdict(set)
    may_have_label = _sign_before_label().search
    for headline in headlines:
        if not may_have_label(headline):
            continue
        head, label = _split_ending(flat(headline))
        if label and _may_be_label(label):
            # Most endings stand once: of the headlines before them no more than checksums are kept.
            checksum = crc32(head.encode("utf-8", "surrogatepass"))
            if first.setdefault(label, checksum) != checksum and len(several[label]) < LEARNED_FROM:
                several[label].add(checksum)
    return frozenset(label for label, others in several.items() if len(others) >= LEARNED_FROM - 1)


def plain_words(headlines: Iterable[str]) -> frozenset[str]:
    """Return the words that are written small within some headline of a corpus: they are no names."""
    small = (word for headline in headlines for word in headline.split()[1:] if word.islower())
    return frozenset(level(word) for written in set(small) for word in tokens(flat(written)))


@cache
def _sign_before_label() -> re.Pattern[str]:
    return re.compile(r"\s[-(|·:»‐-―−]")


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
    colon, first = text.find(": "), _separator().search(text)
    if not first and colon < 0:
        return [text]
    if colon > 0 and not (first and first.start() < colon):
        text = f"{text[:colon]} | {text[colon + 2 :]}"
    parts = [part for part in _separator().split(text) if part.strip()]
    if len(parts) > 3:
        return [parts[0], " ".join(parts[1:-1]), parts[-1]]
    return parts or [""]


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r" (?:[-|·]|--|::) ")


def _may_be_label(text: str) -> bool:
    return len(text.split()) <= LABEL_WORDS and not has_digit(text)


def _split_ending(text: str) -> tuple[str, str]:
    """Return a headline and the label behind its last separator or in its last brackets, "" if there is none."""
    *_, last = (None, *_separator().finditer(text, 1))
    if text.endswith(")"):
        at = text.rfind(" (")
        # "ABC News (Australian Broadcasting Corporation)" is one label, behind a dash.
        if at > 0 and not (last and 0 < at - last.start() < 30):
            return text[:at], text[at + 2 : -1]
    return (text[: last.start()], text[last.end() :]) if last else (text, "")


def _without_ending(text: str, labels: frozenset[str]) -> str:
    head, label = _split_ending(text)
    if not label:
        head, _, label = text.rpartition(": ") if ": " in text else ("", "", "")
        return head if head and _is_update(label) else text
    name = label.split(" (", 1)[0]
    known = label in labels or label in ENDINGS or name in OUTLETS
    numbered = label.rstrip("0123456789") in ("", "update ") and len(label) < 9 and text.endswith(")")
    behind_cut = head.rstrip().endswith("..") and _may_be_label(label)
    return head.rstrip() if known or numbered or behind_cut or _is_update(label) else text


def _is_update(label: str) -> bool:
    """Say whether an ending is an agency's count of versions: "2nd update", "update 3"."""
    parts = label.strip("- ").split()
    return "update" in parts and len(parts) <= 2 and (parts[-1] == "update" or parts[-1].isdigit())


def _without_opener(text: str, labels: frozenset[str]) -> str:
    colon, dash = text.find(":", 0, 40), text.find("-", 0, 40)
    if colon < 0 and dash < 0:
        return text
    for at in sorted(place for place in (colon, dash) if place > 0):
        label = text[:at].rstrip(" 0123456789")
        spaced = text[at - 1] == " " or text[at] == ":"
        if label in OPENERS or (spaced and (label in OUTLETS or label in labels)):
            return text[at + 1 :].lstrip() or text
    return text
