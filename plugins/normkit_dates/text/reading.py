"""How a date of a text was read, in words for a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from normkit import Evidence, Record, Span
from normkit_dates.grammar.interpretation import COUNTED, GUESSED, INFERRED, STATED
from normkit_dates.text.scanner import dated_mentions

_WHY = {
    STATED: "all of it is written",
    COUNTED: "its words tell how far away it lies, and on which side",
    INFERRED: "a verb of the clause, or a convention, tells whether it lies ahead or back",
    GUESSED: "nothing tells for sure whether it lies ahead or back",
}
"""Why a date is as sure as it is: see ``grammar.interpretation``."""


def how_read(record: Record, order: str, anchor: date | None, span: Span) -> Iterator[Evidence]:
    """Yield how the first date within a span of a record's text was read; nothing where none stands there.

    That is: what its words mean, which production read them and why so, and the day that it counts from.
    """
    text = record.text("text")
    for dated in dated_mentions(text, anchor, record.text("language"), order):
        mention = dated.mention
        if span.start <= mention.span.start and mention.span.end <= span.end:
            break
    else:
        return
    words = text[mention.span.start : mention.span.end]
    yield Evidence(f"{words!r} is read as {mention.value}" if mention.value else f"{words!r} means no day by itself")
    told, confidence = mention.details["rule"], float(mention.details["confidence"])
    why = _WHY.get(confidence, "it may be so")
    yield Evidence(f"by the production {told!r} of {dated.phrase.row.language.code!r}: {why}")
    since = f"the article was published on {anchor}" if anchor else "nothing tells when the article was published"
    yield Evidence(since)
    if anchor and dated.day:
        days = (dated.day - anchor).days
        far = f"{abs(days):,} days {'later' if days > 0 else 'earlier'}" if days else "the same day"
        yield Evidence(f"that is {far}")
