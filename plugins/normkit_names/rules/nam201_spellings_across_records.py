"""NAM201 spellings-across-records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from normkit import ClusterForm, Context, Evidence, Example, Fact, Finding, LearnableRule, Record

if TYPE_CHECKING:
    from pathlib import Path

    from normkit_names.corpus.authority_file import Authority
    from normkit_names.corpus.clustering import Spelling


class LearnedNames(NamedTuple):
    """What a corpus, or an authority file, tells of its names."""

    names: Authority
    spellings: tuple[Spelling, ...] = ()
    """The spellings of the corpus that have others beside them."""


@dataclass(frozen=True, eq=False, repr=False)
class SpellingsAcrossRecords(LearnableRule):
    """A full name is spelt in another way than in most records.

    ## Why is this bad?
    "Assad al-Shaybani" in one outlet and "Asaad al-Shaibani" in ten others are counted as two people.

    `normkit learn names` writes the clusters of spellings to a file: review it, and name it in your settings. It
    then counts in place of a first pass over the records. Only full names are compared, and each with the commonest
    spelling only: nothing merges through a third spelling, or through a surname. A longer chain of names is no other
    spelling of a shorter one.

    Where as many records have one spelling as the other, the finding says so, and neither is the right one. A record
    that has both is told of by `variant-spelling` alone, which knows what the other records have.

    ## Fix safety
    Shown only, as long as nobody reviewed it: that two names sound alike proves nothing about who bears them. What an
    authority file lists is as sure as for `authority-variant`: safe where a person decided it, unsafe where the entry
    is "open", no fix where it is and the spellings are equally common.
    """

    code = "NAM201"
    name = "spellings-across-records"
    learns = "names"
    clusters = ClusterForm("name", "canonical", "variants", "counts", "decision", told=("sources", "evidence"))
    examples = (
        Example(
            ("Hikmat al-Masri spoke.", "Hikmat al-Masri left.", "Hikmat al-Massri sat down."),
            ("Hikmat al-Masri spoke.", "Hikmat al-Masri left.", "Hikmat al-Massri sat down."),
        ),
        Example(("Hikmat al-Masri spoke.", "Al-Massri left.")),
    )

    likeness: float = 0.8
    """The `similarity` from which two full names of a corpus are taken for one: 0.5 or more, and less than 1."""

    authority: Path | None = None
    """Your file of names (see NAM102): the names that it lists are left to that rule."""

    def __post_init__(self) -> None:
        if self.authority is not None:
            from normkit_names.corpus.authority_file import read_authority

            read_authority(self.authority)  # says what is wrong with it before any record is looked at
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

        decided = self._decided()
        for one in find_rewrites(record, context.facts.names):
            if any(spelling in decided for spelling in (one.text, one.better)):
                continue
            counts = one.entry.counts
            how = "mostly" if one.safety is not None else "as often"
            message = (
                f"{one.text!r}{_times(counts, one.text)} is {how} spelt {one.better!r}{_times(counts, one.better)}"
            )
            yield Finding(one.span, message, one.fix)

    def evidence(self, record: Record, finding: Finding, context: Context) -> Iterator[Evidence]:
        words = finding.span.of(record)
        entry = context.facts.names.entry(words) if context.facts else None
        if entry is None:
            return
        from normkit_names.matching.explanation import waterfall

        yield from waterfall(words, entry.canonical)
        for spelling in entry.spellings:
            yield Evidence(f"spelt {spelling!r}{_times(entry.counts, spelling)}")
        if entry.evidence:
            yield Evidence(entry.evidence)

    def dump(self, facts: Any, known: Mapping[str, Any]) -> dict[str, Any]:
        from normkit_names.corpus.review import update_document

        return update_document(facts.spellings, known, self._least_log_odds())

    def load(self, document: Mapping[str, Any]) -> LearnedNames:
        from normkit_names.corpus.authority_file import parse_authority

        return LearnedNames(parse_authority(document))

    def _decided(self) -> Mapping[str, int]:
        """Return the spellings that the authority file lists."""
        if self.authority is None:
            return {}
        from normkit_names.corpus.authority_file import read_authority

        return read_authority(self.authority).entry_numbers

    def _least_log_odds(self) -> float:
        """Return ``likeness`` as log-odds."""
        from math import log

        return log(self.likeness / (1 - self.likeness)) if self.likeness > 0.5 else 0.0


def _times(counts: Mapping[str, int], spelling: str) -> str:
    records = counts.get(spelling)
    return "" if records is None else f" ({records} record{'s' * (records != 1)})"
