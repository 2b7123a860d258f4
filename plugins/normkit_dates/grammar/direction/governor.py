"""The clause around a date, and what its verb says: is the date ahead, or back?

The verb that governs the date is looked for before it in its clause, then behind it, then in the rest of the sentence.
What the verb is (see ``roles``), its helping verbs and the preposition before the date decide: "was adjourned until
Wednesday" looks ahead, "lasted until Wednesday" back, and "was to open on Wednesday, but" back as well.
"""

from __future__ import annotations

from normkit_dates.grammar.direction import roles as known
from normkit_dates.grammar.direction.clause import Clause
from normkit_dates.grammar.direction.sentence import AHEAD, BACK, PERHAPS_AHEAD, PERHAPS_BACK, UNTOLD, Reading
from normkit_dates.grammar.direction.verb import read_verb
from normkit_dates.grammar.interpretation import GUESSED

_HEADLINE = 6
"""Roles: an infinitive so near the start of its line is a headline's: "Court to rule on merger Friday"."""


_EVENT = 6
"""Roles between "after" and the day of the event: "after the council's vote on Friday"."""
_REACH = _EVENT + 4
"""Tokens in which that word stands: small words before the day are no roles of their own."""
_NAMES = "xX9ao'-&K"
"""Roles of what names an event."""


def read_clause(clause: Clause) -> Reading:
    """Return where the clause says that the date lies: by the event whose day it is, else by its verb."""
    if clause.lead == "r":
        return BACK
    found = _governed(clause)
    named = _beside_event(clause)
    if named == "r":
        return BACK
    if named == "eve":
        return PERHAPS_AHEAD
    if named == "before" and not found[0]:
        return PERHAPS_AHEAD
    if named == "after" and found[0] >= 0:  # after the vote on Friday talks go on; talks will begin
        return PERHAPS_AHEAD if found == AHEAD else PERHAPS_BACK
    return found


def _beside_event(clause: Clause) -> str:
    """Return "after", "before", "eve" or "r" (since) where that word leads up to an event whose day the date is."""
    roles, at, words = clause.roles, clause.at, clause.words
    phrase = clause.phrase
    row, first, last = phrase.row, phrase.first, phrase.last
    near = row.words[last : last + _REACH] if words.verb_last else row.words[max(0, first - _REACH) : first]
    if clause.lead not in ("", "f", "t") or row.language.role_of.events.isdisjoint(near):
        return ""
    step = 1 if words.verb_last else -1
    for n in range(at + step, at + step * (_EVENT + 1), step):
        if not 0 <= n < len(roles):
            return ""
        word = clause.word(n).lower()
        if roles[n + 1 : n + 2] == "-" and not words.verb_last:
            word = f"{word}-{clause.word(n + 2).lower()}"  # the run-up to
        if (n != at + step or words.verb_last) and clause.lead != "t":
            if word in words.after:
                return "after"
            if word in words.before:
                return "before"
            if roles[n] == "r":
                return "r"
        if word in words.eve:
            return "eve"
        is_noun = roles[n] in "Eemg" and roles[n - 1 : n] in ("a", "x")
        if roles[n] not in _NAMES and not is_noun and not (roles[n] in "tfo" and n > at - _EVENT):
            return ""
    return ""


def _governed(clause: Clause) -> Reading:
    """Look for the verb that governs the date: in its clause, before it and behind, then in the sentence."""
    roles, at, lead = clause.roles, clause.at, clause.lead
    if known.is_of_plan(roles, at + 1):
        return PERHAPS_BACK if clause.came_to_nothing(clause=True) else AHEAD
    if clause.words.commas and known.HAD.search(roles, clause.left_border(), clause.right_border()):
        return BACK  # hatte am Montag eröffnen wollen, hatte bis Montag Zeit
    # A comma, or "and", right before the date begins a clause.
    stop = at if at and roles[at - 1] in ",&" else clause.left_border()
    if found := (clause.words.commas and lead and _closing(clause, stop)) or _backward(clause, stop, at):
        return found
    limit = clause.right_border()
    if at > 1 and ",O" in (roles[limit : limit + 2], roles[at + 1 : at + 3]):
        return PERHAPS_AHEAD  # the vote on Friday, promises the mayor
    if found := _forward(clause, at + 1, limit):
        return found
    begins = lead == "s" and not clause.words.states and roles[at + 1 : at + 2] != "'"  # new rules from Monday
    condition = stop > 0 and clause.word(stop - 1).lower() in clause.words.conditions
    if clause.limit or begins or condition or clause.is_behind_dash():
        return PERHAPS_AHEAD
    found = (stop and _backward(clause, 0, stop)) or _forward(clause, limit, len(roles))
    if not found or found == PERHAPS_AHEAD:  # the present of another clause
        return UNTOLD
    opens = stop < 2 and roles[limit : limit + 1] == ","  # after Monday's storm, all was still
    return found if opens else (found[0], GUESSED)


def _closing(clause: Clause, stop: int) -> Reading | None:
    """Read what closes the clause of a limit or an aim: "wurde auf Mittwoch vertagt", "für März versprochen"."""
    roles, at = clause.roles, clause.at
    if clause.lead not in "utf":
        return None
    for n in range(at + 1, clause.right_border()):
        role = roles[n]
        if role in "PpOGLl":
            if role not in "GLl" and "h" in roles[stop:at]:
                return BACK
            return clause.was_to() if role in "pO" and "w" in roles[stop:at] else read_verb(clause, n, False)
    return None


def _backward(clause: Clause, low: int, high: int) -> Reading | None:
    """Read the nearest verb before a place in the sentence that tells."""
    roles, infinitive, to = clause.roles, False, False
    n = high
    while n := len(roles[:n].rstrip(known.NO_SIGNS)):
        n -= 1
        if n < low:
            break
        role = roles[n]
        if role == "T":
            if roles[n + 1] not in known.INFINITIVES:
                continue
            helper = known.helpers_before(roles, n)[-1:]
            if helper and helper in "iw":
                return AHEAD if helper == "i" else clause.was_to(roles[n + 1] == "H")
            infinitive = to = True
        elif role == "I":
            infinitive = True
        elif found := read_verb(clause, n, infinitive):
            return PERHAPS_BACK if to and found is BACK else found
    return PERHAPS_AHEAD if to and low == 0 and roles.rfind("T", 0, high) < _HEADLINE else None


def _forward(clause: Clause, low: int, high: int) -> Reading | None:
    """Read the first verb behind a place in the sentence that tells."""
    roles, was = clause.roles, False
    for n in range(low, high):
        role = roles[n]
        if role not in known.SIGNS:
            continue
        if role == "w":
            was = True
        elif role == "T":
            helper = known.helpers_before(roles, n)[-1:]
            if helper and helper in "iw":
                return AHEAD if helper == "i" else clause.was_to(roles[n + 1 : n + 2] == "H")
        elif role == "I":
            if clause.words.commas and not was:
                return PERHAPS_AHEAD
        elif (
            role == "i"
            and (
                roles[n + 1 : n + 2] == "Y"
                or (n == low == 1 and not clause.words.commas)  # Friday is a holiday
                or (clause.words.verb_last and roles[n + 1 : n + 2] in ("", ".", ","))  # pazartesi günü kapalı
                or (n == low and clause.words.commas and known.is_noun_last(roles[n:high]))
            )
        ):
            return PERHAPS_AHEAD
        elif role not in "ih" and (found := read_verb(clause, n, False)):
            return found
    return BACK if was or (low == clause.at + 1 and "h" in roles[low:high]) else None
