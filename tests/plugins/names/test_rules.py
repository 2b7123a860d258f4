"""Promises of the rules on names: nobody is merged, decisions survive, a house's style is kept to."""

from __future__ import annotations

import pickle
import random
from itertools import combinations
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from normkit import ConfigError, Context, Normalizer, Outcome, Record, word_set
from normkit.corpus.learned_file import dumped
from normkit.testing import check_rule
from normkit_names import similarity
from normkit_names.corpus.authority_file import find_occurrences, parse_authority
from normkit_names.lexicon.gazetteer import preferred_spelling
from normkit_names.matching.canonical import choose_spelling
from normkit_names.orthography.article_style import (
    ARTICLE_FORMS,
    DYNASTIES,
    JOINTS,
    PRESETS,
    ArticleStyle,
    apply_style,
    split_article,
)
from normkit_names.orthography.character_repairs import find_look_alikes, find_persian_letters, find_stray_marks
from normkit_names.rules.nam102_authority_variant import AuthorityVariant
from normkit_names.rules.nam201_spellings_across_records import LearnedNames, SpellingsAcrossRecords

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


# ---------------------------------------------------------------- the authority file

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


# ---------------------------------------------------------------- learn, review, apply

MASRI, MASSRI, OTHER = "Hikmat al-Masri", "Hikmat al-Massri", "Hikmat Masry"
CORPUS = [
    *({"text": f"{MASRI} spoke.", "source": "one.example"} for _ in range(3)),
    {"text": f"{MASSRI} spoke.", "source": "two.example"},
    {"text": f"{MASRI} spoke. {MASSRI} left.", "url": "https://www.three.example/a"},
    {"text": "Hassan al-Tamimi spoke."},
    {"text": "Hussein al-Tamimi spoke. Al-Tamimi left."},
]


def learned(records: list[dict[str, str]]) -> LearnedNames:
    rule = SpellingsAcrossRecords()
    facts = [fact for n, record in enumerate(records) for fact in rule.collect(Record(str(n), record))]
    return rule.reduce(iter(sorted(facts)))


def document(records: list[dict[str, str]], known: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    names: list[dict[str, Any]] = SpellingsAcrossRecords().dump(learned(records), known or {})["name"]
    return names


def test_a_cluster_says_what_it_rests_on() -> None:
    (entry,) = document(CORPUS)
    assert entry["canonical"] == MASRI
    assert entry["variants"] == [MASSRI]
    assert entry["decision"] == "open"
    assert entry["counts"] == {MASRI: 4, MASSRI: 2}
    assert entry["sources"] == ["one.example", "three.example", "two.example"]
    assert "6 records, 3 sources; 1 records have two of them" in entry["evidence"]


@given(st.permutations(CORPUS))
def test_the_order_of_the_records_is_no_matter(records: list[dict[str, str]]) -> None:
    assert dumped({"name": document(records)}) == dumped({"name": document(CORPUS)})


def test_learning_again_changes_nothing() -> None:
    once = {"name": document(CORPUS)}
    assert {"name": document(CORPUS, once)} == once


def test_keep_survives_and_what_is_new_is_only_proposed() -> None:
    kept = {"canonical": MASSRI, "variants": ["Hikmet el-Masri"], "decision": "keep"}
    (entry,) = document(CORPUS, {"name": [kept]})
    assert (entry["canonical"], entry["variants"], entry["decision"]) == (MASSRI, ["Hikmet el-Masri"], "keep")
    assert entry["proposed"] == [MASRI]
    assert document(CORPUS, {"name": [entry]}) == [entry]


def test_split_survives_and_keeps_the_spellings_apart() -> None:
    split = {"canonical": MASRI, "variants": [MASSRI], "decision": "split"}
    again = document([*CORPUS, {"text": f"{OTHER} spoke."}], {"name": [split]})
    assert split.items() <= again[-1].items()
    assert not any(MASSRI in (e["canonical"], *e["variants"]) and MASRI in (e["canonical"], *e["variants"])
                   for e in again if e["decision"] != "split")  # fmt: skip
    facts = SpellingsAcrossRecords().load({"name": again})
    assert not [
        f for f in SpellingsAcrossRecords().check(Record("a", CORPUS[3]), Context(facts=facts)) if MASSRI in str(f)
    ]


def test_merge_survives_and_takes_the_other_cluster_in() -> None:
    more = [{"text": "Abu Hassan al-Tamimi spoke."}, {"text": "Abu Hasan al-Tamimi spoke."}]
    merge = {"canonical": MASRI, "variants": [MASSRI, "Abu Hassan al-Tamimi"], "decision": "merge"}
    again = document([*CORPUS, *more], {"name": [merge]})
    assert [(e["canonical"], e["decision"]) for e in again] == [(MASRI, "merge")]
    assert again[0]["variants"] == merge["variants"]


def test_the_reviewed_file_drives_the_rule_without_a_first_pass(tmp_path: Path) -> None:
    (entry,) = document(CORPUS)
    record = {"text": f"{MASSRI} spoke."}
    for decision, safe in (("open", False), ("keep", True), ("merge", True)):
        file = tmp_path / f"{decision}.toml"
        file.write_text(dumped({"name": [{**entry, "decision": decision}]}), "utf-8")
        settings_file = tmp_path / "normkit.toml"
        settings_file.write_text(f'select = ["NAM201"]\n[learned]\nnames = "{file.name}"\n', "utf-8")
        kit = Normalizer.from_config(settings_file)
        assert len(kit.check(record).findings) == 1
        assert (kit.fix(record).record["text"] == f"{MASRI} spoke.") is safe
        assert kit.fix(record, unsafe=True).record["text"] == f"{MASRI} spoke."


def test_facts_pickle_and_a_bare_surname_tells_nothing() -> None:
    facts = learned(CORPUS)
    assert pickle.loads(pickle.dumps(facts)) == facts
    rule = SpellingsAcrossRecords()
    assert [fact[1] for fact in rule.collect(Record("a", CORPUS[-1]))] == ["Hussein al-Tamimi"]


def test_nothing_merges_through_a_third_spelling() -> None:
    """Of spellings a-b-c, each like the next, the ends are joined only if they are alike themselves."""
    spellings = ["Karim Azzouz", "Karim Azouz", "Karim Azzouzi", "Karima Azzouz", "Kareem Azouzi"]
    records = [{"text": f"{spelling} spoke."} for spelling in spellings]
    for entry in document(records):
        for one, other in combinations([entry["canonical"], *entry["variants"]], 2):
            assert similarity(one, other) >= 0.5, (one, other)


def test_a_large_corpus_is_learned_in_time_that_grows_with_it() -> None:
    chance = random.Random(4)
    syllables = [consonant + vowel for consonant in "bdfhjklmnqrstwyz" for vowel in "ai"]
    facts = [
        ("person", f"Ahmed al-{''.join(chance.choices(syllables, k=3)).title()}", "", "one.example")
        for _ in range(4000)
    ]
    assert SpellingsAcrossRecords().reduce(iter(sorted(facts))).names.entries


# ---------------------------------------------------------------- one person, never two

GIVEN = word_set(
    "Hassan Hussein Khalid Khalil Said Saad Salim Salam Jamal Kamal Rashid Rashad Nabil Nabih Karim Karam Majid Majd"
    " Fadi Fahd Hisham Haitham Omar Ammar Samir Samar Walid Khaled Mahmoud Mohammed Ahmed Hamad Yasin Yasser Tarek"
    " Turki"
)
SURNAMES = word_set(
    "al-Sharaa Sharaf al-Masri al-Masoud Haddad Hadi al-Qadiri al-Qadi al-Tamimi al-Tamim Azzouz Azzouzi al-Harbi"
    " al-Harithi Mansour Mansouri al-Shammari al-Shamri al-Otaibi al-Utbi Salman Salami Nasser Nassar Barakat Baraka"
)
DOCUMENTS = (
    "{a} met {b} on Monday.",
    "{a} spoke first. On Monday {b} closed the hall, and {b} thanked {a}.",
    "{a} spoke. Later {s} left. {b} stayed, and {t} with him.",
)
people = st.tuples(st.sampled_from(sorted(GIVEN)), st.sampled_from(sorted(SURNAMES)))


def both(text: str) -> list[Outcome]:
    kit = Normalizer(select=["NAM"], on_error="raise")
    return [kit.fix({"text": text}), kit.fix({"text": text}, unsafe=True)]


@settings(max_examples=300)
@given(people, people, st.sampled_from(DOCUMENTS))
@example(("Hassan", "al-Tamimi"), ("Hussein", "al-Tamimi"), DOCUMENTS[2])
@example(("Ahmed", "al-Sharaa"), ("Ahmed", "Sharaf"), DOCUMENTS[2])
def test_no_fix_merges_two_people(one: tuple[str, str], other: tuple[str, str], form: str) -> None:
    a, b = " ".join(one), " ".join(other)
    assume(similarity(a, b) < 0.5)
    text = form.format(a=a, b=b, s=one[1], t=other[1])
    safe, unsafe = both(text)
    assert not safe.changes
    assert [unsafe.record["text"].count(name) for name in (a, b)] == [text.count(name) for name in (a, b)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("one", "other"), list(combinations(sorted(SURNAMES), 2)))
def test_a_lone_surname_does_not_become_another_one(one: str, other: str) -> None:
    if similarity(one, other) < 0.9:
        for outcome in both(f"Hikmat {one} spoke. On Monday {other} left."):
            assert not outcome.changes


# ---------------------------------------------------------------- canonical spelling, style


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


STYLES = {
    ("ap", "Al Sharaa"): "al-Sharaa",
    ("ap", "El-Sisi"): "el-Sisi",
    ("ap", "ash-Sharaa"): "al-Sharaa",
    ("ala-lc", "el-Sharaa"): "al-Sharaa",
    ("ala-lc", "az-Zahrani"): "al-Zahrani",
    ("bgn-pcgn", "al-Sharaa"): "ash Sharaa",
    ("bgn-pcgn", "Al-Harbi"): "al Harbi",
    ("bgn-pcgn", "AlQarni"): "al Qarni",
}


@pytest.mark.parametrize(("preset", "written"), STYLES)
def test_presets_write_the_article_by_their_rules(preset: str, written: str) -> None:
    name = split_article(written)
    assert name
    assert apply_style(name, PRESETS[preset]) == STYLES[preset, written]
    again = split_article(STYLES[preset, written])
    assert again
    assert apply_style(again, PRESETS[preset]) == STYLES[preset, written]


def test_a_sentence_begins_with_a_capital_except_in_a_library() -> None:
    name = split_article("al-Harbi")
    assert name
    assert apply_style(name, PRESETS["ap"], capital_expected=True) == "Al-Harbi"
    assert apply_style(name, PRESETS["ala-lc"], capital_expected=True) == "al-Harbi"


@pytest.mark.parametrize("house", sorted(DYNASTIES))
def test_the_house_of_a_dynasty_is_no_article(house: str) -> None:
    assert split_article(f"Al {house.title()}") is None


HOUSE: list[tuple[dict[str, str], str]] = [
    ({}, "Nabil Al-Harbi spoke. On Monday Al-Harbi left. Harbi smiled."),
    ({"preset": "ap"}, "Nabil al-Harbi spoke. On Monday al-Harbi left. Al-Harbi smiled."),
    ({"article": "El", "joint": " "}, "Nabil El Harbi spoke. On Monday El Harbi left. Harbi smiled."),
    ({"second": "dropped"}, "Nabil Al-Harbi spoke. On Monday Harbi left. Harbi smiled."),
    ({"preset": "ap", "second": "dropped"}, "Nabil al-Harbi spoke. On Monday Harbi left. Harbi smiled."),
    ({"joint": "glued"}, "Nabil AlHarbi spoke. On Monday AlHarbi left. Harbi smiled."),
]


@pytest.mark.parametrize(("options", "after"), HOUSE, ids=str)
def test_a_house_style_is_asked_for_and_never_imposed(options: dict[str, str], after: str) -> None:
    kit = Normalizer(select=["NAM103"], options={"NAM103": options}, on_error="raise")
    record = {"text": HOUSE[0][1]}
    assert kit.fix(record).record == record
    assert kit.fix(record, unsafe=True).record["text"] == after


@pytest.mark.parametrize("option", ["preset", "article", "joint", "sun", "second"])
def test_an_unknown_style_is_a_clear_error(option: str) -> None:
    with pytest.raises(ConfigError, match=f"option '{option}' is one of"):
        Normalizer(select=["NAM103"], options={"NAM103": {option: "nonsense"}})


STYLE = st.builds(
    ArticleStyle,
    st.sampled_from(["", *ARTICLE_FORMS]),
    st.sampled_from(["", *JOINTS]),
    st.sampled_from(["", "assimilated", "spelt"]),
)


@given(STYLE, st.sampled_from(["al-Sharaa", "Al Harbi", "ar-Rashdan", "AlQarni"]))
def test_styling_twice_is_styling_once(style: ArticleStyle, written: str) -> None:
    once = split_article(written)
    assert once
    again = split_article(apply_style(once, style))
    assert again
    assert apply_style(again, style) == apply_style(once, style)


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize("unit", ["ـ", "\u200c", "\u202a", "م\u200c", "Ã¢", "Ø§", "ک", "a\u0430"])
@pytest.mark.parametrize("end", ["", "م", "a"])
def test_marks_are_found_in_linear_time(unit: str, end: str) -> None:
    """A run that begins like a mark and ends otherwise is walked once: a million would take minutes if not."""
    text = "م" + unit * 300_000 + end
    start = process_time()
    for find in (find_stray_marks, find_look_alikes, find_persian_letters):
        find(text)
    assert process_time() - start < 5
