"""Arabic spellings of a name: what writers leave out or vary (hamza, diacritics, the article) is folded away."""

from __future__ import annotations

import re
from functools import cache

from normkit import INVISIBLE, word_set
from normkit_names.normalization.memo import memoize
from normkit_names.normalization.phonemes import ARABIC_PHONEMES
from normkit_names.normalization.titles import ARABIC_TITLES

ARABIC_LETTER = re.compile("[\u0621-\u064a\u066e-\u06d3]")
ARABIC_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3]++")
"""A word as a text writes it: letters, tatweel and vowel signs."""

# Alef and hamza forms, ta marbuta, alef maqsura, and the Persian and Urdu forms of kaf, ya and ha are one letter each.
_FOLDED: dict[int, str | None] = {
    **dict.fromkeys(map(ord, "أإآٱٲٳ"), "ا"),
    **dict.fromkeys(map(ord, "ىیېےئ"), "ي"),
    **dict.fromkeys(map(ord, "ةۀەھہۃ"), "ه"),
    **dict.fromkeys(map(ord, "ؤۇۆۋ"), "و"),
    **dict.fromkeys(map(ord, "کڪ"), "ك"),
    ord("ٹ"): "ت",
    ord("ڈ"): "د",
    ord("ڑ"): "ر",
    ord("ں"): "ن",
    ord("ڤ"): "ف",
    **dict.fromkeys(map(ord, "ء\u0640\u0670'’‘" + INVISIBLE)),
    **dict.fromkeys(range(0x064B, 0x0660)),
}
JOINS_NEXT = word_set("عبد ابو ابا ابي بن ابن بنت ام ولد")
"""Words that make one name with the next word."""
SONS = word_set("بن ابن")
_ONE_SPELLING = {"ابا": "ابو", "ابي": "ابو", "ابن": "بن"}
JOINS_PREVIOUS = word_set("الله الدين")
"""Words that make one name with the word before."""

_PARTICLES = JOINS_NEXT | JOINS_PREVIOUS | ARABIC_TITLES | {"ال"}


@cache
def _varied() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(chr, _FOLDED))}]")


@cache
def folded_word() -> re.Pattern[str]:
    return re.compile(f"{ARABIC_LETTER.pattern}+")


@cache
def _silent() -> re.Pattern[str]:
    return re.compile(f"[^{''.join(ARABIC_PHONEMES)}]+")


def without_article(word: str) -> str:
    """Return a folded word without its article; "الله" and words too short to have one stay.

    >>> without_article("الشيباني")
    'شيباني'
    """
    return word[2:] if len(word) > 4 and word.startswith("ال") else word


def fold_letters(name: str) -> str:
    """Return ``name`` with one letter for each group of letters that writers exchange; invisible marks are gone."""
    return name.translate(_FOLDED) if _varied().search(name) else name


def fold_name(name: str) -> tuple[str, ...]:
    """Return the folded parts of a name; particles are joined to what they belong to.

    >>> name_parts("عَبد الرحمن بن سعيد")
    ('عبدرحمن', 'بنسعيد')
    """
    tokens = folded_word().findall(fold_letters(name))
    if _PARTICLES.isdisjoint(tokens):
        return tuple([without_article(token) for token in tokens])
    found: list[str] = []
    patronymics: list[int] = []
    pending = ""
    for number, token in enumerate(tokens):
        more = number + 1 < len(tokens)
        if more and token == "ال":
            continue
        if more and token in JOINS_NEXT:
            if found and not pending and token in SONS:
                patronymics.append(len(found))
            pending += _ONE_SPELLING.get(token, token)
        elif token in JOINS_PREVIOUS and (found or pending):
            if pending:
                found.append(pending + without_article(token))
            else:
                found[-1] += without_article(token)
            pending = ""
        elif not pending and not found and len(tokens) > 2 and token in ARABIC_TITLES:
            continue
        else:
            found.append(pending + without_article(token))
            pending = ""
    if len(found) > 2:
        for number in patronymics:  # a patronymic is written with its "bin" or without
            found[number] = found[number][len("بن") :]
    return tuple(found)


name_parts = memoize(fold_name)
"""``fold_name``, remembered."""


def phonemic_letters(word: str) -> str:
    """Return the letters of a folded word that stand for a Latin phoneme (``ARABIC_PHONEMES``)."""
    return _silent().sub("", word) if _silent().search(word) else word
