"""HED204 same-address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normkit import Context, CorpusRule, Evidence, Example, Fact, Finding, Mention, Record, Severity, Span

if TYPE_CHECKING:
    from normkit_headlines.stories.shared_address import Holder

_PAGE = {"title": "Velmora closes its grain quay", "text": "The council voted on Tuesday."}
_TWICE = (
    {"id": "a", "url": "https://www.quay.example/a/1", **_PAGE},
    {"id": "b", "url": "http://m.quay.example/a/1/?utm_source=feed", **_PAGE},
)


class SameAddress(CorpusRule):
    """Several records were read from one address: a page that was scraped twice, or a row that was written twice.

    ## Why is this bad?
    Each of them counts as an article of its own. Where the texts differ, one of them is an older version of the
    page, or no article of it at all.

    Addresses are one if they differ only in the scheme, a port, `www.`, a host for telephones (`m.`) or AMP, an AMP
    path, tracking parameters (`utm_...`, `fbclid`), the order of the parameters, a slash or `index.html` at the end, or
    the place within the page. All but the earliest published record are told of, then the one with the longest text,
    then the first by id, with what else is the same: title and text. Where both are others it is a note: the page
    changes, or the address is not the article's own. A site's own address tells nothing, and one that more than 200
    records give is told of once.

    ## Fix safety
    Nothing is changed, and no record is taken out.
    """

    code = "HED204"
    name = "same-address"
    key_fields = 1
    examples = (
        Example(_TWICE, _TWICE),
        Example(
            (
                {"id": "a", "url": "https://quay.example/news?id=1", **_PAGE},
                {"id": "b", "url": "https://quay.example/news?id=2", **_PAGE},
            )
        ),
    )

    def collect(self, record: Record) -> Iterator[Fact]:
        url = record.text("url")
        if url.strip():
            from normkit_headlines.stories.shared_address import address_facts

            yield from address_facts(record)

    def reduce(self, facts: Iterator[Fact]) -> dict[int, Holder]:
        first, second = next(facts, None), next(facts, None)
        if first is None or second is None:
            return {}
        from itertools import chain

        from normkit_headlines.stories.shared_address import holders

        return holders(chain((first, second), facts))

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        url = record.text("url")
        if not context.facts or not url.strip():
            return
        from normkit_headlines.stories.shared_address import told

        if found := told(record, context.facts):
            severity = Severity.NOTE if found.is_note else Severity.WARNING
            related = (found.other,) if found.other else ()
            yield Finding(Span("url", 0, len(url)), found.message, severity=severity, related=related)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield the address as it is compared, and what is known of the record that holds it."""
        if context.facts:
            from normkit_headlines.stories.shared_address import reasons

            yield from map(Evidence, reasons(record, context.facts))
