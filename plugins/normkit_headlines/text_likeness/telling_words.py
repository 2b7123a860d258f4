"""What tells one report from another that is written by the same template: its numbers and its names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import ascii_letters

NAME_LETTERS = 6
"""A name counts by its first letters: what the cases of a language set behind it does not matter."""
_SHORTEST_NAME = 3
_ASCII_LETTERS = ascii_letters.encode()
_DIGITS = 18
"""Digits of a number that count."""


def numbers(text: str) -> Iterator[bytes]:
    """Yield the numbers of a text by their digits, without what separates them and without zeros behind.

    So "15,000", "15 000" and "15K" are one, and so are "1.8 billion" and "1,800,000,000".

    >>> list(numbers("1.8 billion for 15,000 people in 1 200 towns"))
    [b'18', b'15', b'12']
    """
    # What is left without its letters is read in half the time.
    text = text.encode("utf-8", "surrogatepass").translate(None, _ASCII_LETTERS).decode("utf-8", "surrogatepass")
    for written in _number().findall(text):
        if written.isascii():
            digits = written[: 2 * _DIGITS].replace(",", "").replace(".", "").replace(" ", "")[:_DIGITS]
        else:
            digits = str(int("".join(filter(str.isdecimal, written[: 2 * _DIGITS]))[:_DIGITS]))
        if telling := digits.strip("0"):
            yield telling.encode()


@cache
def _number() -> re.Pattern[str]:
    digit = "[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]"
    return re.compile(rf"{digit}+(?:[.,\u066b\u066c]{digit}+|[ \u00a0\u202f]{digit}{{3}}(?!\d))*")


def names(written: set[bytes], folded: set[bytes]) -> Iterator[bytes]:
    """Yield the beginnings of those words (UTF-8) that are written with a capital only: names, and German nouns.

    ``folded`` are the words of the text without capitals. There are none in scripts without capitals.

    >>> words = [b"The", b"mayor", b"of", b"Velmora", b"saw", b"the", b"sea"]
    >>> sorted(names(set(words), {word.lower() for word in words}))
    [b'velmor']
    """
    for word in written - folded:
        if word.islower():
            continue
        if word.isascii():
            small = word.lower()
            if word[0] != small[0] and len(small) >= _SHORTEST_NAME and small not in written:
                yield small[:NAME_LETTERS]
        elif (letters := word.decode("utf-8", "surrogatepass"))[0].isupper():
            plain = letters.casefold()
            if len(plain) >= _SHORTEST_NAME and plain.encode("utf-8", "surrogatepass") not in written:
                yield plain[:NAME_LETTERS].encode("utf-8", "surrogatepass")
