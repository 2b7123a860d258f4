"""Names of outlets in Latin letters, as hosts write them: without accents, by sound where the script is another one.

Cyrillic and Greek as most newsrooms write them; Korean by the Revised Romanization of 2000, a syllable by itself.
Chinese and Japanese cannot be written so without a dictionary. Arabic, Hebrew and Hindi leave vowels out, and spell
sounds in many ways: of them, and of Cyrillic, the consonants are compared, those that sound alike as one.
"""

from __future__ import annotations

import re
from functools import cache
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

_CONSONANTS = str.maketrans({
    **dict.fromkeys("بבبबभ", "b"), **dict.fromkeys("تطثטתةתटतठथ", "t"), **dict.fromkeys("جغגگगघजझ", "g"),
    **dict.fromkeys("خچכךחखचछ", "x"), **dict.fromkeys("دضדडदढध", "d"), **dict.fromkeys("رרरऱ", "r"),
    **dict.fromkeys("سصشסשशषसزذظژזצץ", "s"), **dict.fromkeys("فپפףपफ", "p"), **dict.fromkeys("قكکקक", "k"),
    **dict.fromkeys("لלलळ", "l"), **dict.fromkeys("مמםम", "m"), **dict.fromkeys("نנןनणङञंँ", "n"),
})  # fmt: skip
"""Letters of Arabic, Persian, Hebrew and Hindi as consonants; what has no entry is a vowel, or little more. An s and a
z are one: "نيوز" is "news"."""
_OTHER_CONSONANTS = str.maketrans({"כ": "k", "ך": "k", "ח": "", "ة": "", "ं": ""})
"""The other way in which hosts write some."""
LEAST_CONSONANTS = 4
"""Consonants by which a name is known, at least."""


def host_letters(name: str) -> frozenset[str]:
    """Return the ways in which a host may write a folded name: small Latin letters and digits, where they are known."""
    if name.isascii() and "&" not in name:
        return frozenset((_letters(name),))
    return frozenset((_letters(name), _letters(name.translate(_OTHERWISE))))


def consonants(name: str) -> frozenset[str]:
    """Return the consonants of a folded name that is not in Latin letters, in the ways in which a host may write them.

    Nothing for one in Latin letters, for which all letters count, and for one with too few.
    """
    if name.isascii() or any("a" <= mark <= "z" for mark in name):
        return frozenset()
    spelled = normalize("NFD", name)
    ways = [spelled.translate(_CONSONANTS), spelled.translate(_OTHER_CONSONANTS).translate(_CONSONANTS)]
    ways = [way if _is_latin(way) else "" for way in map(_letters_alone, ways)]
    return frozenset(found for way in (*ways, *host_letters(name)) for found in heard(way))


def heard(letters: str) -> frozenset[str]:
    """Return the consonants of Latin letters, those that sound alike as one, where there are enough."""
    if not _is_latin(letters):
        return frozenset()
    for spelling, sound in _sounds():
        letters = spelling.sub(sound, letters)
    ways = (letters.replace("v", beside).replace("j", soft) for beside in ("", "b") for soft in ("", "g"))
    found = (re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyhw\d]", "", way)) for way in ways)
    return frozenset(way for way in found if len(way) >= LEAST_CONSONANTS)


def _letters_alone(name: str) -> str:
    return "".join(mark for mark in name if mark.isascii() and mark.isalnum())


def _is_latin(letters: str) -> bool:
    return letters.isascii() and any(mark.isalpha() for mark in letters)


@cache
def _sounds() -> tuple[tuple[re.Pattern[str], str], ...]:
    sounds = {"shch|sch|sh": "s", "chh|ch|kh": "x", "th": "t", "dh": "d", "gh": "g", "ph|f": "p", "zh|tz|ts|z": "s",
        "ck|[ckq]": "k",
    }  # fmt: skip
    return tuple((re.compile(spelling), sound) for spelling, sound in sounds.items())


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
