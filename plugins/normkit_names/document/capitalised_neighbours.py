"""Capitals beside a name: a given name that no list has, the thing that is called so, the beginning of a sentence."""

from __future__ import annotations

from normkit import SENTENCE_ENDS
from normkit_names.document.candidate import LONGEST_WORD
from normkit_names.lexicon.stopwords import GERMAN_DETERMINERS, KIN, STOPWORDS

_LONGEST_SMALL_IN_HEADLINE = 4
"""Letters of the longest words that a headline in capitals has in small ones ("with")."""
_OPENING_MARKS = " \u00a0\t\"'“‘«(["
# Apostrophes and brackets, which end a quotation as well, close words inside a sentence more often.
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


def begins_sentence(text: str, at: int) -> bool:
    """Say whether a sentence, or what else begins with a capital, may begin at an offset."""
    before = text[max(0, at - 6) : at].rstrip(_OPENING_MARKS)
    return before.endswith(_BEFORE_A_CAPITAL) or (at <= 6 and not before)


def _is_name_like(word: str) -> bool:
    """Say whether a word has a capital and is none of the stopwords."""
    return word[:1].isupper() and word.strip("-'’.,;:!?").lower() not in STOPWORDS
