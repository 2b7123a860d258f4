"""DAT102 unparsable-published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Record, Rule, Span
from normkit_dates.published import is_placeholder, stamp_of


@dataclass(frozen=True)
class UnparsablePublished(Rule):
    """The publication date cannot be read as one day.

    Read are ISO 8601, RFC 2822, dates in words and seconds since 1970. Not read are words ("yesterday"),
    days that do not exist (2025-02-30), years alone, and dates in digits that fit two days (03/04/2025).

    ## Why is this bad?
    What software makes of such a value is chance: one reads March, the other April, the third nothing.

    ## Fix safety
    There is no fix: only the source knows what was meant.
    """

    code = "DAT102"
    name = "unparsable-published"
    examples = (
        Example({"text": "The bridge opened.", "published": "2025-07-31T08:00:00Z"}),
        Example({"text": "The bridge opened.", "published": "Thu, 31 Jul 2025 08:00:00 GMT"}),
        Example(
            {"text": "The bridge opened.", "published": "03/04/2025"},
            {"text": "The bridge opened.", "published": "03/04/2025"},
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the value names no day."""
        value = record.text("published")
        if value.strip() and stamp_of(value) is None and not is_placeholder(value):
            yield Finding(Span("published", 0, len(value)), "publication date names no single day")
