"""How countries beyond the Arab ones spell Arabic names: what a word would be in the commoner spelling.

What a reading costs is in ``part_odds``.
"""

from __future__ import annotations

from collections.abc import Callable

_VOWELS = "aeiou"
_DOUBLED_VOWELS = tuple((vowel * 2, vowel) for vowel in _VOWELS)
MOST_BEARERS = 20
"""Bearers of the commonest word that most orthographies may read as another."""
ANY_BEARERS = 1 << 30
"""So many bearers has no word: it may be read so whatever is known of it, and of what it is read as."""


def somali(word: str) -> str:
    """Read x as h, c as ayn and two vowels as a long one (the Latin orthography of 1972): "Xuseen", "Cumar"."""
    if not ("x" in word or "c" in word or "aa" in word or "uu" in word or "ii" in word or "oo" in word or "ee" in word):
        return word
    read = word.replace("ch", "K").replace("ck", "k").replace("c", "").replace("K", "ch").replace("x", "h")
    for long, short in _DOUBLED_VOWELS:
        read = read.replace(long, short)
    return read.replace("dh", "d")


def turkish(word: str) -> str:
    """Read c as the English j, a last p or t as b or d, v as w (the alphabet of 1928): "Recep", "Davut"."""
    if "c" in word or "v" in word:
        word = word.replace("ch", "K").replace("c", "j").replace("K", "ch").replace("v", "w")
    return word[:-1] + ("b" if word[-1] == "p" else "d") if word[-1] in "pt" else word


def indonesian(word: str) -> str:
    """Read sj or sy as sh, tj as ch, oe as u, and ch before a consonant as h: "Sjarif", "Achmad"."""
    if not ("j" in word or "oe" in word or "ch" in word or word[:2] == "sy"):
        return word
    read = word.replace("sj", "sh").replace("tj", "ch").replace("oe", "u")
    if read.startswith("sy"):
        read = "sh" + read[2:]
    at = read.find("ch", 1)
    return read[:at] + read[at + 1 :] if at > 0 and read[at + 2 : at + 3] in ("l", "m", "n", "r", "d") else read


def russian(word: str) -> str:
    """Read kh and a g at the beginning or between vowels as h, which Russian lacks: "Mukhammad", "Gasan"."""
    if "kh" not in word and "g" not in word:
        return word
    read = word.replace("kh", "h").replace("dzh", "j")
    if read.startswith("g") and not read.startswith("gh"):
        read = "h" + read[1:]
    at = read.find("g", 1)
    between = at > 0 and read[at - 1] in _VOWELS and read[at + 1 : at + 2] in tuple(_VOWELS)
    return f"{read[:at]}h{read[at + 1 :]}" if between else read


def hausa(word: str) -> str:
    """Leave out the vowel behind a last consonant, as in Hausa, Fula, Wolof: "Nasiru", "Aliyu", "Ibrahima"."""
    if word[-1] not in "ua":
        return word
    if word.endswith("iyu"):
        return word[:-2]
    end = 2 if word.endswith("ou") else 1
    return word[:-end] if word[-end - 1] not in _VOWELS else word


def maghrebi(word: str) -> str:
    """Put the vowel before two first consonants that the Maghreb leaves out: "Drissi", "Brahim"."""
    return "i" + word if word[0] in "bdhklms" and word[1] in "rlms" and word[0] != word[1] else word


def joined(word: str) -> str:
    """Leave out a "ben" or "ould" that is written together with the name behind: "Bensalah"."""
    if word[:2] not in ("be", "bi", "ou"):
        return word
    if word.startswith(("ben", "bin")) and len(word) > 6:
        return word[3:]
    return word[4:] if word.startswith("ould") and len(word) > 7 else word


_READINGS: tuple[tuple[Callable[[str], str], int], ...] = (
    (somali, 20), (hausa, 9), (turkish, 2), (indonesian, 2), (russian, 2), (maghrebi, ANY_BEARERS - 1),
    (joined, ANY_BEARERS),
)  # fmt: skip
"""How words are read, and the bearers above which a word is a name as it is spelt, and is not read so."""
_OF_ANY = tuple(entry for entry in _READINGS if entry[1] > MOST_BEARERS)
"""Those that hold for the commonest words too."""


def regional_readings(word: str, bearers: int = 0) -> tuple[str, ...]:
    """Return a folded Latin word of so many bearers as it may be read by other orthographies, without itself; mostly
    none.

    >>> regional_readings("xuseen"), regional_readings("nasiru"), regional_readings("nasiru", bearers=100)
    (('husen',), ('nasir',), ())
    """
    if len(word) < 4:
        return ()
    found: list[str] = []
    for reading, most in _READINGS if bearers <= MOST_BEARERS else _OF_ANY:
        if bearers <= most and (read := reading(word)) is not word and read != word and len(read) > 2:
            if read not in found:
                found.append(read)
    return tuple(found)
