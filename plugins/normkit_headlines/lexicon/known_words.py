"""Which words are words of ten languages that are often said.

A Bloom filter of words of pyspellchecker (MIT License: see NOTICE), written by tools/headlines/build_known_words.py: it
knows every one of them, and takes one in two thousand others for one.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path

LANGUAGES = ("ar", "de", "en", "es", "fa", "fr", "it", "nl", "pt", "ru")
LITTLE_COUNTED = frozenset(("ar", "fa", "ru"))
"""Those of whose words the list has few for the many forms they have."""
LONGEST_LISTED = 10
"""Letters of the words up to which all languages are listed."""
HASHES = 11
"""Bits of the filter that stand for a word."""


@lru_cache(maxsize=1 << 14)
def languages_of(word: str) -> frozenset[str]:
    """Return the languages that have a word, which stands as headlines compare it."""
    bits = _bits()
    return frozenset(
        language
        for number, language in enumerate(LANGUAGES)
        if all(bits[position >> 3] & 1 << (position & 7) for position in positions(word, number, 8 * len(bits)))
    )


def positions(word: str, language: int, size: int) -> Iterator[int]:
    """Yield the bits of a filter of ``size`` bits that stand for a word of a language, given by its number.

    Double hashing (Kirsch and Mitzenmacher, 2006): each language goes on where the one before it stopped.
    """
    first, step = _hashes(word)
    return ((first + number * step) % size for number in range(HASHES * language, HASHES * (language + 1)))


@lru_cache(maxsize=2)
def _hashes(word: str) -> tuple[int, int]:
    digest = int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=16).digest())
    return digest >> 64, digest & (1 << 64) - 1 | 1


@cache
def _bits() -> bytes:
    return Path(__file__).with_name("data").joinpath("known_words.bloom").read_bytes()
