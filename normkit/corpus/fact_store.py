"""Facts on their way from the records to the corpus rules: in memory, and on disk once they outgrow a limit."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from normkit.core.errors import ConfigError, OutputError
from normkit.core.rule import Fact

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection
from normkit.corpus.fact_codec import parted, unpack

_OVERHEAD = 41
"""Bytes that Python adds to each packed fact: the header of the object and its place in a list."""
_BLOCK = 50_000
"""Facts that go to disk, or come back, at a time."""
_ENGINE = 100
"""Megabytes that DuckDB may use to sort; beyond, it sorts on disk."""


class FactStore:
    """A bag of facts under keys, for the time of a ``with``: in memory, and in DuckDB once they outgrow a limit."""

    def __init__(self, memory: int = 0) -> None:
        """``memory`` is the limit in bytes; 0 is none. Raises ConfigError if one is set and DuckDB is missing."""
        self._memory = memory
        self._kept: dict[str, list[bytes]] = {}
        self._size = 0
        self._disk: DuckDBPyConnection | None = None
        self._stack = ExitStack()
        if memory:
            expect_duckdb()

    def __enter__(self) -> FactStore:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def add(self, key: str, packed: Sequence[bytes]) -> None:
        """Take packed facts in. Raises OutputError if they have to go to disk, and cannot."""
        self._kept.setdefault(key, []).extend(packed)
        if self._memory:
            self._size += sum(map(len, packed)) + _OVERHEAD * len(packed)
            if self._size > self._memory:
                self._move_to_disk()

    def append(self, key: str, block: bytes) -> None:
        """Take a block of them in (``fact_codec.joined``). Raises OutputError as above."""
        self.add(key, list(parted(BytesIO(block))))

    def of(self, key: str) -> Iterator[Fact]:
        """Return the facts under a key, sorted. Raises TypeError where they cannot be: a number against a string."""
        return in_order(self._sorted(key))

    def _sorted(self, key: str) -> Iterator[bytes]:
        if self._disk is None:
            yield from sorted(self._kept.get(key, ()))
            return
        self._move_to_disk()
        with _disk_errors():
            found = self._disk.cursor().execute("SELECT fact FROM facts WHERE key = ? ORDER BY fact", [key])
            while rows := found.fetchmany(_BLOCK):
                yield from (fact for (fact,) in rows)

    def _move_to_disk(self) -> None:
        with _disk_errors():
            if self._disk is None:
                self._disk = _opened(self._stack)
            for key, kept in self._kept.items():
                for block in (kept[at : at + _BLOCK] for at in range(0, len(kept), _BLOCK)):
                    self._disk.execute("INSERT INTO facts SELECT ?, unnest(?::BLOB[])", [key, block])
        self._kept.clear()
        self._size = 0


def in_order(packed: Iterable[bytes]) -> Iterator[Fact]:
    """Yield sorted packed facts, unpacked. Raises TypeError where they cannot sort: a number against a string."""
    last: Fact = ()
    for one in packed:
        fact = unpack(one)
        assert last <= fact, "packed facts sort as facts do"  # and a number against a string raises here
        last = fact
        yield fact


def expect_duckdb() -> None:
    """Raise ConfigError where DuckDB, which sorts facts on disk, is missing."""
    from importlib.util import find_spec

    if not find_spec("duckdb"):
        raise ConfigError("a limit on the memory of facts needs DuckDB: pip install 'normkit[duckdb]'")


def _opened(stack: ExitStack) -> DuckDBPyConnection:
    """Return a fresh database that goes away, with its folder, when the stack is closed."""
    from tempfile import TemporaryDirectory

    import duckdb

    folder = stack.enter_context(TemporaryDirectory(prefix="normkit-", ignore_cleanup_errors=True))
    # One thread: each takes memory of its own, and what takes time here is Python.
    disk = stack.enter_context(duckdb.connect(os.path.join(folder, "facts.duckdb")))
    disk.execute(f"SET memory_limit = '{_ENGINE}MB'; SET threads = 1")
    disk.execute("CREATE TABLE facts (key VARCHAR, fact BLOB)")
    return disk


@contextmanager
def _disk_errors() -> Iterator[None]:
    from tempfile import gettempdir

    import duckdb

    try:
        yield
    except (duckdb.Error, OSError) as error:
        raise OutputError(
            f"the facts of corpus rules cannot be kept in {gettempdir()}: {error}. "
            "Set TMPDIR to a folder with more room, or allow more memory"
        ) from error
