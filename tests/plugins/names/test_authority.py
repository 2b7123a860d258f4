"""Promises of the authority file: a person's word decides, and what may be someone else is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from normkit import ConfigError, Normalizer
from normkit.testing import check_rule
from normkit_names.corpus.authority_file import find_occurrences, parse_authority
from normkit_names.lexicon.gazetteer import preferred_spelling
from normkit_names.matching.canonical import choose_spelling
from normkit_names.rules.nam102_authority_variant import AuthorityVariant

NAMES = """
[[name]]
canonical = "Asaad al-Shaibani"
variants = ["Assad al-Shaybani", "Asaad Shibani"]

[[name]]
canonical = "al-Duleimi"
variants = ["al-Dulaymi", "Doulaimi"]

[[name]]
canonical = "Hodeidah"
variants = ["Hudaydah", "al-Hodeida"]
kind = "place"

[[name]]
canonical = "Karim Haddad"
variants = ["Kareem Hadad"]
decision = "open"

[[name]]
canonical = "Ali Salem"
variants = ["Ali Salim"]
decision = "split"
"""


@pytest.fixture
def names(tmp_path: Path) -> Path:
    file = tmp_path / "names.toml"
    file.write_text(NAMES, "utf-8")
    return file


def fixed(text: str, file: Path, unsafe: bool = False, code: str = "NAM102") -> str:
    kit = Normalizer(select=[code], options={code: {"authority": str(file)}}, on_error="raise")
    return str(kit.fix({"text": text}, unsafe).record["text"])


SAFE = {
    "Minister Assad al-Shaybani spoke.": "Minister Asaad al-Shaibani spoke.",
    "Asaad Shibani's aides waited.": "Asaad al-Shaibani's aides waited.",
    "Rain fell in Hudaydah. Al-Hodeida port is open.": "Rain fell in Hodeidah. Hodeidah port is open.",
    "General Rashad al-Duleimi spoke. Al-Dulaymi left.": "General Rashad al-Duleimi spoke. Al-Duleimi left.",
}
LEFT_ALONE = {
    "part of a longer name": "Hamad Assad al-Shaybani spoke.",
    "beside a word that may be a name": "Petrus Assad al-Shaybani spoke.",
    "glued to another word": "The Doulaimi-Harbi plan and the re-Doulaimi plan.",
    "someone else's surname": "Rashad al-Dulaymi spoke. Al-Dulaymi left.",
    "not reviewed": "Kareem Hadad spoke.",
    "split": "Ali Salim spoke.",
    "the canonical spellings": "Asaad al-Shaibani and Karim Haddad met in Hodeidah.",
}


@pytest.mark.parametrize("text", SAFE)
def test_listed_variants_are_rewritten_safely(text: str, names: Path) -> None:
    assert fixed(text, names) == SAFE[text]
    assert fixed(SAFE[text], names, unsafe=True) == SAFE[text]


@pytest.mark.parametrize("why", LEFT_ALONE)
def test_what_may_be_another_name_is_left_alone(why: str, names: Path) -> None:
    assert fixed(LEFT_ALONE[why], names) == LEFT_ALONE[why]


def test_an_entry_that_nobody_reviewed_needs_unsafe_fixes(names: Path) -> None:
    assert fixed("Kareem Hadad spoke.", names, unsafe=True) == "Karim Haddad spoke."


def test_mentions_carry_the_canonical_spelling_of_the_file(names: Path) -> None:
    kit = Normalizer(select=["NAM001"], options={"NAM001": {"authority": str(names)}})
    values = [m.value for m in kit.check({"text": "Assad al-Shaybani came. Later al-Shaybani left."}).mentions]
    assert values == ["Asaad al-Shaibani"] * 2


def test_an_edited_file_counts_at_once(names: Path) -> None:
    assert fixed("Kareem Hadad spoke.", names) == "Kareem Hadad spoke."
    names.write_text(NAMES.replace('decision = "open"', 'decision = "keep"'), "utf-8")
    assert fixed("Kareem Hadad spoke.", names) == "Karim Haddad spoke."


def test_the_rule_with_a_file_keeps_all_laws(names: Path) -> None:
    check_rule(AuthorityVariant(names), max_examples=10)


def test_the_longest_spelling_counts_and_the_mark_before_it_belongs_to_it() -> None:
    known = parse_authority({"name": [{"canonical": "‘Abd Allah", "variants": ["Abd", "Abd Alla"]}]})
    found = [one.text for one in find_occurrences("Abd Alla and ‘Abd Alla, Abd.", known)]
    assert found == ["Abd Alla", "‘Abd Alla", "Abd"]


BROKEN = {
    '[[name]]\ncanonical = "A"\nvariants = "B"\n': r"toml: line 1, entry 1 \(A\): 'variants' must be a list",
    '\n[[name]]\ncanonical = "A"\n\n[[name]]\nvariants = ["B"]\n': "line 5, entry 2: 'canonical' is needed",
    '[[name]]\ncanonical = "A"\ndecision = "maybe"\n': "no decision 'maybe'; there are keep, merge, split, open",
    '[[name]]\ncanonical = "A"\nvariant = ["B"]\n': "unknown key 'variant'",
    '[[name]]\ncanonical = "A"\nvariants = ["-"]\n': "must begin with a letter",
    '[[name]]\ncanonical = "A"\nkind = "ship"\n': "no kind 'ship'",
    '[[name]]\ncanonical = "A"\ncounts = {A = "x"}\n': "'counts' must give a number",
    '[name]\ncanonical = "A"\n': r"written \[\[name\]\], with two brackets",
    '[[names]]\ncanonical = "A"\n': "unknown key 'names'",
    '[[name]]\ncanonical = "A"\nvariants = ["B"]\n[[name]]\ncanonical = "C"\nvariants = ["B"]\n': "'B' is listed for",
    "[[name]\n": r"cannot be read as TOML: .*line 1",
}


@pytest.mark.parametrize("text", BROKEN, ids=lambda text: BROKEN[text][:40])
def test_a_broken_file_is_a_clear_error_before_any_record(text: str, tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=BROKEN[text]):
        fixed("A", file)
    with pytest.raises(ConfigError, match="cannot be read"):
        fixed("A", tmp_path / "none.toml")


def test_the_authority_decides_before_the_gazetteer_the_majority_and_the_centre(tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    file.write_text('[[name]]\ncanonical = "Hudaida"\nvariants = ["Hodeida"]\nkind = "place"\n')
    record = {"text": "Ships left Hudaydah. In Hudaydah nobody came. Hodeida was quiet."}

    def values(**options: object) -> set[str]:
        kit = Normalizer(select=["NAM001"], options={"NAM001": options})
        return {mention.value for mention in kit.check(record).mentions}

    assert values(authority=str(file)) == {"Hudaida"}
    assert values() == {"Hodeidah"}
    assert choose_spelling({"Hodeida": 1, "Hudaydah": 5}) == "Hudaydah"
    assert choose_spelling({"Asaad Saibani": 1, "Asaad Shaibani": 1, "Asaad Shibani": 1}) == "Asaad Shaibani"
    assert preferred_spelling(["Deir Ezzor"]) == "Deir ez-Zor"
