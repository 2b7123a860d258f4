"""What the rules of the family have in common: each is a view on one analysis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from normkit import Context, Edit, Finding, Fix, Record, Rule, Safety, Span
from normkit_chrome.analysis.chrome_spans import ChromeSpan, chrome_by_code


class ChromeRule(Rule):
    """A kind of chrome, and what to say about it."""

    message: ClassVar[str]
    reads = ("text",)

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield the chrome of this rule's kind, each span with the deletion that leaves no gap."""
        for span in chrome_by_code(record.text("text")).get(self.code, ()):
            fix = Fix.delete(Span("text", *span.cut), self.safety(span))
            yield Finding(Span("text", span.start, span.end), self.message, fix)

    def safety(self, span: ChromeSpan) -> Safety:
        """Return how far the deletion of a span can be trusted."""
        return span.safety


class RegionRule(ChromeRule):
    """A stretch of lines that is chrome as a whole: one finding, and one fix that takes out all of them or none."""

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield the stretch, if there is one; lines that other rules of the family find in it are theirs."""
        found = chrome_by_code(record.text("text")).get(self.code)
        if found:
            edits = tuple(Edit(Span("text", *span.cut)) for span in found)
            fix = Fix(edits, min(map(self.safety, found)))
            yield Finding(Span("text", found[0].start, found[-1].end), self.message, fix)
