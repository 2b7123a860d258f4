"""A verb in the clause of a date, with its helping verbs: where the date lies by it and the preposition before it."""

from __future__ import annotations

from normkit_dates.grammar.direction import roles as known
from normkit_dates.grammar.direction.clause import Clause
from normkit_dates.grammar.direction.sentence import (
    AHEAD,
    BACK,
    PERHAPS_AHEAD,
    PERHAPS_BACK,
    UNTOLD,
    Reading,
    leads_to_day,
)

_NEAR = 4
"""Roles between "is" and the day of what is then: "is back in court on Friday", "est appelé aux urnes en mai"."""


def read_verb(clause: Clause, n: int, infinitive: bool) -> Reading | None:
    """Read a verb with its helping verbs; None where it is another's infinitive, or no verb.

    ``infinitive``: an infinitive stands between it and the date.
    """
    role, helpers = clause.roles[n], known.helpers_before(clause.roles, n)
    if role in "VSCPOGLl" and clause.words.describes(clause.roles, n, clause.word):
        return None
    if role == "q":
        behind = clause.roles[n + 1 : n + 2]
        if behind == "@" and not helpers and clause.is_led_in():
            return PERHAPS_BACK  # the target set in May
        planned = (helpers and behind != "o") or behind in ("f", "t", "T", "@")  # not "was set at £50"
        role = "p" if planned else "C"
    if not helpers:
        return _plain(clause, n, role, helpers, infinitive)
    if role in "FNM":
        if helpers[-1] == "T":
            return None
    elif role in "EemVvPSLlOCpgG" or helpers[-2:] == "FH":  # will have been
        if "F" in helpers:
            return AHEAD
        if "M" in helpers:
            return BACK if "H" in helpers else AHEAD
        if "W" in helpers:
            return clause.was_to("H" in helpers)
        if "T" in helpers:
            before = helpers[: helpers.index("T")]
            if not before:
                return None
            return AHEAD if before[-1] == "i" else clause.was_to("H" in helpers)
    if ("h" in helpers and role in "FNMWpOPEemSG") or (role in "Eem" and helpers[-1] == "H"):
        # What they had planned for April: the nearest one.
        return UNTOLD if clause.lead == "f" and role in "pP" else BACK
    return _plain(clause, n, role, helpers, infinitive)


def _plain(clause: Clause, n: int, role: str, helpers: str, infinitive: bool) -> Reading | None:
    """Read a verb by its role."""
    roles, at, lead, last = clause.roles, clause.at, clause.lead, helpers[-1:]
    match role:
        case "V" if lead == "u" and roles[n - 1 : n] == "E":  # stays tied up until
            return PERHAPS_AHEAD
        case "V" | "Z":
            return _past(clause, n, helpers) if lead or last in ("B", "i") else BACK
        case "F" if roles[n + 1 : n + 2] == "w" or (clause.words.was_before and "w" in roles[max(0, n - 3) : n]):
            return clause.was_to()  # он должен был заплатить
        case "N" if clause.words.was_before and "w" in roles[max(0, n - 3) : n]:
            return BACK if clause.turned() else UNTOLD  # كان يفترض
        case "N" if (
            not (infinitive or lead)
            and clause.word(n) in clause.words.nouns
            and (n + 1 == at or roles[n - 1 : n] in ("a", "V"))
        ):
            return None  # hit its target, gave up hope
        case "F" | "N" | "M":
            return AHEAD
        case "L" if lead == "t" and clause.words.verb_last:  # marta kaldı
            return AHEAD
        case "L" if clause.words.verb_last and roles[n + 1 : n + 2] in ("E", "F", "N", "W"):  # devam edecek
            return None
        case "L" | "l" | "w" if role != "l" or (last not in ("w", "B", "i") and roles[n - 1 : n] != "O"):
            return BACK
        case "p" if roles[n + 1 : n + 2] == "V":  # likely killed
            return None
        case "p" if n and roles[n - 1] == "k" and last != "i":
            return PERHAPS_BACK
        case "p":
            return clause.was_to() if last == "w" and "H" not in helpers else _plan(clause, n)
        case "O":
            return _promise(clause, n, last, infinitive or "i" in helpers)
        case "v" if last == "i" and n < at and not clause.is_moved(n):  # est levée vendredi, est fermée jusqu’à
            return AHEAD if lead == "u" else PERHAPS_AHEAD if at - n <= _NEAR else None
        case "v" if n and roles[n - 1] in "ao't":  # le marché, el partido
            return None
        case "v" if (
            lead == "u" and n + 1 == at and not helpers and roles[n - 1 : n] in ("x", "X")
        ):  # une ligne coupée jusqu’à lundi
            return PERHAPS_AHEAD
        case "v":
            alone = n + 1 == at and not known.AHEAD_OF.search(roles, clause.left_border(), n)
            return BACK if n == 0 or roles[n - 1] in ",(-\n" or alone else None
        case "P" if lead == "u" and clause.went_on(n):
            return BACK
        case "P" if infinitive and roles[n + 1] == "T":  # remanded to appear
            return PERHAPS_AHEAD
        case "P" if clause.words.verb_last and roles[n + 1 : n + 2] in ("F", "E"):  # iptal edilecek
            return AHEAD
        case "P" | "l":
            if lead in ("u", "t", "f") or (roles[at + 1 : at + 2] in ("T", "t") and leads_to_day(clause.phrase)):
                return AHEAD
            return PERHAPS_AHEAD if "i" in helpers or ("HB" in helpers and n > at) else BACK
        case "E" if (
            (lead == "s" and clause.word(n).lower() in clause.words.states)
            or roles[n - 1 : n] == "Z"
            or (clause.words.commas and roles[n + 1 : n + 2] in ("h", "H", "w"))
        ):
            return BACK  # لم تصل, eröffnet hatte
        case "E" if clause.words.commas and roles[n + 1 : n + 2] == "W":
            return clause.was_to()  # beginnen sollte
        case "S" if lead == "u" and known.KEPT.search(roles, 0, n):
            return None
        case "S" if lead != "u" or known.ENDED.match(roles, at + 1):
            if last == "i" and not lead:  # banks are closed on Monday
                return PERHAPS_AHEAD
            return _past(clause, n, helpers) if lead or last == "B" else BACK
        case "S":
            return PERHAPS_AHEAD if last == "w" else AHEAD
        case "E":
            reflexive = roles[n - 1 : n] == "'" and clause.word(n - 2) in ("s", "S")  # s'ouvre
            counted = roles[n - 1 : n] == "9" and clause.word(n)[-1] == "s" and roles[n - 2 : n - 1] in known.SMALL
            return None if counted or (n and roles[n - 1] in "aTt'wijobfsu" and not reflexive) else PERHAPS_AHEAD
        case "e" | "m":
            return PERHAPS_AHEAD if clause.has_subject(n) else None
        case "H" | "h":
            if clause.word(n + 1) in clause.words.occurs and role == "H":
                return PERHAPS_AHEAD  # ont lieu
            if known.MODAL.search(roles, max(0, n - 4), n):  # devrait avoir lieu
                return AHEAD
            if lead == "u" and (n + 1 == at or (n > at and "D" in roles[n : clause.right_border()])):
                return AHEAD if role == "H" else PERHAPS_BACK if clause.turned() else PERHAPS_AHEAD
            if last == "T" and (lead == "b" or roles[n + 1 : n + 2] not in ("V", "B")):  # to have power by Monday
                return None
            return AHEAD if roles[n + 1 : n + 2] == "T" and (role == "H" or lead) else BACK
        case "i" if roles[at + 1 : at + 2] == "c":
            return None  # ce n'est que mardi que
        case "i":
            near = n + 1 + (roles[n + 1] == "Y") == at and not (
                clause.words.commas and roles[at + 1 : clause.right_border()].strip(".")
            )
            if clause.limit and not clause.words.commas:
                return AHEAD
            return PERHAPS_AHEAD if near or _is_somewhere(clause, n) else None
        case "g":
            return PERHAPS_AHEAD if last == "i" else PERHAPS_BACK if last == "w" else None
        case "W":
            return clause.was_to("H" in roles[n:at])
        case "D":
            led = (
                clause.limit
                or lead == "t"
                or (n + 1 == at and (lead or clause.phrase.row.word(clause.phrase.first - 1) == "of"))
            )
            if not led and clause.words.commas and "V" in roles[at : clause.right_border()]:
                return None  # die Frist ist am Freitag abgelaufen
            return AHEAD if led or clause.word(at - 1) in clause.words.copulas else None
        case "G" if clause.words.verb_second and clause.word(n) == "gibt" and clause.word(n + 1) == "es":
            return PERHAPS_AHEAD
        case "G":
            return _term(clause, n, "" if "H" in helpers else last)
        case "C":
            return _plan(clause, n) if lead == "f" else BACK
        case "J":
            return PERHAPS_AHEAD if roles[n + 1 : n + 2] == "o" else None
    return None


def _is_somewhere(clause: Clause, n: int) -> bool:
    """Say whether "is" and a few small words stand before a weekday: "is back in court on Friday"."""
    between = clause.roles[n + 1 : clause.at]
    return (
        0 < len(between) <= _NEAR
        and (not clause.words.movers or between[0] in "oat")
        and clause.phrase.has("W")
        and not clause.lead
        and not between.strip("xXaoYtTEe-")
        and clause.roles[clause.at + 1 : clause.at + 2] != "'"
    )


def _plan(clause: Clause, n: int) -> Reading:
    """Read what is planned, surely unless the text goes on with what happened: "due Monday, was leaked"."""
    behind = clause.roles[clause.at + 1 :]
    if clause.came_to_nothing(clause=True) or (clause.words.verb_last and "K" in behind):
        return PERHAPS_BACK
    aside = n == 0 or clause.roles[n - 1] == ","
    return PERHAPS_AHEAD if aside and known.TOLD.match(behind) else AHEAD


def _promise(clause: Clause, n: int, helper: str, given: bool) -> Reading:
    """Read a promise or an order: it looks ahead with what is promised, and back with the day it was given."""
    roles, at = clause.roles, clause.at
    given = given or clause.limit or clause.lead in ("f", "t") or "c" in roles[n:at] or (n < at and roles[n + 1] == "f")
    if not given:
        return BACK
    if roles[at + 1 : at + 3] == ",n" or ("n" in roles[at:] and clause.came_to_nothing()):
        return PERHAPS_BACK
    return BACK if helper == "w" and clause.was_to() is BACK else AHEAD


def _term(clause: Clause, n: int, helper: str) -> Reading:
    """Read a verb that sets a term: "gave them until Friday", "closed until Friday", not "stayed closed until"."""
    stays = clause.roles[n - 1 : n] == "L" or (
        clause.words.commas and "L" in clause.roles[clause.left_border() : clause.at]
    )
    undone = "Z" in clause.roles[clause.left_border() : n]  # لم يكن قد أغلق
    if clause.lead == "s" and clause.words.states:
        return PERHAPS_BACK  # перекрыто с пятницы
    if stays or undone or not (clause.limit or clause.lead in ("f", "s")):
        return BACK
    return PERHAPS_BACK if helper == "w" or clause.came_to_nothing() else AHEAD


def _past(clause: Clause, n: int, helpers: str) -> Reading:
    """Read a verb of the past with a limit or an aim: "is closed until", "went on until", "called a strike for"."""
    if "i" in helpers:
        if clause.lead in ("u", "b") and helpers[-1] != "B":
            return AHEAD
        if helpers[-1] == "B" or clause.roles[n + 1 : n + 2] in ("g", "T"):  # is seen rising in May
            return PERHAPS_AHEAD
        if n > clause.at and helpers[-1] == "i" and not clause.words.movers:
            return PERHAPS_AHEAD  # Friday's game is sold out
        if helpers[-1] == "i" and not clause.lead and n + 1 == clause.at and not clause.words.movers:
            return PERHAPS_AHEAD  # pensions are paid on Friday
    if clause.limit and not helpers and known.WANTED.search(clause.roles, 0, n):
        return AHEAD
    if clause.lead == "f":
        possessive = clause.roles[clause.at + 1 : clause.at + 2] == "'"
        return PERHAPS_AHEAD if clause.phrase.has("W") and not possessive else BACK
    return PERHAPS_BACK if clause.limit else BACK
