"""Spark: data frames checked, fixed and learned from on the executors, a batch of Arrow at a time.

::

    learned = learn(articles, kit)
    fixed = fix(articles, kit.with_learned(learned))

normkit must be installed on the executors, in the same version.
"""

from __future__ import annotations

import pickle
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from normkit.core.errors import ConfigError
from normkit.core.serial import arrow_schema
from normkit.corpus.knowledge import Learned
from normkit.engine.dispatch import log
from normkit.engine.normalizer import Normalizer
from normkit.engine.tables.reduction import Part, joined, reduced_parts

try:
    import pyarrow as pa
    from pyspark import cloudpickle
    from pyspark.sql import DataFrame
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema
except ImportError:
    raise ConfigError("Spark needs pyspark and pyarrow: pip install 'normkit[spark]'") from None

Told = Literal["findings", "changes", "mentions"]
"""A table of a ``normkit.Batch``."""
_PART = pa.schema(
    [
        *(("code", pa.string()), ("first", pa.binary()), ("digest", pa.string())),
        *(("knowledge", pa.binary()), ("problem", pa.string()), ("failure", pa.string())),
    ]
)


def check(df: DataFrame, kit: Normalizer | None = None, *, key: str | None = None) -> DataFrame:
    """Return what is found in the records as they are: see ``table``."""
    return table(df, "findings", kit, key=key)


def mentions(df: DataFrame, kit: Normalizer | None = None, *, key: str | None = None) -> DataFrame:
    """Return what is known of the records as they are, such as dates, persons and places: see ``table``."""
    return table(df, "mentions", kit, key=key)


def fix(
    df: DataFrame, kit: Normalizer | None = None, *, unsafe: bool | None = None, key: str | None = None
) -> DataFrame:
    """Return the records with all that can be fixed safely: rows and columns as they came.

    ``key`` names the column that says what each record is called; it must be the one given to ``learn``.
    Raises InputError for columns none of which can be a text or a title.
    """
    return _mapped(df, _Fix(_packed(kit), unsafe, key), df.schema)


def table(
    df: DataFrame, told: Told, kit: Normalizer | None = None, *, fixed: bool = False, unsafe: bool | None = None,
    key: str | None = None,
) -> DataFrame:  # fmt: skip
    """Return a table of what there is to tell of the records; its columns are those of ``core.serial.COLUMNS``.

    With ``fixed`` it tells of what ``fix`` does, else of the records as they are. ``record`` is what a record is
    called: its value in the column ``key``, else its id. ``row`` is missing: the rows of a data frame have no numbers.
    """
    return _mapped(df, _Tell(_packed(kit), told, fixed, unsafe, key), from_arrow_schema(arrow_schema(told)))


def learn(df: DataFrame, kit: Normalizer | None = None, *, key: str | None = None) -> Learned:
    """Return what the corpus rules learn from all records: the same as ``learn_batch``, however they are shared out.

    Facts are collected and reduced on the executors, shuffled by their keys (``CorpusRule.key_fields``); what comes
    to the driver is what the rules know then. All facts of a rule without keys go through one task, which the log
    tells (level INFO) beforehand. Spark sorts, and spills to disk what outgrows its memory.

    ``key`` names the column that tells the records apart; without it their ids must. Raises InputError where none do.
    """
    kit = kit or Normalizer()
    if whole := [rule.code for rule in kit.first_pass if not rule.key_fields]:
        log().info("%s cannot be cut by key: one task reduces all facts of each", ", ".join(whole))
    facts = _mapped(df, _Collect(_packed(kit), key), from_arrow_schema(arrow_schema("facts")))
    shuffled = facts.repartition("code", "key").sortWithinPartitions("code", "fact")
    parts = shuffled.mapInArrow(_Reduce(_packed(kit)), from_arrow_schema(_PART))
    return joined(kit, (Part(*(_plain(value) for value in row)) for row in parts.collect()))


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, bytearray) else value


def _packed(kit: Normalizer | None) -> bytes:
    dumps: Callable[[Normalizer], bytes] = cloudpickle.dumps  # it has no types
    return dumps(kit or Normalizer())


_unpacked: Callable[[bytes], Normalizer] = lru_cache(maxsize=2)(pickle.loads)
"""A worker of Spark judges many tasks by one normalizer."""


@dataclass(frozen=True, slots=True)
class _Work(ABC):
    """Maps batches of Arrow, on an executor."""

    packed: bytes
    """The normalizer, pickled."""

    @abstractmethod
    def of(self, kit: Normalizer, table: pa.Table) -> pa.Table:
        """Return what comes of a table."""

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        kit = _unpacked(self.packed)
        for batch in batches:
            yield from self.of(kit, pa.Table.from_batches([batch])).replace_schema_metadata(None).to_batches()


@dataclass(frozen=True, slots=True)
class _Fix(_Work):
    unsafe: bool | None
    key: str | None

    def of(self, kit: Normalizer, table: pa.Table) -> pa.Table:
        return kit.fix_batch(table, self.unsafe, key=self.key)


@dataclass(frozen=True, slots=True)
class _Tell(_Work):
    told: Told
    fixed: bool
    unsafe: bool | None
    key: str | None

    def of(self, kit: Normalizer, table: pa.Table) -> pa.Table:
        if self.fixed:
            batch = kit.fix_batch(table, self.unsafe, key=self.key, details=True)
        else:
            batch = kit.check_batch(table, key=self.key)
        found: pa.Table = getattr(batch, self.told)
        return found.set_column(0, "row", pa.nulls(found.num_rows, pa.int64()))


@dataclass(frozen=True, slots=True)
class _Collect(_Work):
    key: str | None

    def of(self, kit: Normalizer, table: pa.Table) -> pa.Table:
        return kit.collect_batch(table, key=self.key)


@dataclass(frozen=True, slots=True)
class _Reduce:
    """Reduces the facts of a partition, which come sorted."""

    packed: bytes

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for part in reduced_parts(_unpacked(self.packed), batches):
            yield pa.RecordBatch.from_arrays(
                [pa.array([value], field.type) for value, field in zip(part, _PART, strict=True)], schema=_PART
            )


def _mapped(df: DataFrame, work: _Work, schema: Any) -> DataFrame:
    """Return what comes of a data frame. Raises here, and not on an executor, what its columns alone raise."""
    kit = _unpacked(work.packed)
    work.of(kit, to_arrow_schema(df.schema).empty_table())
    if kit.corpus_rules and not isinstance(work, _Collect):
        log().warning("%s are not asked: they have learned nothing; see learn", ", ".join(kit.corpus_rules))
    return df.mapInArrow(work, schema)
