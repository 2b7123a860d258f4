"""What a record tells of its headline and its text. Light: every record of a run passes here."""

from __future__ import annotations

from normkit import Fact, Record

FEW = 20
"""A text of fewer words is not worth the import: it has no sketch."""
LONGEST_TITLE = 1_000
"""Code points of a title that are told."""
LONGEST_DATE = 80


def record_fact(record: Record, checksum: int, site: str, with_text: bool) -> Fact:
    """Return what a record tells: title, published, minus the text's length, id, origin, checksum, site, sketch.

    The sketch is a number, and 0 where it is not asked for, or the text is too short for one.
    """
    title, text = record.text("title"), record.text("text")
    sketched = 0
    if with_text and len(text.split(None, FEW) if text.isascii() else text) >= FEW:
        from normkit_headlines.text_likeness.sketch import sketch

        sketched = int.from_bytes(sketch(text))
    published = record.text("published")[:LONGEST_DATE]
    return title[:LONGEST_TITLE], published, -len(text), record.id, record.origin, checksum, site, sketched
