"""NAM201 spellings-across-records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from normkit import Context, Example, Fact, Finding, LearnableRule, Record

if TYPE_CHECKING:
    from normkit_names.corpus.authority_file import Authority
    from normkit_names.corpus.clustering import Spelling


class LearnedNames(NamedTuple):
    """What a corpus, or an authority file, tells of its names."""

    names: Authority
    spellings: tuple[Spelling, ...] = ()
    """The spellings of the corpus that have others beside them."""


@dataclass(frozen=True)
class SpellingsAcrossRecords(LearnableRule):
    """A full name is spelt in another way than in most records.

    ## Why is this bad?
    "Assad al-Shaybani" in one outlet and "Asaad al-Shaibani" in ten others are counted as two people.

    `normkit learn names` writes the clusters of spellings to a file: review it, and name it in your settings. It
    then counts in place of a first pass over the records. Only full names are compared, and each with the commonest
    spelling only: nothing merges through a third spelling, or through a surname.

    ## Fix safety
    Shown only, as long as nobody reviewed it: that two names sound alike proves nothing about who bears them. What an
    authority file lists is as sure as for `authority-variant`: safe where a person decided it, unsafe where the entry
    is "open".
    """

    code = "NAM201"
    name = "spellings-across-records"
    learns = "names"
    examples = (
        Example(
            ("Hikmat al-Masri spoke.", "Hikmat al-Masri left.", "Hikmat al-Massri sat down."),
            ("Hikmat al-Masri spoke.", "Hikmat al-Masri left.", "Hikmat al-Massri sat down."),
        ),
        Example(("Hikmat al-Masri spoke.", "Al-Massri left.")),
    )

    likeness: float = 0.8
    """The `similarity` from which two full names of a corpus are taken for one: 0.5 or more, and less than 1."""

    def __post_init__(self) -> None:
        if not 0.5 <= self.likeness < 1:
            raise ValueError("option 'likeness' takes a number from 0.5 up to, and without, 1")

    def collect(self, record: Record) -> Iterator[Fact]:
        from normkit_names.corpus.collect import collect_facts

        yield from collect_facts(record)

    def reduce(self, facts: Iterator[Fact]) -> LearnedNames:
        from normkit_names.corpus.authority_file import index_entries

        first = next(facts, None)
        if first is None:  # what compares names takes longer to import than a small check
            return LearnedNames(index_entries(()))
        from normkit_names.corpus.clustering import cluster_spellings, count_spellings

        found = list(count_spellings(chain((first,), facts)))
        entries = cluster_spellings(found, self._least_log_odds())
        together = {spelling for entry in entries for spelling in entry.spellings}
        return LearnedNames(index_entries(entries), tuple(one for one in found if one.text in together))

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        if context.facts is None or not context.facts.names.entries:
            return
        from normkit_names.corpus.rewrite import find_rewrites

        for one in find_rewrites(record, context.facts.names):
            counts = one.entry.counts
            how = "mostly" if one.safety is not None else "as often"
            message = (
                f"{one.text!r}{_times(counts, one.text)} is {how} spelt {one.better!r}{_times(counts, one.better)}"
            )
            yield Finding(one.span, message, one.fix)

    def dump(self, facts: Any, known: Mapping[str, Any]) -> dict[str, Any]:
        from normkit_names.corpus.review import update_document

        return update_document(facts.spellings, known, self._least_log_odds())

    def load(self, document: Mapping[str, Any]) -> LearnedNames:
        from normkit_names.corpus.authority_file import parse_authority

        return LearnedNames(parse_authority(document))

    def _least_log_odds(self) -> float:
        """Return ``likeness`` as log-odds."""
        from math import log

        return log(self.likeness / (1 - self.likeness)) if self.likeness > 0.5 else 0.0


def _times(counts: Mapping[str, int], spelling: str) -> str:
    records = counts.get(spelling)
    return "" if records is None else f" ({records} record{'s' * (records != 1)})"
