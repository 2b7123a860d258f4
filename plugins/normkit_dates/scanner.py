"""Find the dates in a text."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from normkit import Mention, Span
from normkit_dates.languages import language_of
from normkit_dates.phrase import COUNTED, STATED, Language, Phrase, Reading, Row, Rule, row

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
    return list(_find(text, anchor, language))


@lru_cache(maxsize=16)
def _find(text: str, anchor: date | None, language: str) -> tuple[Mention, ...]:
    tokens = row(text, language_of(text, language))
    return tuple(_mentions(tokens, tokens.language, anchor))


def _mentions(tokens: Row, language: Language, anchor: date | None) -> list[Mention]:
    found: list[Mention] = []
    search, at = language.scanner.search, 0
    topic, named = None, 0
    while match := search(tokens.letters, at):
        rule = language.rules[(match.lastindex or 0) - 1]
        near = topic if match.start() - named < TOPIC else None
        reading = rule.resolve(Phrase(tokens, match.start(), match.end(), anchor or _NO_ANCHOR, near))
        if reading is None or not reading.value:
            at = match.start() + 1
            continue
        at = match.end()
        span = Span("text", tokens.start(match.start()), tokens.end(at - 1))
        value = "" if rule.relative and anchor is None else reading.value
        found.append(Mention("date", span, value, _details(reading, rule)))
        # A value that DAT131 wrote behind a date is no day that the text named.
        if (day := _single_day(value)) and tokens.word(match.start() - 1) != "[":
            topic, named = day, at
    return found


def _single_day(value: str) -> date | None:
    return date.fromisoformat(value) if len(value) == 10 and value[4] == value[7] == "-" else None


def _details(reading: Reading, rule: Rule) -> dict[str, str]:
    confidence = reading.confidence or (COUNTED if rule.relative else STATED)
    details = {"type": reading.type, "rule": rule.name, "confidence": str(confidence)}
    return {**details, "mod": reading.mod} if reading.mod else details
