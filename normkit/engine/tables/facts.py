"""What the records of tables tell the corpus rules, as a table; and what these learn from all such tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from typing import TYPE_CHECKING, Any

from normkit.core.errors import InputError
from normkit.core.fields import field_names
from normkit.core.rule import CorpusRule
from normkit.core.serial import COLUMNS, arrow_schema
from normkit.corpus.fact_codec import prefix
from normkit.corpus.passes import CollectedFacts, FactCollector
from normkit.engine.judge import Judge
from normkit.engine.tables.columns import Columns, expect_article, outline, record_names, table_of

if TYPE_CHECKING:
    import pyarrow as pa

_MODULUS = 1 << 256


def collected_table(given: object, judge: Judge, key: str | None) -> pa.Table:
    """Return the table of facts (``core.serial.COLUMNS``) of a table of records. Raises InputError."""
    table = table_of(given)
    expect_article(table, judge.names)
    if key is None and table.num_columns and "id" not in field_names(outline(table.schema), judge.names).own:
        raise InputError(
            "no column is known as an id, and records of several tables must not be taken for each other: "
            "name a column that tells them apart, key='...'"
        )
    columns = Columns(table, judge.names)
    told = (judge.collect(columns.row(number), name) for number, name in enumerate(record_names(columns, key)))
    return facts_table(chain.from_iterable(told), judge.rule_set.corpus_rules)


def facts_table(collected: Iterable[CollectedFacts], rules: Iterable[CorpusRule]) -> pa.Table:
    """Return what records told these rules as a table of facts."""
    import pyarrow as pa

    widths = {rule.code: rule.key_fields for rule in rules}
    rows: list[tuple[str, bytes | None, bytes | None, str | None]] = []
    for told in collected:
        rows += ((told.code, prefix(fact, widths[told.code]), fact, None) for fact in told.facts)
        if told.problem:
            rows.append((told.code, None, None, told.problem))
    schema = arrow_schema("facts")
    return pa.table([pa.array([row[at] for row in rows], field.type) for at, field in enumerate(schema)], schema)


class Digest:
    """A fingerprint of facts that does not depend on their order."""

    def __init__(self) -> None:
        self._sum = 0

    def add(self, code: str, facts: Iterable[bytes]) -> None:
        """Take facts of a rule in."""
        head = code.encode() + b"\0"
        for fact in facts:
            self._sum = (self._sum + int.from_bytes(sha256(head + fact).digest(), "big")) % _MODULUS

    def join(self, other: str) -> None:
        """Take in the digest of other facts."""
        self._sum = (self._sum + int(other, 16)) % _MODULUS

    def __str__(self) -> str:
        return f"{self._sum:064x}"


def add_facts(tables: object, collector: FactCollector, codes: Iterable[str]) -> Digest:
    """Hand the facts of tables, for these rules, to a collector; return their digest.

    ``tables`` are tables of facts, or one. Raises InputError for what is none.
    """
    digest, wanted = Digest(), frozenset(codes)
    one = any(hasattr(tables, name) for name in ("__arrow_c_stream__", "__arrow_c_array__"))
    if not (one or isinstance(tables, Iterable)):
        raise InputError(f"what is learned from are tables of facts, not {type(tables).__name__}")
    for given in [tables] if one or not isinstance(tables, Iterable) else tables:
        for told in _told(table_of(given)):
            if told.code in wanted:
                digest.add(told.code, told.facts)
                collector.add([told])
    return digest


def _told(table: pa.Table) -> Iterator[CollectedFacts]:
    """Yield what a table of facts holds, a stretch of one rule's at a time."""
    needed = ("code", "fact", "problem")
    if missing := [name for name in needed if table.column_names.count(name) != 1]:
        raise InputError(
            f"a table of facts has the columns {', '.join(COLUMNS['facts'])}; here {missing[0]!r} is missing"
        )
    for batch in table.select(needed).to_batches():
        facts: dict[str, list[bytes]] = {}
        for code, fact, problem in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            if fact is not None:
                facts.setdefault(code, []).append(_bytes(fact))
            elif problem:
                yield CollectedFacts(code, (), problem)
        for code, several in facts.items():
            yield CollectedFacts(code, tuple(several))


def _bytes(fact: Any) -> bytes:
    if not isinstance(fact, bytes):
        raise InputError(f"the column 'fact' of a table of facts holds bytes, not {type(fact).__name__}")
    return fact
