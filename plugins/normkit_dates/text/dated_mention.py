"""A date as it is written: a mention with the phrase, the row of tokens, that it was read from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from normkit import Mention
from normkit_dates.grammar.phrase import Phrase

GREGORIAN_SINCE = date(1923, 3, 1)
"""Days before may follow the Julian calendar: Russia changed in 1918, Greece, the last in Europe, on this day."""


class DatedMention(NamedTuple):
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
        phrase = self.phrase
        return phrase.has("MmkD®") or (phrase.last - phrase.first > 1 and len(phrase.numbers("dn")) > 1)

    @property
    def has_year(self) -> bool:
        """The year is written, be it with two digits."""
        return self.phrase.has("ynD")
