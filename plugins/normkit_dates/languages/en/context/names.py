"""Whether an English weekday or month is a name: of a person, a club, a gallery, or the end of a title."""

from __future__ import annotations

from normkit_dates.grammar.phrase import Phrase
from normkit_dates.languages.detection import SMALL_WORDS
from normkit_dates.languages.en.context.name_words import (
    CALLINGS,
    CLUBS_DO,
    HABITS,
    NAMED_BY_NEXT,
    OWNERS,
    PERSON_TITLES,
    RELATIVES,
    SQUAD,
)
from normkit_dates.languages.en.lexicon import TELLS, WEEKDAY_LEADS

QUOTES = frozenset('"“”‘’')
FAR = 40
"""Words on either side of Wednesday in which Sheffield is looked for."""
TITLE_WORDS = 8
"""Words on either side of a weekday in which the quotation marks of a title are looked for."""


def is_club(phrase: Phrase) -> bool:
    """Say whether Wednesday is the club of Sheffield: "Wednesday have signed him", "the Wednesday bench"."""
    row, before, behind = phrase.row, phrase.row.word(phrase.first - 1), phrase.row.word(phrase.last)
    if before.lower() in WEEKDAY_LEADS:
        return False
    if row.letter(phrase.first - 1) in "\n.!?":
        return behind in CLUBS_DO
    near = row.words[max(0, phrase.first - FAR) : phrase.last + FAR]
    return (before.lower() == "the" and behind in CALLINGS | SQUAD) or (
        before == "of" and not {"Sheffield", "Hillsborough", "Owls"}.isdisjoint(near) and not behind[:1].isdigit()
    )


def is_called(phrase: Phrase) -> bool:
    """Say whether a day is in the name of an establishment (the Monday Theatre has) or a custom.

    Saturday-night television is one; in "the Friday Brussels summit" a noun follows.
    """
    row, last = phrase.row, phrase.last
    behind = row.word(last)
    if behind == "-" and row.letter(last + 1) == "P" and row.touches(last - 1):
        return row.word(last + 2).lower() in HABITS
    if row.letter(last - 1) == "P" and behind.lower() in HABITS:
        return True
    named = row.word(phrase.first - 1).lower() == "the" and row.letter(last) == "x" and behind.istitle()
    after = row.word(last + 1)
    role = row.language.role_of[after] if after else ""
    return named and len(behind) > 2 and role in ("V", "H", "h", "E", "i", "w", "F")


def closes_title(phrase: Phrase) -> bool:
    """Say whether a capital small word before a day makes it the end of a title: The Man Who Was Thursday."""
    row, first = phrase.row, phrase.first
    behind = row.word(phrase.last)
    if row.letter(first - 2) in "\n.!?:" or not (behind.islower() or behind in ".,;"):
        return False
    return any(word.islower() and len(word) > 2 for word in row.words[max(0, first - TITLE_WORDS) : first])


def names_person(phrase: Phrase) -> bool:
    """Say whether a weekday is a given name or a surname: Sunday Okafor, Chief Friday Bello, Friday & Sons, D-Friday.

    "On Friday Israel said" has a word before it; "Friday I left" is said by someone.
    """
    row, before, behind = phrase.row, phrase.row.word(phrase.first - 1), phrase.row.word(phrase.last)
    first = phrase.first
    if behind == "," and row.word(phrase.last + 1) in ("D", "R", "I") and row.word(phrase.last + 2) == "-":
        return True  # Ann Friday, R-Utah
    if (
        before.istitle()
        and row.letter(first - 2) == ","
        and row.word(first - 3) in CALLINGS
        and behind in (".", ",", ";")
    ):
        return True  # his uncle, Joe Sunday,
    if behind in NAMED_BY_NEXT or before in PERSON_TITLES or (before == "." and is_titled(phrase)):
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


def is_titled(phrase: Phrase) -> bool:
    """Say whether a title stands before a day or a month, which is then a surname: Mr. Friday, Ms May."""
    row, at = phrase.row, phrase.first - 1
    return row.word(at - (row.letter(at) == ".")) in PERSON_TITLES


def is_in_title(phrase: Phrase) -> bool:
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
