"""Whether a date lies ahead or back, as its clause tells: it decides between last October and the next one."""

from __future__ import annotations

import re

from normkit_dates.grammar.clause import PERHAPS_AHEAD, PERHAPS_BACK, UNTOLD, Clause, Reading
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.grammar.sentence import sentence_around

FELL_THROUGH = PERHAPS_BACK
"""What was planned for the day, and came to nothing."""

_LEADS = "ao'uTtfbrs"
"""Roles of the small words that stand between a date and what governs it."""

_UNDETERMINED = "und"
"""The language of dates in digits alone: none of its words is known."""
_WONT = ("V'z", "F'z")
"""Roles of "won't", whose first part alone is "won"."""
_ASIDE = re.compile(r",(?:[axX]{0,3}[xXy]V|V[axX]{1,4}),$")
"""What says who says so, right before a date: "the plant will close, the firm said, (on Friday)"."""
_CLOCK = re.compile(r"9(?:[:.]9)?(?:[xa]\.i\.|i)$|(?<=u)[ao]*9(?:[:.]9)?x?$")
"""A time of day before a date, whose "am" is no verb: "starts at 7 a.m. (Saturday)", "until 6 pm (on Friday)"."""
_RETURNS = re.compile(r"(?:^|[,;:-])[xX]{0,4}Y$")
"""No verb before "back", as headlines have it: "ferries back (Monday)"."""


def tense(phrase: Phrase) -> int:
    """Return 1 where the clause says that the date lies ahead, -1 back, 0 where it does not tell."""
    return direction(phrase)[0]


def direction(phrase: Phrase) -> Reading:
    """Return where the clause says that the date lies (1 ahead, -1 back, 0 untold), and how surely."""
    row, first, last = phrase.row, phrase.first, phrase.last
    if row.language.code == _UNDETERMINED:
        return UNTOLD
    words = row.language.direction_words
    start, end = sentence_around(phrase)
    role_of = row.language.role_of.__getitem__
    roles = "".join(map(role_of, row.words[start:end])).replace(*_WONT)
    before, behind = roles[: first - start], roles[last - start :]
    if words.verb_last:
        lead = "u" if behind[:1] == "u" else words.towards(row.words[last - 1])
        return Clause(phrase, words, "@" + behind, 0, first, lead).read()
    left = before.rstrip(_LEADS)
    if left[-3:] == "coc":  # as early as Monday
        left = left[:-3]
    last_role = left[-1:]
    if last_role == "U" or behind[:3] == "'aU":  # the crash on Monday, Monday's crash
        return PERHAPS_BACK
    if last_role == "," and (aside := _ASIDE.search(left)):
        left = left[: aside.start()]
    elif (last_role in ("9", "i", ".") or (last_role == "x" and "u" in left)) and (clock := _CLOCK.search(left)):
        left = left[: clock.start()].rstrip(_LEADS)
    elif last_role == "Y" and row.word(start + len(left) - 1) == "back" and behind[:1] != "'" and _RETURNS.search(left):
        return PERHAPS_AHEAD
    lead = _lead(before, len(left))
    if lead in ("t", "u", "b") and left and row.letters[start + len(left) - 1] in "UuQ":
        lead = ""  # the year to 31 December, the six months to June: the end of a period
    return Clause(phrase, words, left + "@" + behind, len(left), start, lead).read()


def _lead(roles: str, at: int) -> str:
    """Return the role of the preposition among the small words right before a date, which begin at a place.

    "Until" is heard through another one: "jusqu'à", "bis zum".
    """
    found = ""
    for role in roles[at:]:
        if role in "uTtfbrs" and found != "u":
            found = role
    return "t" if found == "T" else found
