"""DAT111 leaked-date-prefix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normkit import Context, Edit, Example, Finding, Fix, Record, Rule, Safety, Span
from normkit_dates.published.published_field import may_name_day, stamp_of
from normkit_dates.rules.published.dat101_missing_published import insertion

if TYPE_CHECKING:
    from normkit_dates.published.witnesses.leaked_prefix import LeakedPrefix


class LeakedDatePrefix(Rule):
    """A date with its label was scraped into the first sentence: "date 2025-07-31 The bridge opened".

    ## Why is this bad?
    It is the page's data, not the reporter's prose: the first sentence no longer parses, and the one place where
    the date belongs, the field ``published``, is often empty.

    ## Fix safety
    Safe where ``published`` is empty (the date is moved there) or names the same moment. Unsafe where only the
    day is the same: the time would be lost. Shown only where ``published`` or the URL says otherwise.
    """

    code = "DAT111"
    name = "leaked-date-prefix"
    examples = (
        Example(
            {"text": " date 2025-07-31 The bridge opened."},
            {"text": "The bridge opened.", "published": "2025-07-31"},
        ),
        Example(
            {"text": "date 2025-07-31 The bridge opened.", "published": "2024-01-02"},
            {"text": "date 2025-07-31 The bridge opened.", "published": "2024-01-02"},
        ),
        Example({"text": "The date 2025-07-31 was set for the opening.", "published": "2025-07-30"}),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the text begins with a labelled date."""
        if not may_name_day(record):
            return
        from normkit_dates.published.inference import infer_published
        from normkit_dates.published.witnesses.leaked_prefix import leaked_prefix

        prefix = leaked_prefix(record)
        if not prefix:
            return
        span = Span("text", 0, prefix.end)
        published = record.text("published")
        if published.strip():
            yield Finding(span, "a date leaked before the first sentence", Fix.delete(span, _known(published, prefix)))
            return
        found = infer_published(record)
        if found and found.prefix:
            moved = Fix((*insertion(record, found).edits, Edit(span)), found.safety)
            yield Finding(span, f"a date leaked before the first sentence; {found.why}", moved)


def _known(published: str, prefix: LeakedPrefix) -> Safety:
    """Say how safely the prefix can go, given what ``published`` says already."""
    stamp = stamp_of(published)
    if stamp is None or stamp.day != prefix.stamp.day:
        return Safety.MANUAL
    return Safety.SAFE if stamp.time.startswith(prefix.stamp.time) else Safety.UNSAFE
