"""What words and numbers of French are where they stand: a year or an amount, a month or a name."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.fr import lexicon as words
from normkit_dates.languages.shared import romance_guards
from normkit_dates.languages.shared.romance_guards import word_before


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year."""
    return romance_guards.is_year(phrase, words.YEARS)


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: not a planet or a given name, and not every one."""
    word, before = phrase.row.words[phrase.last - 1], word_before(phrase)
    if phrase.has("e"):
        return True
    if before == "chaque" or phrase.quoted or phrase.row.letter(phrase.first - 1) in "do":
        return False
    return word.islower() or (before in words.MONTH_LEADS and not (word == "Mars" and before in ("de", "et")))


def is_place(phrase: Phrase) -> bool:
    """Say whether a day names a street, a square: place du 8-Mai-1945."""
    return any(word.lower() in words.STREETS for word in phrase.row.words[max(0, phrase.first - 2) : phrase.first])


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name, and not every one."""
    return phrase.has("L") or (
        word_before(phrase) not in words.EVERY
        and phrase.row.letter(phrase.first - 1) not in "Oo"
        and not phrase.quoted
        and not romance_guards.is_capital_name(phrase)
    )


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a pregnancy or of school."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.last + 8]
    return not any(word.startswith(("grossesse", "enceinte", "scolaire", "école")) for word in near)


def is_today(phrase: Phrase) -> bool:
    """Say whether "aujourd'hui" is a day and not the paper "Aujourd'hui en France"."""
    row = phrase.row
    paper = (
        row.word(phrase.first) == "Aujourd" and row.word(phrase.last) == "en" and row.word(phrase.last + 1) == "France"
    )
    return not paper


def is_holiday(phrase: Phrase) -> bool:
    """Say whether a holiday is a day: a word of time leads up to it, and no name follows."""
    row, at = phrase.row, phrase.first
    behind = row.word(phrase.last)
    if behind[:1].isupper() or behind in words.OTHER_NEW_YEARS:
        return False
    name = phrase.name("H")
    if name in ("valentine", "new year eve"):
        return "G" in row.letters[max(0, at - 2) : at]
    if name in ("shrove tuesday", "ash wednesday", "palm sunday") and not phrase.has("W"):
        return False
    while row.letter(at - 1) in "t'":
        at -= 1
    if row.letter(at - 1) == "f" and row.letter(at - 2) in "UP":  # le jour de Noël, le soir de Noël
        return True
    return phrase.has("Wgv") or row.letter(at - 1) == "\n" or row.word(at - 1).lower() in words.HOLIDAY_LEADS
