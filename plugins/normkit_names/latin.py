"""Latin spellings of a name: folded to words, and each word to a string of sounds, one character a sound.

A spelling hides its sounds behind conventions: English "Sh" is French "Ch", "oo" and "ou" are one vowel, the
article and "bin" stand apart, hyphenated or glued. Folding takes away the conventions that never tell two names
apart; what is left (``a`` or ``e``, ``g`` or ``j``) is weighed by ``normkit_names.costs``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from normkit_names.words import listed

ARTICLES = listed("al el il ul ad adh an ar as ash at ath az ed ech en er es esh et ez ud ur us")
"""The article, also before sun letters ("ar-Rahman"), as it is written apart."""
JOINED = {
    spelling: one
    for one, spellings in {
        "abd": "abd abdu abdul abdel abdal abdol abdoul",
        "abu": "abu abou abo aboul abul abi",
        "ben": "bin ben ibn",
        "um": "umm um oum",
        "bent": "bint bent",
        "uld": "ould",
    }.items()
    for spelling in spellings.split()
}
"""Words that make one name with the next word ("Abd al-Rahman", "Abu Qasra", "Ben Ali"), in one spelling."""
JOINING = listed("allah din deen dine eddin eddine uddin oddin")
"""Words that make one name with the word before: "Nasr Allah", "Saif al-Din"."""
HONORIFICS = listed(
    "sheikh shaikh cheikh sheik sayyid sayyed sayed seyyed seyed syed syeda sidi haj hajj hadj mullah maulana mufti"
    " pir ayatollah dr mr mrs"
)
"""Words before a name that are no part of it. "Sultan" and "Amir" are given names too, and are not among them."""

_PARTICLES = ARTICLES | JOINED.keys() | JOINING | HONORIFICS

_MARKS = str.maketrans(dict.fromkeys("'’‘`´ʼʾʿʻ′\u0640\u200b\u200c\u200d\u200e\u200f\u00ad"))
_ASCII_LETTERS = "".join(chr(code).lower() if chr(code).isalpha() else " " for code in range(128))
_CAMEL_ARTICLE = re.compile(r"\b([AE]l)(?=[A-Z])")
_NO_LETTER = re.compile(r"[^a-z]+")
_SERVANT = re.compile(r"abd(?:[aeou]l|[aeu](?=([rsdntz])\1))(?=..)")
_RELIGION = re.compile(r"(?<=..)[aeiou]d?d(?:i|ee)ne?$")
_SOUND = re.compile(r"tch|sch|dzh|[scktgdzp]h|dj|ck|oo|ou|ee|c(?=[eiy])|[cqx]")
_SOUNDS = {
    "tch": "C", "sch": "S", "sh": "S", "ch": "C", "kh": "K", "gh": "G", "dh": "D", "th": "T", "zh": "j", "dzh": "j",
    "dj": "j", "ph": "f", "ck": "k", "oo": "u", "ou": "u", "ee": "i", "x": "ks",
}  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_INITIAL = {vowel: vowel.upper() for vowel in "aeiou"}
_FINAL = {"a": "1", "e": "2", "i": "3", "y": "3", "o": "4", "u": "5"}


def plain(name: str) -> str:
    """Return ``name`` in ASCII lower case; apostrophes, hamza and ayn marks are gone.

    >>> plain("Fayçal Ra’ed")
    'faysal raed'
    """
    name = name.translate(_MARKS)
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name).replace("ç", "s").replace("Ç", "S")
        letters = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in letters if not unicodedata.combining(c) and not "\ud800" <= c <= "\udfff")
        if not name.isascii():
            from unidecode import unidecode

            name = unidecode(name, errors="ignore").replace("'", "")
    return name.lower()


@lru_cache(maxsize=1 << 16)
def words(name: str) -> tuple[str, ...]:
    """Return the parts of a name that tell it apart, folded; particles are joined to what they belong to.

    >>> words("Sheikh Abd al-Rahman bin Sa‘id al-Qarni")
    ('abdrahman', 'bensaid', 'qarni')
    """
    if "Al" in name or "El" in name:
        name = _CAMEL_ARTICLE.sub(r"\1 ", name)
    tokens = _letters(name).split()
    if _PARTICLES.isdisjoint(tokens):
        return tuple(tokens)
    found: list[str] = []
    pending = ""
    for place, token in enumerate(tokens):
        more = place + 1 < len(tokens)
        if more and token in ARTICLES:
            continue
        if more and token in JOINED:
            pending += JOINED[token]
        elif token in JOINING and (found or pending):
            if pending:
                found.append(pending + token)
            else:
                found[-1] += token
            pending = ""
        else:
            found.append(pending + token)
            pending = ""
    if len(found) > 2 and found[0] in HONORIFICS:
        del found[0]
    return tuple(found)


def _letters(name: str) -> str:
    """Return the letters of a name in lower case, and a space for all else that is no mark."""
    if not name.isascii():
        return _NO_LETTER.sub(" ", plain(name))
    if "'" in name or "`" in name:
        name = name.replace("'", "").replace("`", "")
    return name.translate(_ASCII_LETTERS)


def unglued(word: str) -> str:
    """Return a folded word without the article that is written together with it, if it may begin with one.

    >>> unglued("elnaggar"), unglued("elias"), unglued("allam")
    ('naggar', 'elias', 'allam')
    """
    return word[2:] if len(word) > 5 and word[:2] in ("al", "el") and word[2] not in "aeioul" else word


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """Return a folded word as a string of sounds.

    Capital consonants are digraphs (S is "sh", K "kh", G "gh", D "dh", T "th", C "ch"), capital vowels stand
    first, digits are vowels that stand last (1 a, 2 e, 3 i, 4 o, 5 u).

    >>> sounds("shaikha"), sounds("omar"), sounds("hassouna")
    ('SaiK1', 'Omar', 'hasun1')
    """
    word = _SERVANT.sub("abd", word, count=1) if word.startswith("abd") else word
    if word.endswith(("din", "deen", "dine", "deene")):
        word = _RELIGION.sub("din", word)
    heard = _SOUND.sub(_sound, word)
    if _DOUBLED.search(heard):
        heard = _DOUBLED.sub(r"\1", heard)
    if len(heard) > 2 and heard[-1] == "h" and heard[-2] in "aeiou":
        heard = heard[:-2] + "e" if heard[-2] == "i" else heard[:-1]  # "Salih" is "Saleh"
    first, last = heard[:1], heard[-1:]
    if len(heard) < 2:
        return heard
    return _INITIAL.get(first, first) + heard[1:-1] + _FINAL.get(last, last)


def _sound(match: re.Match[str]) -> str:
    letters = match[0]
    if letters in "cq":
        follower = match.string[match.end() : match.end() + 1]
        return "s" if letters == "c" and follower in ("e", "i", "y") else "q" if letters == "q" else "k"
    return _SOUNDS[letters]
