"""What the words of Arabic are where they stand: a year or a number, a month or a verb, today or
"the day that"; and of a few words beside a date.
"""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.ar.lexicon import (
    CHANGES,
    COUNTED,
    DOUBTFUL_MONTHS,
    EVENTS,
    KINDS_OF_YEAR,
    LONE_HOLIDAYS,
    NAMED_DAYS,
    NAMED_DAYS_BEHIND,
    PAPERS,
    PLACES,
    PLAY,
    TITLES,
    TODAYS,
    YEAR_NOUNS,
    without_strokes,
)


def is_one_of(word: str, words: frozenset[str]) -> bool:
    """Say whether a word, also with a small word joined to it, is one of ``words``."""
    word = without_strokes(word)
    return word in words or word[1:] in words or (word[:2] == "لل" and "ال" + word[2:] in words)


def is_definite(word: str) -> bool:
    """Say whether a word has the article, perhaps behind a joined small word."""
    word = without_strokes(word)
    return "ال" in word[:4] or "لل" in word[:3]


def word_before(phrase: Phrase) -> str:
    """Return the word before a phrase."""
    return without_strokes(phrase.row.word(phrase.first - 1))


def word_behind(phrase: Phrase) -> str:
    """Return the word behind a phrase."""
    return without_strokes(phrase.row.word(phrase.last))


def word_of(phrase: Phrase, letters: str) -> str:
    """Return the first word of a phrase with one of these letters, "" for none."""
    for number, letter in enumerate(phrase.letters, phrase.first):
        if letter in letters:
            return without_strokes(phrase.row.words[number])
    return ""


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: by what leads up to it, and nothing that it counts behind it."""
    row, year, lead = phrase.row, phrase.number("y"), phrase.row.letter(phrase.first - 1)
    word, following = word_before(phrase), word_behind(phrase)
    if not 1900 <= year <= 2060 or following in COUNTED or following in ("%", "$", "€", "شارع", "طريق", "جاده"):
        return False  # what it counts, or a number in a street
    if row.letter(phrase.last) in ".,/:" and row.touches(phrase.last - 1) and row.touches(phrase.last):
        return False
    if word == "الي" and any(is_one_of(near, CHANGES) for near in row.words[max(0, phrase.first - 6) : phrase.first]):
        return False
    if lead == "&":
        return row.letter(phrase.first - 2) == "y"
    if word in ("مع", "ب") and without_strokes(row.word(phrase.first - 2))[:5] in ("مقارن", "بالمق", "قياسا"):
        return True
    if lead == "f":
        return row.letter(phrase.last) == "r" and row.letter(phrase.last + 1) == "y"
    if lead in "(-":
        return following == ")" or (lead == "(" and following == "-") or row.letter(phrase.first - 2) == "y"
    if year % 50 == 0 and row.letter(phrase.last) == "x":
        return False
    return lead in "ipArbB" or phrase.has("C") or is_one_of(word, YEAR_NOUNS)


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one: no name, not every one, and not "the two" or "someone", which are spelt like it."""
    if phrase.quoted or is_one_of(word_before(phrase), NAMED_DAYS) or word_behind(phrase) in NAMED_DAYS_BEHIND:
        return False
    return phrase.has("@") or is_definite(word_of(phrase, "W"))


def is_place(phrase: Phrase) -> bool:
    """Say whether a day names a street or a square: the 26 July 1952 Street."""
    return is_one_of(word_before(phrase), PLACES)


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name alone is that month: no name of an event, no rest of a day that was turned down."""
    row, lead = phrase.row, phrase.row.letter(phrase.first - 1)
    if lead == "d" or (lead == "f" and row.letter(phrase.first - 2) in "dOc") or is_one_of(word_before(phrase), EVENTS):
        return False
    word = word_of(phrase, "Mmk")
    if len(word) <= 2 and phrase.has("k"):
        return False  # a letter and a number are a month behind a day only
    if phrase.has("UeE/(") or word not in DOUBTFUL_MONTHS:
        return word != "اب" or phrase.has("U")
    return lead in "ifprbBA" and word[0] != "و"


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the calendar year, and not of a game or of a year of accounts."""
    row = phrase.row
    if row.letter(phrase.last) == "f" and row.letter(phrase.last + 1) == "y":
        return False
    near = row.words[max(0, phrase.first - 12) : phrase.last + 12]
    return word_behind(phrase) not in KINDS_OF_YEAR and not PLAY.intersection(near)


def is_today(phrase: Phrase) -> bool:
    """Say whether "al-yawm" is today, and not "the day that", "that day" or the end of a paper's name."""
    word, row = word_of(phrase, "T"), phrase.row
    if word.endswith("الغد"):
        return phrase.has("@PB")
    if not word.endswith("اليوم"):
        return True
    if row.letter(phrase.last) == "h":
        return False
    if phrase.has("PW@a"):
        return True
    return (
        not is_one_of(word_before(phrase), PAPERS)
        and word_behind(phrase) not in TODAYS
        and row.letter(phrase.last) not in "OX"
    )


def is_holiday(phrase: Phrase) -> bool:
    """Say whether a word is a holiday: behind "eid", or one that is nothing else; the new year not of the Hijra."""
    row, word = phrase.row, word_of(phrase, "H")
    if phrase.name("H") == "new year":
        return phrase.name("U") == "year" and row.letter(phrase.last) != "J" and row.letter(phrase.first - 1) != "P"
    return word in LONE_HOLIDAYS or (phrase.has("G") and row.letter(phrase.last) != "O")


def is_general(phrase: Phrase) -> bool:
    """Say whether "al-am" is no year but an adjective: the former Secretary-General."""
    return (
        is_one_of(word_before(phrase), TITLES) and phrase.name("U") == "year" and word_of(phrase, "Lg")[-6:] != "الماضي"
    )
