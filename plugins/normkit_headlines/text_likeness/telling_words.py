"""What tells one report from another that is written by the same template: its numbers and its names."""

from __future__ import annotations

from collections.abc import Iterable

NAME_LETTERS = 6
"""A name counts by its first letters: what the cases of a language set behind it does not matter."""
_SHORTEST_NAME = 3
_DIGITS = bytes(code if chr(code) in "0123456789" else 32 for code in range(256))
"""Each byte that is no digit becomes a blank."""


def numbers(text: bytes) -> set[bytes]:
    """Return the numbers of a text (UTF-8) by their digits, without what separates them and without zeros around them.

    So "15,000", "15 000" and "15K" are one, and so are "1.8 billion" and "1,800,000,000". Of other numbers in groups
    that blanks separate, each group is one.

    >>> sorted(numbers(b"1.8 billion for 15,000 people in 16 000 towns"))
    [b'15', b'16', b'18']
    """
    return {number.strip(b"0") for number in text.translate(_DIGITS, b".,").split()} - {b""}


def names(written: Iterable[bytes], folded: Iterable[bytes]) -> set[bytes]:
    """Return the beginnings of those words (UTF-8) that are written with capitals only: names, and German nouns.

    ``folded`` are the same words without capitals, all that have any. There are none in scripts without capitals.

    >>> words = [b"The", b"mayor", b"of", b"Velmora", b"saw", b"the", b"sea"]
    >>> names(words, [word.lower() for word in words])
    {b'velmor'}
    """
    return {_beginning(word) for word in set(folded).difference(written) if len(word) >= _SHORTEST_NAME}


def _beginning(word: bytes) -> bytes:
    if word.isascii():
        return word[:NAME_LETTERS]
    return word.decode("utf-8", "surrogatepass")[:NAME_LETTERS].encode("utf-8", "surrogatepass")
