"""The clause around a date, and what its verb says: is the date ahead, or back?

The verb that governs the date is looked for before it in its clause, then behind it, then in the rest of the sentence.
What the verb is (see ``roles``), its helping verbs and the preposition before the date decide: "was adjourned until
Wednesday" looks ahead, "lasted until Wednesday" back, and "was to open on Wednesday, but" back as well.
"""

from __future__ import annotations

from normkit_dates.grammar import roles as known
from normkit_dates.grammar.phrase import GUESSED, Phrase
from normkit_dates.grammar.sentence import (
    AHEAD,
    BACK,
    PERHAPS_AHEAD,
    PERHAPS_BACK,
    UNTOLD,
    Reading,
    leads_to_day,
    roles_behind,
)

_HEADLINE = 6
"""Roles: an infinitive so near the start of its line is a headline's: "Court to rule on merger Friday"."""


class Clause:
    """The sentence around a date, as a row of roles."""

    __slots__ = ("at", "borders", "lead", "limit", "phrase", "roles", "start", "words")

    def __init__(self, phrase: Phrase, words: known.DirectionWords, roles: str, at: int, start: int, lead: str) -> None:
        """Take the roles, in which the date and the small words that lead up to it are one "@", at ``at``.

        ``start`` is the token of the first role, ``lead`` the role of the preposition, "" for none that tells.
        """
        self.phrase, self.words, self.roles, self.at, self.start, self.lead = phrase, words, roles, at, start, lead
        self.borders = known.BORDERS_WITH_COMMA if words.commas else known.BORDERS
        self.limit = lead != "" and lead in "ub"

    def read(self) -> Reading:
        """Look for the verb that governs the date: in its clause, before it and behind, then in the sentence."""
        roles, at, lead = self.roles, self.at, self.lead
        if lead == "r":
            return BACK
        if known.is_of_plan(roles, at + 1):
            return PERHAPS_BACK if self._came_to_nothing(clause=True) else AHEAD
        if self.words.commas and known.HAD.search(roles, self._left_border(), self._right_border()):
            return BACK  # hatte am Montag eröffnen wollen, hatte bis Montag Zeit
        # A comma, or "and", right before the date begins a clause.
        stop = at if at and roles[at - 1] in ",&" else self._left_border()
        if found := (self.words.commas and lead and self._closing(stop)) or self._backward(stop, at):
            return found
        limit = self._right_border()
        if at > 1 and ",O" in (roles[limit : limit + 2], roles[at + 1 : at + 3]):
            return PERHAPS_AHEAD  # the vote on Friday, promises the mayor
        if found := self._forward(at + 1, limit):
            return found
        begins = lead == "s" and not self.words.states and roles[at + 1 : at + 2] != "'"  # new rules from Monday
        condition = stop > 0 and self._word(stop - 1).lower() in self.words.conditions
        if self.limit or begins or condition or self._is_behind_dash():
            return PERHAPS_AHEAD
        found = (stop and self._backward(0, stop)) or self._forward(limit, len(roles))
        if not found or found == PERHAPS_AHEAD:  # the present of another clause
            return UNTOLD
        opens = stop < 2 and roles[limit : limit + 1] == ","  # after Monday's storm, all was still
        return found if opens else (found[0], GUESSED)

    def _left_border(self) -> int:
        """Return where the clause begins."""
        return len(self.roles[: self.at].rstrip(known.INSIDE[self.borders]))

    def _right_border(self) -> int:
        """Return where the clause ends: at a mark or word of a new one, but for a comma right behind the date."""
        roles, first = self.roles, self.at + 1
        for n in range(first, len(roles)):
            if roles[n] in known.BORDERS_WITH_COMMA and (n > first or roles[n] != "," or self.words.commas):
                return n
        return len(roles)

    def _is_behind_dash(self) -> bool:
        """Say whether a dash stands for the verb, as Slavic languages and German announce: "Финал — в субботу"."""
        lead = self.at - 1
        return self.words.commas and lead >= 0 and self.phrase.row.word(self.start + lead) in ("—", "–")

    def _closing(self, stop: int) -> Reading | None:
        """Read what closes the clause of a limit or an aim: "wurde auf Mittwoch vertagt", "für März versprochen"."""
        roles, at = self.roles, self.at
        if self.lead not in "utf":
            return None
        for n in range(at + 1, self._right_border()):
            role = roles[n]
            if role in "PpOGLl":
                if role not in "GLl" and "h" in roles[stop:at]:
                    return BACK
                return self._was_to() if role in "pO" and "w" in roles[stop:at] else self._verb(n, False)
        return None

    def _backward(self, low: int, high: int) -> Reading | None:
        """Read the nearest verb before a place in the sentence that tells."""
        roles, infinitive, to = self.roles, False, False
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
                    return AHEAD if helper == "i" else self._was_to(roles[n + 1] == "H")
                infinitive = to = True
            elif role == "I":
                infinitive = True
            elif found := self._verb(n, infinitive):
                return PERHAPS_BACK if to and found is BACK else found
        return PERHAPS_AHEAD if to and low == 0 and roles.rfind("T", 0, high) < _HEADLINE else None

    def _forward(self, low: int, high: int) -> Reading | None:
        """Read the first verb behind a place in the sentence that tells."""
        roles, was = self.roles, False
        for n in range(low, high):
            role = roles[n]
            if role not in known.SIGNS:
                continue
            if role == "w":
                was = True
            elif role == "T":
                helper = known.helpers_before(roles, n)[-1:]
                if helper and helper in "iw":
                    return AHEAD if helper == "i" else self._was_to(roles[n + 1 : n + 2] == "H")
            elif role == "I":
                if self.words.commas:
                    return PERHAPS_AHEAD
            elif role == "i" and (
                roles[n + 1 : n + 2] == "Y" or (n == low and self.words.commas and known.is_noun_last(roles[n:high]))
            ):
                return PERHAPS_AHEAD
            elif role not in "ih" and (found := self._verb(n, False)):
                return found
        return BACK if was or (low == self.at + 1 and "h" in roles[low:high]) else None

    def _was_to(self, perfect: bool = False) -> Reading:
        """Read what was to be: it did not come where the text goes on with "but"; else it may yet."""
        return BACK if perfect or self._turned() else PERHAPS_AHEAD

    def _turned(self) -> bool:
        """Say whether the text goes on with "but", with what did not happen, or was put off."""
        behind = self.roles[self.at + 1 :]
        return (
            "n" in behind
            or "P" in behind
            or known.NEW_TERM.search(behind) is not None
            or known.STILL.search(behind) is not None
            or roles_behind(self.phrase)[:1] == "n"
            or self._came_to_nothing()
        )

    def _came_to_nothing(self, clause: bool = False) -> bool:
        """Say whether what follows did not happen; ``clause``: in the clause that goes on behind the date."""
        behind = self.roles[self.at + 1 :]
        if clause:
            return known.NOT_DONE.search(behind, 0, known.NEXT_CLAUSE.match(behind).end()) is not None  # type: ignore[union-attr]
        return known.NOT_DONE.search(behind) is not None or known.NOT_DONE.search(roles_behind(self.phrase)) is not None

    def _verb(self, n: int, infinitive: bool) -> Reading | None:
        """Read a verb with its helping verbs; None where it is another's infinitive, or no verb.

        ``infinitive``: an infinitive stands between it and the date.
        """
        role, helpers = self.roles[n], known.helpers_before(self.roles, n)
        if role in "VSCPOGLl" and self.words.describes(self.roles, n, self._word):
            return None
        if role == "q":
            role = "p" if helpers or self.roles[n + 1 : n + 2] in ("f", "t", "T", "@") else "C"
        if not helpers:
            return self._plain(n, role, helpers, infinitive)
        if role in "FNM":
            if helpers[-1] == "T":
                return None
        elif role in "EemVvPSLlOCpgG":
            if "F" in helpers:
                return AHEAD
            if "M" in helpers:
                return BACK if "H" in helpers else AHEAD
            if "W" in helpers:
                return self._was_to("H" in helpers)
            if "T" in helpers:
                before = helpers[: helpers.index("T")]
                if not before:
                    return None
                return AHEAD if before[-1] == "i" else self._was_to("H" in helpers)
        if ("h" in helpers and role in "FNMWpOPEemSG") or (role in "Eem" and helpers[-1] == "H"):
            # What they had planned for April: the nearest one.
            return UNTOLD if self.lead == "f" and role in "pP" else BACK
        return self._plain(n, role, helpers, infinitive)

    def _plain(self, n: int, role: str, helpers: str, infinitive: bool) -> Reading | None:
        """Read a verb by its role."""
        roles, at, lead, last = self.roles, self.at, self.lead, helpers[-1:]
        match role:
            case "V" if lead == "u" and roles[n - 1 : n] == "E":  # stays tied up until
                return PERHAPS_AHEAD
            case "V" | "Z":
                return self._past(n, helpers) if lead or last in ("B", "i") else BACK
            case "F" if roles[n + 1 : n + 2] == "w" or (self.words.was_before and "w" in roles[max(0, n - 3) : n]):
                return self._was_to()  # он должен был заплатить
            case "N" if (
                not (infinitive or lead)
                and self._word(n) in self.words.nouns
                and (n + 1 == at or roles[n - 1 : n] in ("a", "V"))
            ):
                return None  # hit its target, gave up hope
            case "F" | "N" | "M":
                return AHEAD
            case "L" if lead == "t" and self.words.verb_last:  # marta kaldı
                return AHEAD
            case "L" | "l" | "w" if role != "l" or (last not in ("w", "B") and roles[n - 1 : n] != "O"):
                return BACK
            case "p" if roles[n + 1 : n + 2] == "V":  # likely killed
                return None
            case "p" if n and roles[n - 1] == "k" and last != "i":
                return PERHAPS_BACK
            case "p":
                return self._was_to() if last == "w" and "H" not in helpers else self._plan(n)
            case "O":
                return self._promise(n, last, infinitive or "i" in helpers)
            case "v":
                alone = n + 1 == at and not known.AHEAD_OF.search(roles, self._left_border(), n)
                return BACK if n == 0 or roles[n - 1] in ",(-\n" or alone else None
            case "P" if lead == "u" and self._went_on(n):
                return BACK
            case "P" if infinitive and roles[n + 1] == "T":  # remanded to appear
                return PERHAPS_AHEAD
            case "P" | "l":
                if lead in ("u", "t", "f") or (roles[at + 1 : at + 2] in ("T", "t") and leads_to_day(self.phrase)):
                    return AHEAD
                return PERHAPS_AHEAD if "i" in helpers or ("HB" in helpers and n > at) else BACK
            case "E" if (
                (lead == "s" and self._word(n).lower() in self.words.states)
                or roles[n - 1 : n] == "Z"
                or (self.words.commas and roles[n + 1 : n + 2] in ("h", "H", "w"))
            ):
                return BACK  # لم تصل, eröffnet hatte
            case "E" if self.words.commas and roles[n + 1 : n + 2] == "W":
                return self._was_to()  # beginnen sollte
            case "S" if lead == "u" and known.KEPT.search(roles, 0, n):
                return None
            case "S" if lead != "u" or known.ENDED.match(roles, at + 1):
                if last == "i" and not lead:  # banks are closed on Monday
                    return PERHAPS_AHEAD
                return self._past(n, helpers) if lead or last == "B" else BACK
            case "S":
                return PERHAPS_AHEAD if last == "w" else AHEAD
            case "E":
                reflexive = roles[n - 1 : n] == "'" and self._word(n - 2) in ("s", "S")  # s'ouvre
                counted = roles[n - 1 : n] == "9" and self._word(n)[-1] == "s" and roles[n - 2 : n - 1] in known.SMALL
                return None if counted or (n and roles[n - 1] in "aTt'wijo" and not reflexive) else PERHAPS_AHEAD
            case "e" | "m":
                return PERHAPS_AHEAD if self._has_subject(n) else None
            case "H" | "h":
                if known.MODAL.search(roles, max(0, n - 4), n):  # devrait avoir lieu
                    return AHEAD
                if lead == "u" and (n + 1 == at or (n > at and "D" in roles[n : self._right_border()])):
                    return AHEAD if role == "H" else PERHAPS_BACK if self._turned() else PERHAPS_AHEAD
                if last == "T" and (lead == "b" or roles[n + 1 : n + 2] not in ("V", "B")):  # to have power by Monday
                    return None
                return AHEAD if roles[n + 1 : n + 2] == "T" and (role == "H" or lead) else BACK
            case "i":
                near = n + 1 + (roles[n + 1] == "Y") == at and not (self.words.commas and self._right_border() > at + 1)
                return AHEAD if self.limit and not self.words.commas else PERHAPS_AHEAD if near else None
            case "g":
                return PERHAPS_AHEAD if last == "i" else PERHAPS_BACK if last == "w" else None
            case "W":
                return self._was_to("H" in roles[n:at])
            case "D":
                led = (
                    self.limit
                    or lead == "t"
                    or (n + 1 == at and (lead or self.phrase.row.word(self.phrase.first - 1) == "of"))
                )
                return AHEAD if led or self._word(at - 1) in self.words.copulas else None
            case "G":
                return self._term(n, "" if "H" in helpers else last)
            case "C":
                return self._plan(n) if lead == "f" else BACK
            case "J":
                return PERHAPS_AHEAD if roles[n + 1 : n + 2] == "o" else None
        return None

    def _plan(self, n: int) -> Reading:
        """Read what is planned, surely unless the text goes on with what happened: "due Monday, was leaked"."""
        behind = self.roles[self.at + 1 :]
        if self._came_to_nothing(clause=True) or (self.words.verb_last and "K" in behind):
            return PERHAPS_BACK
        aside = n == 0 or self.roles[n - 1] == ","
        return PERHAPS_AHEAD if aside and known.TOLD.match(behind) else AHEAD

    def _promise(self, n: int, helper: str, given: bool) -> Reading:
        """Read a promise or an order: it looks ahead with what is promised, and back with the day it was given."""
        roles, at = self.roles, self.at
        given = given or self.limit or self.lead in ("f", "t") or "c" in roles[n:at] or (n < at and roles[n + 1] == "f")
        if not given:
            return BACK
        if roles[at + 1 : at + 3] == ",n" or ("n" in roles[at:] and self._came_to_nothing()):
            return PERHAPS_BACK
        return BACK if helper == "w" and self._was_to() is BACK else AHEAD

    def _term(self, n: int, helper: str) -> Reading:
        """Read a verb that sets a term: "gave them until Friday", "closed until Friday", not "stayed closed until"."""
        stays = self.roles[n - 1 : n] == "L" or (self.words.commas and "L" in self.roles[self._left_border() : self.at])
        undone = "Z" in self.roles[self._left_border() : n]  # لم يكن قد أغلق
        if stays or undone or not (self.limit or self.lead in ("f", "s")):
            return BACK
        return PERHAPS_BACK if helper == "w" or self._came_to_nothing() else AHEAD

    def _past(self, n: int, helpers: str) -> Reading:
        """Read a verb of the past with a limit or an aim: "is closed until", "went on until", "called a strike for"."""
        if "i" in helpers:
            if self.lead in ("u", "b") and helpers[-1] != "B":
                return AHEAD
            if helpers[-1] == "B" or self.roles[n + 1 : n + 2] in ("g", "T"):  # is seen rising in May
                return PERHAPS_AHEAD
        if self.limit and not helpers and known.WANTED.search(self.roles, 0, n):
            return AHEAD
        if self.lead == "f":
            possessive = self.roles[self.at + 1 : self.at + 2] == "'"
            return PERHAPS_AHEAD if self.phrase.has("W") and not possessive else BACK
        return PERHAPS_BACK if self.limit else BACK

    def _word(self, n: int) -> str:
        """Return the word of a role."""
        return self.phrase.row.word((self.start if n < self.at else self.phrase.last - self.at - 1) + n)

    def _went_on(self, n: int) -> bool:
        """Say whether a verb of putting off tells how long something lasted: se prolongó, s'est prolongée, no term."""
        if "D" in self.roles[:n] or not self._word(n).startswith(self.words.lasting):
            return False
        return self._word(n - 1) == "se" or (self._word(n - 2) == "'" and self._word(n - 3) == "s")

    def _has_subject(self, n: int) -> bool:
        """Say whether a word that may be a noun is a verb: behind its subject, a plural for "e"; before "out"."""
        if known.follows_subject(self.roles, n):
            return True
        before = self.roles[n - 1 : n]
        word = self._word(n - 1)
        plural = len(word) > 3 and word[-1] in "sS" and self.roles[n - 2 : n - 1] != "'"
        return before in ("x", "X") and plural is (self.roles[n] == "e")
