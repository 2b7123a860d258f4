"""What words and numbers of German are where they stand: a year or an amount, a month or a name."""

from __future__ import annotations

from normkit_dates.grammar.direction.tense import tense
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.de.lexicon import (
    COUNT_LEADS,
    EVERY,
    HOLIDAY_LEADS,
    MONTH_LEADS,
    NAMED,
    NAMES,
    NO_DATE_BEFORE,
    PAPERS,
    PLACES,
    YEAR_LEADS,
)

_ROWS, _ROWS_BEHIND = ("W-", "w-", "WB"), ("-W", "-w", "BW")


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: German needs no word before it, so what it counts must not follow."""
    row, last, number = phrase.row, phrase.last - 1, phrase.number("y")
    before, behind = row.word(phrase.first - 1), row.word(phrase.last)
    if before in ("$", "€", "£", "#", ":", "+", "§", "@") or behind in ("%", "°", "$", "€", "£", "+", ":"):
        return False
    if behind in (".", ",", "/") and row.touches(last) and row.touches(phrase.last) and row.letter(last + 2) in "dnyc":
        return False
    if before in (".", ",", "/", "-") and row.touches(phrase.first - 1) and row.touches(phrase.first - 2):
        return before == "-" and row.letter(phrase.first - 2) == "y" and 1500 <= number <= 2060
    if row.touches(last) and (
        behind.isalpha() or (row.letter(phrase.last) == "-" and row.letter(phrase.last + 1) not in "ydn")
    ):
        return False
    if phrase.has("eE"):
        return number >= 1500
    counts = behind[:1].isupper() and behind.isalpha()
    if before.lower() == "von" and behind == "auf" and row.word(phrase.last + 1).isdigit():
        return False  # von 2015 auf 1998 Punkte
    if before == "als" and not behind.isalpha() and row.word(phrase.first - 2).lower() not in ("mehr", "weniger"):
        return 1900 <= number <= 2060
    if before.endswith(("straße", "strasse", "weg", "gasse", "allee")):
        return False
    if before.lower() in YEAR_LEADS:
        return 1500 <= number <= 2060 and not (counts and number % 10 == 0)
    if before in COUNT_LEADS or not 1900 <= number <= 2060:
        return False
    if row.letter(phrase.first - 1) in "MmS" or before == "(":
        return True
    return not counts and number % 100 != 0 and (behind not in ("Jahre", "-") or row.letter(phrase.last + 1) == "y")


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month: no given name, no part of a compound, not every one."""
    row = phrase.row
    word, before, behind = row.word(phrase.last - 1), row.word(phrase.first - 1), row.word(phrase.last)
    if row.letter(phrase.last) == "-" and row.touches(phrase.last - 1):
        return False
    if before.lower() in NO_DATE_BEFORE or before.lower() in NAMED or is_recurring(phrase):
        return False
    if behind in ("eines", "jedes", "jeden"):
        return False
    if phrase.has("E"):
        return True
    listed_month = before == "," and row.letter(phrase.first - 2) == "M"
    if before.lower() in MONTH_LEADS or row.letter(phrase.first - 1) in "MLg/" or listed_month:
        return before.lower() in ("im", "seit", "ab", "bis", "zum", "vom", "ende", "mitte", "anfang") or not _is_name(
            word, behind
        )
    return word not in NAMES and word[:1].isupper() and not (behind[:1].isupper() and behind.isalpha())


def _is_name(word: str, behind: str) -> bool:
    return word in NAMES and behind[:1].isupper() and behind.isalpha()


def is_place(phrase: Phrase) -> bool:
    """Say whether a day names a street or a square: Straße des 17. Juni 1953."""
    return any(word.endswith(PLACES) for word in phrase.row.words[max(0, phrase.first - 2) : phrase.first])


def is_recurring(phrase: Phrase) -> bool:
    """Say whether a word before it makes it every such day, and no one in particular."""
    return not EVERY.isdisjoint(phrase.row.words[max(0, phrase.first - 4) : phrase.first])


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no surname, no paper, not every one."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1)
    if before.lower() in NO_DATE_BEFORE or before.lower() in NAMED or is_recurring(phrase):
        return False
    if before == "am" and row.word(phrase.first - 2) in PAPERS:
        return False
    if row.letter(phrase.last) == "-" and row.touches(phrase.last - 1) and row.letter(phrase.last + 1) not in "WwdP":
        return False
    if _opening_hours(phrase) or phrase.quoted:
        return False
    given = row.letter(phrase.first - 1) == "M" and row.word(phrase.first - 2).lower() not in MONTH_LEADS
    return not (
        before[:1].isupper()
        and before.lower() not in MONTH_LEADS
        and (given or row.letter(phrase.first - 1) == "x")
        and before.isalpha()
        and not before.isupper()
    )


def _opening_hours(phrase: Phrase) -> bool:
    """Say whether the days stand in a row: "Mo-Fr", "Montag bis Freitag"; with "von" only where no verb tells."""
    row = phrase.row
    first = phrase.first - 2 if row.letters[max(0, phrase.first - 2) : phrase.first] in _ROWS else phrase.first
    if first == phrase.first and row.letters[phrase.last : phrase.last + 2] not in _ROWS_BEHIND:
        return False
    return row.word(first - 1).lower() != "von" or "-" in row.letters[first : phrase.last + 1] or tense(phrase) == 0


def is_today(phrase: Phrase) -> bool:
    """Say whether "heute" is the day: not "to this day", not "of our time", not the noun, not the half of a name."""
    row, word, before = phrase.row, phrase.row.word(phrase.first), phrase.row.word(phrase.first - 1)
    if row.letter(phrase.last) == "-" and row.touches(phrase.last - 1):
        return False
    if (
        word[:1].isupper()
        and not word.isupper()
        and (before.islower() or before in ("'", '"', "„", "“", "»", "«", "-"))
    ):
        return False
    if word.lower() == "heute" and phrase.last - phrase.first == 1:
        return before.lower() not in ("bis", "von") and (before.lower() != "noch" or tense(phrase) > 0)
    return True


def is_holiday(phrase: Phrase) -> bool:
    """Say whether a holiday is the one of a year."""
    row = phrase.row
    behind = row.word(phrase.last)
    if row.letter(phrase.last) == "-" and row.touches(phrase.last - 1):
        return False
    if row.word(phrase.first - 1).lower() in HOLIDAY_LEADS:
        return not (behind[:1].isupper() and behind.isalpha())
    return phrase.has("Lg")
