"""What words and numbers of French and Spanish are where they stand."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.shared.romance_lexicon import CHANGES, COUNTED, YearWords


def word_before(phrase: Phrase, back: int = 1) -> str:
    """Return the word before a phrase, or so many words back, in small letters."""
    return phrase.row.word(phrase.first - back).lower()


def is_year(phrase: Phrase, words: YearWords) -> bool:
    """Say whether a bare number is a year: what leads up to it, and nothing that it counts behind it."""
    row, number = phrase.row, phrase.number("y")
    before, behind = row.word(phrase.first - 1), row.word(phrase.last)
    edition = before.lower() in words.editions and 1900 <= number <= 2060
    if edition and behind.isdecimal() and not row.touches(phrase.last - 1):
        return True  # ganó en el ejercicio 2011 40 millones
    if behind.lower() in words.counted or behind in _SIGNS or before in _SIGNS or _is_part_of_number(phrase):
        return False
    if before == "hasta" and any(
        near.startswith(CHANGES) for near in row.words[max(0, phrase.first - 6) : phrase.first]
    ):
        return False  # bajó hasta 1998
    counts = number % 50 == 0 and behind.islower() and behind[-1] in "sx" and behind not in words.no_plurals
    if phrase.has("e") or before.lower() in words.leads:
        return number >= 1500 and not counts
    if not 1900 <= number <= 2060:
        return False
    if before.lower() in words.editions or _is_subject(phrase):
        return True
    counted = row.letter(phrase.last) == "x" and behind[-1:] in "sx" and behind not in words.no_plurals
    if before.lower() in ("à", "a", "con", "sur", "en") and word_before(phrase, 2) in words.compared:
        return not counted
    if before.lower() in words.told:
        return behind in words.told_in or not behind.isalnum()
    if row.letter(phrase.first - 1) in "z&-":  # de 1998 à 2003, 2019 y 2020, 2024-2025
        return row.letter(phrase.first - 2) == "y"
    if before.lower() in words.of:
        return row.word(phrase.first - 2).lower() not in words.amounts and not counts
    if before == "(":
        return row.word(phrase.first - 2).isalpha() or behind in (")", "-")
    return before[:1].isupper() and before not in words.products and (behind.islower() or not behind.isalnum())


def _is_subject(phrase: Phrase) -> bool:
    """Say whether something is said of a number: que 2021 tampoco, 2021 a été; or compared with it: peor que 2019."""
    row, before = phrase.row, word_before(phrase)
    if phrase.number("y") % 50 == 0:
        return False
    said = row.letter(phrase.last) in "FV" or row.word(phrase.last) in ("no", "ne", "n", "tampoco", "tampoc", "non")
    if before in ("que", "qu"):
        compared = row.word(phrase.first - 2).lower() not in ("más", "menos", "plus", "moins", "mayor", "menor")
        return said or (compared and row.letter(phrase.last) in ".,;:)\n")
    return said and before in ("mais", "pero", "el", "y", "et", "", ".", ";", "\n")


_SIGNS = frozenset("%°$€£+#")


def _is_part_of_number(phrase: Phrase) -> bool:
    """Say whether other digits belong to a number: 2,024.5, 2024-123, 2000 500, 1500 à 2500."""
    row, last = phrase.row, phrase.last - 1
    before, behind, after = row.word(phrase.first - 1), row.word(phrase.last), row.word(phrase.last + 1)
    if behind in (".", ",", ":", "/") and row.touches(last) and row.touches(phrase.last) and after.isdigit():
        return True
    if behind == "-" and row.touches(last) and row.letter(phrase.last + 1) not in "ydn":
        return True
    if row.letter(phrase.last) == "z" and row.letter(phrase.last + 1) == "y" and row.word(phrase.last + 2) in COUNTED:
        return True  # de 2015 à 1998 points
    if before in (".", ",", "/") and row.touches(phrase.first - 1) and row.word(phrase.first - 2).isdigit():
        return True
    if row.letter(phrase.last) in "z&-" and after.isdigit() and row.letter(phrase.last + 1) == "x":
        return True
    return behind.isdigit() or (before.isdigit() and row.letter(phrase.first - 1) != "d")


def is_capital_name(phrase: Phrase) -> bool:
    """Say whether a capital makes a weekday a name: inside a sentence, or where a name goes on behind it.

    Days are written small; behind an article the capital is a careless one.
    """
    row = phrase.row
    word = next((row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] == "W"), "")
    if not word.istitle():
        return False
    if phrase.quoted:
        return True
    behind, lead = row.word(phrase.last), row.letter(phrase.first - 1)
    if lead in "\n.!?:;-(" or not row.word(phrase.first - 1).isalpha():
        return behind.istitle() and len(behind) > 1 and row.letter(phrase.last) in "xW"
    before = row.word(phrase.first - 1)
    return (before.istitle() and lead in "xGMW") or (lead == "&" and row.letter(phrase.last) == ",")
