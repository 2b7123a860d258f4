"""Capitals beside a name: a given name that no list has, the thing that is called so, the beginning of a sentence."""

from __future__ import annotations

from normkit import SENTENCE_ENDS, word_set
from normkit_names.document.candidate import APOSTROPHES, LONGEST_WORD
from normkit_names.lexicon.stopwords import GERMAN_DETERMINERS, KIN, STOPWORDS, THING_AFTER, THING_QUALIFIERS
from normkit_names.normalization.titles import SHORT_MUHAMMAD, TELLING_TITLES

_LONGEST_SMALL_IN_HEADLINE = 4
"""Letters of the longest words that a headline in capitals has in small ones ("with")."""
_OPENING_MARKS = " \u00a0\t\"'“‘«(["
# Apostrophes and brackets, which end a quotation as well, close words inside a sentence more often.
_INITIAL, _MOST_INITIALS = len("A. "), 3
"""Code points of an initial with its full stop and its space, and how many of them a name has."""
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


def follows_initials(text: str, start: int) -> bool:
    """Say whether two initials or more, of which one is known of, stand before a name: "A. Q. Siddiqui"."""
    return text.startswith(". ", start - 5) and initials_start(text, start) < start


def initials_start(text: str, start: int) -> int:
    """Return where the initials or the short Muhammad before a name begin, which a full stop and a space part from it;
    ``start`` where none are part of it.

    One initial is where a sentence or an item begins, or behind a word that stands before names, for "exit B." ends a
    sentence too; a short Muhammad is behind no comma: "Annapolis, Md.".
    """
    begins = start
    while start - begins < _MOST_INITIALS * _INITIAL and _is_initial(text, begins - _INITIAL):
        begins -= _INITIAL
    before = text[max(0, begins - LONGEST_WORD) : begins].split()
    last = before[-1] if before else ""
    if start - begins > _INITIAL:
        return start if capitalised_before(text, begins) else begins
    if start - begins == _INITIAL:
        return begins if begins_sentence(text, begins) or last.endswith("(") or last in _BEFORE_NAMES else start
    if not last.endswith(".") or last[:-1].lower() not in SHORT_MUHAMMAD:
        return start
    return start if len(before) > 1 and before[-2].endswith(",") else start - len(last) - 1


def _is_initial(text: str, at: int) -> bool:
    """Say whether an initial with its full stop and a space stands at an offset; the "S." of "U.S." is none."""
    if at < 0 or not text.startswith(". ", at + 1) or not "A" <= text[at] <= "Z":
        return False
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] == ".")


def begins_sentence(text: str, at: int) -> bool:
    """Say whether a sentence, or what else begins with a capital, may begin at an offset."""
    before = text[max(0, at - 6) : at].rstrip(_OPENING_MARKS)
    return before.endswith(_BEFORE_A_CAPITAL) or (at <= 6 and not before)


def _is_name_like(word: str) -> bool:
    """Say whether a word has a capital and is none of the stopwords."""
    return word[:1].isupper() and word.strip("-'’.,;:!?").lower() not in STOPWORDS
