"""Whether a date lies ahead or back, as its clause tells: it decides between last October and the next one."""

from __future__ import annotations

from normkit_dates.grammar.clause import PERHAPS_BACK, Clause, Reading
from normkit_dates.grammar.phrase import Phrase
from normkit_dates.grammar.sentence import sentence_around

FELL_THROUGH = PERHAPS_BACK
"""What was planned for the day, and came to nothing."""

_LEADS = "ao'uTtfbrs"
"""Roles of the small words that stand between a date and what governs it."""


def tense(phrase: Phrase) -> int:
    """Return 1 where the clause says that the date lies ahead, -1 back, 0 where it does not tell."""
    return direction(phrase)[0]


def direction(phrase: Phrase) -> Reading:
    """Return where the clause says that the date lies (1 ahead, -1 back, 0 untold), and how surely."""
    row, first, last = phrase.row, phrase.first, phrase.last
    words = row.language.direction_words
    start, end = sentence_around(phrase)
    role_of = row.language.role_of.__getitem__
    behind = "".join(map(role_of, row.words[last:end]))
    if words.verb_last:
        lead = "u" if behind[:1] == "u" else words.towards(row.words[last - 1])
        return Clause(phrase, words, "@" + behind, 0, first, lead).read()
    before = "".join(map(role_of, row.words[start:first]))
    left = before.rstrip(_LEADS)
    if left[-3:] == "coc":  # as early as Monday
        left = left[:-3]
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
