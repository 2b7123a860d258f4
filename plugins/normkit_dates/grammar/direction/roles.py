"""What the words of a clause do for the direction of its dates: each word has a role, as it has a letter for dates.

A language says which of its words have which role (``languages/<tag>/direction.py``); ``tense`` reads the roles, the
same way in all languages:

    F  what will be: "will", "must"                       M  the same, told later: "would"
    N  a plan, no helping verb: "plans"                   D  a term: "deadline"
    p  planned, said of a thing: "due", "scheduled"       W  was to be: "sollte", "devait"
    O  promised, ordered, hoped: what was, and its        P  put off, extended, moved
       complement ("to return", "by Friday") lies ahead   G  gave time, or closed: a term ends it
    C  called, forecast: ahead with "for" alone           q  p or C: "set"             V  what was
    E  takes place, in the present: "opens"               e m  the same, a form that may be a noun: "return", "votes"
    Z  came to nothing    z  not    Y  "off" behind "is", "aus" behind "fiel"
    S  closed, barred, signed: ahead with "until" alone
    L  lasted                                             l  lasted; in the passive put off: "was continued"
    w  was    i  is    h  had    H  has, have    B  be    g  a form of going on: "leaving"    I  an infinitive

    v  a participle: the past where it opens its clause ("injured on Friday")   s  from (Monday on)
    t  to   T  the same, and before an infinitive   u  until   b  by, before   f  for   r  since   o  on, in
    a  an article   c  begins a clause: "that", "which"   d  one of time or reason: "when", "because"
    j  the same, before what is wished or planned
    J  a verb where "in" follows: "entre (en service)"   &  and   n  turns it round: "but"   k  once, originally
    K  still   U  what nobody plans: "crash"   y  they   X  a word with a capital   x  any other
    R  "se", before its verb
    and marks, which stand for themselves, quotation marks as "
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from normkit_dates.grammar.letters import QUOTES

VERBS = "FNMWpqOPSGDCVvZEemJLl"
"""Roles of verbs, and of what counts as one, that can say where a date lies."""

MARKS = ",.;:!?/-'()\n"
"""Marks that stand for themselves."""
SMALL = "tubfrsoacdj&nkKyxX9zYUR"
"""Roles of all words that are no verbs, nor help one."""
BORDERS = 'cd;:"()'
BORDERS_WITH_COMMA = BORDERS + ","
HELPERS = frozenset("FMWwihHBT")
HELPING = "wihHBgTI"
SIGNS = frozenset(VERBS + HELPING)
NO_SIGNS = MARKS + SMALL + '"'
INSIDE = {
    borders: "".join(role for role in VERBS + HELPING + NO_SIGNS if role not in borders)
    for borders in (BORDERS, BORDERS_WITH_COMMA)
}
"""Borders -> the roles inside a clause."""
INFINITIVES = frozenset("xeEmgBHVLOPlFN")
"""What may stand behind the "to" of an infinitive."""
NOT_DONE = re.compile(r"Z|z[xya9o'iR]{0,5}(?:w[xa]?)?[VhHLm]|[VhHL][xyna']{0,3}z(?!I)|Vx?Y[.,;)\n]")
"""What did not happen: "fell through", "did not come", "kam nicht", "fiel aus"."""
ENDED = re.compile(r",[cd][^,;:\n]*?[VLwh]")
"""A clause of the past that tells what came then: "closed until Monday, (when the ash cleared)"."""
TOLD = re.compile(r"[^,;:\n]*,[^,;:\nFNMpPE]*[VLHhw]")
"""What happened, behind a plan told aside: "due in court Monday, (he was freed)"."""
MODAL = re.compile(r"[FM][xIz']{0,3}$")
"""A helping verb right before another one, but for an adverb: "pourrait ne pas avoir"."""
SUBJECT = re.compile("[ycd]|gm|&m[xXa]|XeX")
"""What makes a word that may be a noun a verb: "they vote", "voting starts", "and faces trial"."""
ASIDE = re.compile(r",[c9aVvp][^,;:]*,$")
"""What is told aside of a subject, before its verb: "the tenor, who sang here, (returns)", "the tenor, 54,"."""
AHEAD_OF = re.compile(r"[FMNWIOpEi]")
"""What stands before a participle that tells of no past: "doit être (publié)"."""
HAD = re.compile(r"h[^,;:]*(?:[FpO]|D\W*$)")
"""What had been planned, or was to be until then: "hatte am Montag eröffnen wollen", "hatte bis Montag Zeit"."""
STILL = re.compile(r"iK|KH?z")
"""What is yet as it was: "is still (shut)"."""
NEW_TERM = re.compile(r"G[a-z']{0,3}u")
"""Another term for what was to be: "s'est donné jusqu'au"."""
KEPT = re.compile(r"[Ll][axX]{0,3}$")
"""What lasted, right before a state: "remained (closed)", "kept the offices (closed)"."""
WANTED = re.compile(r"N[^,;:\"()c]{0,4}$")
"""What is wanted, right before its participle: "wants the law (passed by May)"."""
NEXT_CLAUSE = re.compile(r"[^,;:\n]*,?[^,;:\n]*")
"""The rest of a clause, over the comma that closes it: "призначений на п'ятницю, не відбувся"."""


def helpers_before(roles: str, n: int) -> str:
    """Return the roles of the helping verbs right before a verb: "wTH" for "was to have (played)"."""
    found = ""
    while n > 0:
        n -= 1
        if n > 0 and roles[n] in "xkKzR" and roles[n - 1] in "FMWwihHBx'":
            n -= 2 if roles[n - 1] == "'" else 1
        if n < 0 or roles[n] not in HELPERS:
            break
        found = roles[n] + found
    return found


def follows_subject(roles: str, n: int) -> bool:
    """Say whether a word that may be a noun is a verb by what stands right before it, or by "out" behind it."""
    behind_subject = n > 0 and SUBJECT.match(roles, n - 1) is not None
    is_aside = roles[n - 1 : n] == "," and ASIDE.search(roles, 0, n) is not None
    return behind_subject or is_aside or roles[n : n + 2] == "mY"


def is_noun_last(roles: str) -> bool:
    """Say whether a noun closes a clause, as it does behind the copula: "Am Sonntag sind Wahlen"."""
    return roles.rstrip(".")[-1:] in ("X", "D")


def is_of_plan(roles: str, at: int) -> bool:
    """Say whether a word of plans belongs to the date before a place: "Monday's scheduled vote", "Samstag geplant"."""
    behind = roles[at : at + 1]
    if behind == "'":
        behind = roles[at + 2 : at + 4]
        return behind[:1] in ("p", "O") or behind == "xp"
    return behind == "p"


def no_ending(word: str) -> str:
    """Give no role to any word outside the lists."""
    return ""


class DirectionWords(NamedTuple):
    """The words of a language that tell where its dates lie."""

    roles: Mapping[str, str]
    """Role -> words, separated by blanks, in small letters."""
    by_ending: Callable[[str], str] = no_ending
    """Returns the role of a word outside the lists, in small letters, by its ending; "" for none."""
    small: Callable[[str], str] = str.lower
    """Returns a word as the lists have it."""
    commas: bool = False
    """A comma stands between any two clauses, as in German and Russian."""
    verb_last: bool = False
    """What a verb governs stands before it, as in Turkish."""
    was_before: bool = False
    """"Was" before a verb of the future makes it what was to be, as in Arabic."""
    copulas: frozenset[str] = frozenset()
    """What stands between a term and its day: "la date limite est le 30 juin"."""
    lasting: tuple[str, ...] = ()
    """How verbs of putting off begin that, reflexive, tell how long something lasted: "se prolongó"."""
    starting: frozenset[str] = frozenset()
    """Words, or pairs of them, in small letters, that make of a preposition "from ... on": "à partir (de)"."""
    towards: Callable[[str], str] = no_ending
    """Returns the role, "t", of the last word of a date whose ending says "to"; "" for none."""
    nouns: frozenset[str] = frozenset()
    """Words of plans that are nouns behind an article: "its target"."""
    attributive: frozenset[str] = frozenset()
    """Words behind which a participle describes its noun: "behind (closed doors)"."""
    only: frozenset[str] = frozenset()
    """Words that, behind "ne", begin no clause: "ne viendra que (vendredi)"."""
    conditions: frozenset[str] = frozenset()
    """Words of a condition, which looks ahead where no verb tells otherwise: "wenn es am Samstag regnet"."""
    states: frozenset[str] = frozenset()
    """Verbs that, in the present and with "from", tell since when something goes on: "работает с октября"."""
    sooner: tuple[str, ...] = ()
    """How words begin that say of a new day that it is before the old one: "brought forward"."""
    movers: frozenset[str] = frozenset()
    """Participles that with "is" tell of the past ("est parti vendredi"), as others do not ("est levée vendredi")."""
    occurs: frozenset[str] = frozenset()
    """Words that make of "has" a verb of their own: "a lieu"."""
    first_verbs: bool = False
    """Verbs open sentences, as in Spanish: a capital makes no name of one."""
    verb_second: bool = False
    """The finite verb is the second part of the sentence, as in German: what stands right behind its first."""
    after: frozenset[str] = frozenset()
    """Words that lead up to an event which is over: "after (the vote on Friday)"."""
    before: frozenset[str] = frozenset()
    """Words that lead up to an event which may be over or not: "before (the vote on Friday)"."""
    eve: frozenset[str] = frozenset()
    """Words that lead up to an event to come: "on the eve of", "in the run-up to (Friday's vote)"."""
    exact: Mapping[str, str] = {}
    """Word as it is written -> role, where that differs: "May" is no helping verb."""

    def describes(self, roles: str, n: int, word: Callable[[int], str]) -> bool:
        """Say whether the word of a role is a participle that describes the noun behind it: "by armed men"."""
        if not self.attributive or roles[n + 1 : n + 2] not in ("x", "X"):
            return False
        return word(n)[-2:] == "ed" and word(n - 1).lower() in self.attributive


class RoleTable(dict[str, str]):
    """The roles of all words. It remembers what it found for the first MOST words."""

    MOST = 1 << 16

    def __init__(self, words: DirectionWords, letter_of: Mapping[str, str]) -> None:
        super().__init__({**dict.fromkeys(QUOTES, '"'), **words.exact})
        self.known = {word: role for role, row in words.roles.items() for word in row.split()}
        self.words = words
        self.letter_of = letter_of
        events = words.after | words.before | words.eve | frozenset(words.roles.get("r", "").split())
        parts = {part for word in events for part in word.split("-")}
        self.events = frozenset(form for word in parts for form in (word, word.capitalize()))
        """Words near a date that may lead up to an event, whose day it is."""

    def __missing__(self, word: str) -> str:
        role = self._role(word)
        if len(self) < self.MOST and len(word) < 40:
            self[word] = role
        return role

    def _role(self, word: str) -> str:
        if not word[0].isalpha():
            mark = self.letter_of[word]
            return mark if mark in MARKS else "9" if word[0].isdecimal() else "x"
        small = self.words.small(word)
        found = self.known.get(small)
        if found:
            # With a capital it is a name ("the US Open"); in headlines the present tells what happened.
            return "X" if found in "Eem" and word[0].isupper() and not self.words.first_verbs else found
        letter = self.letter_of[word]
        if letter in "Fc":
            return "F" if letter == "F" else "9"
        found = "" if word.isupper() or not small else self.words.by_ending(small)  # joiners alone are no word
        if letter == "V":
            return "Z" if found == "Z" else "V"
        return found or ("X" if word[0].isupper() and letter == "x" else "x")
