"""HED201 same-headline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from normkit import (
    Context,
    CorpusRule,
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
    from normkit_headlines.matching.duplicates import DuplicateIndex, Representative

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
    """Several records carry the same headline: one story, scraped or re-published more than once.

    ## Why is this bad?
    Copies of one agency report count as so many witnesses, weigh down every statistic, and leak from the training
    half of a data set into the test half.

    The record to keep is the earliest published, then the one with the longest text, then the first by id; every other
    one is reported, with what differs. Headlines are the same if they differ mechanically only: case, punctuation, a
    site's label, an ellipsis, a misspelt word, "US$2 million" for "$2M", a given name before a surname, "to sell" for
    "sells". A different number, month, place or name makes another headline, and so
    does a word that is another one by a letter ("window", "widow"). A
    title too short to tell articles apart counts only if the texts begin alike, too. Where very many
    records share a headline, it is a column's name or a template, and is reported once, as such.

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
        title, text = record.text("title"), record.text("text")
        if title.strip():
            from normkit_headlines.text.checksum import checksum
            from normkit_headlines.text.tokenize import MAX_LENGTH

            opening = checksum(fold(text[:OPENING]))
            site = "" if self.within == "any" else site_key(record.site)
            published = record.text("published")[:OPENING]
            yield title[:MAX_LENGTH], published, -len(text), record.id, record.origin, opening, site

    def reduce(self, facts: Iterator[Fact]) -> DuplicateIndex | None:
        first, second = next(facts, None), next(facts, None)
        if first is None or second is None:
            return None
        from itertools import chain

        from normkit_headlines.matching.duplicates import Options, find_duplicates

        tier: Tier = "similar" if self.tier == "similar" else "near"
        options = Options(tier, self.days, self.within, self.keep, self.crowd)
        return find_duplicates(chain((first, second), facts), options)

    def check(self, record: Record, context: Context) -> Iterator[Finding | Mention]:
        title = record.text("title")
        found = context.facts.find(record) if context.facts and title.strip() else None
        if not found:
            return
        from normkit_headlines.matching.difference import difference
        from normkit_headlines.matching.duplicates import Kind

        kind, representative = found
        span = Span("title", 0, len(title))
        other = f"{_named(representative)}{difference(title, representative.title)}"
        if kind == Kind.TEMPLATE:
            message = f"{representative.records} records share this headline: a column's name or a template"
            yield Finding(span, message, severity=Severity.NOTE)
        elif kind == Kind.DUPLICATE:
            marked = self.mark and not record.text(DUPLICATE_OF)
            fix = Fix.insert(DUPLICATE_OF, 0, representative.id, Safety.SAFE) if marked else None
            yield Finding(span, f"same headline as record {other}", fix)
        else:
            yield Finding(span, f"headline similar to that of record {other}", severity=Severity.NOTE)


def _named(record: Representative) -> str:
    """Return a record's id and, where it was read from a file, file and line; a place in a list ("#3") is none."""
    known = record.origin not in ("", record.id) and not record.origin.startswith("#")
    return f"{record.id!r} ({record.origin})" if known else repr(record.id)
