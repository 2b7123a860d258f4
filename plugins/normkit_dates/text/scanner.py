"""Find the dates in a text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from normkit import Mention, Span
from normkit_dates.grammar.phrase import COUNTED, STATED, Phrase, Reading, Row, Rule, row
from normkit_dates.languages.registry import language_of
from normkit_dates.text.dated_mention import Written

_NO_ANCHOR = date(2000, 1, 1)
"""Stands in where the anchor is unknown; what relative rules make of it is dropped."""

TOPIC = 80
"""Tokens: so far behind a day of the text "the next day" still counts from it."""


def find(text: str, anchor: date | None, language: str = "en") -> list[Mention]:
    """Return the dates in ``text``, in order, as mentions of kind "date" with EDTF values.

    Relative dates ("on Thursday") count from ``anchor``, usually the day of publication; without one
    their value is "". Absolute dates resolve anyway. ``language`` is a BCP 47 tag; "" means the one that
    the text's own words tell (see ``languages.language_of``). ``details`` hold the TIMEX3 ``type``, the
    ``mod`` if there is one, the ``rule`` that read the date, and the ``confidence`` in it (0 to 1).
    """
    return [one.mention for one in written(text, anchor, language)]


@lru_cache(maxsize=16)
def written(text: str, anchor: date | None, language: str) -> tuple[Written, ...]:
    """Return what ``find`` returns, each mention with its phrase."""
    return tuple(_written(tokens(text, language), anchor))


def tokens(text: str, language: str) -> Row:
    """Return the row of tokens of a text."""
    return row(text, language_of(text, language))


def _written(here: Row, anchor: date | None) -> Iterator[Written]:
    search, rules, at = here.language.scanner.search, here.language.rules, 0
    topic, named = None, 0
    while match := search(here.letters, at):
        rule = rules[(match.lastindex or 0) - 1]
        near = topic if match.start() - named < TOPIC else None
        phrase = Phrase(here, match.start(), match.end(), anchor or _NO_ANCHOR, near)
        reading = rule.resolve(phrase)
        if reading is None or not reading.value:
            at = match.start() + 1
            continue
        at = match.end()
        span = Span("text", here.start(match.start()), here.end(at - 1))
        value = "" if rule.relative and anchor is None else reading.value
        one = Written(Mention("date", span, value, _details(reading, rule)), phrase)
        yield one
        # A value that DAT131 wrote behind a date is no day that the text named.
        if one.day and here.word(match.start() - 1) != "[":
            topic, named = one.day, at


def _details(reading: Reading, rule: Rule) -> dict[str, str]:
    confidence = reading.confidence or (COUNTED if rule.relative else STATED)
    details = {"type": reading.type, "rule": rule.name, "confidence": str(confidence)}
    return {**details, "mod": reading.mod} if reading.mod else details
