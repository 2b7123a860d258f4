"""How the words of a language are written down: word lists by letter and value, and the spellings they are met in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Words = Mapping[str, Mapping[Any, str]]
"""letter -> value (see ``phrase.Value``) -> words, separated by blanks."""


def listed(names: str, first: int, more: Mapping[int, str] | None = None) -> dict[int, str]:
    """Return the words of each month (``first`` 1) or day (``first`` 0) of a row of ``cldr``, with what it lacks.

    >>> listed("lundi, mardi", 0, {1: "mar"})
    {0: 'lundi', 1: 'mardi mar'}
    """
    rows = dict(enumerate(names.split(", "), first))
    return {number: f"{row} {more.get(number, '')}".strip() if more else row for number, row in rows.items()}


def bag(words: str) -> frozenset[str]:
    """Return the words of a string, separated by blanks."""
    return frozenset(words.split())
