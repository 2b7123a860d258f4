"""Which line of a text's head is its headline."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from normkit import fold
from normkit_headlines.head import LONG_WORDS, Row, head, runs_on
from normkit_headlines.lexicon import BUTTONS, COMMON
from normkit_headlines.words import tokens

QUESTION_WORDS = 12
"""A question or an exclamation of more words opens an article more often than it heads it."""

_UNFINISHED = (".", ",", ":", ";", "،", "؛", "-", "–", "—")
_MARKS = ("|", "©", "http", "www.", "@", "»", "›", " / ", "*", "[", "{", "=", "<")
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
_DATE_LIKE = re.compile(
    rf"\d\d?:\d\d|\b(?:19|20)\d\d-\d\d|\d[./]\d\d?[./]\d|\b\d\d?(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}}"
    rf"|\b{_MONTH}\.?\s\d\d?,\s\d{{4}}"
)
_SHOWN = re.compile(r"(?!(?:[qa]|\d+)[.:)])[\w\"'“”‘’«¿¡$€£#(]", re.IGNORECASE)  # no bullet, "Q:", "1."
_SEVERAL = re.compile(r"[^\W\d_]{4}\.[\"'”’»)]?\s")  # a sentence ends within the line, not "U.S." or "vs."
_LABELLED = re.compile(r"[A-Z][A-Za-z]*:[^\W\d]")  # "NextImg:Mayor"


class Candidate(NamedTuple):
    """A line that may be the headline."""

    rows: tuple[Row, ...]
    """Where it stands in the head, once or several times."""
    shared: int
    """How many of its telling words the article's beginning repeats."""
    share: float
    """The same, as a share of its telling words."""


@lru_cache(maxsize=16)
def candidates(text: str) -> tuple[Candidate, ...]:
    """Return the lines of the head that have a headline's shape and words in common with the article.

    Nothing is returned where the head is not ready to be judged: a line still wears a label that
    another rule takes off ("NextImg:Mayor opens bridge").
    """
    rows, lead = head(text)
    if not rows or not lead or any(_LABELLED.match(row.text) for row in rows):
        return ()
    places: dict[str, list[Row]] = {}
    for row in rows:
        places.setdefault(fold(row.text), []).append(row)
    known = telling(lead)
    found = []
    for same in places.values():
        if _headline_shaped(same[0].text) and not any(runs_on(text, row) for row in same):
            own = telling(same[0].text)
            shared = len(own & known)
            if shared >= 2:
                found.append(Candidate(tuple(same), shared, shared / len(own)))
    return tuple(found)


def telling(text: str) -> frozenset[str]:
    """Return the beginnings of a text's longer words: "meet" of "meets" and "meeting"."""
    return frozenset(word.removeprefix("ال")[:4] for word in tokens(fold(text)) if len(word) > 3 and word not in COMMON)


def _headline_shaped(line: str) -> bool:
    folded = fold(line)
    count = len(folded.split())
    if not 4 <= count <= LONG_WORDS or line[0].islower() or line.endswith(_UNFINISHED) or not _SHOWN.match(line):
        return False
    if line.isupper() and count < 6:  # an outlet's name
        return False
    if _SEVERAL.search(line) or (count > QUESTION_WORDS and any(mark in line for mark in "?!؟")):
        return False
    if folded.startswith(BUTTONS) or _DATE_LIKE.search(folded) or any(mark in folded for mark in _MARKS):
        return False
    return sum(char.isalpha() or char == " " for char in line) >= 0.8 * len(line)
