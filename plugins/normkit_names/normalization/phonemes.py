"""The sounds of names: one character each, in Latin spellings, and the Arabic letters that they stand for."""

from __future__ import annotations

from functools import cache

GAP = "-"
"""No sound at all."""
LATIN_SOUNDS = "abcdefghijklmnopqrstuvwxyzAEIOU12345SCKGDT"
VOICED_SOUNDS = LATIN_SOUNDS + "6äëïöü"
"""The same with the vowels that ``latin.voiced`` tells apart."""
SPELT = {
    "ا": "aeAE12ouOi", "ب": "bp", "ت": "t", "ث": "Tts", "ج": "jgC", "ح": "h", "خ": "K", "د": "d", "ذ": "Ddz",
    "ر": "r", "ز": "z", "س": "s", "ش": "SC", "ص": "s", "ض": "dDz", "ط": "t", "ظ": "zDd", "ع": "aAeEoOiI",
    "غ": "Gg", "ف": "fv", "ق": "qkgG", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h12", "و": "wuoUO45v",
    "ي": "yiIe312E", "پ": "p", "چ": "C", "ژ": "j", "گ": "g",
}  # fmt: skip
"""Arabic letter -> the Latin sounds that regularly stand for it; these cost nothing unless the table says so."""


@cache
def latin_class(sound: str) -> str:
    """Return the class of a Latin sound: y glide (w, y), c consonant, v vowel, I first, F last, V last but one."""
    for name, sounds in ((GAP, GAP), ("F", "123456"), ("I", "AEIOU"), ("v", "aeiou"), ("V", "äëïöü"), ("y", "wy")):
        if sound in sounds:
            return name
    return "c"


@cache
def arabic_class(letter: str) -> str:
    """Return the class of a folded Arabic letter: W letters that may be long vowels, H ayn and ha, K all others."""
    return GAP if letter == GAP else "W" if letter in "اوي" else "H" if letter in "عه" else "K"
