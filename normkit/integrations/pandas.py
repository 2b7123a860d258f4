"""pandas: ``df.normkit`` checks and fixes data frames. Importing this module makes the accessor known."""

from __future__ import annotations

from typing import NamedTuple

from normkit.core.errors import ConfigError, InputError, OutputError
from normkit.engine.normalizer import Normalizer
from normkit.engine.tables.batch import Batch

try:
    import pandas as pd
    import pyarrow as pa
except ImportError:
    raise ConfigError("data frames of pandas need it and pyarrow: pip install 'normkit[pandas]'") from None


class Frames(NamedTuple):
    """The tables of a ``normkit.Batch`` as data frames."""

    frame: pd.DataFrame
    """The records as they leave: index, columns and types as they came."""
    findings: pd.DataFrame
    """``row`` here and below counts the rows of the frame from 0, whatever its index."""
    changes: pd.DataFrame
    mentions: pd.DataFrame


@pd.api.extensions.register_dataframe_accessor("normkit")
class NormkitAccessor:
    """``df.normkit``: what a normalizer finds in the records of a data frame, and the frame as it fixes them.

    Each call takes a ``Normalizer``, by default one with all installed rules, and as ``key`` the name of a column that
    says what each record is called. None, NaN and NA are missing values. A frame without a column for a text or a
    title, and a column whose values are not of one type, raise InputError.
    """

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def check(self, kit: Normalizer | None = None, *, key: str | None = None) -> Frames:
        """Look at the frame, which comes back as it is."""
        return _frames(self._frame, (kit or Normalizer()).check_batch(_table(self._frame), key=key))

    def fix(self, kit: Normalizer | None = None, *, unsafe: bool | None = None, key: str | None = None) -> pd.DataFrame:
        """Return a frame with all that can be fixed safely; the one that was given stays as it is."""
        return self.fix_with_details(kit, unsafe=unsafe, key=key).frame

    def fix_with_details(
        self, kit: Normalizer | None = None, *, unsafe: bool | None = None, key: str | None = None
    ) -> Frames:
        """Do the same, and tell what was found, changed and mentioned."""
        batch = (kit or Normalizer()).fix_batch(_table(self._frame), unsafe, key=key, details=True)
        return _frames(_with_changes(self._frame, batch), batch)


def _frames(frame: pd.DataFrame, batch: Batch) -> Frames:
    return Frames(frame, batch.findings.to_pandas(), batch.changes.to_pandas(), batch.mentions.to_pandas())


def _table(frame: pd.DataFrame) -> pa.Table:
    """Return the columns of a frame as Arrow has them. Raises InputError for one that it cannot hold."""
    if not (frame.columns.is_unique and all(isinstance(name, str) for name in frame.columns)):
        raise InputError("the columns of a frame of records have different names, each a string")
    columns = {}
    for name, column in frame.items():
        try:
            columns[name] = pa.array(column, from_pandas=True)
        except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
            why = str(error).partition("\n")[0]
            raise InputError(f"column {name!r}: its values are not of one type ({why}); convert or drop it") from error
    return pa.table(columns) if columns else pa.table({})


def _with_changes(frame: pd.DataFrame, batch: Batch) -> pd.DataFrame:
    """Return the frame with the new values in their cells; all other cells keep their very objects."""
    fixed = frame.copy()
    for name, rows in batch.changed_rows().items():
        column, values = frame[name].copy(), [batch.table.column(name)[row].as_py() for row in rows]
        try:
            if isinstance(column.dtype, pd.CategoricalDtype):
                column = column.cat.add_categories(
                    [one for one in dict.fromkeys(values) if one not in column.cat.categories]
                )
            for row, value in zip(rows, values, strict=True):
                column.iat[row] = value
        except (TypeError, ValueError) as error:
            raise OutputError(f"column {name!r} ({frame[name].dtype}) cannot hold a fixed value: {error}") from error
        fixed[name] = column
    return fixed
