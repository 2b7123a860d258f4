"""The sketch of a text: 114 bytes, whatever its length, by which the likeness of two texts is judged.

Shingles (runs of words) are sketched by one-permutation hashing with eight bits a bin (Li, Owen and Zhang, "One
permutation hashing", 2012; Li and König, "b-bit minwise hashing", 2010), numbers and names by the least of their hashes
(Beyer and others, "On synopses for distinct-value estimation", 2007). Hashes are CRC-32: the same on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from struct import Struct
from typing import NamedTuple
from unicodedata import normalize
from zlib import crc32

from normkit_headlines.text_likeness.telling_words import names, numbers

LEAST_WORDS = 20
"""A text of fewer words, or letters in a script without blanks, says too little for a judgement of likeness."""
BINS, NUMBERS, NAMES = 64, 8, 16
"""How much of a text is sketched: so many shingles, one of each bin, and so many numbers and names."""
_WORDS_IN_SHINGLE, _LETTERS_IN_SHINGLE = 3, 5
_MOST_LETTERS = 1 << 20
"""Code points of a text that are looked at."""
_LAYOUT = Struct(f">H{BINS}s{NUMBERS}H{NAMES}H")
_TURN = 0x9E3779B1
_BIN_SHIFT = 32 - BINS.bit_length() + 1
_ASCII_WORDS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
"""Each byte that is no letter, digit or part of a longer character becomes a blank."""
_PUNCTUATION = frozenset(
    map(
        chr,
        chain(
            range(0x80, 0xC0), (0x060C, 0x061B, 0x061F, 0x06D4, 0x0964), range(0x2000, 0x2070), range(0x3000, 0x3004)
        ),
    )
).difference("\u00aa\u00b5\u00ba")
"""What stands between words beyond ASCII, in most texts."""
_FIRST_UNSPACED = "\u0e00"
BINS_START, SIZE = 2, _LAYOUT.size
"""Where in a sketch the bins stand, and how many bytes it has."""
NONE = bytes(SIZE)
"""The sketch of a text that is too short."""


@lru_cache(maxsize=4)
def sketch(text: str) -> bytes:
    """Return the sketch of a text: how many shingles it has, the bins, the numbers and the names.

    Numbers and names ascend; one that is missing is 0.
    """
    text = text[:_MOST_LETTERS]
    length = _WORDS_IN_SHINGLE
    if text.isascii():
        bare = text.encode().translate(_ASCII_WORDS)
        written, folded = bare.split(), bare.lower().split()
    else:
        text = spaced = normalize("NFKC", text)
        letters = set(text)
        for mark in letters & _PUNCTUATION:
            spaced = spaced.replace(mark, " ")
        written, folded = _words(spaced), _words(spaced.casefold())
        if _is_unspaced(text, letters):
            length, folded = _LETTERS_IN_SHINGLE, [letter.encode() for letter in text.casefold() if letter.isalnum()]
    if len(folded) < LEAST_WORDS:
        return NONE
    hashes = _shingles(folded, length)
    capitalised = names(set(written), set(folded))
    return _LAYOUT.pack(
        min(len(hashes), 0xFFFF), _bins(hashes), *_least(numbers(text), NUMBERS), *_least(capitalised, NAMES)
    )


def _words(text: str) -> list[bytes]:
    """Return the words of a text without punctuation beyond ASCII, as UTF-8."""
    return text.encode("utf-8", "surrogatepass").translate(_ASCII_WORDS).split()


def _is_unspaced(text: str, letters: set[str]) -> bool:
    """Say whether a text of these letters is mostly written without blanks between words."""
    if not any(_unspaced().match(letter) for letter in letters if letter >= _FIRST_UNSPACED):
        return False
    return 2 * sum(map(len, _unspaced().findall(text))) > len(text)


def _shingles(words: list[bytes], length: int) -> set[int]:
    """Return a hash for each run of so many words."""
    return set(map(crc32, map(b"".join, zip(*[words[start:] for start in range(length)], strict=False))))


def _bins(hashes: set[int]) -> bytes:
    """Return the least hash of each bin, in eight bits from 1 on; the highest bits of a hash say which bin is its.

    An empty bin takes that of the next one that is not, turned by how far that is (Shrivastava and Li, "Densifying one
    permutation hashing", 2014): so the share of equal bins still tells the resemblance.
    """
    falling = sorted(hashes, reverse=True)
    least = {value >> _BIN_SHIFT: value for value in falling}
    if len(least) == BINS:
        return bytes([least[one] % 255 + 1 for one in range(BINS)])
    # From behind; behind the last bin comes the first one again.
    value, distance = falling[-1], BINS - (falling[0] >> _BIN_SHIFT) + (falling[-1] >> _BIN_SHIFT)
    filled = bytearray(BINS)
    for one in range(BINS - 1, -1, -1):
        if one in least:
            value, distance = least[one], 0
        else:
            distance += 1
        filled[one] = (value + distance * _TURN) % 255 + 1
    return bytes(filled)


def _least(words: Iterable[bytes], count: int) -> list[int]:
    """Return the least hashes of some words, in 16 bits from 1 on, ascending; 0 for those that are missing."""
    hashes = sorted({value >> 16 or 1 for value in map(crc32, words)})[:count]
    return [*hashes, *[0] * (count - len(hashes))]


@cache
def _unspaced() -> re.Pattern[str]:
    """Thai, Lao, Burmese, Khmer, Japanese and Chinese are written without blanks between words."""
    return re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+")


class Parts(NamedTuple):
    """What a sketch holds."""

    shingles: int
    """How many different ones the text has, up to 65,535."""
    bins: bytes
    numbers: tuple[int, ...]
    """Hashes, ascending."""
    names: tuple[int, ...]


@lru_cache(maxsize=1 << 10)
def parts(packed: bytes) -> Parts:
    """Return what a sketch holds."""
    shingles, bins, *telling = _LAYOUT.unpack(packed)
    return Parts(shingles, bins, tuple(filter(None, telling[:NUMBERS])), tuple(filter(None, telling[NUMBERS:])))
