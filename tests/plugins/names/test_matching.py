"""Are two spellings one name: laws, thresholds, explanations, hostile input, cost."""

from __future__ import annotations

import itertools
import time
import tomllib
from math import isclose
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit_names import SURE_SCORE, explain, similarities, similarity
from normkit_names.document.coreference import SAME_FULL
from normkit_names.lexicon import attested_forms
from normkit_names.lexicon.edit_costs import latin_costs
from normkit_names.matching import explanation
from normkit_names.matching.alignment import MOST_PARTS, strict_log_odds
from normkit_names.matching.edit_distance import distance, letters_apart
from normkit_names.matching.part_odds import latin_part_odds, read_pair
from normkit_names.matching.similarity import have_other_names, log_odds
from normkit_names.matching.word_odds import LEAST_LIKELY, NEVER, word_odds
from normkit_names.normalization import latin, memo

SPELLINGS = tomllib.loads((Path(__file__).parents[3] / "fixtures/names/similarity.toml").read_text("utf-8"))
ONE_NAME, TWO_NAMES = SPELLINGS["one_name"], SPELLINGS["two_names"]
NAMES = st.one_of(
    st.text(max_size=30),
    st.text("abdefhiklmnorsuyAE -'", max_size=25),
    st.text("ابدحخرسعكلمنهويةى ", max_size=20),
    st.lists(st.sampled_from([name for pair in (*ONE_NAME, *TWO_NAMES) for name in pair]), max_size=3).map(" ".join),
)


@pytest.mark.parametrize(("a", "b"), ONE_NAME)
def test_one_name(a: str, b: str) -> None:
    assert similarity(a, b) >= 0.5, str(explain(a, b))


@pytest.mark.parametrize(("a", "b"), TWO_NAMES)
def test_two_names(a: str, b: str) -> None:
    assert similarity(a, b) < 0.5, str(explain(a, b))


def test_sure_is_surer_than_one_name() -> None:
    assert similarity("Khaled", "Khalid") >= SURE_SCORE > similarity("Omar Darwish", "Omar Darwish Taha") > 0.5


@given(NAMES, NAMES)
def test_between_0_and_1_and_either_way(a: str, b: str) -> None:
    score = similarity(a, b)
    assert 0.0 <= score <= 1.0
    assert isclose(score, similarity(b, a), abs_tol=1e-9)
    assert similarities([(a, b)]) == [score]


@given(NAMES)
def test_a_name_is_itself(name: str) -> None:
    assert similarity(name, name) == (1.0 if name.strip() else 0.0)


@settings(max_examples=300)
@given(NAMES, NAMES)
def test_the_steps_of_an_explanation_sum_to_the_log_odds(a: str, b: str) -> None:
    explained = explain(a, b)
    assert isclose(explained.log_odds, log_odds(a, b), abs_tol=1e-6)
    decided = explained.evidence or min(explained.parts, key=lambda part: part.log_odds).steps
    assert isclose(sum(step.log_odds for step in decided), explained.log_odds, abs_tol=1e-9)
    assert str(explained).splitlines()[-1].startswith(("one name", "two names"))


@given(st.text("abdefhikmrsuyAE123SK", max_size=12), st.text("abdefhikmrsuyAE123SK", max_size=12))
def test_steps_cost_what_the_distance_says(a: str, b: str) -> None:
    costs = latin_costs()
    cost = sum(step[2] for step in explanation.edit_steps(a, b, costs))
    assert isclose(cost, distance(a, b, costs.steps, 1e9), abs_tol=1e-9)


def test_words_that_nobody_lists_are_told_apart_by_their_vowels() -> None:
    def unlisted(a: str, b: str) -> float:
        assert not attested_forms.forms_of(latin.phonemes(a.lower())), a
        return similarity(a, b)

    assert unlisted("Zatker", "Zatkir") > unlisted("Zatker", "Zatkar")
    assert unlisted("Zatfan", "Zatfann") > unlisted("Zatfaneh", "Zatfan")


def test_an_explanation_shows_what_melodies_cost() -> None:
    cost = latin_costs().melodies["ae", "aa"]
    assert cost == latin_costs().melodies["aa", "ae"] > 0
    assert f"{-cost:+.2f}  vowels ae and aa together" in str(explain("Zatker", "Zatkar"))


@given(st.text("abdefhikmrsuyAE123SK", max_size=12), st.text("abdefhikmrsuyAE123SK", max_size=12), st.floats(-1, 12))
def test_a_distance_is_exact_up_to_what_a_name_can_pay(a: str, b: str, most: float) -> None:
    steps = latin_costs().steps
    exact, up_to = distance(a, b, steps, 1e9), distance(a, b, steps, most)
    assert up_to == exact if exact <= most else up_to > most


def test_odds_are_exact_where_they_matter_and_never_above_the_least_where_they_do_not() -> None:
    words = sorted(
        {part for a, b in (*ONE_NAME, *TWO_NAMES) for part in latin.name_parts(a + " " + b) if len(part) > 1}
    )
    for pair in itertools.pairwise(words):
        exact, floored = word_odds(pair), word_odds(pair, LEAST_LIKELY)
        assert floored == exact if exact > LEAST_LIKELY else floored <= LEAST_LIKELY


def test_scores_do_not_depend_on_what_was_compared_before(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [(a, b) for a, _ in ONE_NAME for _, b in (*ONE_NAME, *TWO_NAMES)]
    warm = similarities(pairs)
    assert similarities(reversed(pairs)) == warm[::-1]
    monkeypatch.setattr(memo, "MAX_ENTRIES", 0)  # so that everything is forgotten at once
    assert similarities(reversed(pairs)) == warm[::-1]


def test_names_of_many_equal_words_are_aligned_in_no_time() -> None:
    similarity("Omar", "Umar")
    start = time.process_time()
    for words in range(1, MOST_PARTS):
        similarity("Muhammad Mohamed " * 4, "Mohammad " * words)
        similarity("Ab " * 8, "Abab " * words)
    assert time.process_time() - start < 0.2


def test_an_explanation_shows_the_evidence_of_the_whole() -> None:
    text = str(explain("Rashid Hamad al-Marri", "AL-MARRI, R."))
    assert "before anything is known" in text
    assert "marri: so rare is the name that both have" in text
    assert "hamad: one name has it between others" in text
    assert "r. and rashid: one is cut short" in text


def test_a_rare_name_that_is_shared_says_more_than_a_common_one() -> None:
    assert similarity("Omar Shaibani", "Omar Rashid Shaibani") > similarity("Omar Ali", "Omar Rashid Ali")


def test_a_part_on_both_sides_says_more_than_one_on_one_side() -> None:
    one_side = similarity("Omar Rashid Darwish", "Omar Rashid Darwish Taha")
    assert one_side > 0.5 > similarity("Omar Rashid Darwish Zaki", "Omar Rashid Darwish Taha")


def test_the_same_order_says_more_than_another_and_a_comma_most() -> None:
    same, other = similarity("Omar Shaibani", "Omar Shaybani"), similarity("Omar Shaibani", "Shaybani Omar")
    assert same >= similarity("Omar Shaibani", "Shaybani, Omar") > other
    assert other > similarity("Omar Shaibani", "Omar, Shaybani")


@pytest.mark.parametrize(
    ("a", "b", "share_little"),
    [
        ("Samir Haddad", "Walid Haddad", True),
        ("Samir Haddad", "Karima Khoury", True),
        ("Samir Haddad", "Walid Nabil Haddad", True),
        ("سمير حداد", "Walid Haddad", True),
        ("S. Haddad", "Walid Haddad", False),
        ("Muhammad Haddad", "Haddad Walid", False),
        ("Samir Haddad", "Haddad Samir", False),
        ("Samir Haddad", "Samirhaddad Walid Khoury", False),
    ],
)
def test_other_names_are_told_only_where_no_evidence_could_make_them_one(a: str, b: str, share_little: bool) -> None:
    first, second, compare = read_pair(a, b)
    assert have_other_names(first, second, compare) is share_little
    if share_little:
        assert similarity(a, b) < 0.05
        assert explain(a, b).evidence[0].what == "one part in common at most, and others in both names"


@pytest.mark.parametrize(
    ("slip", "other"),
    [
        (("Zubran Tekwari", "Zubran Tekwrai"), ("Zubran Tekwari", "Zubran Tigwara")),
        (("Kelmar Oustafi", "Kelmar Oustaffi"), ("Kelmar Oustafi", "Kelmar Wesdifo")),
    ],
)
def test_of_parts_that_nobody_knows_a_slip_is_one_name_and_the_like_sounding_one_another(
    slip: tuple[str, str], other: tuple[str, str]
) -> None:
    assert similarity(*slip) > 0.7
    assert similarity(*other) < 0.2


def test_names_nobody_knows_do_not_speak_for_a_doubtful_part_and_long_chains_of_known_ones_do() -> None:
    of_unknown = similarity("Zubran Belfout Kelmar Tekwari", "Zubran Belfout Kelmar Tigwara")
    of_known = similarity("Nadir Mourad Jalil Tekwari", "Nadir Mourad Jalil Tigwara")
    assert of_unknown < 0.3 < 0.5 < of_known


def test_an_explanation_shows_what_letters_say() -> None:
    assert "letters that both have, or have not" in str(explain("Zubran Tekwari", "Zubran Tekwrai"))
    assert "letters" not in str(explain("Hassan Nasser", "Hassan Nassir"))


def test_words_whose_letters_are_apart_are_two_whatever_their_sounds() -> None:
    assert letters_apart("zaubai", "obaie") > 0.6
    assert latin_part_odds(("sajjad", "ustad")) == latin_part_odds(("karwan", "kotbi")) == NEVER
    assert latin_part_odds(("houcine", "hussein")) > 0 < latin_part_odds(("waleed", "oualid"))


def test_words_that_end_in_other_consonants_are_two_unless_one_goes_on() -> None:
    assert latin_part_odds(("yasin", "yasir")) == latin_part_odds(("walid", "wakil")) == NEVER
    assert latin_part_odds(("reza", "rezaul")) > NEVER < latin_part_odds(("khosravi", "khosrawi"))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Omar Darwish", "Darwish, Omar"),
        ("Jaber Omar Darwish", "Omar Darwish"),
        ("Omar Rashid Darwish", "Omar Hamad Darwish"),
        ("Xasan Nuur", "Hasan Nur"),
    ],
)
def test_inside_a_text_names_are_one_only_part_for_part(a: str, b: str) -> None:
    assert strict_log_odds(a, b) < SAME_FULL


def test_an_explanation_shows_what_is_attested() -> None:
    text = str(explain("Khalid", "Khalil"))
    assert "خالد" in text
    assert "خليل" in text
    assert text.endswith("two names: log-odds -4.00, 0.018")


@pytest.mark.parametrize(
    "name",
    [
        "a" * 1_000_000,
        "al-" * 300_000,
        "abd " * 250_000,
        " " * 1_000_000,
        "ab" * 500_000,
        "ا" * 500_000,
        "\ud800\x00\u202e",
    ],
    ids=["letter", "articles", "particles", "spaces", "syllables", "alefs", "hostile"],
)
def test_any_length_of_name_is_compared_in_no_time(name: str) -> None:
    start = time.process_time()
    similarity(name, "Omar Darwish")
    similarity(name + "x", name)
    similarity(name, "عمر درويش")
    assert time.process_time() - start < 0.5
