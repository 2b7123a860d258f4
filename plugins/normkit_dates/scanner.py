"""Find the dates in a text."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from normkit import Mention, Span
from normkit_dates.languages import language_of
from normkit_dates.phrase import Language, Phrase, Reading, Row, row

_NO_ANCHOR = date(2000, 1, 1)
"""Stands in where the anchor is unknown; what relative rules make of it is dropped."""


def find(text: str, anchor: date | None, language: str = "en") -> list[Mention]:
    """Return the dates in ``text``, in order, as mentions of kind "date" with EDTF values.

    Relative dates ("on Thursday") count from ``anchor``, usually the day of publication; without one
    their value is "". Absolute dates resolve anyway. ``language`` is a BCP 47 tag; "" means English,
    or Arabic where the text is in Arabic script. ``details`` hold the TIMEX3 ``type``, the ``mod``
    if there is one, and the ``rule`` that read the date.
    """
    return list(_find(text, anchor, language))


@lru_cache(maxsize=16)
def _find(text: str, anchor: date | None, language: str) -> tuple[Mention, ...]:
    tokens = row(text, language_of(text, language))
    return tuple(_mentions(tokens, tokens.language, anchor))


def _mentions(tokens: Row, language: Language, anchor: date | None) -> list[Mention]:
    found: list[Mention] = []
    search, at = language.scanner.search, 0
    while match := search(tokens.letters, at):
        rule = language.rules[int(str(match.lastgroup)[1:])]
        reading = rule.resolve(Phrase(tokens, match.start(), match.end(), anchor or _NO_ANCHOR))
        if reading is None or not reading.value:
            at = match.start() + 1
            continue
        at = match.end()
        span = Span("text", tokens.start(match.start()), tokens.end(at - 1))
        value = "" if rule.relative and anchor is None else reading.value
        found.append(Mention("date", span, value, _details(reading, rule.name)))
    return found


def _details(reading: Reading, rule: str) -> dict[str, str]:
    details = {"type": reading.type, "rule": rule}
    return {**details, "mod": reading.mod} if reading.mod else details
