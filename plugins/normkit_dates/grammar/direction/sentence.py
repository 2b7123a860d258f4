"""The sentence around a phrase, and what it may say of a date."""

from __future__ import annotations

from normkit_dates.grammar.interpretation import GUESSED, INFERRED
from normkit_dates.grammar.phrase import Phrase, TokenRow

Reading = tuple[int, float]
"""Where a date lies, 1 ahead, -1 back, 0 untold, and the confidence: INFERRED or GUESSED."""

AHEAD, BACK = (1, INFERRED), (-1, INFERRED)
PERHAPS_AHEAD, PERHAPS_BACK = (1, GUESSED), (-1, GUESSED)
UNTOLD = (0, GUESSED)

SENTENCE = 30
"""Tokens to look through for a verb, before and after a date."""

NEXT_SENTENCE = 8
"""Tokens of the next sentence that may say how it came: "had until Friday. He did not pay."."""

DOTS = 5
"""Dots to look at on either side: more in so few words are no sentences."""


def sentence_around(phrase: Phrase) -> tuple[int, int]:
    """Return the tokens (half-open) of the sentence around a phrase, at most SENTENCE before and after."""
    row, first, last, *_ = phrase
    letters = row.letters
    low, end = max(0, first - SENTENCE), min(last + SENTENCE, len(letters))
    rfind, find = letters.rfind, letters.find
    start = max(low, rfind("\n", low, first) + 1, rfind("!", low, first) + 1, rfind("?", low, first) + 1)
    for mark in "\n!?":
        if (at := find(mark, last, end)) >= 0:
            end = at
    dot = letters.rfind(".", start, first)
    for _ in range(DOTS):
        if dot < 0 or _ends_sentence(row, dot):
            break
        dot = letters.rfind(".", start, dot)
    stop = letters.find(".", last, end)
    for _ in range(DOTS):
        if stop < 0 or _ends_sentence(row, stop):
            break
        stop = letters.find(".", stop + 1, end)
    return (dot + 1 if dot >= 0 else start), (stop if stop >= 0 else end)


def roles_behind(phrase: Phrase) -> str:
    """Return the first roles of the next sentence."""
    row, (_, end) = phrase.row, sentence_around(phrase)
    return "".join(map(row.language.role_of.__getitem__, row.words[end + 1 : end + 1 + NEXT_SENTENCE]))


def leads_to_day(phrase: Phrase) -> bool:
    """Say whether a day, a month or a number stands behind the preposition that follows, perhaps with its article."""
    row, behind = phrase.row, phrase.last + 1
    return row.letter(behind) in "WwMmdyTUSKH" or row.letter(behind + 1) in "WwMmdyTUSKH"


def _ends_sentence(row: TokenRow, dot: int) -> bool:
    """Say whether a dot closes a sentence: not one inside "U.S." or after a single letter.

    In scripts that have capitals the next word begins with one.
    """
    behind = row.word(dot + 1)[:1]
    return not row.touches(dot) and len(row.word(dot - 1)) > 2 and behind.isalpha() and not behind.islower()
