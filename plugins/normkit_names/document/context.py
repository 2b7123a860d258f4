"""The capitalised word beside a name: a given name that no list has, or the thing that is called so."""

from __future__ import annotations

from normkit_names.lexicon.stopwords import NO_NAME

REACH = 40
"""Code points: a longer word is none."""


def before(text: str, start: int) -> bool:
    """Say whether a capitalised word that is no title or ordinary word stands right before a name.

    >>> before("Then Malak Mattar", 11), before("Minister Mattar", 9)
    (True, False)
    """
    words = text[max(0, start - REACH) : start]
    return words[-1:] in (" ", "\u00a0") and words[-2:-1].isalnum() and _capitalised(words.split()[-1])


def after(text: str, end: int) -> bool:
    """Say the same of the word right after it."""
    words = text[end : end + REACH]
    return words[:1] in (" ", "\u00a0") and words[1:2].isalpha() and _capitalised(words.split()[0])


def _capitalised(word: str) -> bool:
    return word[:1].isupper() and word.strip("-'’.,;:!?").lower() not in NO_NAME
