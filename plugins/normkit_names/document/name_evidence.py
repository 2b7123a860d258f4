"""How much a capitalised word speaks for an Arabic name: what is listed first, then how it is built and how it sounds.

The figures are on one scale with ``ENOUGH``. They are set by hand so that one sure given name is enough, a surname
or an article needs something beside it, and sound alone needs two words that both sound Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from normkit_names.lexicon import names
from normkit_names.lexicon.stopwords import FOREIGN_ENDINGS, ORGANIZATIONS_OF, STOPWORDS
from normkit_names.normalization import latin

ENOUGH = 2.0
"""Evidence that makes a run a full name: one part that is surely a name."""
ENOUGH_IF_REPEATED = 1.0
"""Evidence that makes it one if the document repeats it."""
ENOUGH_WITHOUT_FIRST = 1.5
"""The same where nothing speaks for the first word."""
_ENGLISH_ENDINGS = (
    ("ies", ("y",)), ("ied", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ed", ("", "e")), ("ing", ("", "e")),
)  # fmt: skip
"""Endings of English verbs and nouns, the longer ones first, and what the stem ends in without them."""
_FOREIGN_LETTERS = frozenset("äöüßøåæñıİğşőűłčćńźżřěůąęțãõÄÖÜØÅÆŞĞŁČĆŽ")
"""Letters of other languages that no transliteration of Arabic has."""
_SHORT = 4
"""Letters up to which a name of one region may be a word of another."""
_TELLING_ENDINGS = ("ullah", "uddin", "eddin", "ettin", "attin", "istani", "estani")
"""How names are built of "Allah" and "ad-Din" and of the land a family comes from, in any country: "Hayrettin"."""
_TELLING_LETTERS = frozenset(ending[-1:] for ending in _TELLING_ENDINGS)
_TURKISH_SURNAME = ("oglu", "zadeh", "zada", "nejad", "pour", "zai")
"""How surnames are built in Turkish, Persian and Pashto."""
_ARTICLES_WITHIN = ("ul", "ur", "ud", "un", "us", "ut", "uz", "ush")
"""The article inside a word, as Persian and Urdu have it: "Fazl-ur-Rehman"."""
_TURKISH_LETTERS = frozenset("ğĞıİ")
"""Letters that Turkish alone has."""
_SON_OF = tuple(particle + mark for particle in ("bin", "bint", "binti", "binte", "bte", "ibn") for mark in " -")
"""Particles in small letters between two parts of a name."""
_KUNYA = ("abu", "abou", "abo", "umm", "oum", "um")


@cache
def _scholarly_letter() -> re.Pattern[str]:
    """Match letters of the scholarly transliterations of Arabic, which news has for terms and not for names."""
    return re.compile("[āēīōūǎḥṣḍṭẓġǧḡǰḫẖḵḳṯḏšĀĒĪŌŪḤṢḌṬẒĠǦḠḪḴṮḎŠ]|[a-zA-Z][\u0304\u0323\u0331\u030c]")


@cache
def article_pattern() -> re.Pattern[str]:
    """Match the article that a word begins with: "al-", "El ", "ash-"; also the "Al" of "AlQarni"."""
    return re.compile("[AaEe]l[- ]|[Aa](?:[dnrtz]|sh?)-|[AE]l(?=[A-Z])")


@cache
def _compound() -> re.Pattern[str]:
    """Match what is built as Arabic names are: "Abu Qasra", "Abd al-Rahman", "Abdelkader", "bin Said"."""
    particle = "(?:abd(?:[aeou]l?)?|abou?l?|abul?|bin|ben|ibn|bint[ie]?|bte|ould|umm)[ -]"
    return re.compile(f"{particle}|abd[aeour]l?[a-z]{{3}}|abou?[b-z]..")


def has_sign_of_name(words: Sequence[str], follows_title: bool, ends_in_capitals: bool) -> bool:
    """Say whether something beside the evidence of two words or more, of which one is known, makes a name of them.

    That is "bin" between two words that are no other people's, a title that Muslims have, a surname built in Turkish,
    Persian or Pashto behind a sure given name, and a Turkish one in capitals behind any given name.
    """
    first, last = first_part_evidence(words[0]), words[-1]
    if any(map(seems_foreign, words[:-1])) or is_ordinary(words[0]):
        return False
    folded = first_part(last)
    if first >= ENOUGH and folded.endswith(_TURKISH_SURNAME) and len(folded) > _SHORT + 2:
        return True
    if ends_in_capitals and first >= 1.0 and not _TURKISH_LETTERS.isdisjoint(last):
        return True
    if seems_foreign(last):
        return follows_title and first >= ENOUGH and not is_surely_foreign(last)
    if any(word.startswith(_SON_OF) for word in words[1:]):
        return True
    return follows_title and first + sum(map(later_part_evidence, words[1:])) >= ENOUGH_IF_REPEATED


@lru_cache(maxsize=1 << 14)
def first_part_evidence(word: str) -> float:
    """Return the evidence that a word is the first of an Arabic name."""
    folded = first_part(word)
    if _is_compound(word, folded):
        return ENOUGH
    given = names.given_attestation(folded)
    if given:
        is_sure = given == names.COMMON or names.regional_names().get(folded) == "given"
        return 1.0 if names.is_shared(folded) else 2.0 if is_sure else 1.25
    if folded in (regional := names.regional_names()) and regional[folded] == "given":
        return 2.0 if len(folded) > _SHORT else 1.25
    if article_pattern().match(word) or names.surname_attestation(folded):
        return 1.0
    return 0.5 if names.is_weak(folded) else _unlisted_evidence(folded)


@lru_cache(maxsize=1 << 14)
def later_part_evidence(word: str) -> float:
    """Return the evidence that a word is a further part of an Arabic name."""
    folded = first_part(word)
    if _is_compound(word, folded):
        return ENOUGH
    attested = names.name_attestation(folded)
    if attested == names.COMMON or article_pattern().match(word) or folded in names.regional_names():
        return 1.5
    return 0.75 if attested else 0.25 if names.is_weak(folded) else _unlisted_evidence(folded)


@lru_cache(maxsize=1 << 14)
def _unlisted_evidence(folded: str) -> float:
    """Return the evidence that the letters of a folded word give, which nobody lists.

    Where Hausa or Somali has other letters, it may be a given name that is listed in the commoner spelling.
    """
    if folded[-1:] == "u" or "x" in folded or "aa" in folded or "uu" in folded:
        from normkit_names.normalization.regional import regional_readings  # on need: few words end so

        if any(names.given_attestation(read) == names.COMMON for read in regional_readings(folded)):
            return 1.0
    if folded[-1:] in _TELLING_LETTERS and folded.endswith(_TELLING_ENDINGS) and len(folded) > _SHORT + 2:
        return 1.5
    odds = names.trigram_odds(folded)
    return 1.0 if odds >= 5.0 else 0.5 if odds >= 2.0 else 0.0


def has_foreign_letter(word: str) -> bool:
    """Say whether a word has a letter that no newsroom's spelling of an Arabic name has: "Tarım", "al-Ibādah"."""
    return not word.isascii() and (
        not _FOREIGN_LETTERS.isdisjoint(word) or _scholarly_letter().search(word) is not None
    )


@lru_cache(maxsize=1 << 13)
def seems_foreign(word: str) -> bool:
    """Say whether a word is another people's name: it is listed as one, ends like one, or sounds like none of ours."""
    if not word.isascii() and not _FOREIGN_LETTERS.isdisjoint(word):
        return True
    if word.startswith(("al-", "el-")):
        return False
    return any(map(_seems_foreign, latin.name_parts(word)))


def is_surely_foreign(word: str) -> bool:
    """Say whether more than the sound of a word makes it another people's name: a list, a letter, its ending."""
    folded = first_part(word)
    return has_foreign_letter(word) or names.is_foreign(folded) or folded.endswith(FOREIGN_ENDINGS)


def are_sure_names(words: Sequence[str]) -> bool:
    """Say whether each word is surely a name, so that a last one may sound strange: "Rabiu Musa Kwankwaso"."""
    return first_part_evidence(words[0]) >= ENOUGH and all(later_part_evidence(word) >= 1.5 for word in words[1:])


def is_foreign(word: str) -> bool:
    """Say whether a word is listed as another people's name."""
    return names.is_foreign(first_part(word))


def _seems_foreign(folded: str) -> bool:
    """Say the same of one folded part."""
    if names.is_foreign(folded):
        return True
    if names.is_weak(folded) or folded in names.regional_names():
        return False
    odds = names.trigram_odds(folded)
    if odds <= names.STRANGE_UNLISTED and _unlisted_evidence(folded) >= 1.0:
        return False  # strange in the letters of another orthography: "Xasan"
    if names.name_attestation(folded):  # perhaps only as another spelling: German "Norden" is listed as "Nureddin" is
        return odds <= names.STRANGE_LISTED
    return folded.endswith(FOREIGN_ENDINGS) or odds <= names.STRANGE_UNLISTED


def is_listed_or_built(word: str) -> bool:
    """Say whether more than the sound of a word makes it an Arabic name: a list, its article, its build."""
    folded = first_part(word)
    if names.name_attestation(folded) or folded in names.regional_names() or article_pattern().match(word):
        return True
    return _is_compound(word, folded)


@lru_cache(maxsize=1 << 13)
def is_ordinary(word: str) -> bool:
    """Say whether a word is first of all a frequent one of English, French, German or Spanish, or a form of one."""
    if not word.isalpha():
        return False
    folded = latin.to_ascii(word)
    return names.is_ordinary(folded) or (not names.name_attestation(folded) and _is_inflected(folded))


def _is_inflected(folded: str) -> bool:
    """Say whether a word is a frequent one with an English ending ("frees"), or sounds like no name ("resigned")."""
    for ending, stems in _ENGLISH_ENDINGS:
        if folded.endswith(ending) and len(folded) > len(ending) + 2:
            rest = folded[: -len(ending)]
            if any(names.is_ordinary(rest + stem) or rest + stem in STOPWORDS for stem in stems):
                return True
    return folded.endswith(("ed", "ing")) and len(folded) > 5 and names.trigram_odds(folded) <= names.STRANGE_UNLISTED


def is_surname_alone(word: str) -> bool:
    """Say whether a word is a surname, or built like an Arabic name, and neither a given name nor a name or word of
    other peoples.
    """
    folded = first_part(word)
    if folded.startswith("abd") and _is_compound(word, folded):
        return True
    if (
        names.given_attestation(folded) == names.COMMON
        or names.is_weak(folded)
        or names.is_foreign(folded)
        or is_ordinary(word)
    ):
        return False
    return names.surname_attestation(folded) == names.COMMON or folded in names.regional_names()


def is_kunya(word: str) -> bool:
    """Say whether a word is a name after a child, of a name that is common: "Abu Khalid"."""
    particle, space, given = word.partition(" ")
    child = first_part(given) if space and particle.lower() in _KUNYA else ""
    return names.given_attestation(child) == names.COMMON and not names.is_weak(child) if child else False


def is_one_part(words: Sequence[str]) -> bool:
    """Say whether several words are one part of a name: "Zein ad-Din"."""
    return len(latin.name_parts(" ".join(words))) == 1


def first_part(word: str) -> str:
    """Return the first folded part of a word: "ali" of "Ali-Reza"."""
    if word.isascii() and word.isalpha() and word[1:].islower():
        return word.lower()
    parts = latin.name_parts(word)
    return parts[0] if parts else ""


def _is_compound(word: str, folded: str) -> bool:
    """Say whether a word is built of a particle and a name; after "Ben" that takes a known one: "Ben Ali"."""
    if not word.startswith(("A", "a", "B", "b", "I", "i", "O", "o", "U", "u")) or not _compound().match(word.lower()):
        return (folded[-2:] == "ul" or "-u" in word) and _is_joined_by_article(word, folded)
    if not folded.startswith("ben"):
        return True
    known = folded[4:] if folded.startswith("bent") else folded[3:]
    return bool(names.name_attestation(known)) or names.trigram_odds(known) >= 3.0


def _is_joined_by_article(word: str, folded: str) -> bool:
    """Say whether a given name and an attribute of God are written as one: "Fazl-ur-Rehman", "Ziaul" before "Haq"."""
    if folded[-2:] == "ul" and len(folded) > 5:
        return names.given_attestation(folded[:-2]) == names.COMMON
    joined = word.lower().split("-")
    if len(joined) != 3 or joined[1] not in _ARTICLES_WITHIN or joined[0] in ORGANIZATIONS_OF:
        return False
    return names.name_attestation(joined[2]) > 0 or joined[2] in names.regional_names()
