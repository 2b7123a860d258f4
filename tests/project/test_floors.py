"""Figures do not sink unseen: a fall is told, and a floor is lowered only by whoever asks for it."""

from __future__ import annotations

import tomllib

import pytest

from benchmarks import floors

FLOORS = {"a": 0.5, "b": 0.25}


def test_a_fall_is_told_and_a_rise_is_none() -> None:
    rows = {
        name: floors.has_fallen(floor, now)
        for name, floor, now in floors.compared({"a": 0.4, "b": 0.3, "c": 1.0}, FLOORS)
    }
    assert rows == {"a": True, "b": False, "c": False}
    assert floors.has_fallen(0.5, None), "a figure that is gone has fallen"
    assert not floors.has_fallen(0.5, 0.49999), "figures have four digits"


@pytest.mark.parametrize(
    ("up", "down", "expected"),
    [
        (False, False, FLOORS),
        (True, False, {"a": 0.5, "b": 0.3, "c": 1.0}),
        (False, True, {"a": 0.4, "b": 0.25}),
        (True, True, {"a": 0.4, "b": 0.3, "c": 1.0}),
    ],
)
def test_floors_move_only_where_they_are_told_to(up: bool, down: bool, expected: dict[str, float]) -> None:
    assert floors.moved({"a": 0.4, "b": 0.3, "c": 1.0}, FLOORS, up, down) == expected


def test_a_figure_that_is_gone_goes_only_downwards() -> None:
    assert floors.moved({"a": 0.5}, FLOORS, up=True, down=False) == FLOORS
    assert floors.moved({"a": 0.5}, FLOORS, up=False, down=True) == {"a": 0.5}


def test_the_floors_that_are_written_are_read_and_belong_to_a_benchmark() -> None:
    there = tomllib.loads(floors.FLOORS.read_text("utf-8"))
    assert floors.written(there) == floors.FLOORS.read_text("utf-8")
    assert there.keys() == floors.BENCHMARKS.keys()
    assert all(figures for figures in there.values())
