"""Whether a date lies ahead or back, as its clause tells: it decides between last October and the next one."""

from __future__ import annotations

import re

from normkit_dates.grammar.direction.clause import Clause
from normkit_dates.grammar.direction.governor import read_clause
from normkit_dates.grammar.direction.sentence import (
    AHEAD,
    BACK,
    PERHAPS_AHEAD,
    PERHAPS_BACK,
    SENTENCE,
    UNTOLD,
    Reading,
    sentence_around,
)
from normkit_dates.grammar.phrase import Phrase, TokenRow

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
_ONLY = re.compile(r"z[^z,;:]{0,6}c$")
"""French "ne ... que", right before a date: only."""
_CLOCK = re.compile(r"9(?:[:.]9)?(?:[xa]\.i\.|i)$|(?<=u)[ao]*9(?:[:.]9)?x?$")
"""A time of day before a date, whose "am" is no verb: "starts at 7 a.m. (Saturday)", "until 6 pm (on Friday)"."""
_EARLIER = re.compile(
    r"(?<![Ww])(?:(?:[Ww]\.?,?)?(?:M\.?do?|do?f?M|d\.)|W)(?:,(?:(?:[Ww]\.?,?)?(?:M\.?do?|do?f?M)|W)){0,5},?[&,vj][pift]{0,2}$"
)
"""Letters: the days of a list before its last one, which lie where they do: "on June 15 and (December 15)"."""
_CLOSES = ("", *",.;:)\nbocdtfu")
"""Roles behind the last day of a list; a noun would begin another clause."""
_NAME = re.compile('"([xX9&o.-]{1,4})"')
"""A name in quotation marks, which begins no clause: «Зенит» принимает «Спартак»."""
_OPENS = ("", "\n", ":", "–")
"""Roles before the first part of a sentence."""
_NO_FINITE = (
    *("gegen", "neben", "zwischen", "wegen", "schon", "dann", "binnen", "außen", "innen", "oben", "unten", "eben"),
    *("hinten", "vorn", "sodann", "daneben", "zusammen", "entgegen", "hingegen", "morgen", "abend", "früh", "nacht"),
    *("statt", "nicht", "jetzt", "selbst", "erst", "fast", "mitten", "mittag", "insgesamt", "damit", "somit", "samt"),
)
"""Words that end like a verb of the present, and stand behind a day as well."""
LONGEST = 24
"""Letters of such a list."""
_BEFORE_VERBS = ("F", "M", "T")
"""Roles before a word that is then no crash but a verb: "could collapse"."""
_PLANNED = re.compile(r"[pqWOv]|wT|w[xk]?N")
"""What was planned, before its day: "due on (Monday)", "devait s'ouvrir (lundi)"."""
_PLANNED_BEHIND = re.compile(r"[o'x]{0,3}[pqW]")
"""The same, behind its day: "Monday's planned vote", "Freitag geplante"."""
_MOVED = re.compile(r"P[xXYa']{0,4}[sr]?[oa']{0,2}$")
"""What was moved, before the day that it was moved from: "put back from (Monday to Friday)"."""
_REPLACED = re.compile(r"(?!.*&[aoxXy]).*[FPMNEIL]|[xo]?[Tt][ao]?$|,[xX]{0,2}$")
"""What came in the place of a plan, before the day that it is now for: "will open", "was put off", "from Monday to".

Not behind "and" with another subject: "set the vote for December, and the campaign will start in September"."""
_RETURNS = re.compile(r"(?:^|[,;:-])[xX]{0,4}Y$")
"""No verb before "back", as headlines have it: "ferries back (Monday)"."""


def tense(phrase: Phrase) -> int:
    """Return 1 where the clause says that the date lies ahead, -1 back, 0 where it does not tell."""
    return direction(phrase)[0]


def is_surely_ahead(phrase: Phrase) -> bool:
    """Say whether the clause surely looks ahead: the present tells of accounts that are over as well."""
    return direction(phrase) == AHEAD


def direction(phrase: Phrase) -> Reading:
    """Return where the sentence says that the date lies (1 ahead, -1 back, 0 untold), and how surely."""
    found = _of_clause(phrase)
    return PERHAPS_BACK if found[0] > 0 and _gave_way(phrase) else found


def _gave_way(phrase: Phrase) -> bool:
    """Say whether the day was planned once, and the one that took its place is nearer: "due on Monday, now Friday"."""
    row, first, last = phrase.row, phrase.first, phrase.last
    kind = "W" if phrase.has("W") else "M"
    at = row.letters.find(kind, last, last + SENTENCE)
    if at < 0 or not phrase.has(kind):
        return False
    start, end = sentence_around(phrase)
    words = row.language.direction_words
    # Turkish writes the case on the word for "day" behind a weekday.
    other = phrase._replace(first=at, last=at + 1 + (words.verb_last and row.letter(at + 1) == "z"))
    if at >= end or _steps(phrase, kind) <= _steps(other, kind):
        return False
    roles = "".join(map(row.language.role_of.__getitem__, row.words[start:end]))
    before, behind = roles[: first - start], roles[last - start :]
    planned = _PLANNED.search(before) or _MOVED.search(before) or _PLANNED_BEHIND.match(behind)
    if not planned or not _REPLACED.match(behind if words.verb_last else behind[: at - last]):
        return False
    sooner = any(word.lower().startswith(words.sooner) for word in row.words[start:end])
    return not sooner and _of_clause(other)[0] > 0


def _describes(row: TokenRow, at: int) -> bool:
    """Say whether a German participle stands before its noun: "der am Freitag (festgenommene Mann)"."""
    word = row.word(at)
    declined = word.islower() and len(word) > 5 and word.rstrip("nrs").endswith("e")
    return declined and row.language.role_of[word] != "p" and row.word(at + 1).istitle()


def _is_finite(word: str) -> bool:
    """Say whether a German word right behind the first part of its sentence may be a verb of the present."""
    present = len(word) > 4 and word[-1] in "tn" and not (word.endswith("eten") and len(word) > 6)
    return present and word.islower() and word not in _NO_FINITE


def _steps(phrase: Phrase, kind: str) -> int:
    """Return how many days, or months, a weekday or a month is ahead."""
    anchor = phrase.anchor
    return (phrase.number("W") - anchor.weekday()) % 7 if kind == "W" else (phrase.month() - anchor.month) % 12


def _of_clause(phrase: Phrase) -> Reading:
    """Return where the clause says that the date lies."""
    row, first, last = phrase.row, phrase.first, phrase.last
    if row.language.code == _UNDETERMINED:
        return UNTOLD
    words = row.language.direction_words
    start, end = sentence_around(phrase)
    role_of = row.language.role_of.__getitem__
    roles = "".join(map(role_of, row.words[start:end])).replace(*_WONT)
    if "R" in roles:
        roles = roles.replace("Rx", "RE")
    before, behind = roles[: first - start], roles[last - start :]
    if '"' in roles:
        before, behind = _NAME.sub(r"x\1x", before), _NAME.sub(r"x\1x", behind)
    if words.verb_last:
        lead = behind[:1] if behind[:1] in ("u", "r", "f") else words.towards(row.words[last - 1])
        return read_clause(Clause(phrase, words, "@" + behind, 0, first, lead))
    left = before.rstrip(_LEADS)
    if left[-3:] == "coc":  # as early as Monday
        left = left[:-3]
    elif left[-1:] == "c" and _ONLY.search(left) and row.word(start + len(left) - 1).lower() in words.only:
        left = left[:-1]
    last_role = left[-1:]
    if (
        last_role in ("&", ",")
        and behind[:1] in _CLOSES
        and (earlier := _EARLIER.search(row.letters, max(0, first - LONGEST), first))
    ):
        before = before[: earlier.start() - start] if earlier.start() > start else ""
        left = before.rstrip(_LEADS)
        last_role = left[-1:]
    if (last_role == "U" and left[-2:-1] not in _BEFORE_VERBS) or behind[:3] == "'aU":  # the crash on Monday, Monday's
        return PERHAPS_BACK
    if last_role == "," and (aside := _ASIDE.search(left)):
        left = left[: aside.start()]
    elif (last_role in ("9", "i", ".") or (last_role == "x" and "u" in left)) and (clock := _CLOCK.search(left)):
        left = left[: clock.start()].rstrip(_LEADS)
    elif last_role == "Y" and row.word(start + len(left) - 1) == "back" and behind[:1] != "'" and _RETURNS.search(left):
        return PERHAPS_AHEAD
    if words.verb_second and before[-2:] == "ao" and _describes(row, last):
        return PERHAPS_AHEAD if row.word(last).rstrip("nrs").endswith("nde") else BACK
    lead = _lead(before, len(left))
    if words.verb_second and behind[:1] == "x" and left[-1:] in _OPENS and _is_finite(row.word(last)):
        behind = "E" + behind[1:]  # am Freitag tagt der Rat
    if words.starting and _begins(row.words[max(start, start + len(left) - 3) : start + len(left)], words.starting):
        left, lead = left[:-2].rstrip("tT"), "s"
    if lead in ("t", "u", "b") and left and row.letters[start + len(left) - 1] in "UuQ":
        lead = ""  # the year to 31 December, the six months to June: the end of a period
    return read_clause(Clause(phrase, words, left + "@" + behind, len(left), start, lead))


def _begins(words: list[str], starting: frozenset[str]) -> bool:
    """Say whether words before a date say "from ... on": "à partir (de)"."""
    near = [word.lower() for word in words]
    return any(word in starting or " ".join(near[n - 1 : n + 1]) in starting for n, word in enumerate(near))


def _lead(roles: str, at: int) -> str:
    """Return the role of the preposition among the small words right before a date, which begin at a place.

    "Until" is heard through another one: "jusqu'à", "bis zum".
    """
    found = ""
    for role in roles[at:]:
        if role in "uTtfbrs" and found != "u":
            found = role
    return "t" if found == "T" else found
