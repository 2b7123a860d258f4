"""Texts that decide: which headlines are one, which texts are copies, at what price, in any order."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from benchmarks.headlines.texts import Text, scores, texts
from normkit import Normalizer
from normkit_headlines import group
from normkit_headlines.stories.address import canonical_address
from normkit_headlines.text_likeness.likeness import likeness
from normkit_headlines.text_likeness.sketch import NONE, SIZE, parts, sketch

REPORT = (
    "A fire in a grain store at Velmora drove 340 people from their homes on Monday night. Chief Oskar Lind said 12 "
    "crews fought it until dawn. Nobody was hurt. The store held 900 tons of barley. Police are looking for a van."
)
OTHER_FACTS = REPORT.replace("340", "75").replace("12", "31").replace("900", "2,450").replace("Velmora", "Corran")


@pytest.fixture(scope="module")
def made() -> list[Text]:
    return list(islice(texts(seed=5), 300))


def test_one_headline_over_texts_of_other_facts_is_two_and_similar_headlines_over_one_text_are_one() -> None:
    one, other = (
        "Fire in grain store drives families from homes",
        "Fire in a grain store: families driven from their homes",
    )
    assert group([one, one]) == group([one, one], [REPORT, REPORT]) == [0, 0]
    assert group([one, one], [REPORT, OTHER_FACTS]) == [0, 1]
    assert group([one, other]) == [0, 1]
    assert group([one, other], [REPORT, f"VELMORA - {REPORT} It was white."]) == [0, 0]
    assert group([one, other], [REPORT, OTHER_FACTS]) == [0, 1]


def test_headlines_alone_decide_where_a_text_is_missing_or_too_short() -> None:
    one = "Fire in grain store drives families from homes"
    assert group([one, one, one], [REPORT, "", "Nobody was hurt."]) == [0, 0, 0]


def test_another_number_in_the_headline_is_another_story_whatever_the_texts_say() -> None:
    headlines = ["Grain store fire drives 340 from their homes", "Grain store fire drives 75 from their homes"]
    assert group(headlines, [REPORT, REPORT]) == [0, 1]


def test_similar_texts_are_similar_under_any_headlines() -> None:
    headlines = ["Fire in grain store drives families from homes", "Oskar Lind and the night of the white van"]
    cut = f"It was a night to remember. {REPORT[90:]}"
    assert group(headlines, [REPORT, cut]) == [0, 1]
    assert group(headlines, [REPORT, cut], tier="similar") == [0, 0]


def test_as_many_texts_as_headlines_are_given() -> None:
    with pytest.raises(ValueError, match="2 headlines have 1 texts"):
        group(["a", "b"], ["c"])


def test_copies_come_together_and_quotations_and_templates_stay_apart(made: list[Text]) -> None:
    rows = [
        {"id": str(at), "title": f"Report {at} of {one.text[:40]}", "text": one.text} for at, one in enumerate(made)
    ]
    numbers = group([row["title"] for row in rows], [row["text"] for row in rows], tier="similar")
    precision, recall, _ = scores(numbers, [one.cluster for one in made])
    assert precision >= 0.99
    assert recall >= 0.9


def test_neither_order_nor_processes_matter_to_what_is_told_of_copies(made: list[Text]) -> None:
    records = [
        {"id": str(at), "title": f"{one.text[::-1][:40]} {at}", "text": one.text} for at, one in enumerate(made[:150])
    ]
    kit = Normalizer(select=["HED203"])

    def told(order: list[int]) -> dict[int, list[str]]:
        knowledge = kit.learn(kit.collect(records[at], f"a.jsonl:{at}") for at in order)
        found = {at: kit.judge(records[at], knowledge=knowledge, name=f"a.jsonl:{at}").findings for at in order}
        return {at: [finding.message for finding in some] for at, some in sorted(found.items())}

    order = list(range(len(records)))
    expected = told(order)
    assert sum(map(len, expected.values())) > 10
    random.Random(3).shuffle(order)
    assert told(order) == expected


def test_a_sketch_is_the_same_on_every_machine_and_of_one_size() -> None:
    assert len(sketch(REPORT)) == len(sketch(REPORT * 50)) == SIZE == 114
    assert sketch(REPORT)[:8].hex() == "00291818228a8a8a"
    assert sketch("Too short.") == sketch("") == NONE


@pytest.mark.parametrize(
    "spelled",
    [
        REPORT.replace("On Monday", "on Monday").replace(" ", "\n"),
        REPORT.replace(". ", "… ").replace("900 tons", "“900” tons"),
        REPORT.replace("340", "٣٤٠").replace("12", "１２"),
        REPORT.replace("Velmora", "Velmora\u200b"),
    ],
)
def test_white_space_punctuation_and_the_digits_of_other_scripts_do_not_show_in_a_sketch(spelled: str) -> None:
    assert spelled != REPORT
    assert sketch(spelled) == sketch(REPORT)


def test_the_order_of_words_shows_in_a_sketch() -> None:
    backwards = " ".join(reversed(REPORT.split()))
    assert likeness(sketch(REPORT), sketch(backwards)).resemblance < 0.1
    assert likeness(sketch(REPORT), sketch(backwards)).facts == (1, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bürgermeister besucht Ölstadt", "BÜRGERMEISTER BESUCHT ÖLSTADT"),
        ("Мэр Кремлева открыл новый мост", "МЭР КРЕМЛЕВА ОТКРЫЛ НОВЫЙ МОСТ"),
    ],
)
def test_capitals_show_in_the_names_alone(one: str, other: str) -> None:
    text = "{} heute in {} neben {} und {} wieder bei {} gesehen haben"
    small, large = (parts(sketch(text.format(*[opening] * 5))) for opening in (one, other))
    assert small.bins == large.bins
    assert set(small.names) < set(large.names)


@pytest.mark.parametrize(
    "text",
    [
        "\ud800 " * 40,
        "\0 " * 60,
        "7 " * 500,
        "9" * 10_000,
        "١٢٣ " * 40,
        "a" * 10_000,
        "เ" * 60,
        "、。" * 60,
        "İ" * 60,
        "१ २ " * 30,
    ],
)
def test_any_text_has_a_sketch_that_is_all_its_own(text: str) -> None:
    assert len(sketch(text)) == SIZE
    if sketch(text) != NONE:
        assert likeness(sketch(text), sketch(text)).resemblance == 1


@pytest.mark.parametrize(
    ("written", "one"),
    [
        ("HTTPS://WWW.Quay.Example/A/?b=2&a=1&utm_id=7#c", "quay.example/A?a=1&b=2"),
        ("https://en.m.wiki.quay.example/x", "en.wiki.quay.example/x"),
        ("https://quay-example.cdn.ampproject.org/c/s/quay.example/x/amp/", "quay.example/x"),
        ("https://quay.example/x/index.php?amp=1", "quay.example/x"),
        ("https://quay.example/#!/x", "quay.example#!/x"),
        ("https://quay.example/?utm_source=x", ""),
        ("ftp://quay.example/x", ""),
        ("//quay.example/x", ""),
        ("http://[quay/x", ""),
        ("http://localhost/x", ""),
        ("https://quay.example/\ud800%ff", "quay.example/\ud800\udcff"),
    ],
)
def test_the_addresses_of_one_page_have_one_form(written: str, one: str) -> None:
    assert canonical_address(written) == one
    assert not one or canonical_address(f"https://{one}") == one


def test_an_address_of_hundreds_of_records_is_told_of_once() -> None:
    records = [{"id": str(at), "url": "https://quay.example/live", "text": f"{at}"} for at in range(300)]
    kit = Normalizer(select=["HED204"])
    told = [finding.message for out in kit.corpus(records) for finding in out.findings]
    assert told == ["300 records give this address: that of a list, a feed or a page that changes"]
