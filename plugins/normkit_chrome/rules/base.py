"""What the rules of the family have in common: each is a view on one analysis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from normkit import Context, Edit, Evidence, Finding, Fix, Record, Rule, Safety, Span
from normkit_chrome.analysis.chrome_spans import ChromeSpan, chrome_by_code
from normkit_chrome.detectors.content.article_signs import is_articles_own
from normkit_chrome.detectors.content.dated_lines import holds_other_date


class ChromeRule(Rule):
    """A kind of chrome, and what to say about it."""

    message: ClassVar[str]
    reads: ClassVar[tuple[str, ...] | None] = ("text", "published")

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield the chrome of this rule's kind, each span with the deletion that leaves no gap."""
        for span in chrome_by_code(record.text("text")).get(self.code, ()):
            fix = Fix.delete(Span("text", *span.cut), self.trust(record, span))
            yield Finding(Span("text", span.start, span.end), self.says(record, span), fix)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield the phrases that the lines are known by, what stands around them, and what makes the fix unsafe."""
        from normkit_chrome.analysis.reasons import reasons

        words = finding.span.of(record)
        yield from map(Evidence, reasons(record.text("text"), finding.span.start, finding.span.end))
        if is_articles_own(words):
            yield Evidence("it has a sign of the article (an author, a source): a fix is never safe")
        if holds_other_date(words, record.text("published")):
            yield Evidence("it holds a date that the record does not have: a fix is never safe")

    def says(self, record: Record, span: ChromeSpan) -> str:
        """Return what a person is told of a span."""
        return self.message

    def safety(self, span: ChromeSpan) -> Safety:
        """Return how far the deletion of a span can be trusted, by what it is."""
        return span.safety

    def trust(self, record: Record, span: ChromeSpan) -> Safety:
        """Return how far the deletion of a span can be trusted: what has a sign of the article is never safe.

        Nor is what holds a date that the record does not have.
        """
        words = record.text("text")[span.start : span.end]
        own = is_articles_own(words) or holds_other_date(words, record.text("published"))
        return min(self.safety(span), Safety.UNSAFE) if own else self.safety(span)


class RegionRule(ChromeRule):
    """A stretch of lines that is chrome as a whole: one finding, and one fix that takes out all of them or none.

    Lines in it that are less sure than the others are a finding, and a fix, of their own.
    """

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        """Yield the stretch, if there is one; lines that other rules of the family find in it are theirs."""
        found = [(self.trust(record, span), span) for span in chrome_by_code(record.text("text")).get(self.code, ())]
        for safety in sorted({trust for trust, _ in found}, reverse=True):
            alike = [span for trust, span in found if trust is safety]
            edits = tuple(Edit(Span("text", start, end)) for start, end in _joined(span.cut for span in alike))
            yield Finding(Span("text", alike[0].start, alike[-1].end), self.message, Fix(edits, safety))


def _joined(cuts: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return cuts, in order, those that overlap as one: two lines may both want the blank line between them.

    >>> _joined([(2, 9), (7, 12), (20, 30)])
    [(2, 12), (20, 30)]
    """
    found: list[tuple[int, int]] = []
    for start, end in sorted(cuts):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
