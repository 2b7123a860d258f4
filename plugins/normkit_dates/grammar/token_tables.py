"""Turn the word lists of a language into the two tables that the scanner reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from normkit_dates.calendars.edtf import FIRST_YEAR, LAST_YEAR
from normkit_dates.grammar.letters import MARKS
from normkit_dates.grammar.phrase import Value
from normkit_dates.grammar.wordlist import Words

_NUMERALS = "i ii iii iv v vi vii viii ix x xi xii"
ROMAN_MONTHS = {numeral: number for number, numeral in enumerate(_NUMERALS.split(), 1)}
"""Months as stones and labels number them."""

NUMBERS: tuple[dict[str, str], dict[str, Value]] = (
    {
        **{str(n): "n" for n in range(32, 100)},
        "00": "n",
        **{str(n): "y" for n in range(FIRST_YEAR, LAST_YEAR + 1)},
        **{f"{n:02d}": "d" for n in range(1, 10)},
        **{str(n): "d" for n in range(1, 32)},
        **{form: "®" for word in ROMAN_MONTHS if len(word) > 1 for form in (word, word.upper())},
    },
    {
        **{str(n): n for n in range(1, 100)},
        **{f"{n:02d}": n for n in range(10)},
        **{str(n): n for n in range(FIRST_YEAR, LAST_YEAR + 1)},
    },
)
"""Letters and values of numbers, the same in every language: d a day, y a year, n neither; ® a month in Roman numerals.
"""

_VARIANTS = {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "،": ",", "؟": "?", "؛": ";"}


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
