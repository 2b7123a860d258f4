"""Whether a number counts what stands behind it: "on Friday 3 soldiers", "July 4 and 11 people"."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase, TokenRow
from normkit_dates.languages.detection import SMALL_WORDS


def counts(row: TokenRow, number: int) -> bool:
    """Say whether a number, a token of the row, counts or measures what follows, or goes on: a noun, a %, a decimal.

    Small words ("the", "was"), verbs and marks are not counted.
    """
    at, word = number + 1, row.word(number + 1)
    letter = row.letter(at)
    if letter in ".,:/-" and row.touches(number) and row.touches(at) and row.word(at + 1).isdigit():
        return True
    if not word.isalpha():
        return word.isdigit() or word in ("%", "°", "$", "€", "£", ":", "/", "-", "+")
    return letter in "xUucO" and word.lower() not in SMALL_WORDS.get(row.language.code, ())


def counts_in_words(phrase: Phrase) -> bool:
    """Say whether number words count what follows: two thousand cases. Nineteen hundreds are years."""
    numbers = phrase.numbers("ch")
    return (numbers[0] == 2 or numbers[-1] in (100, 1000)) and counts(phrase.row, phrase.last - 1)
