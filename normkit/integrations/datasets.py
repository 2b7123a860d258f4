"""Hugging Face datasets: records fixed, or findings told, by ``map``, in one process or several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any, Literal, TypeVar

from normkit.core.errors import ConfigError
from normkit.core.serial import arrow_schema
from normkit.engine.normalizer import Normalizer

try:
    import datasets
    import pyarrow as pa
except ImportError:
    raise ConfigError("datasets need Hugging Face's package: pip install 'normkit[datasets]'") from None

_Data = TypeVar("_Data", datasets.Dataset, datasets.IterableDataset)
Told = Literal["findings", "changes", "mentions"]
"""A table of a ``normkit.Batch``."""
_PAIRS = pa.list_(pa.struct([("key", pa.string()), ("value", pa.string())]))
"""What the details of a mention are here: a data set has no mappings."""


def fix(
    dataset: _Data, kit: Normalizer | None = None, *, unsafe: bool | None = None, batch_size: int = 1000,
    num_proc: int | None = None,
) -> _Data:  # fmt: skip
    """Return the data set with all that can be fixed safely, of the same features.

    What ``datasets`` keeps of it in its cache goes by the rules, their options and data: other rules, another result.
    """
    return _mapped(dataset, _Fix(kit or Normalizer(), unsafe), dataset.features, batch_size, num_proc)


def table(
    dataset: _Data, told: Told, kit: Normalizer | None = None, *, fixed: bool = False, unsafe: bool | None = None,
    key: str | None = None, batch_size: int = 1000, num_proc: int | None = None,
) -> _Data:  # fmt: skip
    """Return what there is to tell of a data set, as a data set: its findings, changes or mentions.

    With ``fixed`` it is of what ``fix`` does to the data set, else of the data set as it is. ``key`` names the column
    that says what each record is called. ``row`` counts the rows of the data set, from 0.
    """
    schema = arrow_schema(told)
    at = schema.get_field_index("details")
    features = datasets.Features.from_arrow_schema(schema if at < 0 else schema.set(at, pa.field("details", _PAIRS)))
    return _mapped(dataset, _Tell(kit or Normalizer(), told, fixed, unsafe, key), features, batch_size, num_proc)


@dataclass(frozen=True, slots=True)
class _Fix:
    """Returns a table fixed."""

    kit: Normalizer
    unsafe: bool | None

    def __call__(self, table: pa.Table, rows: Sequence[int]) -> pa.Table:
        return self.kit.fix_batch(table, self.unsafe).replace_schema_metadata(table.schema.metadata)


@dataclass(frozen=True, slots=True)
class _Tell:
    """Returns what there is to tell of a table."""

    kit: Normalizer
    told: Told
    fixed: bool
    unsafe: bool | None
    key: str | None

    def __call__(self, table: pa.Table, rows: Sequence[int]) -> pa.Table:
        if self.fixed:
            batch = self.kit.fix_batch(table, self.unsafe, key=self.key, details=True)
        else:
            batch = self.kit.check_batch(table, key=self.key)
        found: pa.Table = getattr(batch, self.told)
        found = found.set_column(0, "row", pa.array([rows[row] for row in found.column("row").to_pylist()], pa.int64()))
        if self.told == "mentions":
            pairs = [[{"key": key, "value": value} for key, value in of] for of in found.column("details").to_pylist()]
            found = found.set_column(found.column_names.index("details"), "details", pa.array(pairs, _PAIRS))
        return found.replace_schema_metadata(None)


def _mapped(
    dataset: Any, work: _Fix | _Tell, features: datasets.Features | None, batch_size: int, num_proc: int | None
) -> Any:
    more: dict[str, Any] = {}
    if isinstance(dataset, datasets.Dataset):
        # The package's own fingerprint is of the pickled work, whose bytes are not the same in every process.
        options = [getattr(work, field.name) for field in fields(work) if field.name != "kit"]
        of = f"{dataset._fingerprint} {type(work).__name__} {work.kit.ruleset} {options}"
        more = {"num_proc": num_proc, "new_fingerprint": sha256(of.encode()).hexdigest()[:16]}
    form = dataset.format if isinstance(dataset, datasets.Dataset) else None
    found = dataset.with_format("arrow").map(
        work, with_indices=True, batched=True, batch_size=batch_size, features=features,
        remove_columns=dataset.column_names if isinstance(work, _Tell) else None, **more,
    )  # fmt: skip
    return found.with_format(**form) if form and isinstance(work, _Fix) else found.with_format(None)
