"""What a line and a phrase are looked up by: folded, and without what their writers leave out."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from unicodedata import category, normalize

_ALIKE = {
    "ı": "i",
    "ł": "l",
    "đ": "d",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ʼ": "'",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ە": "ه",
    "ة": "ه",
    "ـ": "",
    "״": '"',
    "׳": "'",
}
"""Letters that one keyboard, or one writer, puts in place of another."""
_ACCENTED = ("\u00c0", "\u0531", "\u0600", "\u0701", "\u1e00", "\u2001")
"""Bounds of the letters that may lose their marks: Latin, Greek, Cyrillic and Arabic. Elsewhere marks are letters.

Bounds are in order: the first of a stretch, then the first behind it.
"""
_POINTS = ("\u0300", "\u0370", "\u0591", "\u05c8", "\u064b", "\u0660", "\u0670", "\u0671", "\u093c", "\u093d")
"""Bounds of the marks that are left out where they stand alone: accents, Hebrew and Arabic vowels, the nukta."""

_UNSPACED = ("\u0e00", "\u0f00", "\u3005", "\u3100", "\u3400", "\ua000", "\uff66", "\uffa0")
"""Bounds of the letters of scripts without blanks."""

_ASCII_SENTENCE_ENDS = (". ", "! ", "? ")
_SENTENCE_ENDS = (*_ASCII_SENTENCE_ENDS, "؟ ", "। ", "۔ ", "。")
"""Ends of sentences, with the blank behind them where one stands there."""
_LONG_WORDS, _LONG_LETTERS = 3, 6
"""Words of a phrase that nobody says by chance; letters of one in a script without blanks."""


def key(folded: str) -> str:
    """Return what compares equal however a folded phrase is typed: without accents, vowel points, French spaces.

    >>> key("à lire aussi :") == key("a lire aussi:"), key("üye girişi") == key("uye girisi")
    (True, True)
    """
    if not folded.isascii():
        for char in set(folded):
            if char > "\x7f" and (plain := _plain(char)) != char:
                folded = folded.replace(char, plain)
    if " :" in folded or " ?" in folded or " !" in folded:
        return folded.replace(" :", ":").replace(" ?", "?").replace(" !", "!")
    return folded


def is_other_script(line: str) -> bool:
    """Say whether a string holds a letter of another script than the Latin one.

    >>> is_other_script("“Où ?”"), is_other_script("Подписаться")
    (False, True)
    """
    if line.isascii():
        return False
    for char in set(line):  # noqa: SIM110 (a pattern takes long to build, and ``any`` to run)
        if char >= "\u0370" and (char < "\u1e00" or "\u2e80" <= char < "\ufe00"):
            return True
    return False


def is_unspaced(char: str) -> bool:
    """Say whether a letter is of a script that sets no blanks between words: Thai, Lao, kana, Han."""
    return _within(char, _UNSPACED)


def is_long_phrase(phrase: str) -> bool:
    """Say whether a phrase has so many words, or letters where none are set apart, that nobody says it by chance."""
    if phrase.count(" ") >= _LONG_WORDS - 1:
        return True
    return not phrase.isascii() and sum(map(is_unspaced, phrase)) >= _LONG_LETTERS


def sentence_end(words: str, at: int) -> int:
    """Return where the first sentence ends that ends behind a place of a line; 0 for none."""
    start, ends = max(0, at - 1), _ASCII_SENTENCE_ENDS if words.isascii() else _SENTENCE_ENDS
    found = [place + 1 for mark in ends if (place := words.find(mark, start)) >= 0]
    return min(found, default=0)


@cache
def _plain(char: str) -> str:
    """Return a character as it compares; "" for a mark that stands alone."""
    if char in _ALIKE:
        return _ALIKE[char]
    if _within(char, _POINTS):
        return ""
    if not _within(char, _ACCENTED):
        return char
    letters = [part for part in normalize("NFD", char) if category(part) != "Mn"]
    return "".join(_ALIKE.get(letter, letter) for letter in letters) or char


def _within(char: str, bounds: tuple[str, ...]) -> bool:
    return bisect_right(bounds, char) % 2 == 1
