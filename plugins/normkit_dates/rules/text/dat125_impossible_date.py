"""DAT125 impossible-date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache

from normkit import Context, Example, Finding, Record, Rule, Span
from normkit_dates.calendars import edtf
from normkit_dates.grammar.phrase import Phrase, TokenRow
from normkit_dates.published.order import order_of_published
from normkit_dates.published.published_field import may_hold_digit
from normkit_dates.text.dated_mention import GREGORIAN_SINCE
from normkit_dates.text.scanner import find, token_row

LATE = frozenset({"29", "30", "31"})
"""Days that some month has not."""

REACH = 4
"""Tokens between a day and its month, or between a date and the weekday before it, at most."""

LEAP_YEAR = 2000

OPENERS, CLOSERS = "([{\"'“„«»‘‚<|", ")]}\"'”“»«’‘>|.,;:!?،؛؟"
"""Marks that may touch a date in digits: what else touches it makes it a part of something longer."""


class ImpossibleDate(Rule):
    """The text names a day that the calendar does not have: "31 June 2025", "February 30", "2025-13-45".

    29 February is one in a year that is no leap year; without a year it is fine. Digits count as a date when the
    year has four of them, nothing else touches them, and neither order of day and month gives a day. Years before
    1923, which may follow another calendar, are left alone (Sweden did have a 30 February in 1712).

    ## Why is this bad?
    A program drops such a date, or counts on into the next month and gives a day that nobody meant.

    ## Fix safety
    There is no fix: nobody can tell which part of it is wrong.
    """

    code = "DAT125"
    name = "impossible-date"
    reads = ("text", "language")
    examples = (
        Example("The bridge opened on 31 July 2025."),
        Example("The bridge opened on 31 June 2025.", "The bridge opened on 31 June 2025."),
        Example("The form said 2025-13-45.", "The form said 2025-13-45."),
        Example("Born on 29 February, she skips three birthdays in four."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding for each such day."""
        text = record.text("text")
        if not may_hold_digit(text):
            return
        row = token_row(text, record.text("language"))
        named = list(_named(row))
        if named:
            taken = [
                mention.span
                for mention in find(text, context.anchor, record.text("language"), order_of_published(record))
            ]
            named = [phrase for phrase in named if not _taken(phrase, taken)]
        for phrase in (*named, *_in_digits(row)):
            span = Span("text", row.start(phrase.first), row.end(phrase.last - 1))
            yield Finding(span, f"no such day: {_why(phrase)}")


# ---------------------------------------------------------------- with the month's name


def _named(row: TokenRow) -> Iterator[Phrase]:
    """Yield the phrases that the language reads around a late day whose month has no such day."""
    ends: dict[int, int] = {}
    if "d" not in row.letters:
        return
    months = [match.start() for match in _month().finditer(row.letters)]
    near = {day for month in months for day in _around(row, month) if row.words[day] in LATE}
    for day in sorted(near):
        read = (_read(row, day, month, ends) for month in _around(row, day) if row.letters[month] in "Mmk")
        found = next((phrase for phrase in read if phrase and _lacks(phrase) and _is_date(phrase, day)), None)
        if found:
            yield found


@cache
def _month() -> re.Pattern[str]:
    return re.compile("[Mmk]")


def _around(row: TokenRow, token: int) -> range:
    return range(max(0, token - REACH), min(token + REACH + 1, len(row.words)))


def _read(row: TokenRow, day: int, month: int, ends: dict[int, int]) -> Phrase | None:
    """Return the phrase with one day and this month that the language's rules see; ``ends`` remembers what they saw."""
    low, high = min(day, month), max(day, month)
    for first in range(max(0, low - REACH), low + 1):
        if first not in ends:
            match = row.language.scanner.match(row.letters, first)
            ends[first] = match.end() if match else 0
        if ends[first] > high:
            phrase = Phrase(row, first, ends[first], date.min)
            if len(phrase.numbers("d")) == 1:
                return phrase
    return None


def _lacks(phrase: Phrase) -> bool:
    """Say whether the month has no such day: in the year written, else in any."""
    year, month = phrase.number("y", LEAP_YEAR), phrase.month()
    return 1 <= month <= 12 and year >= GREGORIAN_SINCE.year and edtf.day(year, month, phrase.day()) is None


def _is_date(phrase: Phrase, day: int) -> bool:
    """Say whether the words can be nothing else than a date: no amount, no title, no count of something."""
    row, first, last = phrase.row, phrase.first, phrase.last
    glued = first > 0 and row.touches(first - 1)
    if glued and row.word(first - 1) not in OPENERS and row.letters[first - 2 : first] != "d-":
        return False
    if glued and row.word(first - 1) in OPENERS and row.touches(last - 1) and row.word(last) in "\"'”“»«’‘":
        return False  # «31 июня» is a film
    if phrase.has("yn") or day < last - 1:
        return True
    # "In June 31 people drowned": English alone puts the month first.
    return row.letters[day - 1] in "Mm." and (row.word(first - 1).lower() == "on" or not row.word(last).isalpha())


def _taken(phrase: Phrase, spans: list[Span]) -> bool:
    """Say whether the day belongs to another date: in "May 31 June 1" there is no 31 June."""
    row = phrase.row
    at = next(row.start(n) for n in range(phrase.first, phrase.last) if row.letters[n] == "d")
    number = bisect_right(spans, at, key=lambda span: span.start) - 1
    return number >= 0 and at < spans[number].end


# ---------------------------------------------------------------- in digits


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"y(?:-[dn]-[dn]|/[dn]/[dn])|[dn](?:/[dn]/|\.[dn]\.|-[dn]-)y")


_BESIDE_YEAR = ("y-d", "y-n", "y/d", "y/n", "d-y", "n-y", "d/y", "n/y", "d.y", "n.y")
"""What each of these dates holds; most texts hold none of it, which ``in`` tells faster than the pattern."""


def _in_digits(row: TokenRow) -> Iterator[Phrase]:
    """Yield the dates in digits that no order makes a day."""
    if not any(pair in row.letters for pair in _BESIDE_YEAR):
        return
    for match in _digits().finditer(row.letters):
        phrase = Phrase(row, match.start(), match.end(), date.min)
        if (
            phrase.compact
            and phrase.number("y") >= GREGORIAN_SINCE.year
            and not _is_part(phrase)
            and _is_no_day(phrase)
        ):
            yield phrase


def _is_part(phrase: Phrase) -> bool:
    """Say whether the digits are part of a longer number, word or address."""
    row, first, last = phrase.row, phrase.first, phrase.last
    if first and row.touches(first - 1) and row.word(first - 1) not in OPENERS:
        return True
    if not row.touches(last - 1) or row.word(last) == "T":
        return False
    return row.word(last) not in CLOSERS or (row.touches(last) and row.word(last + 1).isalnum())


def _is_no_day(phrase: Phrase) -> bool:
    """Say whether the digits look like a date and are none.

    2025-13-45 is all a date can be; 31/13/2025 may be a list of sizes, 2019-20-21 two seasons.
    """
    year, words = phrase.number("y"), phrase.row.words[phrase.first : phrase.last : 2]
    if phrase.letters[0] == "y":
        first, second = phrase.numbers("dn")
        seasons = (first, second) == (year % 100 + 1, year % 100 + 2)
        shaped = all(len(word) == 2 for word in words[1:]) and first <= 31 and not seasons
        return shaped and edtf.day(year, first, second) is None
    first, second = phrase.numbers("dn")
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31):
        return False
    return edtf.day(year, second, first) is None and edtf.day(year, first, second) is None


def _why(phrase: Phrase) -> str:
    """Return what the calendar lacks."""
    year = phrase.number("y", LEAP_YEAR)
    if phrase.has("Mmk"):
        month, day = phrase.month(), phrase.day()
    else:
        first, second = phrase.numbers("dn")
        month, day = (first, second) if phrase.letters[0] == "y" or second > 12 else (second, first)
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    if (month, day) == (2, 29):
        return f"{year} is no leap year"
    days = max(number for number in range(28, 32) if edtf.day(year, month, number))
    return f"the month has {days} days"
