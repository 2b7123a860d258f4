"""Whether a sentence speaks of the past or of the future: it decides between last October and the next one."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase, TokenRow

SENTENCE = 30
"""Tokens to look through for a verb, before and after a date."""

DOTS = 5
"""Dots to look at on either side: more in so few words are no sentences."""


def tense(phrase: Phrase) -> int:
    """Return 1 where the sentence speaks of the future, -1 of the past, 0 where no verb tells.

    The nearest sign before the date counts, else the first one behind it.
    """
    letters = phrase.row.letters
    low, high = max(0, phrase.first - SENTENCE), phrase.last + SENTENCE
    if letters.find("F", low, high) < 0 and letters.find("V", low, high) < 0:
        return 0  # most dates of a text that is made of dates: there is no verb to find the sentence for
    start, end = _sentence(phrase)
    future, past = letters.rfind("F", start, phrase.first), letters.rfind("V", start, phrase.first)
    if future != past:
        return 1 if future > past else -1
    future, past = letters.find("F", phrase.last, end), letters.find("V", phrase.last, end)
    if future == past:
        return 0
    return 1 if past < 0 or 0 <= future < past else -1


def _sentence(phrase: Phrase) -> tuple[int, int]:
    """Return the tokens (half-open) of the sentence around a phrase, at most SENTENCE before and after."""
    row, low, high = phrase.row, max(0, phrase.first - SENTENCE), phrase.last + SENTENCE
    before, behind = row.letters[low : phrase.first], row.letters[phrase.last : high]
    start = low + 1 + max(before.rfind(mark) for mark in "\n!?")
    end = phrase.last + min((at for at in map(behind.find, "\n!?") if at >= 0), default=len(behind))
    dot = row.letters.rfind(".", start, phrase.first)
    for _ in range(DOTS):
        if dot < 0 or _ends_sentence(row, dot):
            break
        dot = row.letters.rfind(".", start, dot)
    stop = row.letters.find(".", phrase.last, end)
    for _ in range(DOTS):
        if stop < 0 or _ends_sentence(row, stop):
            break
        stop = row.letters.find(".", stop + 1, end)
    return (dot + 1 if dot >= 0 else start), (stop if stop >= 0 else end)


def _ends_sentence(row: TokenRow, dot: int) -> bool:
    """Say whether a dot closes a sentence: not one inside "U.S." or after a single letter.

    In scripts that have capitals the next word begins with one.
    """
    behind = row.word(dot + 1)[:1]
    return not row.touches(dot) and len(row.word(dot - 1)) > 2 and behind.isalpha() and not behind.islower()
