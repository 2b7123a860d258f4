"""Import pandera without the libraries that it looks for besides polars.

Its own modules import pandas, pyspark and others where they are installed, for data frames that are none of ours: in an
environment with pandas that takes longer than pandera and polars together, and with pyspark several times as long.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import ModuleType

UNWANTED = frozenset(("dask", "geopandas", "modin", "numpy", "pandas", "pyspark"))
"""What pandera 0.26 to 0.35 imports if it can, at start or with the first check of a column."""


def import_pandera() -> None:
    """Import pandera's polars backend; what is ``UNWANTED`` stays out, unless it is imported already.

    For schemas of our own alone: others may be written for pandas as well.
    """
    import polars as pl  # sees what is installed, for those who ask it for pandas later

    with _hidden(UNWANTED):
        import pandera.polars as pa

        # The first check of a column imports the rest.
        check = pa.Check(str.isalpha, element_wise=True)
        pa.DataFrameSchema({"any": pa.Column(str, check)}).validate(pl.DataFrame({"any": ["any"]}), lazy=True)


@contextmanager
def _hidden(names: frozenset[str]) -> Iterator[None]:
    finder = _NotInstalled(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _NotInstalled:
    """A finder on ``sys.meta_path``: it finds that these packages are not installed."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname.partition(".")[0] in self.names:
            # In the interpreter's own words: pandera reads them.
            raise ModuleNotFoundError(f"No module named {fullname!r}", name=fullname)
