"""A format around another one: it asks the inner one of its rows, and says itself how they become the file's bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from normkit.formats.base import Format, Position, Row


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

    def with_columns(self, names: tuple[str, ...]) -> Self:
        inner = self.inner.with_columns(names)
        return self if inner is self.inner else replace(self, inner=inner)

    def holds(self, row: Row, key: str) -> bool:
        return self.inner.holds(row, key)

    def positions(self, row: Row, key: str, offsets: Iterable[int]) -> dict[int, Position]:
        return self.inner.positions(row, key, offsets)

    def unfit(self, row: Row, fixed: Mapping[str, object]) -> str:
        return self.inner.unfit(row, fixed)
