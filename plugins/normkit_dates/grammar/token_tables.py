"""Turn the word lists of a language into the two tables that the scanner reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from normkit_dates.calendars.edtf import FIRST_YEAR, LAST_YEAR
from normkit_dates.grammar.phrase import MARKS, Value

Words = Mapping[str, Mapping[Any, str]]
"""letter -> value (see ``phrase.Value``) -> words, separated by blanks."""

NUMBERS: tuple[dict[str, str], dict[str, Value]] = (
    {
        **{str(n): "n" for n in range(32, 100)},
        "00": "n",
        **{str(n): "y" for n in range(FIRST_YEAR, LAST_YEAR + 1)},
        **{f"{n:02d}": "d" for n in range(1, 10)},
        **{str(n): "d" for n in range(1, 32)},
    },
    {
        **{str(n): n for n in range(1, 100)},
        **{f"{n:02d}": n for n in range(10)},
        **{str(n): n for n in range(FIRST_YEAR, LAST_YEAR + 1)},
    },
)
"""Letters and values of numbers, the same in every language: d a day, y a year, n neither."""

_VARIANTS = {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "،": ",", "؟": "?", "؛": ";"}


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


def tables(
    words: Words, spellings: Callable[[str], Iterable[str]], exact: Words | None = None
) -> tuple[dict[str, str], dict[str, Value]]:
    """Return (token -> letter, token -> value).

    ``spellings`` gives the forms in which a word of ``words`` is met; those of ``exact`` are met as
    they stand, and win.
    """
    letters, values = dict(NUMBERS[0]), dict(NUMBERS[1])
    letters.update(zip(MARKS, MARKS, strict=True))
    letters.update(_VARIANTS)
    for letter, by_value in words.items():
        for value, row in by_value.items():
            for word in row.split():
                for form in spellings(word):
                    letters[form], values[form] = letter, value
    for letter, by_value in (exact or {}).items():
        for value, row in by_value.items():
            for form in row.split():
                letters[form], values[form] = letter, value
    return letters, values
