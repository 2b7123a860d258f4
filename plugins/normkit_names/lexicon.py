"""What is known of names: attested given names and surnames, and places.

The lists of names in ``data/`` are written by ``tools/names_lexicon.py`` (Wikidata CC0, Algerian Name Transcription
Corpus CC0, DziriNames MIT); ``places.txt`` is self-compiled. They are read when first needed.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from normkit_names import latin

DATA = Path(__file__).with_name("data")
COMMON, RARE = 2, 1
"""How well a name is attested; 0 where it is not listed."""

_LOOSE = str.maketrans("eyowvEO24qDTCK", "iiuufIU15kdtSk")
_ARTICLES = ("al", "el", "ad", "an", "ar", "as", "ash", "at", "az")


def loose(word: str) -> str:
    """Return a key that most spellings of one name share, and few others do.

    >>> loose("taymour") == loose("taimur")
    True
    """
    heard = latin.sounds(word).translate(_LOOSE)
    return "".join(sound for sound, next_one in zip(heard, heard[1:] + " ", strict=True) if sound != next_one)


def given(word: str) -> int:
    """Return how well a folded Latin word is attested as an Arabic given name."""
    return _attested(word, 0)


def surname(word: str) -> int:
    """Return how well a folded Latin word is attested as an Arabic surname."""
    return _attested(word, 2)


def name(word: str) -> int:
    """Return how well a folded Latin word is attested as an Arabic name of any kind."""
    return max(given(word), surname(word))


def is_weak(word: str) -> bool:
    """Say whether Arabs bear a folded word as a name, but it is first a Western name or an English word."""
    return word in _latin()[4]


def place(spelling: str) -> int | None:
    """Return the number of the place that is spelt so, if there is one.

    >>> place("Hodeidah") == place("al-Hudaydah") is not None
    True
    """
    return _places().get(_place_key(spelling))


@cache
def arabic_given() -> frozenset[str]:
    """Return the given names in Arabic script, folded."""
    return frozenset(_read("given_arabic").split())


@cache
def arabic_surnames() -> frozenset[str]:
    """Return the surnames in Arabic script, folded and without the article."""
    return frozenset(_read("surname_arabic").split())


def _attested(word: str, first: int) -> int:
    common, rare = _latin()[first : first + 2]
    key, exact = loose(word), "=" + word
    if key in common or exact in common:
        return COMMON
    return RARE if key in rare or exact in rare else 0


@cache
def _latin() -> tuple[frozenset[str], ...]:
    """Return common given names, rare ones, common surnames, rare ones, and weak words.

    An entry is a loose key, which holds for any spelling, or "=" and the one spelling that is a name.
    """
    return tuple(frozenset(section.split()) for section in _read("latin").split("\n\n"))


@cache
def _places() -> dict[str, int]:
    lines = [line for line in _read("places").splitlines() if not line.startswith("#")]
    return {_place_key(spelling): number for number, line in enumerate(lines) for spelling in line.split()}


def _place_key(spelling: str) -> str:
    key = spelling.lower().replace(" ", "_").replace("-", "_").replace("’", "'")
    article, _, rest = key.partition("_")
    return rest if rest and article in _ARTICLES else key


def _read(file: str) -> str:
    return (DATA / f"{file}.txt").read_text("utf-8")
