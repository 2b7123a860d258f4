"""How the words of a language are written down: word lists by letter and value, and the spellings they are met in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Words = Mapping[str, Mapping[Any, str]]
"""letter -> value (see ``phrase.Value``) -> words, separated by blanks."""


JOINERS = "\u200c\u200d"
"""Zero-width non-joiner and joiner: they shape the letters beside them; other invisible marks are no part of words."""


def numbered_names(names: str, first: int, more: Mapping[int, str] | None = None) -> dict[int, str]:
    """Return number -> names of the months (``first`` 1) or days (``first`` 0) in a row of ``calendars.cldr_names``.

    ``more`` are names that the row lacks.

    >>> numbered_names("lundi, mardi", 0, {1: "mar"})
    {0: 'lundi', 1: 'mardi mar'}
    """
    rows = dict(enumerate(names.split(", "), first))
    return {number: f"{row} {more.get(number, '')}".strip() if more else row for number, row in rows.items()}


def letter_cases(word: str) -> tuple[str, str, str]:
    """Return a word small, with a capital, and in capitals: the spellings of most languages."""
    return word, word.capitalize(), word.upper()


def ascii_digits(zeros: str) -> dict[int, str]:
    """Return a table for ``str.translate`` that turns the digits of systems, each given by its zero, into 0 to 9."""
    return {ord(zero) + n: str(n) for zero in zeros for n in range(10)}
