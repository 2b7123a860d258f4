"""Which key stands for which field: the surest that holds something; of two that differ, people are asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from normkit.core.fields import field_names, from_record, own_names, to_record
from normkit.core.model import Record

PROSE = "The dam held on Monday, the engineers said, and the valley slept."


def own(record: dict[str, Any], **given: str) -> dict[str, str]:
    return dict(field_names(record, tuple(given.items())).own)


def test_the_canonical_name_goes_before_any_other() -> None:
    record = {"body": "Other.", "text": PROSE, "headline": "Dam", "title": "Dam holds", "description": "Dam."}
    names = field_names(record)
    assert (names.own, names.doubtful) == ({"title": "title", "text": "text"}, {})


@pytest.mark.parametrize("empty", ["", " \n", None, float("nan"), []])
def test_what_is_empty_goes_before_nothing(empty: object) -> None:
    assert own({"text": empty, "content": PROSE}) == {"text": "content"}
    assert own({"content": empty, "body": PROSE}) == {"text": "body"}
    assert own({"text": empty, "content": empty}) == {"text": "text"}


def test_two_names_of_one_tier_that_differ_are_a_question() -> None:
    names = field_names({"headline": "Dam", "article_body": PROSE, "full_text": f"{PROSE} More."})
    assert names.doubtful == {"text": ("article_body", "full_text")}
    assert not field_names({"article_body": PROSE, "full_text": f" {PROSE}\n"}).doubtful, "the same text"
    assert field_names({"article_body": PROSE, "full_text": "x"}, (("text", "full_text"),)).doubtful == {}


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("2024-05-01", "2024-05-01T10:00:00Z", False),
        ("2024-05-01", "1 May 2024", False),
        ("2024-05-01T23:30:00-05:00", "2024-05-02", False),
        ("2024-05-01", "2024-05-09", True),
        (1714521600, "2024-05-01", False),
        (1714521600000, date(2024, 5, 1), False),
        (1714521600, "2021-05-01", True),
    ],
)
def test_two_dates_differ_where_no_time_zone_explains_it(one: object, other: object, asked: bool) -> None:
    assert bool(field_names({"text": PROSE, "publish_date": one, "pub_date": other}).doubtful) is asked


def test_addresses_that_lead_to_one_page_are_one() -> None:
    page = "https://www.a.example/news/1"
    assert not field_names(
        {"link": page, "permalink": "http://a.example/news/1/?utm_source=x", "href": "/news/1"}
    ).doubtful
    assert field_names({"link": page, "permalink": "https://a.example/news/2"}).doubtful


@pytest.mark.parametrize(
    ("record", "names"),
    [
        ({"title": "Dam", "description": PROSE}, {"title": "title", "text": "description"}),
        ({"title": "Dam", "content": "", "description": PROSE}, {"title": "title", "text": "content"}),
        ({"article": "https://a.example/1", "summary": PROSE}, {"text": "summary"}),
        ({"data": PROSE * 3, "title": "Dam"}, {"title": "title"}),
        ({"link": "see the dam", "title": "Dam"}, {"title": "title"}),
        ({"domain": "politics", "text": PROSE}, {"text": "text"}),
    ],
)
def test_a_weak_name_counts_by_what_it_holds(record: dict[str, Any], names: dict[str, str]) -> None:
    assert own(record) == names


def test_a_last_resort_is_read_and_says_why_it_is_not_changed() -> None:
    names = field_names({"title": "Dam", "description": PROSE})
    assert names.last == {"text"}
    assert "[fields] text = 'description'" in names.unchanging("text")
    assert names.unchanging("title") == ""


@pytest.mark.parametrize(
    ("record", "names"),
    [
        ({"source": {"id": None, "name": "A"}, "text": PROSE}, {"text": "text", "source": "source.name"}),
        ({"article": {"headline": "Dam", "body": PROSE}}, {"title": "article.headline", "text": "article.body"}),
        ({"_source": {"title": "Dam", "content": PROSE}}, {"title": "_source.title", "text": "_source.content"}),
        ({"title": {"rendered": "Dam"}, "content": {"rendered": PROSE}},
         {"title": "title.rendered", "text": "content.rendered"}),
        ({"data": {"attributes": {"title": "Dam", "body": PROSE}}},
         {"title": "data.attributes.title", "text": "data.attributes.body"}),
        ({"text": PROSE, "meta": {"title": "Dam", "text": "no", "url": "https://a.example/1"}},
         {"title": "meta.title", "text": "text", "url": "meta.url"}),
        ({"_id": {"$oid": "7"}, "date": {"$date": {"$numberLong": "1714521600000"}}},
         {"id": "_id.$oid", "published": "date.$date.$numberLong"}),
        ({"headline": {"main": "Dam", "kicker": "News"}}, {"title": "headline.main"}),
        ({"publisher": {"@type": "Organization", "name": "A", "logo": {"url": "https://a.example/l.png"}}},
         {"source": "publisher.name"}),
        ({"article.title": "Dam", "article.body": PROSE, "author.name": "Jan", "source.name": "A"},
         {"title": "article.title", "text": "article.body", "source": "source.name"}),
    ],
)  # fmt: skip
def test_values_inside_of_values_are_found(record: dict[str, Any], names: dict[str, str]) -> None:
    assert own(record) == names


@pytest.mark.parametrize(
    "inner",
    [
        {"author": {"name": "Petra", "title": "Reporter"}},
        {"image": {"title": "The square", "text": "Photo", "url": "https://a.example/1.jpg"}},
        {"related": [{"title": "Another", "text": "Teaser"}]},
        {"comments": [{"text": "Nice!"}]},
        {"text": {"length": 7, "words": 2}},
    ],
)
def test_what_tells_of_something_else_is_not_looked_into(inner: dict[str, Any]) -> None:
    assert own({"id": 1, **inner}).keys() <= {"id", "text"}
    record = {"title": "Dam", "text": PROSE, "url": "https://a.example/1"}
    assert own({**inner, **record}) == {"title": "title", "text": "text", "url": "url"}


def test_a_key_that_holds_the_dot_wins_over_a_path() -> None:
    record = {"article": {"body": "inner"}, "article.body": "outer"}
    assert to_record(record, (("text", "article.body"),))[0].text("text") == "outer"
    assert to_record({"article": {"body": "inner"}}, (("text", "article.body"),))[0].text("text") == "inner"


def test_a_value_inside_is_written_where_it_was_read_and_the_input_stays() -> None:
    record = {"id": 1, "article": {"body": "old", "lang": "en"}, "n": [1]}
    names = field_names(record)
    before = to_record(record)[0]
    after = Record(before.id, {**before.fields, "text": "new"})
    fixed = from_record(record, before, after, names)
    assert fixed == {"id": 1, "article": {"body": "new", "lang": "en"}, "n": [1]}
    assert record["article"] == {"body": "old", "lang": "en"}


def test_the_names_of_columns_are_told_without_a_record() -> None:
    assert own_names(("Titre", "Texte", "n")) == {"title": "Titre", "text": "Texte"}
