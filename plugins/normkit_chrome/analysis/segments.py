"""Segments of a text whose paragraphs were joined by spaces: what stands between one end of a sentence and the next.

A site's notices have no lines of their own there. But they begin where a sentence ends, and they end where one ends
or where the article goes on with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from normkit import CLOSING_MARKS, SENTENCE_ENDS, fold
from normkit_chrome.lexicon.keys import is_unspaced

SLOT = "{n}"
"""What stands for a number that changes from story to story."""

_FULL_STOPS = "。！？"
"""Ends of sentences behind which no blank stands."""


class Segment(NamedTuple):
    """A segment. Offsets are code points of the text it was cut from."""

    start: int
    end: int
    written: str


def segments(line: str, at: int = 0) -> list[Segment]:
    """Return the segments of a line that begins at a place of its text. Linear.

    >>> [one.written for one in segments("Rain fell. It was late!")]
    ['Rain fell.', 'It was late!']
    """
    found, start = [], len(line) - len(line.lstrip())
    for gap in _gap().finditer(line, start):
        if line[gap.end()].islower():  # "at 5 p.m. on Friday"
            continue
        if gap.start() > start:
            found.append(Segment(at + start, at + gap.start(), line[start : gap.start()]))
        start = gap.end()
    last = line[start:].rstrip()
    return [*found, Segment(at + start, at + start + len(last), last)] if last else found


def sentence_starts(line: str, at: int) -> list[int]:
    """Return where sentences may begin behind a place of a line, be it right behind the mark that ends the last one.

    >>> sentence_starts("Rain fell.It was late! Share", 0)
    [10, 23]
    """
    # The mark itself is found too: so the search is fast.
    behind = [gap.end() for gap in _glued_gap().finditer(line, at)]
    return [start for start in behind if not line[start].islower()]


def words_of(written: str) -> tuple[str, ...]:
    """Return the words of a segment as they compare, with a slot for each number.

    >>> words_of("Shared 1,204 times")
    ('shared', '{n},{n}', 'times')
    """
    return tuple(_number().sub(SLOT, fold(written)).split())


def size(words: Sequence[str]) -> int:
    """Return how many words these are, two letters counting as one in scripts without blanks."""
    return sum(1 if word.isascii() else max(1, sum(map(is_unspaced, word)) // 2) for word in words)


def begins_sentence(word: str) -> bool:
    """Say whether a sentence can begin with a word: no small letter, no mark that goes on."""
    bare = word.lstrip("\"'“„«»‘’([¿¡-–—")
    return bool(bare) and not bare[0].islower() and (bare[0].isalnum() or bare != word)


def is_uncased(word: str) -> bool:
    """Say whether a word is of a script without capitals."""
    letter = next(filter(str.isalpha, word), "")
    return bool(letter) and letter.upper() == letter.lower()


@cache
def _gap() -> re.Pattern[str]:
    marks = re.escape("".join(SENTENCE_ENDS) + CLOSING_MARKS)
    return re.compile(rf"(?<=[{marks}])\s{{1,3}}(?=\S)|(?<=[{_FULL_STOPS}])(?=\w)")


@cache
def _glued_gap() -> re.Pattern[str]:
    marks = re.escape("".join(SENTENCE_ENDS) + CLOSING_MARKS)
    return re.compile(rf"[{marks}]\s{{0,3}}(?=[^\W\d_])")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(r"\d+")
