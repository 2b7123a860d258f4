"""Find the dates in a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from normkit import Mention, Span
from normkit_dates.grammar.direction.sentence import SENTENCE
from normkit_dates.grammar.interpretation import COUNTED, GUESSED, INFERRED, NO_DATE, STATED, Interpretation
from normkit_dates.grammar.letters import QUOTES
from normkit_dates.grammar.phrase import Phrase, Production, TokenRow
from normkit_dates.grammar.tokens import tokenize
from normkit_dates.languages.registry import language_of
from normkit_dates.languages.titles import is_in_title
from normkit_dates.text.dated_mention import DatedMention

_NO_ANCHOR = date(2068, 1, 1)
"""Stands in where the anchor is unknown, no year of two digits lies behind it; what relative productions make of it is
dropped."""

TOPIC_REACH = 80
"""Tokens: so far behind a day or a period of the text "the next day", "a year earlier" still count from it."""

REACH = SENTENCE + 10
"""Tokens before and behind a phrase that can say what it means: no resolver looks further, but over more articles in
a row than any sentence has."""

NEAR = 6
"""Tokens on either side by which phrases are compared, before all their surroundings are."""

MOST_KNOWN = 1 << 10
"""Phrases with what is near them whose meaning is remembered while a text is read: tables and lists repeat theirs."""

_CONFIDENCES = {confidence: str(confidence) for confidence in (STATED, COUNTED, INFERRED, GUESSED)}


def find(text: str, anchor: date | None, language: str = "en", order: str = "") -> list[Mention]:
    """Return the dates in ``text``, in order, as mentions of kind "date" with EDTF values.

    Relative dates ("on Thursday") count from ``anchor``, usually the day of publication; without one
    their value is "". Absolute dates resolve anyway. ``language`` is a BCP 47 tag; "" means the one that
    the text's own words tell (see ``languages.registry.language_of``). ``details`` hold the TIMEX3 ``type``, the
    ``mod`` if there is one, the ``rule`` (the name of the production) that read the date, and the ``confidence``
    in it (0 to 1). ``order`` is "dmy" or "mdy" where something outside the text, as the field ``published``, tells the
    order of its digits between slashes; dates of the text that fit one order alone tell more.
    """
    return [found.mention for found in dated_mentions(text, anchor, language, order)]


@lru_cache(maxsize=4)
def dated_mentions(text: str, anchor: date | None, language: str, order: str = "") -> tuple[DatedMention, ...]:
    """Return what ``find`` returns, each mention with its phrase."""
    return tuple(_scan(token_row(text, language, order), anchor))


def token_row(text: str, language: str, order: str = "") -> TokenRow:
    """Return the tokens of a text, cut and lettered as its language has it; ``language`` as for ``find``."""
    return tokenize(text, language_of(text, language), order)


def _scan(row: TokenRow, anchor: date | None) -> Iterator[DatedMention]:
    if (grammar := row.language.grammar(row.letters)) is None:
        return
    pattern, productions = grammar
    search, at = pattern.search, 0
    quoted = any(mark in row.text for mark in QUOTES)
    topic, topic_end = None, 0
    period, period_end = "", 0
    known: dict[tuple[object, ...], _Known] = {}
    seldom = row.language.seldom_grammar(row.letters)
    other = seldom[0].search(row.letters) if seldom else None
    while (match := search(row.letters, at)) or other:
        if seldom and other and other.start() < at:
            other = seldom[0].search(row.letters, at)
        is_seldom = bool(seldom and other and (not match or other.start() <= match.start()))
        if is_seldom:
            match = other
        if not match:
            return
        first, last = match.span()
        production = (seldom[1] if is_seldom and seldom else productions)[(match.lastindex or 0) - 1]
        phrase = Phrase(row, first, last, anchor or _NO_ANCHOR, topic if first - topic_end < TOPIC_REACH else None)
        if production.contextual and first - period_end < TOPIC_REACH:
            phrase = phrase._replace(period=period)
        before = first - NEAR if first > NEAR else 0
        near = (production.name, phrase.topic, phrase.period, *row.words[before : last + NEAR])
        like = known.get(near)
        around = _surroundings(row, first, last) if like else None
        if like and around == (like.around or _surroundings(row, like.first, like.last)):
            read = like.read
            if not like.around:
                known[near] = _Known(first, last, around, read)
        else:
            read = _NAME if quoted and is_in_title(phrase) else _read(production, phrase, anchor)
            if like or len(known) < MOST_KNOWN:
                known[near] = _Known(first, last, around, read)
        if read is None and is_seldom and seldom:
            other = seldom[0].search(row.letters, first + 1)
            continue
        if read is None or read is _NAME:
            at = last if read else first + 1
            continue
        if read.taken:
            last = first + read.taken
            phrase = phrase._replace(last=last)
        at = last
        span = Span("text", row.ends[2 * first], row.ends[2 * last - 1])
        found = DatedMention(Mention("date", span, read.value, read.details), phrase)
        yield found
        if first and row.words[first - 1] == "[":
            continue  # A value that DAT131 wrote behind a date is no day that the text named.
        if not production.contextual or production.names_period:
            period, period_end = read.value, last
        if day := found.day:
            topic, topic_end = day, last


_Around = tuple[int, int, bool, str]
"""The tokens of a phrase and before it, whether the text ends behind it, and all the text around it."""


class _Reading(NamedTuple):
    """What a mention says of a phrase."""

    value: str
    details: Mapping[str, str]
    taken: int
    """Tokens of the phrase that say it, 0 for all."""


_NAME = _Reading("", {}, 0)
"""No date, and none inside."""


class _Known(NamedTuple):
    """The last phrase of its kind, from token ``first`` to ``last`` (half-open), and what it meant."""

    first: int
    last: int
    around: _Around | None
    """Its surroundings, where they have been looked at."""
    read: _Reading | None


def _read(production: Production, phrase: Phrase, anchor: date | None) -> _Reading | None:
    """Return what a phrase means, None where it is no date."""
    meant = production.resolve(phrase)
    if meant is None or not meant.value:
        return _NAME if meant is NO_DATE else None
    value = "" if production.relative and anchor is None and not meant.written else meant.value
    return _Reading(value, _details(meant, production), meant.taken)


def _surroundings(row: TokenRow, first: int, last: int) -> _Around:
    """Return all that a resolver looks at: the same phrase in the same words means the same."""
    count, ends = len(row.words), row.ends
    before = first - REACH if first > REACH else 0
    behind = last + REACH if last + REACH < count else count
    return first - before, last - first, behind == count, row.text[ends[2 * before] : ends[2 * behind - 1]]


def _details(meant: Interpretation, production: Production) -> dict[str, str]:
    confidence = meant.confidence or (COUNTED if production.relative else STATED)
    shown = _CONFIDENCES.get(confidence) or str(confidence)
    details = {"type": meant.type, "rule": production.name, "confidence": shown}
    return {**details, "mod": meant.mod} if meant.mod else details
