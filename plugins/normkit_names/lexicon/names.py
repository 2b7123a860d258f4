"""What is known of words: attested given names and surnames, names of other peoples, ordinary words.

The lists in ``data/`` are written by ``tools/names/build_lexicon.py`` (names: Wikidata CC0, Algerian Name Transcription
Corpus CC0, DziriNames MIT; other peoples' names: faker, MIT; words: pyspellchecker, MIT) and read when first
needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from normkit_names.lexicon import data_file
from normkit_names.normalization import latin

COMMON, RARE = 2, 1
"""How well a name is attested; 0 where it is not listed."""

EDGE = "`"
"""What stands before and after a word in its ``trigrams``; the character before "a"."""
EVEN = "P"
"""Even odds in ``trigram_odds.txt``; each character above or below is a quarter of a log-odd."""
STRANGE, STRANGER = -2.5, -3.0
"""Log-odds (``sounds_arabic``) up to which a word that nobody lists, or one that is listed, is no Arabic name."""

_LOOSE = str.maketrans("eyowvEO24qDTCK", "iiuufIU15kdtSk")


@lru_cache(maxsize=1 << 14)
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


def is_shared(word: str) -> bool:
    """Say whether a folded word is a given name of Arabs and of other peoples alike ("Nadia", "Adam")."""
    return word in _latin()[5]


def is_foreign(word: str) -> bool:
    """Say whether a folded word is a name of other peoples."""
    return word in _elsewhere()[0]


def is_ordinary(word: str) -> bool:
    """Say whether a folded word is a frequent word of English, French, German or Spanish, and no name."""
    return word in _elsewhere()[1]


@lru_cache(maxsize=1 << 13)
def sounds_arabic(word: str) -> float:
    """Return the log-odds, from its letters, of a folded word that nobody lists being an Arabic name.

    Every twentieth name or word of other languages has 1 or more, every hundredth 3.5; half of the Arabic names do.

    >>> sounds_arabic("murtafqi") > 3 > -3 > sounds_arabic("lindqvist")
    True
    """
    table = _letters()
    first = ord(EDGE)
    steps = (table[((ord(a) - first) * 27 + ord(b) - first) * 28 + ord(c) - first] for a, b, c in trigrams(word))
    return sum(ord(step) - ord(EVEN) for step in steps) / 4


def trigrams(word: str) -> Iterator[tuple[str, str, str]]:
    """Yield each three letters in a row of a word, with its edges."""
    padded = EDGE + EDGE + word + EDGE
    return zip(padded, padded[1:], padded[2:], strict=False)


@cache
def arabic_given() -> frozenset[str]:
    """Return the given names in Arabic script, folded."""
    return frozenset(data_file.read_text("given_names_arabic").split())


@cache
def arabic_surnames() -> frozenset[str]:
    """Return the surnames in Arabic script, folded and without the article."""
    return frozenset(data_file.read_text("surnames_arabic").split())


def _attested(word: str, first: int) -> int:
    common, rare = _latin()[first : first + 2]
    key, exact = loose(word), "=" + word
    if key in common or exact in common:
        return COMMON
    return RARE if key in rare or exact in rare else 0


@cache
def _latin() -> tuple[frozenset[str], ...]:
    """Return common given names, rare ones, common surnames, rare ones, weak words, and shared given names.

    An entry is a loose key, which holds for any spelling, or "=" and the one spelling that is a name.
    """
    return tuple(frozenset(section.split()) for section in data_file.read_text("arab_names_latin").split("\n\n"))


@cache
def _elsewhere() -> tuple[frozenset[str], ...]:
    """Return names of other peoples, and ordinary words."""
    return tuple(frozenset(section.split()) for section in data_file.read_text("foreign_names").split("\n\n"))


@cache
def _letters() -> str:
    return data_file.read_text("trigram_odds")
