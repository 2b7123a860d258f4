"""What a rule class is to Python: a value that compares, hashes and is written down by its options."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass, make_dataclass

import pytest

from normkit import Context, Finding, Record, Rule


@dataclass(frozen=True, eq=False, repr=False)
class Counted(Rule):
    """A rule with options."""

    code = "ABC101"
    name = "counted"

    least: int = 3
    words: tuple[str, ...] = ("a", "b")

    def check(self, record: Record, context: Context) -> Iterator[Finding]:
        yield from ()


class Plain(Counted):
    """Another class with the same options."""


def test_rules_are_equal_by_class_and_options() -> None:
    assert Counted() == Counted(least=3) != Counted(least=4)
    assert Counted() != Plain()
    assert len({Counted(), Counted(3), Counted(words=())}) == 2


def test_a_rule_is_written_down_as_dataclasses_are() -> None:
    twin = make_dataclass("Counted", [("least", int), ("words", tuple)])
    assert repr(Counted(5)) == repr(twin(5, ("a", "b"))) == "Counted(least=5, words=('a', 'b'))"


def test_a_rule_pickles_and_does_not_change() -> None:
    assert pickle.loads(pickle.dumps(Counted(7))) == Counted(7)
    with pytest.raises(AttributeError):
        Counted().least = 4  # type: ignore[misc]
