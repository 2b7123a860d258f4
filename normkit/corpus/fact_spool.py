"""Facts kept on disk as they come, in one file for each key, for other processes to read: none of them is unpacked."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from tempfile import TemporaryDirectory, gettempdir

from normkit.core.errors import OutputError
from normkit.core.rule import Fact
from normkit.corpus.fact_codec import joined, parted
from normkit.corpus.fact_store import FactStore, expect_duckdb

_BLOCK = 50_000
"""Facts that are read at a time."""


class FactSpool:
    """A bag of facts under keys, in the files of a folder."""

    def __init__(self, folder: str, memory: int) -> None:
        """``memory``: bytes that ``of`` may take, beyond which it sorts on disk; 0 is no limit.

        Raises ConfigError if one is set and DuckDB is missing.
        """
        if memory:
            expect_duckdb()
        self._folder, self._memory = folder, memory
        self._files: dict[str, str] = {}

    def add(self, key: str, packed: Sequence[bytes]) -> None:
        """Take packed facts in. Raises OutputError where there is no room for them."""
        self.append(key, joined(packed))

    def append(self, key: str, block: bytes) -> None:
        """Take a block of them in (``fact_codec.joined``). Raises OutputError as above."""
        with no_room(), open(self.file(key), "ab") as file:  # there may be more than a process may hold open
            file.write(block)

    def file(self, key: str) -> str:
        """Return the path of the file of a key; it is there once there are facts."""
        return self._files.setdefault(key, os.path.join(self._folder, f"{len(self._files)}.facts"))

    def of(self, key: str) -> Iterator[Fact]:
        """Yield the facts under a key, sorted. Raises TypeError where they cannot be: a number against a string."""
        return spooled(self.file(key), self._memory)


def spooled(file: str, memory: int) -> Iterator[Fact]:
    """Yield the facts of a file of a ``FactSpool``, sorted. Raises TypeError as above, and OutputError."""
    with FactStore(memory) as facts:
        with no_room():
            if os.path.exists(file):
                with open(file, "rb") as blocks:
                    packed = parted(blocks)
                    while some := list(islice(packed, _BLOCK)):
                        facts.add("", some)
        yield from facts.of("")


@contextmanager
def private_folder() -> Iterator[str]:
    """Make a folder that nobody else may look into, for the time of a ``with``. Raises OutputError as above."""
    with no_room():
        made = TemporaryDirectory(prefix="normkit-", ignore_cleanup_errors=True)
    with made as path:
        yield path


@contextmanager
def no_room() -> Iterator[None]:
    """Turn errors of the disk into an OutputError that says what to do."""
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"the facts of corpus rules cannot be kept in {gettempdir()}: {error.strerror}. "
            "Set TMPDIR to a folder with more room"
        ) from error
