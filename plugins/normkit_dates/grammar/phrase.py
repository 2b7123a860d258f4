"""A text as a row of tokens with one letter each, and the phrases that a grammar finds in it.

A language has a lexicon that gives words a letter ("M" a month, "W" a weekday, "U" a unit, ...) and a value (7, 3,
"week", ...). The letters of all tokens in a row are one string, as long as the text has tokens, and the productions of
the grammar are short patterns over that string: ``MdM`` never meets spaces, case or spelling. Each letter stands for
exactly one token, so offsets translate back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from normkit_dates.grammar.interpretation import Interpretation
from normkit_dates.grammar.letters import CALENDAR_LETTERS, QUOTES, LetterTable, unknown_letter

if TYPE_CHECKING:
    from normkit_dates.grammar.direction.roles import DirectionWords, RoleTable
    from normkit_dates.grammar.piece_ends import PieceEnds

Value = int | str | tuple[int, ...]
"""What a word says: a number (a month, steps from the anchor), a name ("week", "easter"), or a pair to choose from."""

_ARTICLES = ("der", "die", "das", "el", "la", "le", "il", "the")
"""Of names: the weekly «der Freitag»."""


class Production(NamedTuple):
    """One shape of a date: a pattern over token letters, and what it means.

    ``resolve`` returns None where the words turn out to be no date. The value of a ``relative``
    production counts from the anchor and is dropped where there is none.
    """

    name: str
    pattern: str
    resolve: Resolver
    relative: bool = True
    lead: str = ""
    """A pattern that may stand before ``pattern``; neighbours of one lead share it."""
    contextual: bool = False
    """It asks for the period that the text named last, and names none itself, unless ``names_period``."""
    names_period: bool = False


Productions = tuple[Production, ...] | str
"""Productions, or the module that holds them as PRODUCTIONS: it is imported for the first text that needs them."""


def productions(given: Productions) -> tuple[Production, ...]:
    """Return productions, imported where their module is given."""
    found: tuple[Production, ...] = import_module(given).PRODUCTIONS if isinstance(given, str) else given
    return found


def always(phrase: Phrase) -> bool:
    """Take every phrase."""
    return True


@dataclass(frozen=True, eq=False, repr=False)
class Language:
    """What the scanner needs to know of a language."""

    code: str
    """Its BCP 47 tag; "und" for digits alone."""
    letters: Mapping[str, str]
    """Word of the lexicon -> letter."""
    values: Mapping[str, Value]
    """Word of the lexicon -> value."""
    words: Productions
    """What any text is searched for, in the order in which it is tried."""
    starts: str
    """The letters that a production can begin with: all others are passed over at once."""
    dead_ends: str = "(?!)"
    """A pattern over letters: common beginnings that lead nowhere, passed over at once as well."""
    fold: Mapping[int, str | int] | None = None
    """Characters to read as others, one for one (Arabic-Indic digits, forms of alif)."""
    month_first: bool = False
    """10/11/2024 is October 11."""
    day_first_words: frozenset[str] = frozenset()
    """Words of countries where it is November 10 in spite of ``month_first``: British ones."""
    month_first_words: frozenset[str] = frozenset()
    """Words of countries where it is October 11."""
    year_leads: frozenset[str] = frozenset()
    """A number after one of these words is a year."""
    is_year: Callable[[Phrase], bool] = always
    """Say whether a bare number is a year, a bare month name a month, and so on."""
    is_month: Callable[[Phrase], bool] = always
    is_weekday: Callable[[Phrase], bool] = always
    is_quarter: Callable[[Phrase], bool] = always
    is_today: Callable[[Phrase], bool] = always
    is_holiday: Callable[[Phrase], bool] = always
    unknown_letter: Callable[[str], str] = unknown_letter
    """Returns the letter of a word outside the lexicon."""
    calendar: Productions = ()
    """Further ones, tried before ``words``: each holds one of CALENDAR_LETTERS."""
    seldom: Productions = ()
    """More of them, tried first, in a text whose letters have one of ``seldom_marks``."""
    seldom_marks: tuple[str, ...] = ()
    word_letters: str = ""
    """Letters of which each of ``words`` holds one; "" where none are known."""

    @cached_property
    def productions(self) -> tuple[Production, ...]:
        """All productions, in the order in which they are tried."""
        return productions(self.calendar) + productions(self.words)

    @cached_property
    def seldom_scanner(self) -> re.Pattern[str]:
        """The pattern of the seldom productions."""
        return self._pattern(productions(self.seldom))

    def seldom_grammar(self, letters: str) -> tuple[re.Pattern[str], tuple[Production, ...]] | None:
        """Return what ``grammar`` does for the seldom productions; None where the letters have none of their marks."""
        if not any(mark in letters for mark in self.seldom_marks):
            return None
        return self.seldom_scanner, productions(self.seldom)

    @cached_property
    def scanner(self) -> re.Pattern[str]:
        """The pattern of all productions (see ``_pattern``)."""
        return self._pattern(self.productions)

    @cached_property
    def word_scanner(self) -> re.Pattern[str]:
        """The pattern of ``words`` alone."""
        return self._pattern(productions(self.words))

    def grammar(self, letters: str) -> tuple[re.Pattern[str], tuple[Production, ...]] | None:
        """Return the pattern that finds the dates of a text with these letters, and its productions.

        Productions for numbers and months are half of a language: they are compiled for texts that have such. None
        where no production has a letter to find.
        """
        if not self.calendar or any(letter in letters for letter in CALENDAR_LETTERS):
            return self.scanner, self.productions
        if self.word_letters and not any(letter in letters for letter in self.word_letters):
            return None
        return self.word_scanner, productions(self.words)

    def _pattern(self, productions: tuple[Production, ...]) -> re.Pattern[str]:
        """Return productions as one pattern: the first that fits wins; ``lastindex`` is its number, from 1.

        The empty group stands at the end of each: so the engine passes over a shape by its first letter. Productions
        with the same lead, one behind the other, are branches behind it: it is compiled, and looked at, once.
        """
        shapes = "|".join(
            lead + "(?:" + "|".join(_branch(production.pattern) for production in group) + ")"
            for lead, group in groupby(productions, lambda production: production.lead)
        )
        return re.compile(rf"(?=[{self.starts}])(?!{self.dead_ends})(?:{shapes})")

    @cached_property
    def letter_of(self) -> LetterTable:
        """The letter of every word: of the lexicon, or what ``unknown_letter`` says."""
        return LetterTable(self.letters, self.unknown_letter)

    @cached_property
    def direction_words(self) -> DirectionWords:
        """The words that tell where a date lies, ahead or back: of the module ``direction`` beside the grammar."""
        words: DirectionWords = import_module(f"normkit_dates.languages.{self.code}.direction").DIRECTION
        return words

    @cached_property
    def role_of(self) -> RoleTable:
        """The role of every word in a clause: see ``roles``."""
        from normkit_dates.grammar.direction.roles import RoleTable

        return RoleTable(self.direction_words, self.letter_of)


def _branch(pattern: str) -> str:
    """Return a pattern with its empty group behind; a group around it costs time, and only "|" needs it."""
    return f"(?:{pattern})()" if "|" in pattern else f"{pattern}()"


class TokenRow(NamedTuple):
    """The tokens of one text."""

    language: Language
    text: str
    words: list[str]
    letters: str
    """One letter for each word."""
    ends: PieceEnds | list[int]
    """Where each piece ends, in code points; pieces alternate: gap, token, gap, token, ..., gap."""
    month_first: bool = False
    """10/11/2024 is October 11: as the other dates of the text have it, else as the language does."""

    def start(self, token: int) -> int:
        """Return the offset where a token begins."""
        return self.ends[2 * token]

    def end(self, token: int) -> int:
        """Return the offset where a token ends."""
        return self.ends[2 * token + 1]

    def ends_of(self, first: int, last: int) -> list[int]:
        """Return the ends of the pieces from token ``first`` to ``last`` (half-open), with the gaps around them."""
        return [self.ends[n] for n in range(2 * first, 2 * last + 1)]

    def word(self, token: int) -> str:
        """Return a token's text, ``""`` before the first and after the last."""
        return self.words[token] if 0 <= token < len(self.words) else ""

    def letter(self, token: int) -> str:
        """Return a token's letter, a line break before the first and after the last."""
        return self.letters[token] if 0 <= token < len(self.words) else "\n"

    def touches(self, token: int) -> bool:
        """Say whether nothing stands between a token and the next."""
        ends = self.ends
        return ends[2 * token + 1] == ends[2 * token + 2] and token + 1 < len(self.words)


class Phrase(NamedTuple):
    """Tokens ``first`` to ``last`` (half-open) of a row, as a production matched them."""

    row: TokenRow
    first: int
    last: int
    anchor: date
    """The date to count from; some date where none is known: what a relative production makes of it is dropped."""
    topic: date | None = None
    """The day that the text named last: "the next day" counts from it."""
    period: str = ""
    """The value (EDTF) of the date that the text named last, for contextual productions: "a year earlier"."""

    @property
    def letters(self) -> str:
        return self.row.letters[self.first : self.last]

    def has(self, letters: str) -> bool:
        """Say whether a token with one of these letters is in the phrase."""
        row, first, last, *_ = self
        for letter in letters:  # noqa: SIM110 (asked of every date several times; ``any`` takes twice as long)
            if row.letters.find(letter, first, last) >= 0:
                return True
        return False

    def value(self, letters: str, default: Value = 0) -> Value:
        """Return the value of the first token with one of these letters."""
        row, first, last, *_ = self
        if len(letters) == 1:
            at = row.letters.find(letters, first, last)
            return row.language.values.get(row.words[at], default) if at >= 0 else default
        for number, letter in enumerate(row.letters[first:last], first):
            if letter in letters:
                return row.language.values.get(row.words[number], default)
        return default

    def number(self, letters: str, default: int = 0) -> int:
        """Return the value of the first token with one of these letters, a number."""
        value = self.value(letters, default)
        return value if isinstance(value, int) else default

    def numbers(self, letters: str) -> list[int]:
        """Return the values of all tokens with one of these letters, in order, that are numbers."""
        return [value for value in self.values(letters) if isinstance(value, int)]

    def names(self, letters: str) -> list[str]:
        """Return the values of all tokens with one of these letters, in order, that are names."""
        return [value for value in self.values(letters) if isinstance(value, str)]

    def values(self, letters: str) -> list[Value]:
        """Return the values of all tokens with one of these letters, in order."""
        values, words = self.row.language.values, self.row.words
        return [values.get(words[n], 0) for n, letter in enumerate(self.letters, self.first) if letter in letters]

    def name(self, letters: str) -> str:
        """Return the value of the first token with one of these letters, a name."""
        value = self.value(letters, "")
        return value if isinstance(value, str) else ""

    def sub(self, first: int, last: int) -> Phrase:
        """Return the part of the phrase from one of its tokens to another (half-open, counted from its own first)."""
        return Phrase(self.row, self.first + first, self.first + last, self.anchor, self.topic, self.period)

    @property
    def quoted(self) -> bool:
        """It ends a title of two or three words in quotation marks, or is one: the series "Wednesday"."""
        row, first = self.row, self.first
        if row.word(self.last) not in QUOTES:
            return False
        before = [row.word(first - n) for n in (1, 2, 3)]
        at = next((n for n, word in enumerate(before) if word in QUOTES), -1)
        return at == 0 or (at > 0 and before[at - 1].istitle()) or (at == 1 and before[0] in _ARTICLES)

    @property
    def compact(self) -> bool:
        """Nothing stands between the tokens."""
        row, first, last, *_ = self
        return row.ends[2 * last - 1] - row.ends[2 * first] == len("".join(row.words[first:last]))

    def day(self) -> int:
        """Return the day of the month: digits, or the sum of number words ("thirty" + "first")."""
        letters = self.letters
        if "k" in letters:  # the number behind it belongs to the month
            at = letters.index("k")
            return self.sub(0, at).day() or self.sub(at + 2, len(letters)).day()
        words = [n for n, letter in enumerate(letters) if letter in "cO" or letters[n - 1 : n + 1] == "&a"]
        return self.number("d") or sum(self.sub(n, n + 1).number("cOa") for n in words)

    def month(self) -> int:
        """Return the month, 1 to 12; a name of two words ("kanun al-awwal", "kanun 2") picks from its pair."""
        value = self.value("Mmk")
        if isinstance(value, tuple):
            at = self.letters.index("k") + 1
            ordinal = self.sub(at, at + 1).number("Od")
            return value[ordinal - 1] if 1 <= ordinal <= len(value) else 0
        return value if isinstance(value, int) else 0


Resolver = Callable[[Phrase], Interpretation | None]
"""What a shape means; None where the words turn out to be no date."""
