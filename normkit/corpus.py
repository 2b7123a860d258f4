"""What corpus rules learn from all records before they judge one: collect, then reduce."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from normkit.model import Record
from normkit.rule import CorpusRule, Fact, Rule

Learned = Mapping[str, object]
"""code -> what that rule's ``reduce`` returned."""


def corpus_rules(rules: Iterable[Rule]) -> tuple[CorpusRule, ...]:
    """Return those rules that need a first pass over the records."""
    return tuple(rule for rule in rules if isinstance(rule, CorpusRule))


def collect(rules: Sequence[CorpusRule], record: Record) -> list[tuple[str, Fact]]:
    """Return the facts one record holds, each with the code of the rule it is for."""
    return [(rule.code, fact) for rule in rules for fact in rule.collect(record)]


def reduce(rules: Sequence[CorpusRule], facts: Iterable[tuple[str, Fact]]) -> Learned:
    """Return what each rule makes of its facts.

    They are sorted first: the order of the records, and how they were shared out, cannot matter.
    """
    by_code = {rule.code: rule for rule in rules}
    learned = {rule.code: rule.reduce(iter(())) for rule in rules}
    for code, group in groupby(sorted(facts), key=lambda pair: pair[0]):
        learned[code] = by_code[code].reduce(fact for _, fact in group)
    return learned
