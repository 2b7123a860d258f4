"""What one record tells of the names of its corpus."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Fact, Record
from normkit_names.document.mentions import Document
from normkit_names.normalization.parts import name_parts

FULL_NAME_EVIDENCE = ("full-name", "repeated")
"""What a mention of a full name rests on."""


def collect_facts(record: Record) -> Iterator[Fact]:
    """Yield (kind, spelling, the record's own choice for the bearer, publisher), once for each spelling.

    Full names and places only: a bare surname says nothing about who it is in another record.
    """
    document = Document(record)
    if not document.mentions:
        return
    found = set()
    for mention in document.mentions:
        place = mention.kind == "place"
        if place or mention.details.get("evidence") in FULL_NAME_EVIDENCE:
            span = document.span_of(mention)
            spelling = " ".join(span.of(record).split())
            if place or len(name_parts(spelling)) > 1:
                found.add((mention.kind, spelling, mention.value, record.publisher))
    yield from sorted(found)
