"""Whether a date lies ahead or back, as its clause tells: it decides between last October and the next one.

The verb that governs the date is looked for: before it in its clause, then behind it, then in the rest of the
sentence. What the verb is (see ``roles``), its helping verbs, and the preposition before the date decide: "was
adjourned until Wednesday" looks ahead, "lasted until Wednesday" back.
"""

from __future__ import annotations

from typing import NamedTuple

from normkit_dates.grammar.phrase import GUESSED, INFERRED, Phrase, TokenRow
from normkit_dates.grammar.roles import VERBS

SENTENCE = 30
"""Tokens to look through for a verb, before and after a date."""

DOTS = 5
"""Dots to look at on either side: more in so few words are no sentences."""


class Reading(NamedTuple):
    """Where a date lies."""

    sign: int
    """1 ahead, -1 back, 0 where nothing tells."""
    confidence: float
    """INFERRED or GUESSED."""


AHEAD, BACK = Reading(1, INFERRED), Reading(-1, INFERRED)
PERHAPS_AHEAD, PERHAPS_BACK = Reading(1, GUESSED), Reading(-1, GUESSED)
UNTOLD = Reading(0, GUESSED)

_BORDERS = 'c;:"()'
_LEADS = "ao'uTtfbr"
_HEADLINE = 6
"""Roles: an infinitive so near the start of its line is a headline's: "Court to rule on merger Friday"."""
_HELPERS = "FMWwihHBT"
_SIGNS = frozenset(VERBS + "wihHgTI")


def tense(phrase: Phrase) -> int:
    """Return 1 where the clause says that the date lies ahead, -1 back, 0 where it does not tell."""
    return direction(phrase).sign


def direction(phrase: Phrase) -> Reading:
    """Return where the clause says that the date lies, and how surely."""
    row, first, last = phrase.row, phrase.first, phrase.last
    words = row.language.direction_words
    if not words.roles:
        return UNTOLD
    start, end = _sentence(phrase)
    role_of = row.language.role_of.__getitem__
    behind = "".join(map(role_of, row.words[last:end]))
    if words.verb_last:
        lead = "u" if behind[:1] == "u" else words.towards(row.words[last - 1])
        return _Clause(phrase, "@" + behind, 0, first, lead).read()
    before = "".join(map(role_of, row.words[start:first]))
    left = before.rstrip(_LEADS)
    return _Clause(phrase, left + "@" + behind, len(left), start, _lead(before[len(left) :])).read()


def _lead(roles: str) -> str:
    """Return the role of the preposition among the small words right before a date.

    "Until" is heard through another one: "jusqu'à", "bis zum".
    """
    found = ""
    for role in roles:
        if role in "uTtfbr" and found != "u":
            found = role
    return "t" if found == "T" else found


class _Clause(NamedTuple):
    """The sentence around a date."""

    phrase: Phrase
    roles: str
    """Its roles, the date and the small words that lead up to it as one "@"."""
    at: int
    """Where the "@" stands."""
    start: int
    """The token of the first role."""
    lead: str
    """The role of the preposition that leads up to the date, "" for none that tells."""

    def read(self) -> Reading:
        """Look for the verb that governs the date: in its clause, before it and behind, then in the sentence."""
        roles, at, lead = self.roles, self.at, self.lead
        if lead == "r":
            return BACK
        if self._is_of_plan():
            return AHEAD
        commas = self.phrase.row.language.direction_words.commas
        stop = self._left_border(commas)
        limit = self._right_border()
        closing = lead in ("u", "t", "f") and self._put_off(stop, limit)
        found = closing or self._backward(stop, at)
        found = found or self._forward(at + 1, limit)
        if not found:
            found = (stop and self._backward(0, stop)) or self._forward(limit, len(roles))
            found = None if found == PERHAPS_AHEAD else found  # of another clause
        return found or (PERHAPS_AHEAD if lead and lead in "ub" else UNTOLD)

    def _left_border(self, commas: bool) -> int:
        """Return where the clause begins; a comma begins one where it stands right before the date, as does "and"."""
        roles, at = self.roles, self.at
        borders = _BORDERS + "," if commas else _BORDERS
        stop = at if roles[at - 1 : at] in (",", "&") else max(roles.rfind(mark, 0, at) for mark in borders) + 1
        return stop

    def _right_border(self) -> int:
        """Return where the clause ends: at the first mark or word of a new one, a comma right behind the date aside."""
        roles, at = self.roles, self.at + 1
        commas = self.phrase.row.language.direction_words.commas
        ends = (roles.find(mark, at + (mark == "," and not commas)) for mark in _BORDERS + ",")
        return min((end for end in ends if end >= 0), default=len(roles))

    def _is_of_plan(self) -> bool:
        """Say whether a word of plans belongs to the date: "Thursday's scheduled vote", "für Samstag geplant"."""
        behind = self.roles[self.at + 1 : self.at + 5]
        if behind[:1] == "'":
            behind = behind[2:]
            return behind[:1] in ("p", "O") or behind[:2] == "xp"
        return behind[:1] == "p"

    def _put_off(self, stop: int, limit: int) -> Reading | None:
        """Read what closes the clause of a limit or an aim: "wurde auf Mittwoch vertagt", "für März versprochen"."""
        roles, at = self.roles, self.at
        if not self.phrase.row.language.direction_words.commas:
            return None
        for n in range(at + 1, limit):
            role = roles[n]
            if role in "PpOGLl":
                if role not in "GLl" and "h" in roles[stop:at]:
                    return BACK
                return self._was_to() if role in "pO" and "w" in roles[stop:at] else self._verb(n, False)
        return None

    def _backward(self, low: int, high: int) -> Reading | None:
        """Read the nearest verb before a place in the sentence that tells."""
        roles, infinitive, to = self.roles, False, False
        for n in range(high - 1, low - 1, -1):
            role = roles[n]
            if role not in _SIGNS:
                continue
            if role == "T":
                if roles[n + 1] not in "xeEgBHVLOPlFN":
                    continue
                helper = self._helpers(n)[-1:]
                if helper and helper in "iw":
                    return AHEAD if helper == "i" else self._was_to(roles[n + 1] == "H")
                infinitive = to = True
            elif role == "I":
                infinitive = True
            elif found := self._verb(n, infinitive):
                return PERHAPS_BACK if to and found == BACK else found
        return PERHAPS_AHEAD if to and low == 0 and roles.rfind("T", 0, high) < _HEADLINE else None

    def _forward(self, low: int, high: int) -> Reading | None:
        """Read the first verb behind a place in the sentence that tells."""
        roles, was = self.roles, False
        commas = self.phrase.row.language.direction_words.commas
        for n in range(low, high):
            role = roles[n]
            if role == "w":
                was = True
            elif role == "T":
                helper = self._helpers(n)[-1:]
                if helper and helper in "iw":
                    return AHEAD if helper == "i" else self._was_to(roles[n + 1 : n + 2] == "H")
            elif role == "I":
                if commas:
                    return PERHAPS_AHEAD
            elif role in _SIGNS and role not in "ih" and (found := self._verb(n, False)):
                return found
        return BACK if was else None

    def _helpers(self, n: int) -> str:
        """Return the roles of the helping verbs right before a verb: "wtH" for "was to have (played)"."""
        roles, found = self.roles, ""
        while True:
            n -= 1
            if n > 0 and roles[n] in "xk" and roles[n - 1] in "FMWwihHBx'":
                n -= 2 if roles[n - 1] == "'" else 1
            if n < 0 or roles[n] not in _HELPERS:
                return found
            found = roles[n] + found

    def _was_to(self, perfect: bool = False) -> Reading:
        """Read what was to be: it did not come where the text goes on with "but"; else it may yet."""
        if perfect:
            return BACK
        row, (_, end) = self.phrase.row, _sentence(self.phrase)
        turned = "n" in self.roles[self.at + 1 :] or row.language.role_of[row.word(end + 1) or "."] == "n"
        return BACK if turned else PERHAPS_AHEAD

    def _verb(self, n: int, infinitive: bool) -> Reading | None:
        """Read a verb with its helping verbs; None where it is another's infinitive, or no verb.

        ``infinitive``: an infinitive stands between it and the date.
        """
        roles, role, lead, close = self.roles, self.roles[n], self.lead, n + 1 == self.at
        helpers = self._helpers(n)
        if role == "q":
            role = "p" if helpers or roles[n + 1] in "ft@" else "C"
        if role in "FNM" and helpers[-1:] == "T":
            return None
        if role in "EemVPLlOCpgG" and helpers:
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
        if ("h" in helpers and role in "FNMWpOPEem") or (role in "Eem" and helpers[-1:] == "H"):
            return BACK
        return self._plain(n, role, helpers, infinitive)

    def _plain(self, n: int, role: str, helpers: str, infinitive: bool) -> Reading | None:
        """Read a verb by its role."""
        roles, at, lead = self.roles, self.at, self.lead
        limit, last = lead != "" and lead in "ub", helpers[-1:]
        match role:
            case "F" | "N" | "M":
                return AHEAD
            case "W":
                return self._was_to("H" in roles[n:at])
            case "p" if n and roles[n - 1] == "k":
                return PERHAPS_BACK
            case "p":
                return self._was_to() if last == "w" and "H" not in helpers else AHEAD
            case "O":
                given = infinitive or limit or lead in ("f", "t") or "i" in helpers or "c" in roles[n:at]
                if infinitive and roles[at + 1 : at + 3] == ",n":
                    return PERHAPS_BACK
                if given and last == "w" and self._was_to() == BACK:
                    return BACK
                return AHEAD if given or roles[n + 1] == "f" else BACK
            case "P" | "l" if role == "P" or last in ("w", "B"):
                if lead in ("u", "t", "f") or roles[at + 1 : at + 2] in ("T", "t"):
                    return AHEAD
                return PERHAPS_AHEAD if "i" in helpers else BACK
            case "D":
                return AHEAD if limit or lead == "t" else None
            case "G":
                return AHEAD if limit else BACK
            case "C":
                return AHEAD if lead == "f" else BACK
            case "L" | "l" | "w":
                return BACK
            case "H" | "h":
                if lead == "u" and n + 1 == at:
                    return AHEAD if role == "H" else PERHAPS_AHEAD
                return AHEAD if roles[n + 1] == "T" else BACK
            case "i":
                return AHEAD if limit else PERHAPS_AHEAD if n + 1 == at else None
            case "g":
                return PERHAPS_AHEAD if last == "i" else PERHAPS_BACK if last == "w" else None
            case "E":
                return None if n and roles[n - 1] in "aTt'wij" else PERHAPS_AHEAD
            case "J":
                return PERHAPS_AHEAD if roles[n + 1] == "o" else None
            case "e" | "m":
                return PERHAPS_AHEAD if self._has_subject(n) else None
            case "V" if last == "B" and "i" in helpers:
                return PERHAPS_AHEAD
            case "V" if limit or lead == "f":
                return self._limit_of_past(last)
            case "V":
                return BACK
        return None

    def _limit_of_past(self, helper: str) -> Reading:
        """Read a verb of the past with a limit or an aim: "is closed until", "went on until", "called a strike for"."""
        phrase, possessive = self.phrase, self.roles[self.at + 1 : self.at + 2] == "'"
        if self.lead == "f":
            return PERHAPS_AHEAD if phrase.has("W") and not possessive else BACK
        return AHEAD if helper == "i" and self.lead == "u" else PERHAPS_BACK

    def _has_subject(self, n: int) -> bool:
        """Say whether a word that may be a noun is a verb: it follows its subject, a plural for the plain form."""
        before, phrase = self.roles[n - 1 : n], self.phrase
        if before in ("y", "c"):
            return True
        word = phrase.row.word((self.start if n < self.at else phrase.last - self.at - 1) + n - 1)
        plural = len(word) > 3 and word[-1] in "sS" and self.roles[n - 2 : n - 1] != "'"
        return before in ("x", "X") and plural is (self.roles[n] == "e")


def _sentence(phrase: Phrase) -> tuple[int, int]:
    """Return the tokens (half-open) of the sentence around a phrase, at most SENTENCE before and after."""
    row, low, high = phrase.row, max(0, phrase.first - SENTENCE), phrase.last + SENTENCE
    before, behind = row.letters[low : phrase.first], row.letters[phrase.last : high]
    start = low + 1 + max(before.rfind(mark) for mark in "\n!?")
    end = phrase.last + min((at for at in map(behind.find, "\n!?") if at >= 0), default=len(behind))
    dot = row.letters.rfind(".", start, phrase.first)
    for _ in range(DOTS):
        if dot < 0 or _ends_sentence(row, dot):
            break
        dot = row.letters.rfind(".", start, dot)
    stop = row.letters.find(".", phrase.last, end)
    for _ in range(DOTS):
        if stop < 0 or _ends_sentence(row, stop):
            break
        stop = row.letters.find(".", stop + 1, end)
    return (dot + 1 if dot >= 0 else start), (stop if stop >= 0 else end)


def _ends_sentence(row: TokenRow, dot: int) -> bool:
    """Say whether a dot closes a sentence: not one inside "U.S." or after a single letter.

    In scripts that have capitals the next word begins with one.
    """
    behind = row.word(dot + 1)[:1]
    return not row.touches(dot) and len(row.word(dot - 1)) > 2 and behind.isalpha() and not behind.islower()
