"""Promises of learning, review and applying: decisions survive, and nothing merges through a third spelling."""

from __future__ import annotations

import pickle
import random
from itertools import combinations
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from normkit import Context, Normalizer, Record
from normkit.corpus.learned_file import dumped
from normkit_names import similarity
from normkit_names.rules.nam201_spellings_across_records import LearnedNames, SpellingsAcrossRecords

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
