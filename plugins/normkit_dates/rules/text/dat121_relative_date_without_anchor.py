"""DAT121 relative-date-without-anchor."""

from __future__ import annotations

from collections.abc import Iterator

from normkit import Context, Example, Finding, Record, Rule, Severity
from normkit_dates.text.scanner import find


class RelativeDateWithoutAnchor(Rule):
    """The text counts dates from its day of publication, and nothing tells that day.

    One finding a record, at the first such date; where a whole file has no dates, one for the file.

    ## Why is this bad?
    "On Thursday" and "last December" cannot be resolved: every value would be a guess.

    ## Fix safety
    There is no fix. Fill ``published`` (see DAT101), and the dates resolve.
    """

    code = "DAT121"
    name = "relative-date-without-anchor"
    reads = ("text", "language")
    follows = "DAT101"
    examples = (
        Example({"text": "The bridge opened on Thursday.", "published": "2025-07-31"}),
        Example("The bridge opened on 31 July 2025."),
        Example("The bridge opened on Thursday.", "The bridge opened on Thursday."),
    )

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield one finding at the first relative date, if there is no anchor."""
        if context.anchor is not None:
            return
        loose = [m for m in find(record.text("text"), None, record.text("language")) if not m.value]
        if loose:
            first = loose[0].span
            words = record.text("text")[first.start : first.end]
            count = f"{len(loose)} relative dates" if len(loose) > 1 else "1 relative date"
            yield Finding(first, f"{count} (first: {words}) but no publication date", severity=Severity.NOTE)
