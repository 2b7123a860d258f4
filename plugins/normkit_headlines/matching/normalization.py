"""A headline as it compares: without labels and stop words, in one spelling, words in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from normkit_headlines.labels.known_labels import split_trailing_label, strip_known_labels
from normkit_headlines.labels.label_shape import LABEL_WORDS
from normkit_headlines.labels.outlet_name import is_outlet_name
from normkit_headlines.labels.separators import folded_separator
from normkit_headlines.labels.topic_labels import says_what
from normkit_headlines.lexicon.stopwords import STOPWORDS
from normkit_headlines.lexicon.wording.spelling import DIGITS, OTHER_DIGITS, SPELLINGS
from normkit_headlines.matching.words.abbreviations import without_abbreviations
from normkit_headlines.matching.words.amounts import one_form, with_plain_signs
from normkit_headlines.text.tokenize import fold_headline, has_digit, tokenize

SHORT_WORDS = 4
SHORT_LETTERS = 20
"""A headline with fewer words or letters says too little for a judgement of likeness."""
POSSESSIVE = "ʼs"
"""How a word ends that has an apostrophe and an s: one desk sets them, another does not. An s alone makes a plural."""
TRUNCATED_WORDS = 3
TRUNCATED_LETTERS = 12
"""What must be left of a headline that was cut, so that it can be told from others."""


class NormalizedHeadline(NamedTuple):
    """What is compared of a headline."""

    words: tuple[str, ...]
    """Its words in order, in one spelling; stop words are left out, but not of a short headline."""
    truncated: bool
    """It ends in an ellipsis: the last word may be cut, too."""
    label_before: int
    """How many of the first words may be a label ("Raw: ...")."""
    label_behind: int
    """How many of the last words may be a label ("... - Harbour Times")."""
    short: bool
    """Too short to be judged by likeness."""
    numbers: tuple[str, ...]
    """The words that hold a digit, sorted: two headlines that differ here are two."""

    @property
    def key(self) -> str:
        """Equal for headlines that differ in case, punctuation, spacing, stop words and labels only."""
        if self.numbers:
            joined = "".join([f" {word} " if word in self.numbers else word for word in self.words])
        else:
            joined = "".join(self.words)
        joined = joined.replace(POSSESSIVE, "s")
        return f"{joined}…" if self.truncated and joined else joined


def normalize_headline(headline: str, learned_labels: frozenset[str] = frozenset()) -> NormalizedHeadline:
    """Return a headline as it compares; ``learned_labels`` are what its corpus taught (``trailing_labels``)."""
    text = strip_known_labels(fold_headline(headline), learned_labels)
    whole = text.rstrip(" .\"')]")
    truncated = _is_truncated(text, whole)
    if truncated:
        rest, label = split_trailing_label(whole)
        if label and is_outlet_name(label):
            # The end of a search result is cut within the label: the headline is whole.
            whole = rest.rstrip(" .\"')]")
            truncated = _is_truncated(rest, whole)
    if "(" in whole:
        whole = without_abbreviations(whole)
    if "'s" in whole:
        whole = _possessive().sub(POSSESSIVE, whole)
    if _digit().search(whole):
        whole = with_plain_signs(whole)
    parts = [tokenize(part) for part in _split(whole)]
    all_words = parts[0] if len(parts) == 1 else [word for part in parts for word in part]
    kept = [_one_spelling([word for word in part if word not in STOPWORDS]) for part in parts]
    words = tuple(kept[0] if len(parts) == 1 else [word for part in kept for word in part])
    if truncated:
        short = len(words) < 2 or len(all_words) < TRUNCATED_WORDS or sum(map(len, words)) < TRUNCATED_LETTERS
    else:
        short = len(all_words) < SHORT_WORDS or sum(map(len, all_words)) < SHORT_LETTERS
        if short:
            words = tuple(_one_spelling(all_words))
    label_before = label_behind = 0
    if len(parts) > 1 and not short:
        label_before = len(kept[0]) if len(parts[0]) <= 3 and not says_what(" ".join(parts[0])) else 0
        numbered = any(map(has_digit, parts[-1])) or says_what(" ".join(parts[-1]))
        label_behind = len(kept[-1]) if len(parts[-1]) <= LABEL_WORDS and not numbered else 0
    numbers = () if "".join(words).isalpha() else tuple(sorted(filter(has_digit, words)))
    return NormalizedHeadline(words, truncated, label_before, label_behind, short, numbers)


def _one_spelling(words: Sequence[str]) -> list[str]:
    """Return words in one spelling, and the amounts among them in one form."""
    spelt = [normalize_spelling(word) for word in words]
    return spelt if "".join(spelt).isalpha() else one_form(spelt)


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _possessive() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\W\d_])(?<!\bit)'s(?!\w)")


def _is_truncated(text: str, whole: str) -> bool:
    """Say whether what stands behind ``whole`` at the end of ``text`` is an ellipsis."""
    return len(whole) < len(text) and text[len(whole) :].lstrip(" \"')]").startswith("..")


def lowercase_words(headlines: Iterable[str]) -> frozenset[str]:
    """Return the words that are written small within some headline of a corpus: they are no names."""
    small = (word for headline in headlines for word in headline.split()[1:] if word.islower())
    return frozenset(normalize_spelling(word) for written in set(small) for word in tokenize(fold_headline(written)))


@lru_cache(maxsize=1 << 16)
def normalize_spelling(word: str) -> str:
    """Return one spelling for the spellings of a word: British or American, number in words or digits.

    >>> [normalize_spelling(word) for word in ("colours", "theatre", "organise", "defence", "seven")]
    ['colors', 'theater', 'organize', 'defense', '7']
    """
    if word.endswith(POSSESSIVE):
        return normalize_spelling(word.removesuffix(POSSESSIVE)) + POSSESSIVE
    word = SPELLINGS.get(word) or DIGITS.get(word) or OTHER_DIGITS.get(word) or word
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
        (re.compile(r"(?<!^cont)(?<!^ent)(?<=[tb])re(?=s?$)"), "er"),
        (re.compile(r"(?<=en)c(?=es?$)"), "s"),
        (re.compile(r"ogue(?=s?$)"), "og"),
        (re.compile(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
    )


def _split(text: str) -> list[str]:
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
