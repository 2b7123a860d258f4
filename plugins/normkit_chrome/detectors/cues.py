"""Lines told by what they say: by the phrases of a kind that they hold."""

from __future__ import annotations

from collections.abc import Iterator

from normkit_chrome.lexicon.phrases import phrases


def holds(line: str, kind: str) -> bool:
    """Say whether a line holds a phrase of a kind, of any language."""
    return any(phrase in line for phrase in phrases(kind))


def occurrences(text: str, words: str) -> Iterator[int]:
    """Yield the offsets at which words stand in a text, in code points and in order."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))
