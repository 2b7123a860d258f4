"""Places of the Arab world whose name is spelt in several ways: which spellings are one place, and which stands for it.

``data/gazetteer.txt`` is self-compiled: a line is a place, its preferred spelling first.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from normkit_names.lexicon import data_file
from normkit_names.normalization import latin

# Not all of ``latin.ARTICLES``: "ed", "en", "er", "es" are words of the text around.
_ARTICLES = ("al", "el", "ad", "an", "ar", "as", "ash", "at", "az")


@lru_cache(maxsize=1 << 14)
def place_number(spelling: str) -> int | None:
    """Return the number of the place that is spelt so (its row in the gazetteer, from 0); None if there is none.

    >>> place_number("Hodeidah") == place_number("al-Hudaydah") is not None
    True
    """
    return _numbers().get(_key(spelling))


def preferred_spelling(spellings: Iterable[str]) -> str:
    """Return the gazetteer's first spelling of the place that all these spell; "" where they do not spell one place.

    >>> preferred_spelling(["al-Hudaydah", "Hodeida"])
    'Hodeidah'
    """
    numbers = {place_number(spelling) for spelling in spellings}
    number = numbers.pop() if len(numbers) == 1 else None
    return "" if number is None else _preferred()[number]


@cache
def _preferred() -> tuple[str, ...]:
    """Return the first spelling of each place of the gazetteer, with its capitals."""
    return tuple(_capitalised(spellings[0]) for spellings in _rows())


def _capitalised(key: str) -> str:
    """Return a spelling of the gazetteer as it is written: "deir_ez-zor" is "Deir ez-Zor"."""
    pieces = key.replace("_", " _").replace("-", " -").split()
    found = []
    for number, piece in enumerate(pieces):
        word = piece.lstrip("_-")
        more = number + 1 < len(pieces)
        small = more and pieces[number + 1].startswith("-") and word in latin.ARTICLES
        found.append(piece[: len(piece) - len(word)] + (word if small else word[:1].upper() + word[1:]))
    return "".join(found).replace("_", " ")


@cache
def _numbers() -> dict[str, int]:
    """Return the number of each place by its keys."""
    return {_key(spelling): number for number, spellings in enumerate(_rows()) for spelling in spellings}


@cache
def _rows() -> tuple[list[str], ...]:
    """Return the spellings of each place as the file has them."""
    lines = data_file.read_text("gazetteer").splitlines()
    return tuple(line.split() for line in lines if line.strip() and not line.startswith("#"))


def _key(spelling: str) -> str:
    """Return a spelling as the gazetteer has it, without its article."""
    key = spelling.lower()
    if key.isalpha():
        return key
    key = key.replace(" ", "_").replace("-", "_").replace("’", "'")
    article, _, rest = key.partition("_")
    return rest if rest and article in _ARTICLES else key
