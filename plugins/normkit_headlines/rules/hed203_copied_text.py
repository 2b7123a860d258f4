"""HED203 copied-text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normkit import Context, CorpusRule, Evidence, Example, Fact, Finding, Mention, Record, Span

if TYPE_CHECKING:
    from normkit_headlines.stories.duplicate_index import DuplicateIndex

_REPORT = (
    "The council of Velmora voted by 14 to 9 on Tuesday to close the old grain quay at the end of March. Some 320"
    " dockers work there. Mayor Ilka Tarn said the quay lost 4.5 million crowns last year, and that a buyer had"
    " withdrawn in January. The guild of dockers called a meeting for Friday evening in the fish hall."
)
_COPIES = (
    {"id": "a", "title": "Velmora closes its grain quay", "published": "2031-02-04", "text": _REPORT},
    {
        "id": "b",
        "title": "Dockers lose fight over jobs",
        "published": "2031-02-05",
        "text": f"VELMORA, Feb 4 (QW) - {_REPORT.removesuffix(' in the fish hall.')}.\n\nReporting by the Quay Wire",
    },
)
_OTHER_FACTS = _REPORT.replace("14 to 9", "21 to 2").replace("320", "75").replace("4.5", "1.2").replace("Tarn", "Osk")


class CopiedText(CorpusRule):
    """Several records carry one text under different headlines: edited a little, cut, or with another frame around it.

    ## Why is this bad?
    One agency report under five headlines counts as five witnesses, and leaks from the training half of a data set
    into the test half, where comparing headlines does not help.

    What counts is what both texts cover, not a stretch they share: a quotation, a background paragraph or a notice at
    the end makes no copy. From 35 % of all runs of three words, and 60 % of those of the shorter text, texts are
    one if their numbers and names agree, too: the same words about other facts ("market report", election results)
    are another report. All but the earliest published record are told of, then the one with the longest text, then the
    first by id, with the share of the shorter text that stands in both. Texts of fewer than 20 words are not compared.
    The very same text is told by TXT201, and similar headlines by HED201.

    ## Fix safety
    Nothing is changed, and no record is taken out.
    """

    code = "HED203"
    name = "copied-text"
    examples = (
        Example(_COPIES, _COPIES),
        Example(
            (
                {"id": "a", "title": "Velmora closes its grain quay", "text": _REPORT},
                {"id": "b", "title": "Corran shuts the tannery", "text": _OTHER_FACTS.replace("Velmora", "Corran")},
            )
        ),
    )

    def collect(self, record: Record) -> Iterator[Fact]:
        text = record.text("text")
        if text and record.text("title").strip():
            from normkit_headlines.text.checksum import checksum
            from normkit_headlines.text_likeness.record_fact import record_fact

            fact = record_fact(record, checksum(" ".join(text.split())), "", with_text=True)
            if fact[-1]:
                yield fact

    def reduce(self, facts: Iterator[Fact]) -> DuplicateIndex | None:
        first, second = next(facts, None), next(facts, None)
        if first is None or second is None:
            return None
        from itertools import chain

        from normkit_headlines.stories.copies import find_copies

        return find_copies(chain((first, second), facts))

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        found = context.facts.find(record) if context.facts and title.strip() else None
        if found:
            from normkit_headlines.matching.difference import difference
            from normkit_headlines.stories.duplicate_index import told_share
            from normkit_headlines.stories.record_order import named

            first = found.representative
            other = f"{named(first.id, first.origin)} under another headline{difference(title, first.title)}"
            message = f"the text of record {other}{told_share(found.shared)}"
            yield Finding(Span("title", 0, len(title)), message, related=(first.id,))

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield what the records have in common, and what not."""
        if context.facts and (found := context.facts.find(record)):
            from normkit_headlines.stories.reasons import reasons

            yield from map(Evidence, reasons(record, found))
