"""What the families say that speaks for their findings: witnesses by name, weights that add up, no words but ours."""

from __future__ import annotations

from math import isclose

import pytest

from normkit import Evidence, Finding, Normalizer
from normkit_names import explain

STORY = "The council of Velmora voted to keep the old ferry, and the mayor thanked the crew for nine years of work."
Explained = list[tuple[Finding, tuple[Evidence, ...]]]


def explained(code: str, *records: dict[str, str]) -> Explained:
    """Return the findings of one rule in several records, with what speaks for each."""
    kit = Normalizer(select=[code], on_error="raise")
    named = [{"id": f"r{number}", **record} for number, record in enumerate(records, 1)]
    knowledge = kit.learn(kit.collect(record) for record in named)
    outcomes = (kit.explained(kit.judge(record, knowledge=knowledge), knowledge) for record in named)
    return [pair for outcome in outcomes for pair in outcome.evidence]


def plain(evidence: tuple[Evidence, ...]) -> list[str]:
    return [one.what for one in evidence if one.weight is None]


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Hikmat al-Massri", "Hikmat al-Masri"),
        ("Salim al-Oteibi", "Salim al-Otaibi"),
        ("Khalid Yasir Obeidi", "Khaled Yasir Obaidi"),
    ],
)
def test_two_spellings_across_records_are_weighed_step_by_step(here: str, there: str) -> None:
    often = {"text": f"{there} spoke. The hall was full."}
    ((finding, evidence),) = explained("NAM201", often, often, {"text": f"{here} sat down. The hall was full."})
    weights = [one.weight for one in evidence if one.weight is not None]
    assert weights, finding.message
    assert isclose(sum(weights), explain(here, there).log_odds)
    assert f"spelt {there!r} (2 records)" in plain(evidence)
    assert f"spelt {here!r} (1 record)" in plain(evidence)


def test_the_part_that_a_text_spells_otherwise_is_weighed() -> None:
    ((finding, evidence),) = explained(
        "NAM101", {"text": "Hikmat al-Masri spoke first. Then al-Masri left. Massri had no comment."}
    )
    assert "'Massri'" in finding.message
    assert isclose(sum(one.weight or 0 for one in evidence), explain("Massri", "Masri").log_odds)


def test_the_spelling_that_is_compared_is_the_one_that_would_stand_there() -> None:
    ((_, evidence),) = explained("NAM101", {"text": "Ahmed al-Qadiri came. Ahmad al-Qadiri left."})
    assert isclose(sum(one.weight or 0 for one in evidence), explain("Ahmad", "Ahmed").log_odds)


# ---------------------------------------------------------------- dates


def test_a_day_that_is_inferred_names_its_witnesses_and_how_often_they_are_right() -> None:
    url = "https://tolvan.example/2025/07/31/bridge"
    ((_, evidence),) = explained("DAT101", {"text": "The bridge opened on 31 July 2025. It is long.", "url": url})
    first, *_ = plain(evidence)
    assert first.startswith("the URL and the text (")
    assert first.endswith(" name 2025-07-31 (right on 24 of 24 pages)")


def test_a_day_that_is_contradicted_names_each_place_and_what_stands_there() -> None:
    record = {
        "text": "31 July 2025\n\nThe bridge opened, and the mayor walked across it with his dog.",
        "url": "https://tolvan.example/2025/07/31/bridge",
        "published": "2025-09-12",
        "crawled": "2025-09-13",
    }
    ((_, evidence),) = explained("DAT106", record)
    assert plain(evidence) == [
        f"the URL names 2025-07-31: {record['url']!r}",
        "a dateline (line 1) names 2025-07-31: '31 July 2025'",
        "the record was fetched on 2025-09-13",
    ]


def test_a_date_tells_how_it_was_read_and_what_it_counts_from() -> None:
    ((_, evidence),) = explained(
        "DAT123", {"text": "The bridge collapsed on 3 August 2025.", "published": "2025-07-31", "language": "en"}
    )
    read, by, since, days = plain(evidence)
    assert read == "'3 August 2025' is read as 2025-08-03"
    assert by.endswith(" of 'en': all of it is written")
    assert (since, days) == ("the article was published on 2025-07-31", "that is 3 days later")


def test_a_relative_date_tells_why_it_lies_where_it_does() -> None:
    ((_, evidence),) = explained(
        "DAT131", {"text": "The bridge opened on Thursday.", "published": "2025-07-31", "language": "en"}
    )
    assert any("tells whether it lies ahead or back" in told for told in plain(evidence))
    assert "that is the same day" in plain(evidence)


# ---------------------------------------------------------------- headlines


def test_a_copy_names_the_record_to_keep_and_what_the_texts_share() -> None:
    late, early = (
        {"title": title, "text": f"{STORY} {STORY}", "published": day}
        for title, day in (
            ("Velmora Keeps Old Ferry | Reuters", "2031-05-02"),
            ("Velmora keeps old ferry", "2031-05-01"),
        )
    )
    ((finding, evidence),) = explained("HED201", late, early)
    assert finding.related == ("r2",)
    assert plain(evidence) == [
        "the headlines are one: they differ mechanically, if at all",
        "the headline of record 'r2': 'Velmora keeps old ferry'",
        "words that differ: here 'reuters'",
        "100 % of the shorter text stand in both",
        "2 records go together",
    ]


@pytest.mark.parametrize("code", ["HED203", "HED204", "TXT201"])
def test_other_copies_name_the_record_to_keep_too(code: str) -> None:
    (rule,) = Normalizer(select=[code]).rules
    records = [record for example in rule.examples if example.after for record in example.records()]
    kit = Normalizer(select=[code])
    knowledge = kit.learn(kit.collect(record) for record in records)
    (finding,) = (one for record in records for one in kit.judge(record, knowledge=knowledge).findings)
    assert finding.related == ("a",)
    assert "record 'a'" in finding.message


def test_a_label_tells_what_it_was_learned_from() -> None:
    (rule,) = Normalizer(select=["HED202"]).rules
    found = explained("HED202", *rule.examples[0].records())
    assert len(found) == 5
    for _, evidence in found:
        assert plain(evidence) == ["'Tolvan' stands behind 5 of 5 headlines of tolvan.example; learned: drop"]


# ---------------------------------------------------------------- chrome


def test_a_line_tells_its_phrase_kind_and_language_and_its_neighbours() -> None:
    ((_, evidence),) = explained("CHR101", {"text": "Die Brücke öffnet im Mai.\nLesen Sie auch:"})
    assert plain(evidence) == [
        "'Lesen Sie auch:' is a known phrase (whole lines: related; language de)",
        "the line before it is no chrome: 'Die Brücke öffnet im Mai.'",
    ]


def test_what_a_site_repeats_tells_how_often() -> None:
    (rule,) = Normalizer(select=["CHR201"]).rules
    found = explained("CHR201", *rule.examples[0].records())
    assert len(found) == 5
    for _, evidence in found:
        (told,) = plain(evidence)
        assert told.startswith("line 'Get the Tolvan Post in your mailbox every morning': 5 of 5 stories, tail")
