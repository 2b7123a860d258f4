"""Names of outlets in Latin letters, as hosts write them: without accents, by sound where the script is another one.

Cyrillic and Greek as most newsrooms write them; Korean by the Revised Romanization of 2000, a syllable by itself.
Chinese and Japanese cannot be written so without a dictionary, nor can Arabic and Hebrew, which leave vowels out.
"""

from __future__ import annotations

from unicodedata import normalize

_LATIN = str.maketrans({
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "ie", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
    "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch",
    "ψ": "ps", "ω": "o",
    "ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
})  # fmt: skip
_OTHERWISE = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "&": "and", "я": "ia", "ю": "iu", "х": "h", "й": "i",
    "г": "h", "и": "y", "χ": "h",
})  # fmt: skip
"""The other way in which hosts write some."""
_INITIALS = ("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h")
_VOWELS = ("a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
    "eu", "ui", "i",
)  # fmt: skip
_FINALS = ("", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
    "t", "t", "k", "t", "p", "t",
)  # fmt: skip


def host_letters(name: str) -> frozenset[str]:
    """Return the ways in which a host may write a folded name: small Latin letters and digits, where they are known."""
    if name.isascii() and "&" not in name:
        return frozenset((_letters(name),))
    return frozenset((_letters(name), _letters(name.translate(_OTHERWISE))))


def has_known_letters(name: str) -> bool:
    """Say whether a host could write a name: it is in a script that can be written in Latin letters."""
    return all(mark.isascii() for one in host_letters(name) for mark in one)


def _letters(name: str) -> str:
    if name.isascii():
        return "".join(filter(str.isalnum, name))
    plain = normalize("NFKD", "".join(map(_syllable, name)).translate(_LATIN)).translate(_LATIN)
    return "".join(filter(str.isalnum, plain))


def _syllable(mark: str) -> str:
    """Return a Korean syllable in Latin letters, any other mark as it is."""
    if not "\uac00" <= mark <= "\ud7a3":
        return mark
    beginning, final = divmod(ord(mark) - 0xAC00, len(_FINALS))
    initial, vowel = divmod(beginning, len(_VOWELS))
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]
