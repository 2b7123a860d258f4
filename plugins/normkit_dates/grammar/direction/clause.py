"""The clause around a date: its words as a row of roles, its borders, and what follows it in the text."""

from __future__ import annotations

from normkit_dates.grammar.direction import roles as known
from normkit_dates.grammar.direction.sentence import BACK, PERHAPS_AHEAD, Reading, roles_behind
from normkit_dates.grammar.phrase import Phrase


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

    def left_border(self) -> int:
        """Return where the clause begins."""
        return len(self.roles[: self.at].rstrip(known.INSIDE[self.borders]))

    def right_border(self) -> int:
        """Return where the clause ends: at a mark or word of a new one, but for a comma right behind the date."""
        roles, first = self.roles, self.at + 1
        for n in range(first, len(roles)):
            if roles[n] in known.BORDERS_WITH_COMMA and (n > first or roles[n] != "," or self.words.commas):
                return n
        return len(roles)

    def is_behind_dash(self) -> bool:
        """Say whether a dash stands for the verb, as Slavic languages and German announce: "Финал — в субботу"."""
        lead = self.at - 1
        return self.words.commas and lead >= 0 and self.phrase.row.word(self.start + lead) in ("—", "–")

    def was_to(self, perfect: bool = False) -> Reading:
        """Read what was to be: it did not come where the text goes on with "but"; else it may yet."""
        return BACK if perfect or self.turned() else PERHAPS_AHEAD

    def turned(self) -> bool:
        """Say whether the text goes on with "but", with what did not happen, or was put off."""
        behind = self.roles[self.at + 1 :]
        return (
            "n" in behind
            or "P" in behind
            or known.NEW_TERM.search(behind) is not None
            or known.STILL.search(behind) is not None
            or roles_behind(self.phrase)[:1] == "n"
            or self.came_to_nothing()
        )

    def came_to_nothing(self, clause: bool = False) -> bool:
        """Say whether what follows did not happen; ``clause``: in the clause that goes on behind the date."""
        behind = self.roles[self.at + 1 :]
        if clause:
            return known.NOT_DONE.search(behind, 0, known.NEXT_CLAUSE.match(behind).end()) is not None  # type: ignore[union-attr]
        return known.NOT_DONE.search(behind) is not None or known.NOT_DONE.search(roles_behind(self.phrase)) is not None

    def word(self, n: int) -> str:
        """Return the word of a role."""
        return self.phrase.row.word((self.start if n < self.at else self.phrase.last - self.at - 1) + n)

    def went_on(self, n: int) -> bool:
        """Say whether a verb of putting off tells how long something lasted: se prolongó, s'est prolongée, no term."""
        if "D" in self.roles[:n] or not self.word(n).startswith(self.words.lasting):
            return False
        return self.word(n - 1) == "se" or (self.word(n - 2) == "'" and self.word(n - 3) == "s")

    def is_led_in(self) -> bool:
        """Say whether "in" or "on" stands right before the date."""
        row, first = self.phrase.row, self.phrase.first
        return row.language.role_of[row.word(first - 1)] == "o" if first else False

    def is_moved(self, n: int) -> bool:
        """Say whether a participle makes a past with "is": s'est ouvert, est mort."""
        is_reflexive = self.roles[n - 2 : n - 1] == "R" or (self.word(n - 2) == "'" and self.word(n - 3) in ("s", "S"))
        return is_reflexive or self.word(n) in self.words.movers

    def has_subject(self, n: int) -> bool:
        """Say whether a word that may be a noun is a verb: behind its subject, a plural for "e"; before "out"."""
        if known.follows_subject(self.roles, n):
            return True
        before = self.roles[n - 1 : n]
        word = self.word(n - 1)
        plural = len(word) > 3 and word[-1] in "sS" and self.roles[n - 2 : n - 1] != "'"
        noun = before in ("x", "X") or (before == "e" and self.roles[n - 2 : n - 1] == "a")
        return noun and plural is (self.roles[n] == "e")
