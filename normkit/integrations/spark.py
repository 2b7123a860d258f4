"""Spark: data frames checked, fixed and learned from on the executors, a batch of Arrow at a time.

::

    learned = learn(articles, kit)
    fixed = fix(articles, kit.with_learned(learned))

    learn_file(articles, "/shared/learned.bin", kit)
    fixed = fix(articles, kit, known="/shared/learned.bin")

The second pair brings nothing of it to the driver. normkit must be installed on the executors, in the same version.
"""

from __future__ import annotations

import pickle
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from os import PathLike
from os.path import abspath
from typing import Any, Literal

from normkit.core.errors import ConfigError
from normkit.core.files.atomic import FileState, state_of
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


_PROBLEM = pa.schema([("code", pa.string()), ("problem", pa.string())])
File = str | PathLike[str]


def check(
    df: DataFrame, kit: Normalizer | None = None, *, known: File | None = None, key: str | None = None
) -> DataFrame:
    """Return what is found in the records as they are: see ``table``."""
    return table(df, "findings", kit, known=known, key=key)


def mentions(
    df: DataFrame, kit: Normalizer | None = None, *, known: File | None = None, key: str | None = None
) -> DataFrame:
    """Return what is known of the records as they are, such as dates, persons and places: see ``table``."""
    return table(df, "mentions", kit, known=known, key=key)


def fix(
    df: DataFrame, kit: Normalizer | None = None, *, known: File | None = None, unsafe: bool | None = None,
    key: str | None = None,
) -> DataFrame:  # fmt: skip
    """Return the records with all that can be fixed safely: rows and columns as they came.

    ``known`` is a file that ``learn_file`` or ``Learned.save`` wrote; the executors read it. ``key`` names the column
    that says what each record is called; it must be the one given to ``learn``. Raises InputError for columns none of
    which can be a text or a title.
    """
    return _mapped(df, _Fix(_Packed.of(kit, known), unsafe, key), df.schema)


def table(
    df: DataFrame, told: Told, kit: Normalizer | None = None, *, fixed: bool = False, unsafe: bool | None = None,
    known: File | None = None, key: str | None = None,
) -> DataFrame:  # fmt: skip
    """Return a table of what there is to tell of the records; its columns are those of ``core.serial.COLUMNS``.

    With ``fixed`` it tells of what ``fix`` does, else of the records as they are; ``known`` as there. ``record`` is
    what a record is called: its value in the column ``key``, else its id. ``row`` is missing: the rows of a data frame
    have no numbers.
    """
    return _mapped(df, _Tell(_Packed.of(kit, known), told, fixed, unsafe, key), from_arrow_schema(arrow_schema(told)))


def learn(df: DataFrame, kit: Normalizer | None = None, *, key: str | None = None) -> Learned:
    """Return what the corpus rules learn from all records: the same as ``learn_batch``, however they are shared out.

    Facts are collected and reduced on the executors, shuffled by their keys (``CorpusRule.key_fields``); what comes
    to the driver is what the rules know then. All facts of a rule without keys go through one task, which the log
    tells (level INFO) beforehand. Spark sorts, and spills to disk what outgrows its memory.

    ``key`` names the column that tells the records apart; without it their ids must. Raises InputError where none do.
    """
    kit = kit or Normalizer()
    rows = _parts(df, kit, key).collect()
    return joined(kit, (Part(*(_plain(value) for value in row)) for row in rows))


def learn_file(df: DataFrame, path: File, kit: Normalizer | None = None, *, key: str | None = None) -> None:
    """Learn as ``learn`` does, and write it to a file (``Learned.load``) that nothing but an executor reads or writes.

    ``path`` must be the same file on all executors. One task joins what the rules know, which is no more than each task
    that judges holds; to the driver comes only why rules learned nothing, and it logs that.
    """
    kit = kit or Normalizer()
    work = _Join(_Packed.of(kit), abspath(path))
    for row in _parts(df, kit, key).repartition(1).mapInArrow(work, from_arrow_schema(_PROBLEM)).collect():
        log().warning("corpus rule %s cannot judge: %s", row["code"], row["problem"])


def _parts(df: DataFrame, kit: Normalizer, key: str | None) -> DataFrame:
    """Return what the rules make of the facts of some keys each: rows are a ``Part``."""
    if whole := [rule.code for rule in kit.first_pass if not rule.key_fields]:
        log().info("%s cannot be cut by key: one task reduces all facts of each", ", ".join(whole))
    packed = _Packed.of(kit)
    facts = _mapped(df, _Collect(packed, key), from_arrow_schema(arrow_schema("facts")))
    shuffled = facts.repartition("code", "key").sortWithinPartitions("code", "fact")
    return shuffled.mapInArrow(_Reduce(packed), from_arrow_schema(_PART))


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, bytearray) else value


@dataclass(frozen=True, slots=True)
class _Packed:
    """A normalizer, to be sent to executors."""

    pickled: bytes
    known: str | None
    """The file of what it has learned, where that is not pickled with it. Absolute: executors have other folders."""

    @classmethod
    def of(cls, kit: Normalizer | None, known: File | None = None) -> _Packed:
        dumps: Callable[[Normalizer], bytes] = cloudpickle.dumps  # it has no types
        return cls(dumps(kit or Normalizer()), None if known is None else abspath(known))

    def unknowing(self) -> Normalizer:
        """Return the normalizer as it was pickled."""
        return _unpacked(self.pickled, None, None)

    def unpacked(self) -> Normalizer:
        """Return the normalizer with what the file holds now."""
        return _unpacked(self.pickled, self.known, state_of(self.known) if self.known else None)


@lru_cache(maxsize=2)
def _unpacked(pickled: bytes, known: str | None, _state: FileState | None) -> Normalizer:
    """Return a normalizer. A worker of Spark judges many tasks by one, as long as the file stays as it is."""
    kit: Normalizer = pickle.loads(pickled)
    return kit.with_learned(Learned.load(known)) if known else kit


@dataclass(frozen=True, slots=True)
class _Work(ABC):
    """Maps batches of Arrow, on an executor."""

    packed: _Packed

    @abstractmethod
    def of(self, kit: Normalizer, table: pa.Table) -> pa.Table:
        """Return what comes of a table."""

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        kit = self.packed.unpacked()
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

    packed: _Packed

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for part in reduced_parts(self.packed.unpacked(), batches):
            yield pa.RecordBatch.from_arrays(
                [pa.array([value], field.type) for value, field in zip(part, _PART, strict=True)], schema=_PART
            )


@dataclass(frozen=True, slots=True)
class _Join:
    """Joins all parts in a file; tells which rules learned nothing, and why."""

    packed: _Packed
    path: str

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        parts = (Part(**row) for batch in batches for row in batch.to_pylist())
        learned = joined(self.packed.unpacked(), parts)
        learned.save(self.path)
        rows = [{"code": code, "problem": problem} for code, problem in learned.problems.items()]
        yield pa.RecordBatch.from_pylist(rows, _PROBLEM)


def _mapped(df: DataFrame, work: _Work, schema: Any) -> DataFrame:
    """Return what comes of a data frame. Raises here, and not on an executor, what its columns alone raise."""
    kit = work.packed.unknowing()
    work.of(kit, to_arrow_schema(df.schema).empty_table())
    if kit.corpus_rules and not (work.packed.known or isinstance(work, _Collect)):
        log().warning("%s are not asked: they have learned nothing; see learn", ", ".join(kit.corpus_rules))
    return df.mapInArrow(work, schema)
