"""What words and numbers of Russian and Ukrainian are where they stand: a year or a count, a month or a name."""

from __future__ import annotations

from normkit_dates.grammar.direction.sentence import AHEAD
from normkit_dates.grammar.direction.tense import direction
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.shared.slavic_lexicon import (
    CHANGES,
    ELSEWHERE,
    EVENTS,
    EVERY,
    FROM,
    MONTH_LEADS,
    NAMED_DAYS,
    STREETS,
    VAGUE,
    YEAR_LEADS,
)


def _starts_sentence(phrase: Phrase) -> bool:
    return not phrase.row.word(phrase.first - 1).isalnum() and phrase.row.word(phrase.first - 1) not in (",", "«", "“")


def _is_name(phrase: Phrase, word: str) -> bool:
    """Say whether a capital inside a sentence makes a word a name."""
    if not word[:1].isupper() or word.isupper():
        return False
    behind = phrase.row.word(phrase.last)  # "Марта Белова" opens a sentence
    return not _starts_sentence(phrase) or (behind.istitle() and len(behind) > 1 and behind[-1] in "аяовйінеьрмткц")


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name, and not every one."""
    row = phrase.row
    before = row.word(phrase.first - 1).lower()
    if before in EVERY or before in NAMED_DAYS or phrase.quoted or _in_row(phrase):
        return False
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] == "W")
    return phrase.has("P") or not _is_name(phrase, word)


def _in_row(phrase: Phrase) -> bool:
    """Say whether weekdays make a row of working days: с понедельника по пятницу, вторник-четверг."""
    row, first, last = phrase.row, phrase.first, phrase.last
    from_one = row.letter(first - 2) == "W" and row.word(first - 3).lower() in FROM
    if (from_one or row.word(first - 1).lower() in FROM) and direction(phrase) == AHEAD:
        return False  # перекроют с пятницы по понедельник
    return (row.letter(first - 1) in "p-" and row.letter(first - 2) == "W") or (
        row.letter(last) in "p-" and row.letter(last + 1) == "W"
    )


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month and not a given name, a cinema or an adjective."""
    row = phrase.row
    at = next(n for n in range(phrase.first, phrase.last) if row.letters[n] in "Mm")
    word, behind = row.words[at], row.word(phrase.last)
    if (
        phrase.quoted
        or _is_name(phrase, word)
        or row.letter(phrase.first - 1) in "dn"
        or behind.lower().startswith(ELSEWHERE)
    ):
        return False
    if behind == "," and word.istitle() and word[-1] not in "яаеюіу" and row.letter(phrase.last + 1) not in "yMmd":
        return False  # Март, рыжий кот
    if word.lower() not in MONTH_LEADS or phrase.has("E"):
        return True
    fierce = behind.islower() and len(behind) > 2 and behind.endswith(("у", "ю", "озі"))
    return row.word(phrase.first - 1).lower() in MONTH_LEADS[word.lower()] and not fierce


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: after "in" or "since" and before the end of a part of the sentence.

    Years have their word ("в 2014 году") all but always; a number without it mostly counts something.
    """
    row, number = phrase.row, phrase.number("y")
    if not 1950 <= number <= 2060 or number % 50 == 0:
        return False
    if row.letter(phrase.first - 1) == "(" and row.letter(phrase.last) == ")":
        return True
    before, behind = row.word(phrase.first - 1).lower(), row.letter(phrase.last)
    if behind in ".," and row.touches(phrase.last - 1) and row.touches(phrase.last):
        return False
    if before in ("до", "к") and any(
        word.startswith(CHANGES) for word in row.words[max(0, phrase.first - 6) : phrase.first]
    ):
        return False  # упал до 1998
    return before in YEAR_LEADS and behind in ".,;:)\n!?"


def is_before_christ(phrase: Phrase) -> bool:
    """Say whether "before our era" follows."""
    return phrase.row.word(phrase.last) == "до" and phrase.row.word(phrase.last + 1) in ("н", "нашей", "нашої")


def is_inside_number(phrase: Phrase) -> bool:
    """Say whether the phrase begins inside a number or a range: 1,5 года, 5-6 лет, два-три дня."""
    row, at = phrase.row, phrase.first - 1
    inside = row.letter(at) in ".,/" and row.touches(at) and row.word(at - 1).isdigit()
    before = row.letter(at - 1) if row.letter(at) == "-" else row.letter(at)
    return inside or before in "dnyc" or row.word(at).isdigit() or row.word(at).lower() in VAGUE


def is_place(phrase: Phrase) -> bool:
    """Say whether a word before a day or a year makes it the name of a street."""
    return _word_before(phrase) in STREETS


def is_place_or_event(phrase: Phrase) -> bool:
    """Say whether a word before a day makes it the name of a street or of an event."""
    before = _word_before(phrase)
    return before in STREETS or before in EVENTS


def _word_before(phrase: Phrase) -> str:
    row = phrase.row
    return (row.word(phrase.first - 2) if row.letter(phrase.first - 1) == "." else row.word(phrase.first - 1)).lower()


def is_day_in_words(phrase: Phrase) -> bool:
    """Say whether a day in words is one: a small ordinal before a genitive, no Roman numeral."""
    if phrase.has("d"):
        return True
    words = phrase.row.words[phrase.first : phrase.last]
    at = phrase.letters.index("O")
    return not words[at].isupper() and words[at + 1][-1] in "аяо"


def counts_something(phrase: Phrase) -> bool:
    """Say whether what looks like the year is a round number of something: в мае 2000 человек."""
    bare = phrase.letters[-1] == "y" and phrase.row.word(phrase.last).islower()
    return bare and (phrase.number("y") % 50 == 0 or not 1900 <= phrase.number("y") <= 2060)
