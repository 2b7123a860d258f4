"""What words and numbers of English are where they stand: a year or an amount, a month or a name."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.detection import SMALL_WORDS
from normkit_dates.languages.en.lexicon import (
    ACCOUNTS,
    AIMS,
    ARTICLES,
    BROUGHT,
    CALLINGS,
    COUNTED,
    FIGURES,
    HOLIDAY_LEADS,
    MONTH_LEADS,
    NAME_MONTH_LEADS,
    NAMED_BY_NEXT,
    NAMED_DAYS,
    NAMES,
    NAMING,
    NUMBERED,
    OWNERS,
    PAPERS,
    PERSON_TITLES,
    PLACES,
    PLAY,
    RELATIVES,
    RISES,
    SHORT_LEADS,
    TELLS,
    TURNED,
    TURNS,
    WEAK_LEADS,
    WEEKDAY_LEADS,
    YEAR_LEADS,
)

QUOTES = frozenset('"“”‘’')
PLAN_WORDS = 6
"""Words before a month in which the plan is looked for that aims at it."""
NEAR = 12
"""Words on either side of "June brought" in which a word of accounts is looked for."""
TITLE_WORDS = 8
"""Words on either side of a weekday in which the quotation marks of a title are looked for."""


def is_year(phrase: Phrase) -> bool:
    """Say whether a bare number is a year: what leads up to it, and nothing that it counts behind it."""
    row, last = phrase.row, phrase.last - 1
    number = phrase.number("y")
    before, behind = row.word(phrase.first - 1), row.word(phrase.last)
    if before.isalpha() and row.touches(phrase.first - 1):
        return False  # the B2007
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
        _is_titled(phrase)
        or before in NAMING
        or row.word(phrase.last) in PLACES
        or (row.letter(phrase.last) == "-" and row.touches(phrase.last - 1))
    ):
        return False
    if len(word) <= 3 and word.lower() != "may":
        return before.lower() in SHORT_LEADS
    if word.islower():
        return before.lower() in SHORT_LEADS
    behind = row.word(phrase.last)
    if _is_in_title(phrase) or (
        row.letter(phrase.first - 1) == "x" and before.istitle() and before.lower() not in MONTH_LEADS
    ):
        return False  # Abel January
    if word not in NAMES:
        return not (behind[:1].isupper() and behind.isalpha() and before.lower() not in MONTH_LEADS)
    if behind[:1].isupper():
        return False
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
    if row.letters[phrase.last - 1] == "P" and row.words[phrase.last - 1].istitle() and row.word(phrase.last).istitle():
        return False  # Saturday Night Fever
    near = row.words[phrase.first - TITLE_WORDS if phrase.first > TITLE_WORDS else 0 : phrase.last + TITLE_WORDS]
    if _names_person(phrase) or (not QUOTES.isdisjoint(near) and _is_in_title(phrase)):
        return False
    if row.letters[max(0, phrase.first - 2) : phrase.first] == "W-" or row.letters.startswith("-W", phrase.last):
        return False
    # Small letters without a word of time are a name, or no careful text.
    return not row.words[phrase.first].islower() or before in ("", "on", "by", "until", "since", "and", "or")


def _names_person(phrase: Phrase) -> bool:
    """Say whether a weekday is a given name or a surname: Sunday Okafor, Chief Friday Bello, Friday & Sons, D-Friday.

    "On Friday Israel said" has a word before it; "Friday I left" is said by someone.
    """
    row, before, behind = phrase.row, phrase.row.word(phrase.first - 1), phrase.row.word(phrase.last)
    if behind in NAMED_BY_NEXT or before in PERSON_TITLES or (before == "." and _is_titled(phrase)):
        return True
    if before == "-" and row.touches(phrase.first - 1) and row.touches(phrase.first - 2):
        return True
    if behind == "," and row.word(phrase.last + 1) in ("who", "whom", "whose"):
        return True
    if behind == "&":
        return row.word(phrase.last + 1)[:1].isupper()
    if behind in ("v", "vs", "versus"):  # the case of Friday v. Marsh
        return before.lower() not in WEEKDAY_LEADS and row.letter(phrase.first - 1) not in "\n,"
    if row.words[phrase.last - 1] == "Friday" and _is_castaway(phrase):
        return True
    if (
        behind == "'"
        and len(before) > 2
        and before.istitle()
        and row.letters[phrase.first - 1 : phrase.last + 2] == "xW's"
    ):
        return row.letter(phrase.first - 2) not in "\n.!?:"  # Paul Sunday's
    if before[:1].isupper() and row.word(phrase.first - 2) in CALLINGS | PERSON_TITLES:  # keeper Ray Friday is injured
        return row.letter(phrase.last) in "VF" or behind in TELLS or behind in ("are", "were", "have", "and", ",")
    if behind == "," and _is_told_of(phrase, before):
        return True
    if not (behind.istitle() and len(behind) > 1 and row.letter(phrase.last) == "x"):
        return False
    named = row.letter(phrase.first - 1) == "x" and before.istitle() and len(before) > 1
    if named or row.letter(phrase.first - 1) in "\n.!?:" or before in CALLINGS:
        return True
    if before.lower() in WEEKDAY_LEADS:
        return False
    if row.letter(phrase.first - 1) == "," and row.letter(phrase.last + 1) == ",":  # a nurse, Sunday Okafor, said
        return True
    if before in ("and", "but") and row.letter(phrase.last + 1) in "VF":  # and Sunday Okafor had four assists
        return True
    told = row.letter(phrase.last + 1) == "," and (
        row.word(phrase.last + 2) in RELATIVES or row.letters.startswith(("d,", "n,"), phrase.last + 2)
    )
    # Sunday Okoro and Friday Ikpe
    joined = row.letters[max(0, phrase.first - 3) : phrase.first] in ("Wx&", "Wx,", "Mx&", "Mx,")
    return told or (joined and row.word(phrase.first - 2).istitle())


def _is_castaway(phrase: Phrase) -> bool:
    """Say whether Friday is Crusoe's: "his man Friday", "Robinson and Friday"; not "arrested a man Friday"."""
    row, before = phrase.row, phrase.row.word(phrase.first - 1)
    if before in ("man", "girl", "Man", "Girl"):
        lead = row.word(phrase.first - 2)
        return lead in OWNERS or row.letter(phrase.first - 2) == "s" or (before.istitle() and lead.islower())
    if before == "and" and row.word(phrase.first - 2) in ("Robinson", "Crusoe"):
        return True
    near = row.words[max(0, phrase.first - TITLE_WORDS) : phrase.last + TITLE_WORDS]
    return "Crusoe" in near or "Defoe" in near


def _is_told_of(phrase: Phrase, before: str) -> bool:
    """Say whether a given name opens the sentence, and behind the comma stands who that is: Joe Sunday, a welder."""
    row, told = phrase.row, phrase.row.word(phrase.last + 1)
    opens = row.letter(phrase.first - 2) in "\n.!?" and row.letter(phrase.first - 1) == "x" and before.istitle()
    if not opens or before.lower() in WEEKDAY_LEADS | SMALL_WORDS["en"]:
        return False
    if told in RELATIVES:
        return row.letter(phrase.last + 2) in "xV"
    return row.letters.startswith(("x-x", "x-½", "x&x"), phrase.last + 1) and told.islower()


def _is_titled(phrase: Phrase) -> bool:
    """Say whether a title stands before a day or a month, which is then a surname: Mr. Friday, Ms May."""
    row, at = phrase.row, phrase.first - 1
    return row.word(at - (row.letter(at) == ".")) in PERSON_TITLES


def _is_in_title(phrase: Phrase) -> bool:
    """Say whether quotation marks around it hold a title: "His Girl Friday", "The Man Who Was Thursday"."""
    row, reach = phrase.row, TITLE_WORDS
    start = next((n for n in range(phrase.first - 1, phrase.first - reach, -1) if row.word(n) in QUOTES), None)
    end = next((n for n in range(phrase.last, phrase.last + reach) if row.word(n) in QUOTES), None)
    if start is None or end is None:
        return False
    words = [row.word(n) for n in range(start + 1, end) if row.word(n).isalpha()]
    return (
        len(words) > 1
        and words[0][:1].isupper()
        and all(word[:1].isupper() or len(word) < 4 or word in SMALL_WORDS["en"] for word in words)
    )


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
