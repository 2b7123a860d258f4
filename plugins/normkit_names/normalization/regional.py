"""How countries beyond the Arab ones spell Arabic names: what a word would be in the commoner spelling.

What a reading costs is in ``part_odds``.
"""

from __future__ import annotations

_VOWELS = "aeiou"
_DOUBLED_VOWELS = tuple((vowel * 2, vowel) for vowel in _VOWELS)
_TWO_CONSONANTS = frozenset(one + other for one in "bdhklms" for other in "rlms" if one != other)
_BEGINNINGS_OF_JOINED = frozenset({"be", "bi", "ou"})


def somali(word: str) -> str:
    """Read x as h, c as ayn and two vowels as a long one (the Latin orthography of 1972): "Xuseen", "Cumar"."""
    if "c" in word:
        word = word.replace("ch", "K").replace("ck", "k").replace("c", "").replace("K", "ch")
    read = word.replace("x", "h").replace("dh", "d")
    for long, short in _DOUBLED_VOWELS:
        if long in read:
            read = read.replace(long, short)
    return read


def somali_ayn(word: str) -> tuple[str, str]:
    """Read a first "ci" as the e or o that others write for the i behind ayn: "Cilmi", "Cismaan"."""
    read = somali(word)[1:]
    return "e" + read, "o" + read


def turkish(word: str) -> str:
    """Read c as the English j, a last p or t as b or d, v as w (the alphabet of 1928): "Recep", "Davut"."""
    word = word.replace("ch", "K").replace("c", "j").replace("K", "ch").replace("v", "w")
    return word[:-1] + ("b" if word[-1] == "p" else "d") if word[-1] in "pt" else word


def indonesian(word: str) -> str:
    """Read sj or sy as sh, tj as ch, oe as u, and ch before a consonant as h: "Sjarif", "Achmad"."""
    read = word.replace("sj", "sh").replace("tj", "ch").replace("oe", "u")
    if read.startswith("sy"):
        read = "sh" + read[2:]
    at = read.find("ch", 1)
    return read[:at] + read[at + 1 :] if at > 0 and read[at + 2 : at + 3] in ("l", "m", "n", "r", "d") else read


def russian(word: str) -> str:
    """Read kh and a g at the beginning or between vowels as h, which Russian lacks: "Mukhammad", "Gasan"."""
    read = word.replace("kh", "h").replace("dzh", "j")
    if read.startswith("g") and not read.startswith("gh"):
        read = "h" + read[1:]
    at = read.find("g", 1)
    between = at > 0 and read[at - 1] in _VOWELS and read[at + 1 : at + 2] in tuple(_VOWELS)
    return f"{read[:at]}h{read[at + 1 :]}" if between else read


def hausa(word: str) -> str:
    """Leave out the vowel behind a last consonant, as in Hausa, Fula, Wolof: "Nasiru", "Aliyu", "Ibrahima"."""
    if word.endswith("iyu"):
        return word[:-2]
    end = 2 if word.endswith("ou") else 1 if word.endswith(("u", "a")) else 0
    return word[:-end] if end and word[-end - 1] not in _VOWELS else word


def maghrebi(word: str) -> str:
    """Put the vowel before two first consonants that the Maghreb leaves out: "Drissi", "Brahim"."""
    return "i" + word if word[:2] in _TWO_CONSONANTS else word


def joined(word: str) -> str:
    """Leave out a "ben" or "ould" that is written together with the name behind: "Bensalah"."""
    if word.startswith(("ben", "bin")) and len(word) > 6:
        return word[3:]
    return word[4:] if word.startswith("ould") and len(word) > 7 else word


def regional_readings(word: str, bearers: int = 0) -> tuple[str, ...]:
    """Return a folded Latin word of so many bearers as it may be read by other orthographies, without itself; mostly
    none.

    A word of more bearers than an orthography allows (here beside each) is a name as it is spelt, and is not read so.
    Orthographies are asked only where a letter tells that they may be meant.

    >>> regional_readings("xuseen"), regional_readings("nasiru"), regional_readings("nasiru", bearers=100)
    (('husen',), ('nasir',), ())
    """
    if len(word) < 4:
        return ()
    asked = []
    begins = word[:2]
    if bearers <= 20:
        c = "c" in word
        if c or "x" in word or "aa" in word or "uu" in word or "ii" in word or "oo" in word or "ee" in word:
            asked.append(somali(word))
            if begins == "ci":
                asked += somali_ayn(word)
        last = word[-1]
        if bearers <= 9 and last in "ua":
            asked.append(hausa(word))
        if bearers <= 2:
            if c or last in "pt" or "v" in word:
                asked.append(turkish(word))
            if c or "j" in word or begins == "sy" or "oe" in word:
                asked.append(indonesian(word))
            if "g" in word or "kh" in word:
                asked.append(russian(word))
    if begins in _TWO_CONSONANTS:
        asked.append(maghrebi(word))
    elif begins in _BEGINNINGS_OF_JOINED:
        asked.append(joined(word))
    if not asked:
        return ()
    found = []
    for read in asked:
        if read != word and len(read) > 2 and read not in found:
            found.append(read)
    return tuple(found)
