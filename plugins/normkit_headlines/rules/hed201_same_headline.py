"""HED201 same-headline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import (
    Context,
    CorpusRule,
    Evidence,
    Example,
    Fact,
    Finding,
    Fix,
    Mention,
    Record,
    Safety,
    Severity,
    Span,
    fold,
    site_key,
)

if TYPE_CHECKING:
    from normkit_headlines.matching.clustering import Tier
    from normkit_headlines.stories.duplicate_index import DuplicateIndex

OPENING = 80
"""Code points of a text that, with a title too short to tell articles apart, must be the same."""
DUPLICATE_OF = "duplicate_of"
"""The field of the mark."""

_COPIES = (
    {"id": "a", "title": "Mayor opens new harbour bridge", "published": "2031-05-01", "text": "One."},
    {"id": "b", "title": "Mayor Opens New Harbor Bridge | Reuters", "published": "2031-05-02", "text": "Two."},
)


@dataclass(frozen=True, eq=False, repr=False)
class SameHeadline(CorpusRule):
    """Several records carry the same headline, or similar ones over one text: a story that was published again.

    ## Why is this bad?
    Copies of one agency report count as so many witnesses, weigh down every statistic, and leak from the training
    half of a data set into the test half.

    The record to keep is the earliest published, then the one with the longest text, then the first by id; every other
    one is reported, with what differs. Headlines are the same if they differ mechanically only: case, punctuation, a
    site's label, an ellipsis, a misspelt word, "US$2 million" for "$2M", a given name before a surname, "to sell" for
    "sells". A different number, month, place or name makes another headline, and so
    does a word that is another one by a letter ("window", "widow"). A
    title too short to tell articles apart counts only if the texts are alike, too. Where very many
    records share a headline, it is a column's name or a template, and is reported once, as such.

    Where both records have a text, it decides (`texts`): headlines with many words in common are one if the texts share
    a part, and their numbers and names agree; one headline over texts that share nothing, or tell other facts in the
    same words ("Market report" of two days), is two.

    ## Fix safety
    No record is ever taken out: which copy to keep is the reader's decision. On request (`mark`) each copy is
    given the id of the record to keep in its field `duplicate_of`; that is safe, for it only adds.
    """

    code = "HED201"
    name = "same-headline"
    examples = (
        Example(_COPIES, _COPIES),
        Example(
            (
                {"id": "a", "title": "Harbour fire kills 12 dock workers", "text": "One."},
                {"id": "b", "title": "Harbour fire kills 120 dock workers", "text": "Two."},
            )
        ),
    )

    tier: str = "near"
    """What counts: "near", a mechanical difference; "similar", also an edited wording, as a note only."""
    days: int = 0
    """Published at most so many days after the first one; 0: at any time. Without a date: as early as the first one."""
    within: str = "any"
    """Whose records are compared: "any"; those of one "source"; only "across" sources."""
    keep: str = "earliest"
    """Which record stands for the others: the "earliest" published, or the one with the "longest" text."""
    crowd: int = 200
    """A headline that more records share is a column's name or a template."""
    texts: bool = True
    """Whether the texts decide with the headlines, where both records have one of 20 words or more."""
    mark: bool = False
    """Whether fixing writes the id of the record to keep into `duplicate_of`."""

    def __post_init__(self) -> None:
        for option, values in (
            ("tier", ("near", "similar")),
            ("within", ("any", "source", "across")),
            ("keep", ("earliest", "longest")),
        ):
            if getattr(self, option) not in values:
                raise ValueError(f"option {option!r} takes {' or '.join(map(repr, values))}")
        if self.days < 0 or self.crowd < 2:
            raise ValueError("option 'days' takes a number from 0 on, 'crowd' one from 2 on")

    def collect(self, record: Record) -> Iterator[Fact]:
        if record.text("title").strip():
            from normkit_headlines.text.checksum import checksum
            from normkit_headlines.text_likeness.record_fact import record_fact

            opening = checksum(fold(record.text("text")[:OPENING]))
            yield record_fact(record, opening, "" if self.within == "any" else site_key(record.site), self.texts)

    def reduce(self, facts: Iterator[Fact]) -> DuplicateIndex | None:
        first, second = next(facts, None), next(facts, None)
        if first is None or second is None:
            return None
        from itertools import chain

        from normkit_headlines.stories.duplicates import Options, find_duplicates

        tier: Tier = "similar" if self.tier == "similar" else "near"
        options = Options(tier, self.days, self.within, self.keep, self.crowd)
        return find_duplicates(chain((first, second), facts), options)

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        found = context.facts.find(record) if context.facts and title.strip() else None
        if not found:
            return
        from normkit_headlines.matching.difference import difference
        from normkit_headlines.stories.duplicate_index import Kind, told_share
        from normkit_headlines.stories.record_order import named

        kind, representative, shared = found
        span = Span("title", 0, len(title))
        first = named(representative.id, representative.origin)
        other = f"{first}{difference(title, representative.title)}{told_share(shared)}"
        if kind == Kind.TEMPLATE:
            message = f"{representative.records} records share this headline: a column's name or a template"
            yield Finding(span, message, severity=Severity.NOTE)
        elif kind == Kind.EDITED:
            message = f"headline similar to that of record {other}"
            yield Finding(span, message, severity=Severity.NOTE, related=(representative.id,))
        else:
            marked = self.mark and not record.text(DUPLICATE_OF)
            fix = Fix.insert(DUPLICATE_OF, 0, representative.id, Safety.SAFE) if marked else None
            what = "same headline as" if kind == Kind.DUPLICATE else "same story as"
            yield Finding(span, f"{what} record {other}", fix, related=(representative.id,))

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        """Yield what the records have in common, and what not."""
        if context.facts and (found := context.facts.find(record)):
            from normkit_headlines.stories.reasons import reasons

            yield from map(Evidence, reasons(record, found))
