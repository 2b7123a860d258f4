#!/usr/bin/env python3
"""Write which words are words of a language: a Bloom filter, by which headlines tell a slip from another word.

    pip install pyspellchecker
    python tools/headlines/build_known_words.py plugins/normkit_headlines/lexicon/data/known_words.bloom

The words are those of pyspellchecker (MIT) in ten languages that are said often: more than ``OFTEN`` times in what it
counted. In English, of which it counted most, short words of other languages are said as often: there the limit is
higher. Of German and Persian, of which it counted little, all that are not long.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from spellchecker import SpellChecker

from normkit import fold
from normkit_headlines.lexicon.known_words import HASHES, LANGUAGES, LONGEST_LISTED, positions
from normkit_headlines.matching.normalization import normalize_spelling

OFTEN, LONGEST = 50, 14
OFTEN_IN_ENGLISH, LONG = 500, 7
COUNTED_LITTLE = ("de", "fa")
BITS = 16
"""Of the filter, for each word: one word in two thousand that is none seems to be one."""


def words(language: str) -> Iterator[str]:
    """Yield the words of a language, as headlines compare them."""
    counts = SpellChecker(language=language).word_frequency.dictionary
    for word, count in counts.items():
        foreign = language == "en" and len(word) < LONG
        often = count > (OFTEN_IN_ENGLISH if foreign else OFTEN)
        little = language in COUNTED_LITTLE and len(word) <= LONGEST_LISTED
        if (often or little) and word.isalpha() and 2 <= len(word) <= LONGEST:
            yield normalize_spelling(fold(word))


def main() -> None:
    """Write the file."""
    known = [(number, word) for number, language in enumerate(LANGUAGES) for word in sorted(set(words(language)))]
    bits = bytearray(len(known) * BITS // 8)
    for number, word in known:
        for position in positions(word, number, 8 * len(bits)):
            bits[position >> 3] |= 1 << (position & 7)
    Path(sys.argv[1]).write_bytes(bits)
    print(f"{len(known)} words, {len(bits)} bytes, {HASHES} hashes", file=sys.stderr)


if __name__ == "__main__":
    main()
