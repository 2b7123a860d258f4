"""What the words of Arabic are where they stand: a year or a number, a month or a verb, today or
"the day that"; and of a few words beside a date.
"""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.ar.lexicon import (
    COUNTED,
    DAYS_NAMED,
    DOUBTFUL_MONTHS,
    EVENTS,
    KINDS_OF_YEAR,
    LONE_FEASTS,
    NAMED_DAYS,
    PAPERS,
    PLAY,
    TITLES,
    TODAYS,
    YEAR_NOUNS,
    bare,
)


def is_one_of(word: str, words: frozenset[str]) -> bool:
    """Say whether a word, also with a small word joined to it, is one of ``words``."""
    word = bare(word)
    return word in words or word[1:] in words or (word[:2] == "لل" and "ال" + word[2:] in words)


def definite(word: str) -> bool:
    """Say whether a word has the article, perhaps behind a joined small word."""
    word = bare(word)
    return "ال" in word[:4] or "لل" in word[:3]


def before(phrase: Phrase) -> str:
    """Return the word before a phrase."""
    return bare(phrase.row.word(phrase.first - 1))


def behind(phrase: Phrase) -> str:
    """Return the word behind a phrase."""
    return bare(phrase.row.word(phrase.last))


def word_of(phrase: Phrase, letters: str) -> str:
    """Return the first word of a phrase with one of these letters, "" for none."""
    numbered = enumerate(phrase.letters, phrase.first)
    return next((bare(phrase.row.words[n]) for n, letter in numbered if letter in letters), "")


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: by what leads up to it, and nothing that it counts behind it."""
    row, year, lead = phrase.row, phrase.number("y"), phrase.row.letter(phrase.first - 1)
    word, following = before(phrase), behind(phrase)
    if not 1900 <= year <= 2060 or following in COUNTED or following in ("%", "$", "€"):
        return False
    if row.letter(phrase.last) in ".,/:" and row.glued(phrase.last - 1) and row.glued(phrase.last):
        return False
    if lead == "&":
        return row.letter(phrase.first - 2) == "y"
    if lead == "f":
        return row.letter(phrase.last) == "r" and row.letter(phrase.last + 1) == "y"
    if lead in "(-":
        return following == ")" or (lead == "(" and following == "-") or row.letter(phrase.first - 2) == "y"
    if year % 50 == 0 and row.letter(phrase.last) == "x":
        return False
    return lead in "ipArbB" or phrase.has("C") or is_one_of(word, YEAR_NOUNS)


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one: no name, not every one, and not "the two" or "someone", which are spelt like it."""
    if is_one_of(before(phrase), NAMED_DAYS) or behind(phrase) in DAYS_NAMED:
        return False
    return phrase.has("@") or definite(word_of(phrase, "W"))


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name alone is that month: no name of an event, no rest of a day that was turned down."""
    row, lead = phrase.row, phrase.row.letter(phrase.first - 1)
    if lead == "d" or (lead == "f" and row.letter(phrase.first - 2) in "dOc") or is_one_of(before(phrase), EVENTS):
        return False
    word = word_of(phrase, "Mmk")
    if phrase.has("UeE/(") or word not in DOUBTFUL_MONTHS:
        return word != "اب" or phrase.has("U")
    return lead in "ifprbBA" and word[0] != "و"


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the calendar year, and not of a game or of a year of accounts."""
    row = phrase.row
    if row.letter(phrase.last) == "f" and row.letter(phrase.last + 1) == "y":
        return False
    near = row.words[max(0, phrase.first - 12) : phrase.last + 12]
    return behind(phrase) not in KINDS_OF_YEAR and not PLAY.intersection(near)


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
        not is_one_of(before(phrase), PAPERS) and behind(phrase) not in TODAYS and row.letter(phrase.last) not in "OX"
    )


def is_feast(phrase: Phrase) -> bool:
    """Say whether a word is a feast: behind "eid", or one that is nothing else; the new year not of the Hijra."""
    row, word = phrase.row, word_of(phrase, "H")
    if phrase.named("H") == "new year":
        return phrase.named("U") == "year" and row.letter(phrase.last) != "J" and row.letter(phrase.first - 1) != "P"
    return word in LONE_FEASTS or (phrase.has("G") and row.letter(phrase.last) != "O")


def is_general(phrase: Phrase) -> bool:
    """Say whether "al-am" is no year but an adjective: the former Secretary-General."""
    return is_one_of(before(phrase), TITLES) and phrase.named("U") == "year" and word_of(phrase, "Lg")[-6:] != "الماضي"
