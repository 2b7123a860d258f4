"""A format around another one: it asks the inner one of its rows, and says itself how they become the file's bytes."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO, Self

from normkit.formats.base import Format, Position, Row, Stretch


@dataclass(frozen=True, slots=True)
class Wrapped(Format):
    """What is the same in every wrapping; ``inner`` is the format of the rows, which hold their bytes."""

    inner: Format

    @property
    def name(self) -> str:  # type: ignore[override]
        return self.inner.name

    @property
    def suffixes(self) -> tuple[str, ...]:  # type: ignore[override]
        return self.inner.suffixes

    @property
    def keeps_bytes(self) -> bool:
        return False

    @property
    def cuts(self) -> bool:  # type: ignore[override]
        return self.inner.cuts

    def stretches(self, source: BinaryIO, path: str, size: int) -> Iterator[Stretch]:
        return self.inner.stretches(self.unwrapped(source, path), path, size)

    def read_stretch(self, stretch: Stretch, path: str) -> Iterator[Row]:
        return self.inner.read_stretch(stretch, path)

    def read(self, source: BinaryIO, path: str) -> Iterator[Row]:
        return self.inner.read(self.unwrapped(source, path), path)

    @abstractmethod
    def unwrapped(self, source: BinaryIO, path: str) -> BinaryIO:
        """Return what the wrapping is around, as a stream; reading it may raise InputError."""

    def with_columns(self, names: tuple[str, ...]) -> Self:
        inner = self.inner.with_columns(names)
        return self if inner is self.inner else replace(self, inner=inner)

    def holds(self, row: Row, key: str) -> bool:
        return self.inner.holds(row, key)

    def positions(self, row: Row, key: str, offsets: Iterable[int]) -> dict[int, Position]:
        return self.inner.positions(row, key, offsets)

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        return self.inner.unfit(row, fixed)
