"""What words and numbers of English are where they stand: a year or an amount, a month or a name."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.detection import SMALL_WORDS
from normkit_dates.languages.en.context.name_words import (
    CALLINGS,
    CAPITAL_SMALL,
    MONTH_NAMED,
    NAMED_DAYS,
    NAMING,
    PAPERS,
    PLACES,
    PRODUCTS,
    STREETS,
)
from normkit_dates.languages.en.context.names import (
    QUOTES,
    TITLE_WORDS,
    closes_title,
    is_called,
    is_club,
    is_in_title,
    is_titled,
    names_person,
)
from normkit_dates.languages.en.lexicon import (
    ACCOUNTS,
    AIMS,
    ARTICLES,
    BROUGHT,
    COUNTED,
    FIGURES,
    HOLIDAY_LEADS,
    MONTH_LEADS,
    NAME_MONTH_LEADS,
    NAMES,
    NUMBERED,
    PLAY,
    RISES,
    SHORT_LEADS,
    TELLS,
    TURNED,
    TURNS,
    WEAK_LEADS,
    YEAR_LEADS,
)

PLAN_WORDS = 6
"""Words before a month in which the plan is looked for that aims at it."""
NEAR = 12
"""Words on either side of "June brought" in which a word of accounts is looked for."""


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: what leads up to it, and nothing that it counts behind it."""
    row, last = phrase.row, phrase.last - 1
    number = phrase.number("y")
    before, behind = row.word(phrase.first - 1), row.word(phrase.last)
    if (before.isalpha() and row.touches(phrase.first - 1)) or before in PRODUCTS:
        return False  # the B2007
    if (
        behind.istitle()
        and before.lower() != "in"
        and not STREETS.isdisjoint(row.words[phrase.last + 1 : phrase.last + 3])
    ):
        return False  # at 1999 Mill Road
    if (
        behind.lower() in COUNTED
        or behind in ("%", "°", "$", "€", "£", "+")
        or before in ("$", "€", "£", "#", ":", "+")
    ):
        return False
    if (
        behind in (".", ",", ":", "/")
        and row.touches(last)
        and row.touches(phrase.last)
        and row.letter(last + 2) in "dny"
    ):
        return False
    if row.letter(phrase.last) == "-" and row.touches(last) and row.letter(phrase.last + 1) not in "ydn":
        return False
    if before in (".", ",", "/") and row.touches(phrase.first - 1) and row.word(phrase.first - 2).isdigit():
        return False
    listed = row.letter(phrase.first - 1) in ",&" and row.letter(phrase.first - 2) == "y"
    if listed and not phrase.has("eE"):  # 2003, 2004 and 2007: as the first of them
        first = phrase.first - 2
        return number >= 1500 and is_year(phrase._replace(first=first, last=first + 1))
    if row.letters.startswith("'s", phrase.last) and row.touches(last) and 1950 <= number <= 2060:
        return True  # 2012's profits
    if before == "." and row.word(phrase.first - 2) in ("c", "ca"):
        return True
    numbered = phrase.first - 2 if row.letters[max(0, phrase.first - 2) : phrase.first] == "yz" else phrase.first
    if row.word(numbered - 1).lower() in NUMBERED:
        return False  # rooms 2004 to 2012
    if phrase.has("eE") or before.lower() in YEAR_LEADS:
        return number >= 1500
    if not 1900 <= number <= 2060:
        return False
    if behind.lower() in ACCOUNTS or (behind in TELLS and (before in '\n.;"' or before.lower() in ("that", "said"))):
        return number % 50 != 0
    if before.lower() in TURNS:
        return behind in TURNED or not behind.isalnum()
    if before == "on" and (behind in TURNED or not behind.isalnum()):
        return not RISES.isdisjoint(row.words[max(0, phrase.first - 5) : phrase.first])
    if before.lower() in WEAK_LEADS or row.letter(phrase.first - 1) in "Mm":
        return not (number % 50 == 0 and behind.islower() and behind.endswith("s"))
    if row.letter(phrase.first - 1) in ("(", "-", "'"):
        return row.word(phrase.first - 2).isalpha() or behind in (")", "-")
    return before[:1].isupper() and (behind.islower() or not behind.isalnum())


def is_month(phrase: Phrase) -> bool:
    """Say whether a month's name, alone, is that month and not a given name, a verb or a march."""
    row = phrase.row
    word = next(row.words[n] for n in range(phrase.first, phrase.last) if row.letters[n] in "Mm")
    before = row.word(phrase.first - 1)
    if phrase.has("eE"):
        return True
    if (
        is_titled(phrase)
        or before in NAMING
        or row.word(phrase.last) in PLACES
        or row.word(phrase.last) in MONTH_NAMED
        or (row.letter(phrase.last) == "-" and row.touches(phrase.last - 1))
    ):
        return False
    if len(word) <= 3 and word.lower() != "may":
        return before.lower() in SHORT_LEADS
    if word.islower():
        return before.lower() in SHORT_LEADS
    behind = row.word(phrase.last)
    if is_in_title(phrase) or (
        row.letter(phrase.first - 1) == "x" and before.istitle() and before.lower() not in MONTH_LEADS
    ):
        return False  # Abel January
    if word not in NAMES:
        return not (behind[:1].isupper() and behind.isalpha() and before.lower() not in MONTH_LEADS)
    if behind[:1].isupper():
        return False
    joined = row.letter(phrase.first - 1) in "z&" and row.letter(phrase.first - 2) == "M"  # from March to May
    described = row.word(phrase.first - 2).lower() in ("a", "an", "the") and row.letter(phrase.first - 1) == "x"
    weather = described and before.islower() and before not in CALLINGS  # after a wet August
    opens = row.letter(phrase.first - 1) in ".\n" and behind in FIGURES  # May sales fell
    if joined or weather or opens:
        return True
    if before.lower() in NAME_MONTH_LEADS or _is_month_of_plan(phrase, before) or _is_before_noun(phrase, before):
        return True
    return behind in BROUGHT and not FIGURES.isdisjoint(row.words[max(0, phrase.first - NEAR) : phrase.last + NEAR])


def _is_month_of_plan(phrase: Phrase, before: str) -> bool:
    """Say whether a month is the aim of a plan: "booked for August", "renewed through May"."""
    role_of, words, first = phrase.row.language.role_of, phrase.row.words, phrase.first
    if before == "as" and words[first - 2] in ("late", "early", "soon", "far"):
        return True
    if before not in AIMS:
        return False
    return any(role_of[word] in "pqPSDNO" for word in words[first - PLAN_WORDS if first > PLAN_WORDS else 0 : first])


def _is_before_noun(phrase: Phrase, before: str) -> bool:
    """Say whether a month stands between an article and a noun: "a June listing", "its August results"."""
    row, behind = phrase.row, phrase.row.word(phrase.last)
    return (
        before.lower() in ARTICLES
        and row.letter(phrase.last) == "x"
        and behind.islower()
        and behind not in SMALL_WORDS["en"]
    )


def is_weekday(phrase: Phrase) -> bool:
    """Say whether a weekday is one day: no name, not every one, and no row of days (Monday-Friday)."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1).lower()
    if before in NAMED_DAYS or before in ("every", "each"):
        return False
    if before in NAMING and row.word(phrase.first - 3).lower() in ("a", "an"):  # a robin named Tuesday
        return False
    if before == "on" and row.word(phrase.first - 2) in ("Mail", "Independent"):
        return False
    if row.letters[phrase.last - 1] == "P" and row.words[phrase.last - 1].istitle() and row.word(phrase.last).istitle():
        return False  # Saturday Night Fever
    near = row.words[phrase.first - TITLE_WORDS if phrase.first > TITLE_WORDS else 0 : phrase.last + TITLE_WORDS]
    if names_person(phrase) or (not QUOTES.isdisjoint(near) and is_in_title(phrase)):
        return False
    if row.words[phrase.first] == "Wednesday" and is_club(phrase):
        return False
    if row.letter(phrase.last) in "-x" and is_called(phrase):
        return False
    if row.word(phrase.first - 1) in CAPITAL_SMALL and closes_title(phrase):
        return False
    if row.letters[max(0, phrase.first - 2) : phrase.first] == "W-" or row.letters.startswith("-W", phrase.last):
        return False
    # Small letters without a word of time are a name, or no careful text.
    return not row.words[phrase.first].islower() or before in ("", "on", "by", "until", "since", "and", "or")


def is_quarter(phrase: Phrase) -> bool:
    """Say whether a quarter is one of the year and not of a game: no word of play and no score near it."""
    near = slice(max(0, phrase.first - 12), phrase.last + 12)
    scores = ("d-d", "n-n", "n-d", "d-n")
    return not PLAY.intersection(phrase.row.words[near]) and not any(s in phrase.row.letters[near] for s in scores)


def is_today(phrase: Phrase) -> bool:
    """Say whether "Today" is a day: not the end of a paper's name, and not "in today's world"."""
    row = phrase.row
    if row.letters.startswith("'s", phrase.last) and row.letter(phrase.first - 1) == "i":
        return False
    return not (row.word(phrase.first) == "Today" and row.word(phrase.first - 1) in PAPERS)


def is_holiday(phrase: Phrase) -> bool:
    """Say whether a holiday is a day and not part of a name: a word of time leads up to it, and no noun follows."""
    row = phrase.row
    leads = phrase.has("L") or row.word(phrase.first - 1).lower() in HOLIDAY_LEADS
    return leads and row.letter(phrase.last) not in "x&" and not (row.letter(phrase.last) == "'" and phrase.has("H"))
