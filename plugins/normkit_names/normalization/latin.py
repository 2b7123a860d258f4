"""Latin spellings of a name: folded to parts, and each part to a string of phonemes, one character each.

A spelling hides its sounds behind conventions: English "Sh" is French "Ch", "oo" and "ou" are one vowel, the
article and "bin" stand apart, hyphenated or glued. Folding takes away the conventions that never tell two names
apart; what is left (``a`` or ``e``, ``g`` or ``j``) is weighed by ``normkit_names.lexicon.edit_costs``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from normkit import INVISIBLE, word_set
from normkit_names.normalization.memo import memoize
from normkit_names.normalization.phonemes import CLOSED_VOWELS, CONSONANTS, GLIDES, VOWELS
from normkit_names.normalization.titles import TITLES

ARTICLES = word_set("al el il ul ad adh an ar as ash at ath az ed ech en er es esh et ez ud ur us")
"""The article, also before sun letters ("ar-Rahman"), as it is written apart."""
JOINS_NEXT = {
    spelling: one
    for one, spellings in {
        "abd": "abd abdu abdul abdel abdal abdol abdoul",
        "abu": "abu abou abo aboul abul abi",
        "ben": "bin ben ibn",
        "um": "umm um oum",
        "bent": "bint bent binti binte bte",
        "uld": "ould",
    }.items()
    for spelling in spellings.split()
}
"""Words that make one name with the next word ("Abd al-Rahman", "Abu Qasra", "Ben Ali"), in one spelling."""
JOINS_PREVIOUS = word_set("allah din deen dine eddin eddine uddin oddin")
"""Words that make one name with the word before: "Nasr Allah", "Saif al-Din"."""
PARTICLES = ARTICLES | JOINS_NEXT.keys() | JOINS_PREVIOUS
_PARTICLES_AND_TITLES = PARTICLES | TITLES

_MARKS = str.maketrans(dict.fromkeys("'’‘`´ʼʾʿʻ′\u0640" + INVISIBLE))
_MARKED = frozenset(map(chr, _MARKS))
_ASCII_LETTERS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalpha() else 32 for code in range(256))
_SPELLINGS_IN_H = (
    ("hh", "h"), ("tch", "C"), ("sch", "S"), ("dzh", "j"), ("sh", "S"), ("ch", "C"), ("kh", "K"), ("gh", "G"),
    ("dh", "D"), ("th", "T"), ("zh", "j"), ("ph", "f"),
)  # fmt: skip
"""Spellings that end in an h and their phonemes; the longer ones come first."""
_SPELLINGS_OF_C = (("ck", "k"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("c", "k"))
"""Spellings and their phonemes; the order is such that none is taken for what another gave."""
_FIRST_VOWELS = {"a": "A", "e": "E", "i": "I", "o": "O", "u": "U"}
_LAST_VOWELS = {"a": "1", "e": "2", "i": "3", "y": "3", "o": "4", "u": "5"}
_CLOSED_ENDINGS = {v + c: marked + c for v, marked in zip(VOWELS, CLOSED_VOWELS, strict=True) for c in CONSONANTS}
"""A vowel and a single last consonant -> the same with the vowel marked."""
_ONLY_VOWELS = bytes(32 if chr(code) in CONSONANTS + GLIDES else code for code in range(256))
MELODY_LENGTH = 3
"""Vowels, the last of a word, that make its melody; few longer ones recur."""


@cache
def camel_article() -> re.Pattern[str]:
    """Match an article that only a capital parts from its word: "AlQarni"."""
    return re.compile(r"[AE](?<!\w.)l(?=[A-Z])")


@cache
def _ascii_and_accents() -> frozenset[str]:
    """Return the characters of ASCII, and those that combine with them in most of Latin script."""
    return frozenset([*map(chr, range(128)), *[c for c in map(chr, range(0x300, 0x370)) if unicodedata.combining(c)]])


@cache
def _servant_of() -> re.Pattern[str]:
    """Match "abdel", "abdul", and "abdu", "abde" before a sun letter, which is doubled: "Abdurrahman"."""
    return re.compile(r"abd(?:[aeou]l|[aeu](?=([rsdntz])\1))(?=..)")


@cache
def _religion() -> re.Pattern[str]:
    """Match the ending of "Seifeddine", "Nuruddin"."""
    return re.compile(r"(?<=..)[aeiou]d?d(?:i|ee)ne?$")


def to_ascii(name: str) -> str:
    """Return ``name`` in ASCII lower case; apostrophes, hamza and ayn marks are gone.

    >>> to_ascii("Fayçal Ra’ed")
    'faysal raed'
    """
    if not _MARKED.isdisjoint(name):
        name = name.translate(_MARKS)
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name).replace("ç", "s").replace("Ç", "S")
        letters = unicodedata.normalize("NFKD", name)
        if _ascii_and_accents().issuperset(letters):
            return letters.encode("ascii", "ignore").decode().lower()
        name = "".join(c for c in letters if not unicodedata.combining(c) and not "\ud800" <= c <= "\udfff")
        if not name.isascii():
            from unidecode import unidecode

            name = unidecode(name, errors="ignore").replace("'", "")
    return name.lower()


def fold_name(name: str) -> tuple[str, ...]:
    """Return the parts of a name that tell it apart, folded; particles are joined to what they belong to.

    The "bin" of a name of three parts or more is left out, as many writers do; between two it tells a father's name.

    >>> name_parts("Sheikh Abd al-Rahman bin Sa‘id al-Qarni")
    ('abdrahman', 'said', 'qarni')
    """
    if ("Al" in name or "El" in name) and not name.istitle() and camel_article().search(name):
        name = camel_article().sub(r"\g<0> ", name)
    tokens = only_letters(name).split()
    if _PARTICLES_AND_TITLES.isdisjoint(tokens):
        return tuple(tokens)
    found: list[str] = []
    patronymics: list[int] = []
    pending = ""
    for number, token in enumerate(tokens):
        if token not in _PARTICLES_AND_TITLES:
            found.append(pending + token)
            pending = ""
            continue
        more = number + 1 < len(tokens)
        if more and token in ARTICLES:
            continue
        if more and token in JOINS_NEXT:
            if found and not pending and JOINS_NEXT[token] == "ben":
                patronymics.append(len(found))
            pending += JOINS_NEXT[token]
        elif token in JOINS_PREVIOUS and (found or pending):
            if pending:
                found.append(pending + token)
            else:
                found[-1] += token
            pending = ""
        else:
            found.append(pending + token)
            pending = ""
    if len(found) > 2:
        for number in patronymics:  # a patronymic is written with its "bin" or without
            found[number] = found[number][3:]
        if found[0] in TITLES:
            del found[0]
    return tuple(found)


name_parts = memoize(fold_name)
"""``fold_name``, remembered."""


def only_letters(name: str) -> str:
    """Return the letters of a name in lower case, and a space for all else that is no mark."""
    if not name.isascii():
        name = to_ascii(name)
    return name.encode().translate(_ASCII_LETTERS, b"'`").decode()


def without_article(word: str) -> str:
    """Return a folded word without the article that is written together with it, if it may begin with one.

    >>> without_article("elnaggar"), without_article("elias"), without_article("allam")
    ('naggar', 'elias', 'allam')
    """
    return word[2:] if len(word) > 5 and word[:2] in ("al", "el") and word[2] not in "aeioul" else word


def phonemes(word: str) -> str:
    """Return a folded word as a string of ``LATIN_PHONEMES``.

    Capital vowels stand first, digits are vowels that stand last (1 a, 2 e, 3 i, 4 o, 5 u).

    >>> phonemes("shaikha"), phonemes("omar"), phonemes("hassouna")
    ('SaiK1', 'Omar', 'hasun1')
    """
    if "d" in word:
        if word.startswith("abd"):
            word = _servant_of().sub("abd", word, count=1)
        if word.endswith(("din", "deen", "dine", "deene")):
            word = _religion().sub("din", word)
    spoken = word.replace("dj", "j") if "dj" in word else word
    if "h" in spoken:
        spoken = _digraphs(spoken)
    if "c" in spoken:
        for spelling, sound in _SPELLINGS_OF_C:
            spoken = spoken.replace(spelling, sound)
    if "oo" in spoken or "ou" in spoken:
        spoken = spoken.replace("oo", "u").replace("ou", "u")
    if "ee" in spoken:
        spoken = spoken.replace("ee", "i")
    if "x" in spoken:
        spoken = spoken.replace("x", "ks")
    spoken = without_doubled(spoken)
    if len(spoken) < 2:
        return spoken
    last = spoken[-1]
    if last == "h" and len(spoken) > 2 and spoken[-2] in "aeiou":
        spoken = spoken[:-2] + "e" if spoken[-2] == "i" else spoken[:-1]  # "Salih" is "Saleh"
        last = spoken[-1]
    if last in _LAST_VOWELS:
        spoken = spoken[:-1] + _LAST_VOWELS[last]
    if spoken[0] in _FIRST_VOWELS:
        spoken = _FIRST_VOWELS[spoken[0]] + spoken[1:]
    return spoken


def without_doubled(spoken: str) -> str:
    """Return a word with one sound for each run of the same sound."""
    before = ""
    for sound in spoken:
        if sound == before:
            break
        before = sound
    else:
        return spoken
    kept = before = ""
    for sound in spoken:
        if sound != before:
            kept += sound
            before = sound
    return kept


def _digraphs(word: str) -> str:
    """Return a word with one phoneme for an h and the letters before it that it is spoken with."""
    if "ckh" in word:
        return "ckh".join(map(_digraphs, word.split("ckh")))  # no K is heard in "Beckham"
    if "dsch" in word:
        word = word.replace("dsch", "j")
    for spelling, sound in _SPELLINGS_IN_H:
        if spelling in word:
            word = word.replace(spelling, sound)
    return word


def mark_vowels(word: str, spoken: str) -> tuple[str, str]:
    """Return the ``phonemes`` of a folded word with more vowels marked by their place, and its vowel melody.

    6 is "eh" at the end, which is never mute as a final "e" may be ("Hanane", "Hananeh"). Marked vowels stand before
    a single last consonant, where those of two words of one root differ most ("Fares", "Faris", "Faras").
    The melody is the last vowels, unmarked: with the consonants of a root they make an Arabic word (J. J. McCarthy,
    "A Prosodic Theory of Nonconcatenative Morphology", Linguistic Inquiry 12, 1981).

    >>> mark_vowels("hananeh", phonemes("hananeh")), mark_vowels("fares", phonemes("fares"))
    (('hanan6', 'aa6'), ('farës', 'ae'))
    """
    if spoken[-1:] == "2" and word.endswith("eh"):
        spoken = spoken[:-1] + "6"
    melody = spoken.encode().translate(_ONLY_VOWELS).replace(b" ", b"")[-MELODY_LENGTH:].decode()
    if len(spoken) > 3 and (closed := _CLOSED_ENDINGS.get(spoken[-2:])):
        spoken = spoken[:-2] + closed
    return spoken, melody
