"""DAT104 placeholder-published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from normkit import Context, Example, Finding, Record, Rule, Span
from normkit_dates.published import is_placeholder


@dataclass(frozen=True)
class PlaceholderPublished(Rule):
    """The publication date is the zero of some system, not a date.

    1970-01-01 (or 1969-12-31 from the west of Greenwich), 0001-01-01, 1900-01-01, 9999-12-31, all zeros: what
    databases and programs write where they know nothing.

    ## Why is this bad?
    It looks like a date and passes every check of form. "On Thursday" would then be counted from 1970.

    ## Fix safety
    There is no fix; relative dates stay unresolved, as if the field were empty.
    """

    code = "DAT104"
    name = "placeholder-published"
    examples = (
        Example({"text": "The bridge opened.", "published": "1971-01-01"}),
        Example(
            {"text": "The bridge opened.", "published": "1970-01-01T00:00:00Z"},
            {"text": "The bridge opened.", "published": "1970-01-01T00:00:00Z"},
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the value is a placeholder."""
        value = record.text("published")
        if value and is_placeholder(value):
            yield Finding(Span("published", 0, len(value)), "publication date is a placeholder")
