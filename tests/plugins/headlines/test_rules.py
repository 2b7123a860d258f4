"""The rules: what fixtures cannot say of messages, suggestions and options."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import Normalizer, Safety
from normkit_headlines.stories.record_order import natural_order


def test_capitals_are_suggested_as_the_article_writes_the_words() -> None:
    text = "In the port of Velmora, the guild of USM met on Monday. Boatmen came."
    (finding,) = Normalizer(select=["HED112"]).check({"title": "USM BOATMEN OF VELMORA MEET", "text": text}).findings
    assert finding.fix is not None
    assert finding.fix.safety == Safety.MANUAL
    assert finding.fix.edits[0].text == "USM boatmen of Velmora meet"


def test_a_longer_title_is_no_headline() -> None:
    title = "The harbour of Velmora is open again " * 40
    record = {"title": title, "text": f"{title}\n\nThe first barge in nine years tied up on Friday morning."}
    assert Normalizer(select=["HED"]).fix(record).findings == ()


def test_a_finding_names_the_record_to_keep_and_says_what_differs() -> None:
    records = [
        {"id": "b", "title": "Mayor Opens New Harbor Bridge | Reuters", "published": "2031-05-02"},
        {"id": "a", "title": "Mayor opens new harbour bridge", "published": "2031-05-01"},
    ]
    kit = Normalizer(select=["HED201"])
    knowledge = kit.learn(kit.collect(record, f"week.jsonl:{line}") for line, record in enumerate(records, 1))
    late, early = (
        kit.judge(record, knowledge=knowledge, name=f"week.jsonl:{n}") for n, record in enumerate(records, 1)
    )
    (finding,) = late.findings
    assert finding.message == "same headline as record 'a' (week.jsonl:2): here 'harbor reuters', there 'harbour'"
    assert not early.findings


@pytest.mark.parametrize("names", [("in.csv:2", "in.csv:10"), ("a9/b.csv:30", "a10/b.csv:4"), ("x", "x1"), ("1", "b")])
def test_without_dates_the_first_as_a_person_counts_is_kept(names: tuple[str, str]) -> None:
    record = {"title": "Mayor opens new harbour bridge", "text": "The bridge is open."}
    kit = Normalizer(select=["HED201"])
    for order in (names, names[::-1]):
        knowledge = kit.learn(kit.collect(record, name) for name in order)
        found = {name: kit.judge(record, knowledge=knowledge, name=name).findings for name in order}
        assert [name for name, findings in found.items() if findings] == [names[1]]


@given(st.text("ab:"), st.integers(0, 10**30), st.integers(0, 10**30), st.text("ab:0٣"))
def test_names_sort_by_their_numbers(before: str, one: int, other: int, behind: str) -> None:
    keys = [natural_order(f"{before}{number}:{behind}") for number in (one, other)]
    assert (keys[0] < keys[1]) == (one < other)
    assert (keys[0] == keys[1]) == (one == other)


@given(st.lists(st.text("ab:019٣"), max_size=6, unique=True), st.randoms())
def test_all_names_can_be_sorted(names: list[str], random: Random) -> None:
    shuffled = random.sample(names, len(names))
    assert [natural_order(n) for n in sorted(names, key=natural_order)] == sorted(map(natural_order, shuffled))


@pytest.mark.parametrize("options", [{"tier": "far"}, {"days": -1}, {"within": "all"}, {"keep": "best"}, {"crowd": 1}])
def test_options_that_make_no_sense_are_errors(options: dict[str, object]) -> None:
    with pytest.raises(Exception, match=next(iter(options))):
        Normalizer(select=["HED201"], options={"HED201": options}).check({"title": "x", "text": "y"})
