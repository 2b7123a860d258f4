"""Capitals beside a name: a given name that no list has, the thing that is called so, the beginning of a sentence."""

from __future__ import annotations

import re
from functools import cache

from normkit import SENTENCE_ENDS, word_set
from normkit_names.document.candidate import APOSTROPHES, LONGEST_WORD
from normkit_names.lexicon.stopwords import GERMAN_DETERMINERS, KIN, STOPWORDS, THING_AFTER, THING_QUALIFIERS
from normkit_names.normalization.titles import TELLING_TITLES

_LONGEST_SMALL_IN_HEADLINE = 4
"""Letters of the longest words that a headline in capitals has in small ones ("with")."""
_OPENING_MARKS = " \u00a0\t\"'“‘«(["
# Apostrophes and brackets, which end a quotation as well, close words inside a sentence more often.
_LONGEST_INITIALS = 14
"""Code points before a name that are searched for initials."""
_ONE_INITIAL = len("A. ")
_BEFORE_NAMES = word_set("by and with said dan oleh kata et par y por e und von ve ile met en va")
"""Small words before a name in several languages, where a capital with a full stop ends no sentence."""
_BEFORE_A_CAPITAL = (*SENTENCE_ENDS, ":", ";", "\n", "”", "»", '"')


def capitalised_before(text: str, start: int) -> bool:
    """Say whether a capitalised word that is no title or ordinary word stands right before a name.

    >>> capitalised_before("Then Malak Mattar", 11), capitalised_before("Minister Mattar", 9)
    (True, False)
    """
    words = text[max(0, start - LONGEST_WORD) : start]
    return words[-1:] in (" ", "\u00a0") and words[-2:-1].isalnum() and _is_name_like(words.split()[-1])


def capitalised_after(text: str, end: int) -> bool:
    """Say the same of the word right after a name that ends at ``end``."""
    words = text[end : end + LONGEST_WORD]
    return words[:1] in (" ", "\u00a0") and words[1:2].isalpha() and _is_name_like(words.split()[0])


def follows_determiner(text: str, start: int) -> bool:
    """Say whether a capitalised word at ``start`` is a German noun with its determiner: "der Kader"."""
    words = text[max(0, start - LONGEST_WORD) : start]
    return words[-1:] in (" ", "\u00a0") and words[-2:-1].isalpha() and words.split()[-1].lower() in GERMAN_DETERMINERS


def precedes_capital(text: str, end: int) -> bool:
    """Say whether a name that ends at ``end`` stands before a capitalised word, not in a headline in capitals."""
    if not capitalised_after(text, end):
        return False
    rest = text[end : end + 2 * LONGEST_WORD].partition("\n")[0].split()
    return any(word.islower() and len(word) > _LONGEST_SMALL_IN_HEADLINE for word in rest)


def follows_kin(text: str, start: int) -> bool:
    """Say whether the word before a name says whose relative bears it: "his brother Samir", "her cousin, Samir"."""
    words = text[max(0, start - LONGEST_WORD) : start].split()
    return bool(words) and words[-1].rstrip(",").lower() in KIN


def follows_title(text: str, start: int) -> bool:
    """Say whether the word before a name is a title that Muslims have: "Datuk Rashid", "Dato' Seri Rashid"."""
    before = text[max(0, start - LONGEST_WORD) : start]
    words = before.split() if before[-1:] in (" ", "\u00a0") else []
    return bool(words) and words[-1].rstrip("." + APOSTROPHES).lower() in TELLING_TITLES


def is_thing_behind(text: str, end: int, following: str) -> bool:
    """Say whether what follows a name makes a thing of it: "Ahmed Hospital", "Ahmed Teaching Hospital".

    ``following`` is the capitalised word behind the name, in small letters.
    """
    if following in THING_QUALIFIERS:
        words = text[end + len(following) + 1 : end + 3 * LONGEST_WORD].split()
        return bool(words) and words[0].strip(",.;:").lower() in THING_AFTER
    return following in THING_AFTER


@cache
def _initials_before() -> re.Pattern[str]:
    """Match initials before a name, each with a full stop and a space, or a short form of Muhammad: "A. Q.", "Mhd."."""
    return re.compile(r"(?<![^\W_])(?:(?:Mohd|Moh|Muhd|Muh|Mhd|Md)\.[ \u00a0]|(?:[A-Z]\.[ \u00a0]){1,3})\Z")


def follows_initials(text: str, start: int) -> bool:
    """Say whether two initials or more, of which one is known of, stand before a name: "A. Q. Siddiqui"."""
    return text.startswith(". ", start - 5) and initials_start(text, start) < start


def initials_start(text: str, start: int) -> int:
    """Return where the initials or the short Muhammad before a name begin; ``start`` where none are part of it.

    One initial is where a sentence or an item begins, or behind a word that stands before names, for "exit B." ends a
    sentence too; a short Muhammad is behind no comma: "Annapolis, Md.".
    """
    found = _initials_before().search(text, max(0, start - _LONGEST_INITIALS), start)
    if found is None or capitalised_before(text, begins := found.start()):
        return start
    before = text[max(0, begins - LONGEST_WORD) : begins].rstrip()
    if len(found[0]) == _ONE_INITIAL:
        words = before.split()
        in_place = begins_sentence(text, begins) or before.endswith("(") or (words and words[-1] in _BEFORE_NAMES)
        return begins if in_place else start
    return start if before.endswith(",") and found[0].startswith("M") and found[0][1] != "." else begins


def begins_sentence(text: str, at: int) -> bool:
    """Say whether a sentence, or what else begins with a capital, may begin at an offset."""
    before = text[max(0, at - 6) : at].rstrip(_OPENING_MARKS)
    return before.endswith(_BEFORE_A_CAPITAL) or (at <= 6 and not before)


def _is_name_like(word: str) -> bool:
    """Say whether a word has a capital and is none of the stopwords."""
    return word[:1].isupper() and word.strip("-'’.,;:!?").lower() not in STOPWORDS
