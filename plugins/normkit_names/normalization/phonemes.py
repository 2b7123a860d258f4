"""The inventory of phonemes: a character for each sound of a Latin spelling, and the Arabic letters that stand for it.

Lower-case letters are what they look like. Capital consonants are digraphs (S is "sh", K "kh", G "gh", D "dh", T "th",
C "ch"); vowels have characters of their own where a word begins and where it ends.
"""

from __future__ import annotations

from functools import cache

GAP = "-"
"""No phoneme at all."""
VOWELS = "aeiou"
INITIAL_VOWELS = "AEIOU"
"""The same where a word begins."""
FINAL_VOWELS = "123456"
"""The same where a word ends; 6 is "eh"."""
CLOSED_VOWELS = "äëïöü"
"""The same before a single last consonant."""
GLIDES = "wy"
CONSONANTS = "bcdfghjklmnpqrstvxzSCKGDT"
INTERCHANGED = ("bp", "gjkqGKx", "szSCTtdD", "mn")
"""Groups of consonants that spellings of one name exchange."""
LATIN_PHONEMES = "abcdefghijklmnopqrstuvwxyzAEIOU12345SCKGDT"
"""What ``latin.phonemes`` returns."""
MARKED_PHONEMES = LATIN_PHONEMES + "6äëïöü"
"""What ``latin.mark_vowels`` returns."""
ARABIC_PHONEMES = {
    "ا": "aeAE12ouOi", "ب": "bp", "ت": "t", "ث": "Tts", "ج": "jgC", "ح": "h", "خ": "K", "د": "d", "ذ": "Ddz",
    "ر": "r", "ز": "z", "س": "s", "ش": "SC", "ص": "s", "ض": "dDz", "ط": "t", "ظ": "zDd", "ع": "aAeEoOiI",
    "غ": "Gg", "ف": "fv", "ق": "qkgG", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h12", "و": "wuoUO45v",
    "ي": "yiIe312E", "پ": "p", "چ": "C", "ژ": "j", "گ": "g",
}  # fmt: skip
"""Arabic letter -> the Latin phonemes that regularly stand for it; these cost nothing unless the table of costs says
so."""

_LATIN_CLASSES = (
    (GAP, GAP),
    ("F", FINAL_VOWELS),
    ("I", INITIAL_VOWELS),
    ("v", VOWELS),
    ("V", CLOSED_VOWELS),
    ("y", GLIDES),
)


@cache
def latin_class(phoneme: str) -> str:
    """Return the class of a Latin phoneme: I, v, V, F vowels (initial, inner, closed, final), y glides, c others."""
    return next((name for name, phonemes in _LATIN_CLASSES if phoneme in phonemes), "c")


@cache
def arabic_class(letter: str) -> str:
    """Return the class of a folded Arabic letter: W letters that may be long vowels, H ayn and ha, K all others."""
    return GAP if letter == GAP else "W" if letter in "اوي" else "H" if letter in "عه" else "K"
