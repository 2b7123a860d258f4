"""DAT104 placeholder-published."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Record, Rule, Span
from normkit_dates.published.published_field import placeholder


class PlaceholderPublished(Rule):
    """The publication date is what some system writes where it knows none.

    Dates: 1970-01-01 (1969-12-31 from the west of Greenwich), 0001-01-01, 1601-01-01, 1753-01-01, 1899-12-30,
    1900-01-01, 2099-12-31, 2999-12-31, 9999-12-31, the last second of 32 bits, all zeros; a time of day in the
    middle of January 1970, where the seconds of our years fall if they are read as milliseconds. Words: "N/A",
    "null", "NaT", "Invalid Date".

    ## Why is this bad?
    The dates pass every check of form: "on Thursday" would then be counted from 1970. The words pass for a value
    where the field is empty.

    ## Fix safety
    There is no fix; relative dates stay unresolved, as if the field were empty.
    """

    code = "DAT104"
    name = "placeholder-published"
    reads = ("published",)
    examples = (
        Example({"text": "The bridge opened.", "published": "1971-01-01"}),
        Example(
            {"text": "The bridge opened.", "published": "1970-01-01T00:00:00Z"},
            {"text": "The bridge opened.", "published": "1970-01-01T00:00:00Z"},
        ),
        Example(
            {"text": "The bridge opened.", "published": "Invalid Date"},
            {"text": "The bridge opened.", "published": "Invalid Date"},
        ),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding where the value is a placeholder."""
        value = record.text("published")
        if which := placeholder(value):
            yield Finding(Span("published", 0, len(value)), f"publication date is a placeholder: {which}")
