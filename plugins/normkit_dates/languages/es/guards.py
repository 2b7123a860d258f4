"""What words and numbers of Spanish are where they stand: a year or an amount, a month or a name."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.es import lexicon as words
from normkit_dates.languages.shared import romance_guards
from normkit_dates.languages.shared.romance_guards import word_before


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year."""
    return romance_guards.is_year(phrase, words.YEARS)


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: no given name, and no part of a day already passed over."""
    row, before = phrase.row, word_before(phrase)
    if phrase.has("e"):
        return True
    if before == "cada" or phrase.quoted or (before == "de" and row.letter(phrase.first - 2) in "dcoO"):
        return False
    return row.words[phrase.last - 1].islower() or (
        before in words.MONTH_LEADS
        and row.letter(phrase.first - 2) not in "xW"
        and not (row.words[phrase.last - 1].istitle() and row.word(phrase.last).istitle())
    )


def is_place(phrase: Phrase) -> bool:
    """Say whether a day names a street, a square: plaza del 2 de mayo de 1808."""
    return any(word.lower() in words.STREETS for word in phrase.row.words[max(0, phrase.first - 2) : phrase.first])


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name (Plácido Domingo), and not every one (los lunes)."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1)
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] == "W")
    behind = row.word(phrase.last)
    if before.lower() in words.EVERY or row.letter(phrase.first - 1) in "Oo" or behind in ("negro", "santo"):
        return False
    if romance_guards.is_capital_name(phrase) or (word == "Domingo" and row.letter(phrase.last) == "V"):
        return False  # Domingo cantó
    if word.istitle() and (behind[:1].isupper() or (before[:1].isupper() and row.letter(phrase.first - 1) in "xG")):
        return False
    if row.letters.startswith("zW", phrase.last) and before.lower() in ("de", "("):
        return False
    return not (before == "a" and row.letter(phrase.first - 2) == "W")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a pregnancy or of school."""
    near = phrase.row.words[max(0, phrase.first - 8) : phrase.last + 8]
    return not any(word.startswith(("embaraz", "gestación", "escolar", "curso")) for word in near)


def is_today(phrase: Phrase) -> bool:
    """Say whether "mañana" is tomorrow: behind an article, "cada" or "una" it is the morning; "Hoy" may be a paper."""
    row = phrase.row
    if row.word(phrase.last).lower() == "en" and row.word(phrase.last + 1).startswith("d"):  # hoy en día
        return False
    if row.words[phrase.first].lower() != "mañana":
        return row.words[phrase.first] != "Hoy" or row.letter(phrase.first - 1) != "x"
    if word_before(phrase) == "de" and word_before(phrase, 2) in ("horario", "turno", "franja", "sesión", "jornada"):
        return False
    return row.letter(phrase.first - 1) not in "taLRC" and word_before(phrase) not in ("cada", "media", "toda")


def is_holiday(phrase: Phrase) -> bool:
    """Say whether a holiday is a day: a word of time leads up to it, and no name follows."""
    row, at = phrase.row, phrase.first
    name = phrase.name("H")
    if row.word(phrase.last)[:1].isupper() or (name in ("ash wednesday", "palm sunday") and not phrase.has("W")):
        return False
    while row.letter(at - 1) == "t":
        at -= 1
    if row.letter(at - 1) == "f" and row.letter(at - 2) in "UP":  # el día de Navidad
        return True
    return phrase.has("WLgv") or row.letter(at - 1) == "\n" or row.word(at - 1).lower() in words.HOLIDAY_LEADS
