"""How the dates of a text are written: each mention with the phrase, the row of tokens, that it was read from."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from normkit import Mention, Span
from normkit_dates.languages import language_of
from normkit_dates.phrase import Phrase, Row, row
from normkit_dates.scanner import find

GREGORIAN = date(1923, 3, 1)
"""Days before may follow the Julian calendar: Russia changed in 1918, Greece, the last in Europe, on this day."""


class Written(NamedTuple):
    """A mention and its phrase."""

    mention: Mention
    phrase: Phrase

    @property
    def day(self) -> date | None:
        """The day that the mention names; None for what is coarser, an interval, or approximate."""
        value = self.mention.value
        return date.fromisoformat(value) if len(value) == 10 and value[4] == value[7] == "-" else None

    @property
    def of_calendar(self) -> bool:
        """It is written as a day of a month: with the month's name, or in digits."""
        return self.phrase.has("MmkD") or len(self.phrase.numbers("dn")) > 1

    @property
    def has_year(self) -> bool:
        """The year is written, be it with two digits."""
        return self.phrase.has("ynD")


def tokens(text: str, language: str) -> Row:
    """Return the row of tokens of a text."""
    return row(text, language_of(text, language))


@lru_cache(maxsize=4)
def written(text: str, anchor: date | None, language: str) -> tuple[Written, ...]:
    """Return what ``find`` returns, each mention with its phrase."""
    found = find(text, anchor, language)
    here = tokens(text, language) if found else None
    return tuple(Written(mention, _phrase(here, mention.span)) for mention in found) if here else ()


def _phrase(here: Row, span: Span) -> Phrase:
    """Return the tokens of a span that begins and ends with one (``here.ends`` holds gaps and tokens in turn)."""
    first, last = (bisect_left(here.ends, span.start) + 1) // 2, bisect_left(here.ends, span.end) // 2
    return Phrase(here, first, last + 1, date.min)
