"""Cases of rules: each promise is looked at, and a case that makes no sense is told and not passed."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit.testing import cases
from normkit.testing.kits.cases import CaseError, cases_in, check_case
from tests.normkit.testing.broken_rules import Good, GoodCorpus

SOUND = """
[[case]]
kind = "wild"
name = "a-label"
record = { text = "Rain.\\nAdvert\\nSun." }
finds = ["Advert\\n"]
after = { text = "Rain.\\nSun." }

[[case]]
kind = "negative"
name = "prose"
record = { text = "An Advert in prose." }
"""
CORPUS = """
[[case]]
kind = "synthetic"
name = "twice"
records = [{ title = "Rain" }, { title = "Rain" }, { title = "Sun" }]
finds = [["Rain"], ["Rain"], []]
"""
RECORD = 'name = "x"\nrecord = { text = "Rain.\\nAdvert\\nSun." }\n'
AFTER = 'after = { text = "Rain.\\nSun." }\n'
WRONG = {
    f'kind = "wild"\n{RECORD}after = {{ text = "Ad" }}': "fixing gives\n    {'text': 'Rain.\\nSun.'}\nand the case",
    f'kind = "wild"\n{RECORD}{AFTER}finds = []': "finds\n    ['Advert\\n']\nand the case says\n    []",
    f'kind = "negative"\n{RECORD}{AFTER}': "finds\n    ['Advert\\n']",
    f'kind = "wild"\n{RECORD}{AFTER}mentions = {{ Advert = "1" }}': "mentions\n    {'Advert': None}",
    f'kind = "wild"\n{RECORD}find = ["Advert"]': "knows no key find, which would assert nothing",
    f'kind = "wlid"\n{RECORD}': "needs a kind (known-failure, negative, synthetic, wild)",
    'kind = "wild"\nname = "x"': "either record or records",
    f'kind = "wild"\n{RECORD}options = {{ least = 1 }}': "has no option 'least'; it takes none",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "TOY001.toml").write_text(SOUND)
    (tmp_path / "group" / "TOY002").mkdir(parents=True)
    (tmp_path / "group" / "TOY002" / "titles.toml").write_text(CORPUS)
    (tmp_path / "pairs.toml").write_text("[[pair]]\n")
    return tmp_path


def test_files_are_found_by_code_or_by_the_folder_of_one(folder: Path) -> None:
    assert [case.id for case in cases_in(folder)] == ["TOY001-1-a-label", "TOY001-2-prose", "TOY002-titles-1-twice"]
    for case in cases_in(folder):
        check_case(Good if case.code == "TOY001" else GoodCorpus, case)


@pytest.mark.parametrize("case", WRONG)
def test_what_does_not_hold_or_means_nothing_is_told(tmp_path: Path, case: str) -> None:
    (tmp_path / "TOY001.toml").write_text(f"[[case]]\n{case}\n")
    (one,) = cases_in(tmp_path)
    with pytest.raises(Exception, match="TOY001") as told:
        check_case(Good, one)
    assert WRONG[case] in str(told.value)


def test_a_record_of_several_is_named(tmp_path: Path) -> None:
    (tmp_path / "TOY002.toml").write_text(CORPUS.replace('["Rain"], []', '["Rain"], ["Sun"]'))
    (one,) = cases_in(tmp_path)
    with pytest.raises(CaseError, match=r"TOY002\.toml, case 1 \(twice\): finds in record 3 gives|finds in record 3"):
        check_case(GoodCorpus, one)


def test_a_rule_without_cases_and_a_file_without_a_rule_are_told(folder: Path) -> None:
    with pytest.raises(ValueError, match="see TOY002"):
        cases(Good, folder=folder)
    (folder / "TOY001.toml").unlink()
    with pytest.raises(ValueError, match="see TOY001"):
        cases(Good, GoodCorpus, folder=folder)
    (folder / "TOY001.toml").write_text("")
    with pytest.raises(ValueError, match=r"TOY001\.toml: holds no \[\[case\]\]"):
        cases(Good, GoodCorpus, folder=folder)


def test_a_known_failure_that_holds_fails_the_test(folder: Path) -> None:
    (folder / "TOY001.toml").write_text(SOUND.replace('"wild"', '"known-failure"'))
    marks = cases(Good, GoodCorpus, folder=folder).pytestmark[0].args[1][0].marks  # type: ignore[attr-defined]
    assert [(mark.name, mark.kwargs["strict"]) for mark in marks] == [("xfail", True)]
