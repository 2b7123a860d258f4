"""The sketch of a text: 114 bytes, whatever its length, by which the likeness of two texts is judged.

Shingles (runs of words) are sketched by one-permutation hashing with eight bits a bin (Li, Owen and Zhang, "One
permutation hashing", 2012; Li and König, "b-bit minwise hashing", 2010), numbers and names by the least of their hashes
(Beyer and others, "On synopses for distinct-value estimation", 2007). Hashes are made of CRC-32: the same on every
machine. Most of a run over many records goes into sketches, so each step is one call for all words of a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from struct import Struct, pack, unpack
from typing import NamedTuple
from unicodedata import decimal, normalize
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
_HASH, _EMPTY = b"\xff\xff\xff\x3f", (1 << 30) - 1
"""The 30 bits of a shingle's hash, and the greatest one. The highest six, in a byte of their own, number a bin."""
_TURN = 7
"""Bits by which the hash of each following word is shifted, so that the order of words counts."""
_ASCII = bytes(range(128))
_ASCII_WORDS = bytes(code if code > 127 or chr(code).isalnum() else 32 for code in range(256))
"""Each byte that is no letter, digit or part of a longer character becomes a blank."""
_NO_ZERO = bytes([1, *range(1, 256)])
_PUNCTUATION = frozenset(
    map(
        chr,
        chain(
            range(0x80, 0xC0), (0x060C, 0x061B, 0x061F, 0x06D4, 0x0964), range(0x2000, 0x2070), range(0x3000, 0x3004)
        ),
    )
).difference("\u00aa\u00b5\u00ba")
"""What stands between words beyond ASCII, in most texts."""
_QUOTES_AND_DASHES = "\u2019\u201c\u201d\u2013\u2014\u2018\u00a0\u2026"
"""Those of them that are all there is beyond ASCII in most English texts."""
_SEPARATORS = {"\u066b": ".", "\u066c": ","}
"""What stands in Arabic numbers."""
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
    text = _plain(text[:_MOST_LETTERS])
    encoded = _encoded(text)
    bare = encoded.translate(_ASCII_WORDS)
    words = bare.split()
    folded = bare.lower().split() if bare.isascii() else _encoded(_decoded(bare).lower()).split()
    length, units = _WORDS_IN_SHINGLE, folded
    if _is_unspaced(text):
        length, units = _LETTERS_IN_SHINGLE, [_encoded(letter) for letter in text.lower() if letter.isalnum()]
    if len(units) < LEAST_WORDS:
        return NONE
    hashes = _shingles(units, length)
    return _LAYOUT.pack(
        min(len(hashes) // 4, 0xFFFF),
        _bins(hashes),
        *_least(numbers(encoded), NUMBERS),
        *_least(names(words, folded), NAMES),
    )


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _decoded(text: bytes) -> str:
    return text.decode("utf-8", "surrogatepass")


def _beyond_ascii(text: str) -> str:
    """Return those characters of a text that are not ASCII."""
    return _decoded(_encoded(text).translate(None, _ASCII))


def _plain(text: str) -> str:
    """Return a text with blanks for punctuation beyond ASCII, with ASCII digits, and else as NFKC has it."""
    for mark in _QUOTES_AND_DASHES if not text.isascii() else ():
        text = text.replace(mark, " ")
    if text.isascii():
        return text
    for mark in set(_beyond_ascii(text)):
        if mark in _PUNCTUATION:
            text = text.replace(mark, " ")
        elif mark.isdecimal():
            text = text.replace(mark, str(decimal(mark)))
        elif mark in _SEPARATORS:
            text = text.replace(mark, _SEPARATORS[mark])
    return text if text.isascii() else normalize("NFKC", text)


def _is_unspaced(text: str) -> bool:
    """Say whether a text is mostly written without blanks between words."""
    if text.isascii() or max(beyond := _beyond_ascii(text)) < _FIRST_UNSPACED:
        return False
    return 2 * sum(map(len, _unspaced().findall(beyond))) > len(text)


def _shingles(words: list[bytes], length: int) -> bytes:
    """Return a hash of 30 bits, in four bytes, for each run of so many words.

    The hashes of all words are one long number, 32 bits a word. It is combined by XOR with itself, shifted by about
    one word for each that follows: one step for all runs.
    """
    size = 4 * (len(words) - length + 1)
    hashes = combined = int.from_bytes(pack(f"<{len(words)}I", *map(crc32, words)), "little")
    for following in range(1, length):
        combined ^= hashes >> following * (32 - _TURN)
    return (combined & int.from_bytes(_HASH * (size // 4), "little")).to_bytes(size, "little")


def _bins(hashes: bytes) -> bytes:
    """Return the least hash of each bin, in eight bits from 1 on.

    An empty bin takes that of the one before it, the first one the least of all (after Shrivastava and Li, "Densifying
    one permutation hashing", 2014): so the share of equal bins still tells the resemblance.
    """
    least = [_EMPTY] * BINS
    for number, value in zip(hashes[3::4], unpack(f"<{len(hashes) // 4}I", hashes), strict=True):
        if value < least[number]:
            least[number] = value
    if least[0] == _EMPTY:
        least[0] = min(least)
    for number, value in enumerate(least):
        if value == _EMPTY:
            least[number] = least[number - 1]
    return pack(f"<{BINS}I", *least)[::4].translate(_NO_ZERO)


def _least(words: Iterable[bytes], count: int) -> list[int]:
    """Return the least hashes of some words, in 16 bits from 1 on, ascending; 0 for those that are missing."""
    hashes = [value >> 16 or 1 for value in sorted(map(crc32, words))[:count]]
    return [*hashes, *[0] * (count - len(hashes))]


@cache
def _unspaced() -> re.Pattern[str]:
    """Thai, Lao, Burmese, Khmer, Japanese and Chinese are written without blanks between words."""
    return re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]+")


class Parts(NamedTuple):
    """What a sketch holds."""

    shingles: int
    """How many the text has, up to 65,535."""
    bins: bytes
    numbers: tuple[int, ...]
    """Hashes, ascending."""
    names: tuple[int, ...]


@lru_cache(maxsize=1 << 10)
def parts(packed: bytes) -> Parts:
    """Return what a sketch holds."""
    shingles, bins, *telling = _LAYOUT.unpack(packed)
    return Parts(shingles, bins, tuple(filter(None, telling[:NUMBERS])), tuple(filter(None, telling[NUMBERS:])))
