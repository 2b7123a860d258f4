"""Biographies: what a site sets under an article to say who wrote it. They may be the record's only word on that."""

from __future__ import annotations

import re
from functools import cache

from normkit import fold, word_set
from normkit_chrome.lexicon.phrases import phrase_set, phrases

_PARTICLES = word_set("van von der den de del della di da dos du la le el al bin ibn and und et y e en ve и و &")
_MOST_NAME = 6
"""Words of the longest name, or two, that a biography begins with."""


def is_biography(line: str, least: int = 2) -> bool:
    """Say whether a line tells who somebody is, as a note on the author does: a name, then a word of a life.

    A name has ``least`` words.

    >>> is_biography("Jo Bloom is a reporter who covers the upper valley.")
    True
    >>> is_biography("Get the Tolvan Post in your mailbox at dawn")
    False
    """
    folded = fold(line)
    if folded.startswith(phrases("biography openings")):
        return True
    if not begins_with_name(line, least) and line[:1].upper() != line[:1].lower():
        return False
    return not _life_words().isdisjoint(re.findall(r"\w+", folded))


def begins_with_name(line: str, least: int = 2) -> bool:
    """Say whether a line of a script with capitals begins with somebody's name, and goes on: "Jo Bloom writes"."""
    words = re.findall(r"[^\s,]+", line[:_LONGEST_START])
    capitals = 0
    for at, word in enumerate(words[: _MOST_NAME + 1]):
        if word.lower() in _PARTICLES and at:
            continue
        if not word[:1].isupper() or word.lower() in phrase_set("open words"):
            return capitals >= least and word[:1].islower()
        capitals += 1
    return False


_LONGEST_START = 120
"""Code points that hold a name and the word behind it."""


@cache
def _life_words() -> frozenset[str]:
    return phrase_set("biography words")
