"""What is known of words: attested given names and surnames, names of other peoples, ordinary words.

The lists in ``data/`` are written by ``tools/names/build_lexicon.py`` (names: Wikidata CC0, Algerian Name Transcription
Corpus CC0, DziriNames MIT; other peoples' names: faker, MIT; words: pyspellchecker, MIT) and read when first
needed. ``regional_names.txt``, of Muslims beyond the Arab countries, is self-compiled.
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
STRANGE_UNLISTED, STRANGE_LISTED = -2.5, -3.0
"""Log-odds (``trigram_odds``) up to which a word that nobody lists, or one that is listed, is no Arabic name."""

_LOOSE = str.maketrans("eyowvEO24qDTCK", "iiuufIU15kdtSk")


@lru_cache(maxsize=1 << 14)
def loose_key(word: str) -> str:
    """Return a key that most spellings of one name share, and few others do.

    >>> loose_key("taymour") == loose_key("taimur")
    True
    """
    return latin.without_doubled(latin.phonemes(word).translate(_LOOSE))


def given_attestation(word: str) -> int:
    """Return how well a folded Latin word is attested as an Arabic given name: COMMON, RARE or 0."""
    return _attestations(word)[0]


def surname_attestation(word: str) -> int:
    """Return how well a folded Latin word is attested as an Arabic surname: COMMON, RARE or 0."""
    return _attestations(word)[1]


def name_attestation(word: str) -> int:
    """Return how well a folded Latin word is attested as an Arabic name of any kind: COMMON, RARE or 0."""
    return max(_attestations(word))


def is_weak(word: str) -> bool:
    """Say whether Arabs bear a folded word as a name, but it is first a Western name or an English word."""
    return word in _arab_names()["weak"]


def is_shared(word: str) -> bool:
    """Say whether a folded word is a given name of Arabs and of other peoples alike ("Nadia", "Adam")."""
    return word in _arab_names()["shared"]


def is_foreign(word: str) -> bool:
    """Say whether a folded word is a name of other peoples."""
    return word in _foreign_and_ordinary()[0]


@cache
def regional_names() -> dict[str, str]:
    """Return names of Muslims beyond the Arab countries, as spelt and folded -> "given" or "surname"."""
    found: dict[str, str] = {}
    for paragraph in data_file.read_text("regional_names").split("\n\n"):
        heading, _, words = paragraph.partition("\n")
        role = "given" if heading.startswith("# given") else "surname"
        for word in words.split() if words[:1] != "#" else ():
            found.setdefault(word, role)
    return found


def is_ordinary(word: str) -> bool:
    """Say whether a folded word is a frequent word of English, French, German or Spanish, and no name."""
    return word in _foreign_and_ordinary()[1]


@lru_cache(maxsize=1 << 13)
def trigram_odds(word: str) -> float:
    """Return the log-odds, from its letters, of a folded word that nobody lists being an Arabic name.

    Every twentieth name or word of other languages has 1 or more, every hundredth 3.5; half of the Arabic names do.

    >>> trigram_odds("murtafqi") > 3 > -3 > trigram_odds("lindqvist")
    True
    """
    table = _trigram_table()
    first = ord(EDGE)
    row = total = 0
    for letter in (word + EDGE).encode():
        letter -= first
        total += table[row * 28 + letter]
        row = (row * 27 + letter) % 729  # the last two letters
    return (total - (len(word) + 1) * ord(EVEN)) / 4


def trigrams(word: str) -> Iterator[tuple[str, str, str]]:
    """Yield each three letters in a row of a word, with its edges."""
    padded = EDGE + EDGE + word + EDGE
    return zip(padded, padded[1:], padded[2:], strict=False)


@cache
def given_names_arabic() -> frozenset[str]:
    """Return the given names in Arabic script, folded."""
    return frozenset(data_file.read_text("given_names_arabic").split())


@cache
def surnames_arabic() -> frozenset[str]:
    """Return the surnames in Arabic script, folded and without the article."""
    return frozenset(data_file.read_text("surnames_arabic").split())


@lru_cache(maxsize=1 << 14)
def _attestations(word: str) -> tuple[int, int]:
    """Return how well a folded Latin word is attested as a given name, and as a surname."""
    key, exact = loose_key(word), "=" + word
    found = [key in section or exact in section for section in _attested_names()]
    common_given, rare_given, common_surname, rare_surname = found
    return (
        COMMON if common_given else RARE if rare_given else 0,
        COMMON if common_surname else RARE if rare_surname else 0,
    )


_SECTIONS = ("common given", "rare given", "common surname", "rare surname", "weak", "shared")
"""The sections of ``arab_names_latin.txt``, in order.

An entry of the first four is a loose key, which holds for any spelling, or "=" and the one spelling that is a name.
"""


@cache
def _arab_names() -> dict[str, frozenset[str]]:
    """Return the entries of each section."""
    return dict(zip(_SECTIONS, _sections("arab_names_latin"), strict=True))


@cache
def _attested_names() -> tuple[frozenset[str], ...]:
    """Return the entries of the first four sections."""
    return tuple(_arab_names()[section] for section in _SECTIONS[:4])


@cache
def _foreign_and_ordinary() -> tuple[frozenset[str], ...]:
    """Return names of other peoples, and ordinary words."""
    return _sections("foreign_names")


def _sections(file: str) -> tuple[frozenset[str], ...]:
    """Return the words of each section of a data file; a blank line parts sections."""
    return tuple(frozenset(section.split()) for section in data_file.read_text(file).split("\n\n"))


@cache
def _trigram_table() -> bytes:
    return data_file.read_bytes("trigram_odds")
