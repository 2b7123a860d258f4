"""A short run of the fuzzer: records made by chance keep the laws, whatever the rules; what breaks one is found."""

from __future__ import annotations

import random

import pytest

from normkit import Normalizer
from normkit.testing import samples
from normkit.testing.harness import BreachError
from normkit.testing.mutants import BREAKS, Material, mutant
from tests.fuzz import __main__, campaign, material
from tests.fuzz.campaign import Tally, case_of
from tests.normkit.testing import broken_rules as bad

SEED, CASES = 55, 850


def test_records_made_by_chance_keep_the_laws_and_every_rule_finds_something() -> None:
    tally = Tally()
    assert not [str(failure) for failure in campaign.campaign(SEED, range(CASES), tally)]
    assert tally.cases == CASES
    assert not tally.silent(), "the records have nothing for these rules to find"


def test_a_seed_and_a_number_make_one_case() -> None:
    # repr: a value that is not a number equals nothing
    assert [repr(case_of(7, number)) for number in range(60)] == [repr(case_of(7, number)) for number in range(60)]
    assert repr(case_of(7, 1)) != repr(case_of(8, 1))


def test_mutants_hold_what_no_author_writes() -> None:
    chance = random.Random(3)
    stories = [story.record("\n".join(story.paragraphs)) for story in samples.STORIES]
    records = [mutant(chance, Material(stories, samples.CHROME)) for _ in range(8000)]
    together = "\n".join(value for record in records for value in record.values() if isinstance(value, str))
    missing = [mark for mark in (*BREAKS, *samples.HOSTILE) if mark not in together]
    assert not missing
    assert max(len(str(record.get("text"))) for record in records) >= 20_000
    kinds = {type(value).__name__ for record in records for value in record.values()}
    assert kinds >= {"str", "NoneType", "int", "float", "bool", "bytes", "list", "dict", "date", "datetime", "tuple"}


def test_a_record_that_holds_nothing_has_mutants_too() -> None:
    emptied = Material(seeds=[{}], pieces=["It rained."])
    assert [mutant(random.Random(seed), emptied) for seed in range(3000)].count({}) < 3000


def test_what_breaks_a_law_is_found_and_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    kit = Normalizer(rules=[bad.Growing()])
    monkeypatch.setattr(campaign, "kit_of", lambda _: kit)
    case = case_of(1, 5)._replace(together=False, records=({"title": "Rain", "text": "It rained.\nAdvert\nAll day."},))
    found = campaign.breach(case, case.records)
    assert found is not None
    assert "do not come to rest" in found.why
    failure = campaign.failure(case, found)
    assert failure.records == ({"text": "Advert"},)
    assert "python -m tests.fuzz --seed 1 --only 5" in str(failure)


def test_the_command_tells_seed_counts_and_failures(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["fuzz", "--seed", "4", "--cases", "3"])
    assert __main__.main() == 0
    said = capsys.readouterr().out
    assert said.startswith("seed 4\n")
    assert "3 cases" in said
    assert all(code in said for code in material.codes())


def test_the_command_ends_with_1_where_a_law_is_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise BreachError("the sky is green")

    monkeypatch.setattr(campaign, "kept_laws", broken)
    monkeypatch.setattr(campaign, "kept_laws_of_corpus", broken)
    monkeypatch.setattr("sys.argv", ["fuzz", "--seed", "4", "--only", "2"])
    assert __main__.main() == 1
    said = capsys.readouterr().out
    assert "case 2 of seed 4: the sky is green" in said
    assert "again: python -m tests.fuzz --seed 4 --only 2" in said
