"""What stands in brackets behind a name and only says it again: a ticker ("(NYSE: MRLC)"), its initials ("(WHO)")."""

from __future__ import annotations

import re
from functools import cache

NAME_WORDS = 5
"""So many words before the brackets may be the name."""


def without_abbreviations(text: str) -> str:
    """Return a folded headline without what only abbreviates the name before it.

    >>> without_abbreviations("marlowe chemicals (mrlc) posts profit"), without_abbreviations("bus crash (uk)")
    ('marlowe chemicals posts profit', 'bus crash (uk)')
    """
    exchange, letters = _patterns()
    text = exchange.sub("", text)
    return letters.sub(lambda match: "" if _abbreviates(match[1], text[: match.start()]) else match[0], text)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    exchanges = "nyse|nasdaq|amex|otc|lse|asx|tsx|tse|hkex|sehk|nse|bse|jse|krx|sgx|xetra|etr|fra|epa|bit|bme|ams|moex"
    return (
        re.compile(rf" ?\((?:{exchanges}) ?: ?[\w.]{{1,9}}\)"),
        re.compile(r" \(([^\W\d_]{3,6})(?:\.[a-z]{1,3})?\)"),
    )


def _abbreviates(letters: str, before: str) -> bool:
    """Say whether the letters stand in one of the last words and those behind it, in order, the first one first."""
    words = before.split()[-NAME_WORDS:]
    return any(_in_order(letters, "".join(words[at:])) for at, word in enumerate(words) if word[0] == letters[0])


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
