"""Headlines across records: what is one headline, what only looks like it, and at what price."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from benchmarks.headlines.generated import LabelledHeadline, rows
from normkit import Normalizer
from normkit_headlines import group

ONE = [
    ("Mayor opens new harbour bridge", "MAYOR OPENS NEW HARBOR BRIDGE | Reuters"),
    ("Orlund Harbour Board raises all its mooring fees", "OHB raises all its mooring fees"),
    ("Storm leaves 40 percent of Orlund dark", "Storm left 40% of Orlund dark"),
    ("Fourteen divers rescued off Orlund pier", "Fourten divers rescued off Orlund pier"),
]
TWO = [
    ("Orlund fire kills 12 dock workers", "Orlund fire kills 120 dock workers"),
    ("Orlund crew beats Kestrel rowers in final", "Kestrel crew beats Orlund rowers in final"),
    ("Ferry line to Austria opens in the spring", "Ferry line to Australia opens in the spring"),
    ("Austrian ferry crew ends its long strike", "Australian ferry crew ends its long strike"),
    ("Harbour talks in Orlund to resume on Tuesday", "Harbour talks in Orlund to resume on Thursday"),
    ("Orlund storm leaves dozens without a roof", "Orlund storm leaves hundreds without a roof"),
    ("UK to host harbour talks with Orlund", "US to host harbour talks with Orlund"),
    ("Orlund board seeks a lender for its pier", "Orlund board seeks a leader for its pier"),
    ("Orlund divers rescued after long storm", "Orlund divers rescued before long storm"),
    ("Harbour board wins case against its builder", "Harbour board loses case against its builder"),
    ("Orlund jury acquits harbour master of fraud", "Orlund jury convicts harbour master of fraud"),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_mechanical_differences_make_no_other_headline(one: str, other: str) -> None:
    assert group([one, other]) == group([other, one]) == [0, 0]


@pytest.mark.parametrize(("one", "other"), TWO)
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
    labels = group(chain)
    assert labels[0] != labels[-1]
    assert group(chain[::-1])[::-1] != [0] * len(chain)


def test_a_start_belongs_to_the_headline_with_most_copies_or_to_none() -> None:
    cut, one = "Kestrel lighthouse keeper dies...", "Kestrel lighthouse keeper dies at {}"
    assert group([cut, one.format(93), one.format(39)]) == [0, 1, 2]
    assert group([cut, one.format(93), one.format(93), one.format(39)]) == [0, 0, 0, 1]


def test_labels_are_learned_from_the_corpus() -> None:
    heads = ["Gale sinks two trawlers", "Council buries the last tank", "Ferries stay in port at night"]
    assert group([*heads, *(f"{head} – Tide & Harbour Gazette" for head in heads)]) == [0, 1, 2, 0, 1, 2]


@pytest.fixture(scope="module")
def made() -> list[LabelledHeadline]:
    return list(islice(rows(seed=7), 4_000))


def partition(labels: list[int], order: list[int]) -> set[frozenset[int]]:
    groups: dict[int, set[int]] = {}
    for label, at in zip(labels, order, strict=True):
        groups.setdefault(label, set()).add(at)
    return {frozenset(one) for one in groups.values()}


@pytest.mark.parametrize("tier", ["near", "similar"])
def test_the_order_of_the_headlines_does_not_matter(made: list[LabelledHeadline], tier: str) -> None:
    order = list(range(len(made)))
    expected = partition(group([row.text for row in made], tier), order)  # type: ignore[arg-type]
    random.Random(3).shuffle(order)
    assert partition(group([made[at].text for at in order], tier), order) == expected  # type: ignore[arg-type]


def test_made_up_headlines_come_apart_and_together(made: list[LabelledHeadline]) -> None:
    labels = group([row.text for row in made])
    both = {(row.cluster, label) for row, label in zip(made, labels, strict=True)}
    clusters, found = {cluster for cluster, _ in both}, set(labels)
    assert len(both) - len(found) <= 0.002 * len(found), "hardly a group holds two headlines"
    assert len(both) - len(clusters) <= 0.02 * len(clusters), "few headlines fall apart"


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


def test_a_finding_names_the_record_to_keep_and_says_what_differs() -> None:
    records = [
        {"id": "b", "title": "Mayor Opens New Harbor Bridge | Reuters", "published": "2031-05-02"},
        {"id": "a", "title": "Mayor opens new harbour bridge", "published": "2031-05-01"},
    ]
    kit = Normalizer(select=["HED201"])
    learned = kit.learn(kit.collect(record, f"week.jsonl:{line}") for line, record in enumerate(records, 1))
    late, early = (
        kit.judge(record, None, learned=learned, name=f"week.jsonl:{n}") for n, record in enumerate(records, 1)
    )
    (finding,) = late.findings
    assert finding.message == "same headline as record 'a' (week.jsonl:2): here 'harbor reuters', there 'harbour'"
    assert not early.findings


@pytest.mark.parametrize("options", [{"tier": "far"}, {"days": -1}, {"within": "all"}, {"keep": "best"}, {"crowd": 1}])
def test_options_that_make_no_sense_are_errors(options: dict[str, object]) -> None:
    with pytest.raises(Exception, match=next(iter(options))):
        Normalizer(select=["HED201"], options={"HED201": options}).check({"title": "x", "text": "y"})
