"""Latin spellings of a name: folded to words, and each word to a string of sounds, one character a sound.

A spelling hides its sounds behind conventions: English "Sh" is French "Ch", "oo" and "ou" are one vowel, the
article and "bin" stand apart, hyphenated or glued. Folding takes away the conventions that never tell two names
apart; what is left (``a`` or ``e``, ``g`` or ``j``) is weighed by ``normkit_names.lexicon.edit_costs``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from normkit import word_set
from normkit_names.normalization.memo import kept

ARTICLES = word_set("al el il ul ad adh an ar as ash at ath az ed ech en er es esh et ez ud ur us")
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
JOINING = word_set("allah din deen dine eddin eddine uddin oddin")
"""Words that make one name with the word before: "Nasr Allah", "Saif al-Din"."""
HONORIFICS = word_set(
    "sheikh shaikh cheikh sheik sayyid sayid seyyid seyid sayyed sayed seyyed seyed syed syeda sayyida seyyedeh seyedeh"
    " sidi haj hajj hadj haji hajji hadji alhaj alhajj mulla mullah molla maulana mawlana mufti munshi sufi pir"
    " ayatollah dr mr mrs engr"
)
"""Words before a name that are no part of it. "Sultan" and "Amir" are given names too, and are not among them."""

_PARTICLES = ARTICLES | JOINED.keys() | JOINING | HONORIFICS

_MARKS = str.maketrans(dict.fromkeys("'’‘`´ʼʾʿʻ′\u0640\u200b\u200c\u200d\u200e\u200f\u00ad"))
_ASCII_LETTERS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalpha() else 32 for code in range(256))
_BEFORE_H = {"s": "S", "c": "C", "k": "K", "g": "G", "d": "D", "t": "T", "z": "j", "p": "f"}
_LONGER_BEFORE_H = {"tc": "C", "sc": "S", "dz": "j", "ck": "ckh"}
"""Two letters before an h, and how all three are heard; no K is heard in "Beckham"."""
_WITH_C = (("ck", "k"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("c", "k"))
"""Spellings, and how they are heard; the order is such that none is taken for what another gave."""
_FIRST = {"a": "A", "e": "E", "i": "I", "o": "O", "u": "U"}
_LAST = {"a": "1", "e": "2", "i": "3", "y": "3", "o": "4", "u": "5"}
_DOUBLED = re.compile(r"(.)(?=\1)")
"""A sound before the same sound."""
_CONSONANTS = "bcdfghjklmnpqrstvxzSCKGDT"
_CLOSED = {v + c: marked + c for v, marked in zip("aeiou", "äëïöü", strict=True) for c in _CONSONANTS}
"""A vowel and a single last consonant -> the same with the vowel marked."""
_NO_VOWELS = f"{_CONSONANTS}wy".encode()
MELODY = 3
"""Vowels, the last of a word, that tell its melody; few longer ones recur."""


@cache
def _camel_article() -> re.Pattern[str]:
    """Match an article that only a capital parts from its word: "AlQarni"."""
    return re.compile(r"[AE](?<!\w.)l(?=[A-Z])")


@cache
def _no_letter() -> re.Pattern[str]:
    return re.compile(r"[^a-z]+")


@cache
def _servant() -> re.Pattern[str]:
    """Match "abdel", "abdul", and "abdu", "abde" before a sun letter, which is doubled: "Abdurrahman"."""
    return re.compile(r"abd(?:[aeou]l|[aeu](?=([rsdntz])\1))(?=..)")


@cache
def _religion() -> re.Pattern[str]:
    """Match the ending of "Seifeddine", "Nuruddin"."""
    return re.compile(r"(?<=..)[aeiou]d?d(?:i|ee)ne?$")


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


@kept
def words(name: str) -> tuple[str, ...]:
    """Return the parts of a name that tell it apart, folded; particles are joined to what they belong to.

    The "bin" of a name of three parts or more is left out, as many writers do; between two it tells a father's name.

    >>> words("Sheikh Abd al-Rahman bin Sa‘id al-Qarni")
    ('abdrahman', 'said', 'qarni')
    """
    if ("Al" in name or "El" in name) and not name.istitle() and _camel_article().search(name):
        name = _camel_article().sub(r"\g<0> ", name)
    tokens = _letters(name).split()
    if _PARTICLES.isdisjoint(tokens):
        return tuple(tokens)
    found: list[str] = []
    sons: list[int] = []
    pending = ""
    for place, token in enumerate(tokens):
        if token not in _PARTICLES:
            found.append(pending + token)
            pending = ""
            continue
        more = place + 1 < len(tokens)
        if more and token in ARTICLES:
            continue
        if more and token in JOINED:
            if found and not pending and JOINED[token] == "ben":
                sons.append(len(found))
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
    if len(found) > 2:
        for place in sons:  # a patronymic is written with its "bin" or without
            found[place] = found[place][3:]
        if found[0] in HONORIFICS:
            del found[0]
    return tuple(found)


def _letters(name: str) -> str:
    """Return the letters of a name in lower case, and a space for all else that is no mark."""
    if not name.isascii():
        return _no_letter().sub(" ", plain(name))
    return name.encode().translate(_ASCII_LETTERS, b"'`").decode()


def unglued(word: str) -> str:
    """Return a folded word without the article that is written together with it, if it may begin with one.

    >>> unglued("elnaggar"), unglued("elias"), unglued("allam")
    ('naggar', 'elias', 'allam')
    """
    return word[2:] if len(word) > 5 and word[:2] in ("al", "el") and word[2] not in "aeioul" else word


def sounds(word: str) -> str:
    """Return a folded word as a string of sounds.

    Capital consonants are digraphs (S is "sh", K "kh", G "gh", D "dh", T "th", C "ch"), capital vowels stand
    first, digits are vowels that stand last (1 a, 2 e, 3 i, 4 o, 5 u).

    >>> sounds("shaikha"), sounds("omar"), sounds("hassouna")
    ('SaiK1', 'Omar', 'hasun1')
    """
    if "d" in word:
        if word.startswith("abd"):
            word = _servant().sub("abd", word, count=1)
        if word.endswith(("din", "deen", "dine", "deene")):
            word = _religion().sub("din", word)
    heard = word.replace("dj", "j") if "dj" in word else word
    if "h" in heard:
        heard = _digraphs(heard)
    if "c" in heard:
        for spelling, sound in _WITH_C:
            heard = heard.replace(spelling, sound)
    if "oo" in heard or "ou" in heard:
        heard = heard.replace("oo", "u").replace("ou", "u")
    if "ee" in heard:
        heard = heard.replace("ee", "i")
    if "x" in heard:
        heard = heard.replace("x", "ks")
    if _DOUBLED.search(heard):
        heard = _DOUBLED.sub("", heard)
    if heard[-1:] == "h" and len(heard) > 2 and heard[-2] in "aeiou":
        heard = heard[:-2] + "e" if heard[-2] == "i" else heard[:-1]  # "Salih" is "Saleh"
    if len(heard) < 2:
        return heard
    if first := _FIRST.get(heard[0]):
        heard = first + heard[1:]
    if last := _LAST.get(heard[-1]):
        heard = heard[:-1] + last
    return heard


def _digraphs(word: str) -> str:
    """Return a word with one character for an h and the letters before it that it is heard with."""
    *before, last = word.replace("dsch", "j").replace("hh", "h").split("h")
    heard = ""
    for piece in before:
        if sound := _LONGER_BEFORE_H.get(piece[-2:]):
            heard += piece[:-2] + sound
        elif sound := _BEFORE_H.get(piece[-1:]):
            heard += piece[:-1] + sound
        else:
            heard += piece + "h"
    return heard + last


def voiced(word: str, heard: str) -> tuple[str, str]:
    """Return the ``sounds`` of a folded word, as heard, with vowels told apart further by place, and its melody.

    6 is "eh" at the end, which is never mute as a final "e" may be ("Hanane", "Hananeh"). Marked vowels stand before
    a single last consonant, where those of two words of one root differ most ("Fares", "Faris", "Faras").
    The melody is the last vowels, unmarked: with the consonants of a root they make an Arabic word (J. J. McCarthy,
    "A Prosodic Theory of Nonconcatenative Morphology", Linguistic Inquiry 12, 1981).

    >>> voiced("hananeh", sounds("hananeh")), voiced("fares", sounds("fares"))
    (('hanan6', 'aa6'), ('farës', 'ae'))
    """
    if heard[-1:] == "2" and word.endswith("eh"):
        heard = heard[:-1] + "6"
    melody = heard.encode().translate(None, _NO_VOWELS)[-MELODY:].decode()
    if len(heard) > 3 and (closed := _CLOSED.get(heard[-2:])):
        heard = heard[:-2] + closed
    return heard, melody
