"""The diff of a fix: what differs and no more, in time that grows with the text."""

from __future__ import annotations

import random
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from normkit.reporters.terminal.diff import differing, hunks

LINES = st.lists(st.sampled_from(["", "a", "b", "c"]), max_size=12)


def rebuilt(old: list[str], new: list[str]) -> list[str]:
    """Return the new lines by the old ones and what differs."""
    found: list[str] = []
    at = 0
    for block in differing(old, new):
        assert old[at : block.a] == new[len(found) : block.c]
        found += [*old[at : block.a], *new[block.c : block.d]]
        at = block.b
    return found + old[at:]


@given(old=LINES, new=LINES)
def test_the_old_lines_and_what_differs_give_the_new_ones(old: list[str], new: list[str]) -> None:
    assert rebuilt(old, new) == new
    assert list(differing(old, old)) == []


def shown(before: str, after: str) -> list[str]:
    return list(hunks("a", {"text": before}, {"text": after}, "TST101", 1, color=False))


def test_a_diff_is_read_as_one_would_write_it() -> None:
    assert shown("a\n\nb\n\nc", "a\n\nc") == ["a · text  TST101", "  @@ line 2 @@", "    ", "  - b", "  - ", "    c"]
    assert shown("a\nb\nc\nd\ne", "a\nB\nc\nd\nE") == [
        "a · text  TST101",
        "  @@ line 1 @@", "    a", "  - b", "  + B", "    c", "    d", "  - e", "  + E",
    ]  # fmt: skip
    assert shown("a\nb\nc\nd\ne\nf", "A\nb\nc\nd\ne\nF") == [
        "a · text  TST101",
        "  @@ line 1 @@", "  - a", "  + A", "    b",
        "  @@ line 5 @@", "    e", "  - f", "  + F",
    ]  # fmt: skip
    assert list(hunks("a", {}, {"title": "x"}, "TST101", None, color=False)) == [
        "a · title  TST101", "  @@ line 1 @@", "  + x",
    ]  # fmt: skip


def test_lines_that_all_repeat_are_told_apart_by_how_often_they_do() -> None:
    assert shown("x\nb1\n\nb2\n\nb3\ny", "x\nc1\n\nc2\n\nc3\ny")[2:] == [
        "    x", "  - b1", "  + c1", "    ", "  - b2", "  + c2", "    ", "  - b3", "  + c3", "    y",
    ]  # fmt: skip


def test_a_diff_takes_time_that_grows_with_the_text() -> None:
    chance = random.Random(1)

    def seconds(size: int) -> float:
        many = [str(number) for number in range(size)]
        pairs = [
            (["x", *["same", ""] * size, "y"], ["same", ""] * size),
            (["same"] * size, ["same"] * (size // 2) + ["x"]),
            (many, many[::-1]),
            (many, chance.sample(many, size)),
            (["a", "b"] * size, ["b", "a", "c"] * size),
        ]
        start = process_time()
        for old, new in pairs:
            assert rebuilt(old, new) == new
        return process_time() - start

    # The least of several: what else the machine does only adds to it.
    small, large = (min(seconds(size) for _ in range(4)) for size in (2_000, 8_000))
    assert large < 16 * max(small, 0.01)
