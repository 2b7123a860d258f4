"""DAT001 date-mention."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Mention, Record, Rule
from normkit_dates.published.order import order_of_published
from normkit_dates.text.scanner import find


class DateMention(Rule):
    """The dates in the text, each with its EDTF value: knowledge beside the text, no finding.

    A mention has the kind "date", the value as EDTF (ISO 8601-2), and in its details the TIMEX3 ``type``
    (DATE, or TIME for a part of a day), the ``mod`` (START, MID, END, APPROX) if there is one, and the ``rule``
    that read it. The value is as coarse as the words: "last December" is 2024-12, "last week" an interval.

    ## Why is this bad?
    Nothing is wrong. Two thirds of the dates in news are relative ("on Thursday", "last month") and mean
    nothing once the article has left its page; the annotation keeps what they meant.

    ## Fix safety
    There is no fix: the text stays as it is. Relative dates count from ``published``; without it their value is
    "". Absolute dates resolve anyway.
    """

    code = "DAT001"
    name = "date-mention"
    reads = ("text", "language")
    examples = (
        Example({"text": "The bridge opened on Thursday.", "published": "2025-07-31"}),
        Example("The bridge opened in 1963."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Mention]:
        """Yield the mentions of the text."""
        yield from find(record.text("text"), context.anchor, record.text("language"), order_of_published(record))
