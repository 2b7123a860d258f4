"""Headlines across records: what is one headline, what only looks like it, and at what price."""

from __future__ import annotations

import random
import tomllib
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import pytest

from benchmarks.headlines.generated import LabelledHeadline, rows
from normkit_headlines import group
from tests.linear.corpora import TITLES
from tests.linear.growth import calls_of

PAIRS = tomllib.loads((Path(__file__).parents[3] / "fixtures/headlines/similarity.toml").read_text("utf-8"))["pair"]
NOT_YET = pytest.mark.xfail(strict=True, reason="a known failure")


def pairs(*kinds: str) -> list[Any]:
    return [
        pytest.param(*pair["headlines"], id=pair["name"], marks=[NOT_YET] if pair["kind"] == "known-failure" else [])
        for pair in PAIRS
        if pair["kind"] in kinds
    ]


def test_every_pair_says_what_it_is() -> None:
    assert {pair["kind"] for pair in PAIRS} == {"wild", "synthetic", "negative", "known-failure"}
    assert all(pair.keys() == {"kind", "name", "headlines"} for pair in PAIRS)


@pytest.mark.parametrize(("one", "other"), pairs("wild", "synthetic", "known-failure"))
def test_mechanical_differences_make_no_other_headline(one: str, other: str) -> None:
    assert group([one, other]) == group([other, one]) == [0, 0]


@pytest.mark.parametrize(("one", "other"), pairs("negative"))
def test_differing_tokens_make_another_headline(one: str, other: str) -> None:
    assert group([one, other]) == [0, 1]
    assert group([one, other], "similar") == [0, 1]


def test_short_and_wordless_titles_are_joined_by_equality_only() -> None:
    assert group(["", " ", "?!", "!?", "?!", "...", "…"]) == [0, 1, 2, 3, 2, 4, 5]
    assert group(["In brief", "In grief", "IN BRIEF", "On brief", "The", "A"]) == [0, 1, 0, 2, 3, 4]
    assert group(["Tide...", "Tide tables", "Tide tables", "The..."]) == [0, 1, 1, 2]


def test_chains_do_not_grow() -> None:
    words = ("harbour", "council", "orders", "wooden", "barges", "northern", "shipyard", "winter", "cargo", "season")
    chain = [" ".join([*(f"{word}x" for word in words[:slips]), *words[slips:]]) for slips in range(len(words))]
    numbers = group(chain)
    assert numbers[0] != numbers[-1]
    assert group(chain[::-1])[::-1] != [0] * len(chain)


def test_a_start_belongs_to_the_headline_with_most_copies_or_to_none() -> None:
    cut, one = "Kestrel lighthouse keeper dies...", "Kestrel lighthouse keeper dies at {}"
    assert group([cut, one.format(93), one.format(39)]) == [0, 1, 2]
    assert group([cut, one.format(93), one.format(93), one.format(39)]) == [0, 0, 0, 1]


@pytest.fixture(scope="module")
def made() -> list[LabelledHeadline]:
    return list(islice(rows(seed=7), 4_000))


def partition(numbers: list[int], order: list[int]) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = {}
    for number, at in zip(numbers, order, strict=True):
        groups.setdefault(number, set()).add(at)
    return {frozenset(one) for one in groups.values()}


@pytest.mark.parametrize("tier", ["near", "similar"])
def test_the_order_of_the_headlines_does_not_matter(
    made: list[LabelledHeadline], tier: Literal["near", "similar"]
) -> None:
    order = list(range(len(made)))
    expected = partition(group([row.text for row in made], tier=tier), order)
    random.Random(3).shuffle(order)
    assert partition(group([made[at].text for at in order], tier=tier), order) == expected


def test_made_up_headlines_come_apart_and_together(made: list[LabelledHeadline]) -> None:
    numbers = group([row.text for row in made])
    both = {(row.cluster, number) for row, number in zip(made, numbers, strict=True)}
    clusters, found = {cluster for cluster, _ in both}, set(numbers)
    assert len(both) - len(found) <= 0.002 * len(found), "hardly a group holds two headlines"
    assert len(both) - len(clusters) <= 0.03 * len(clusters), "few headlines fall apart"


def test_the_generator_makes_the_same_headlines_again() -> None:
    assert list(islice(rows(2), 300)) == list(islice(rows(2), 300)) != list(islice(rows(3), 300))


@pytest.mark.parametrize(
    "headlines",
    [
        ["a b c d e " * 300] * 3,
        [f"crossword number {number} of the day" for number in range(3_000)],
        [f"crossword of the day with solver {'abcdefghij'[number % 10] * (number % 7 + 1)}" for number in range(3_000)],
        ["\0 \ud800 \u202e word " * 40, "(" * 5_000, " - " * 5_000, "#39" * 5_000, "&" * 5_000, ": " * 5_000],
        ["kestrel island votes..." for _ in range(3_000)],
    ],
)
def test_hostile_headlines_take_no_long_time(headlines: list[str]) -> None:
    assert len(group(headlines, "similar")) == len(headlines)


@pytest.mark.parametrize(
    ("says", "most"),
    [("few words", 900), ("the same words permuted", 1_300), ("one common prefix", 1_700), ("one letter apart", 1_100)],
)
def test_many_headlines_that_resemble_each_other_take_little_work(says: str, most: int) -> None:
    draw = random.Random(15)
    headlines = [TITLES[says](draw, number) for number in range(1_600)]
    group(headlines[:100])
    assert calls_of(lambda: group(headlines)) / len(headlines) <= most
