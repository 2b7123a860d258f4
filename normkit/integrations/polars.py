"""polars: ``.normkit`` on data frames, lazy frames and structs. Importing this module makes the namespaces known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from normkit.core.errors import ConfigError
from normkit.engine.normalizer import Normalizer
from normkit.engine.tables.batch import Batch

try:
    import polars as pl
    import pyarrow  # noqa: F401
except ImportError:
    raise ConfigError("data frames of polars need it and pyarrow: pip install 'normkit[polars]'") from None

if TYPE_CHECKING:
    from collections.abc import Callable


class Frames(NamedTuple):
    """The tables of a ``normkit.Batch`` as data frames."""

    frame: pl.DataFrame
    """The records as they leave: columns and types as they came."""
    findings: pl.DataFrame
    changes: pl.DataFrame
    mentions: pl.DataFrame


@pl.api.register_dataframe_namespace("normkit")
class NormkitFrame:
    """``df.normkit``: what a normalizer finds in the records of a data frame, and the frame as it fixes them.

    Each call takes a ``Normalizer``, by default one with all installed rules, and as ``key`` the name of a column that
    says what each record is called. A frame without a column for a text or a title raises InputError.
    """

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def check(self, kit: Normalizer | None = None, *, key: str | None = None) -> Frames:
        """Look at the frame, which comes back as it is."""
        return _frames(self._frame, (kit or Normalizer()).check_batch(self._frame, key=key))

    def fix(self, kit: Normalizer | None = None, *, unsafe: bool | None = None, key: str | None = None) -> pl.DataFrame:
        """Return a frame with all that can be fixed safely."""
        return self.fix_with_details(kit, unsafe=unsafe, key=key).frame

    def fix_with_details(
        self, kit: Normalizer | None = None, *, unsafe: bool | None = None, key: str | None = None
    ) -> Frames:
        """Do the same, and tell what was found, changed and mentioned."""
        batch = (kit or Normalizer()).fix_batch(self._frame, unsafe, key=key, details=True)
        new = [
            pl.Series(name, pl.from_arrow(batch.table.column(name)), dtype=self._frame.schema[name])
            for name in batch.changed_rows()
        ]
        return _frames(self._frame.with_columns(new), batch)


@pl.api.register_lazyframe_namespace("normkit")
class NormkitLazyFrame:
    """``lf.normkit.fix(kit)``: a lazy frame of the same schema, fixed when it is collected."""

    def __init__(self, frame: pl.LazyFrame) -> None:
        self._frame = frame

    def fix(
        self,
        kit: Normalizer | None = None,
        *,
        unsafe: bool | None = None,
        key: str | None = None,
        streaming: bool = True,
    ) -> pl.LazyFrame:
        """Return a lazy frame with all that can be fixed safely.

        Records are judged one by one, so that a streaming engine may hand them over in pieces of any size.
        """
        fixed = _fixing(kit or Normalizer(), unsafe, key)
        return self._frame.map_batches(fixed, streamable=streaming, validate_output_schema=True)


@pl.api.register_expr_namespace("normkit")
class NormkitExpression:
    """``pl.struct(...).normkit.fix(kit)``: an expression of records, each a struct of its fields."""

    def __init__(self, expression: pl.Expr) -> None:
        self._expression = expression

    def fix(self, kit: Normalizer | None = None, *, unsafe: bool | None = None) -> pl.Expr:
        """Return the structs with all that can be fixed safely."""
        fixed = _fixing(kit or Normalizer(), unsafe, None)

        def of_series(structs: pl.Series) -> pl.Series:
            return fixed(structs.struct.unnest()).to_struct(structs.name)

        return self._expression.map_batches(of_series, is_elementwise=True)


def _fixing(kit: Normalizer, unsafe: bool | None, key: str | None) -> Callable[[pl.DataFrame], pl.DataFrame]:
    return lambda frame: NormkitFrame(frame).fix(kit, unsafe=unsafe, key=key)


def _frames(frame: pl.DataFrame, batch: Batch) -> Frames:
    findings, changes, mentions = (pl.DataFrame(table) for table in batch[1:])
    return Frames(frame, findings, changes, mentions)
