"""Lines that say where an article comes from, or under which licence: the record may have no other word on it."""

from __future__ import annotations

from normkit import fold
from normkit_chrome.lexicon.phrases import holds, phrase_set, phrases

_LONGEST_LABEL = 40
"""Code points before the colon."""


def names_source(line: str) -> bool:
    """Say whether a line names where the article was published before, who released it, or its licence.

    >>> names_source("Source: Marlow Dispatch"), names_source("The source of the river dried up.")
    (True, False)
    """
    folded = fold(line).strip("-•*·([ ")
    label, colon, _ = folded[: _LONGEST_LABEL + 1].partition(":")
    if colon and label.strip() in phrase_set("source labels"):
        return True
    return folded.startswith(phrases("source openings")) or holds(folded, "licence words")
