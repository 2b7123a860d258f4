"""Why two records are told to be one, in words for a person."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Record
from normkit_headlines.matching.difference import difference
from normkit_headlines.stories.duplicate_index import Kind, Match
from normkit_headlines.stories.record_order import named

LONGEST = 200
"""Code points of a headline that are shown."""
_WHY = {
    Kind.DUPLICATE: "the headlines are one: they differ mechanically, if at all",
    Kind.EDITED: "the headlines are one, edited",
    Kind.TEMPLATE: "too many records have this headline for one story",
    Kind.STORY: "the headlines are related, and the texts tell one story",
    Kind.COPY: "the texts are one, edited; the headlines are two",
}


def reasons(record: Record, found: Match) -> Iterator[str]:
    """Yield what was found of a record, and the other record's headline and text beside its own."""
    other = found.representative
    yield _WHY[found.kind]
    if found.kind is not Kind.TEMPLATE:
        yield f"the headline of record {named(other.id, other.origin)}: {other.title[:LONGEST]!r}"
        yield f"words that differ{difference(record.text('title'), other.title) or ': none'}"
        if found.shared is None:
            yield "the texts were not compared: one of them is missing, or too short"
        else:
            yield f"{found.shared} % of the shorter text stand in both"
    yield f"{other.records} records go together"
