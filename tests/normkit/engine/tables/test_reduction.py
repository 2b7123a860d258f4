"""Facts shared out by their keys, reduced apart and joined: the rules know what they know of all facts at once."""

from __future__ import annotations

import random
from collections.abc import Iterator
from zlib import crc32

import pytest

from normkit import Context, CorpusRule, Fact, Finding, Learned, Normalizer, Record
from tests.normkit.engine.tables.test_facts import KIT, LEARNED, TABLE

pa = pytest.importorskip("pyarrow")

from normkit.engine.tables.reduction import Part, joined, reduced_parts  # noqa: E402  # needs pyarrow


def shared_out(kit: Normalizer, table: object, shares: int) -> list[Part]:
    """Return the parts of so many shares of facts, as a shuffle by code and key makes them."""
    rows: list[list[dict[str, object]]] = [[] for _ in range(shares)]
    facts = kit.collect_batch(table, key="place")
    for row in facts.to_pylist():
        rows[crc32(row["code"].encode() + (row["key"] or b"")) % shares].append(row)
    parts: list[Part] = []
    for share in rows:
        share.sort(key=lambda row: (row["code"], row["fact"] or b""))
        parts += reduced_parts(kit, pa.Table.from_pylist(share, facts.schema).to_batches(max_chunksize=50))
    random.Random(shares).shuffle(parts)
    return parts


def known(learned: Learned, rule: CorpusRule) -> object:
    return learned.facts([rule]) if rule.key_fields else learned.packed[rule.code]


@pytest.mark.parametrize("shares", [1, 2, 7, 50])
def test_rules_know_the_same_however_keys_are_shared_out(shares: int) -> None:
    learned = joined(KIT, shared_out(KIT, TABLE, shares))
    assert learned.digest == LEARNED.digest
    for rule in KIT.first_pass:  # the union of mappings has the same items, perhaps in another order
        assert known(learned, rule) == known(LEARNED, rule), rule.code


def test_without_facts_they_know_what_no_record_tells() -> None:
    assert joined(KIT, []) == KIT.learn_batch([])


class Told(CorpusRule):
    """Counts places."""

    code = "ZZZ201"
    name = "told"
    key_fields = 1

    def collect(self, record: Record) -> Iterator[Fact]:
        if record.id.endswith("7"):
            raise ValueError("seven")
        yield record.text("url"), 1

    def reduce(self, facts: Iterator[Fact]) -> object:
        return {url: 1 for url, _ in facts}

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        return iter(())


class Fails(Told):
    """Fails at a place."""

    def collect(self, record: Record) -> Iterator[Fact]:
        yield record.text("url"), 1

    def reduce(self, facts: Iterator[Fact]) -> object:
        if any("tolvan" in str(url) for url, _ in facts):
            raise ValueError("not here")
        return {}


class Counts(Fails):
    """Says that it has keys, and returns no mapping."""

    def reduce(self, facts: Iterator[Fact]) -> object:
        return len(list(facts))


@pytest.mark.parametrize("rule", [Told(), Fails()])
def test_a_rule_that_fails_fails_as_it_does_on_all_facts(rule: CorpusRule) -> None:
    kit = Normalizer(rules=[rule])
    learned = joined(kit, shared_out(kit, TABLE, 5))
    assert learned == kit.learn_batch(kit.collect_batch(TABLE, key="place"))
    assert learned.problems.keys() == {"ZZZ201"}


def test_what_cannot_be_joined_is_a_problem() -> None:
    kit = Normalizer(rules=[Counts()])
    assert "only mappings" in joined(kit, shared_out(kit, TABLE, 5)).problems["ZZZ201"]
    kit = Normalizer(select=["HED201"])
    parts = shared_out(kit, TABLE, 1)
    assert "no key to part them by" in joined(kit, parts * 2).problems["HED201"]
