"""Arabic names in running text: what holds for any names and any neighbours."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from normkit import Mention
from normkit_names import find

GIVEN = ("Ahmed", "Khaled", "Samir", "Fatima", "Nabil", "Karima", "Mustafa", "Walid", "Zeinab", "Yasser", "Abdelkader")
SURNAMES = ("al-Masri", "Haddad", "Barghouthi", "al-Tamimi", "Khoury", "Abu Zahra", "Mansour", "Shammari", "Zayani")
BEFORE = ("minister", "MINISTER", "then", "Yesterday", "engineer", "Engineer", "le président", "der Richter")
AFTER = ("spoke.", "left the room.", "WAS late.", "smiled, again.", "wartete.", "est parti.")
ELSEWHERE = "The harbour of Oslo froze. Peter Holm sold no fish, and Reuters wrote nothing of it."

names = st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)).map(" ".join)
sentences = st.tuples(st.sampled_from(BEFORE), names, st.sampled_from(AFTER)).map(" ".join)
texts = st.lists(sentences, min_size=1, max_size=6).map(" ".join)


def _spelt(text: str) -> list[tuple[str, str, str]]:
    return [(text[m.span.start : m.span.end], m.value, m.details["entity"]) for m in find(text)]


def _entities(mentions: list[Mention]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mention in mentions:
        found.setdefault(mention.details["entity"], set()).add(mention.value)
    return found


pieces = st.sampled_from([*"aAlhmd -'’.\n\u200fMس", "al-", "Ahmed", "Masri", "Abu ", "عبد ", "محمد", " الشمري", "و"])


@given(st.one_of(texts, st.lists(pieces).map("".join)))
@settings(max_examples=200, deadline=None)
def test_spans_are_in_order_and_apart(text: str) -> None:
    mentions = find(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in mentions)
    assert all(len(values) == 1 for values in _entities(mentions).values())


@given(name=names, before=st.sampled_from(BEFORE), after=st.sampled_from(AFTER))
@settings(max_examples=100, deadline=None)
def test_neighbours_do_not_change_a_name(name: str, before: str, after: str) -> None:
    text = f"{before} {name} {after}"
    assert _spelt(text) == [(name, name, "1")]


@given(texts)
@settings(max_examples=60, deadline=None)
def test_an_unrelated_paragraph_changes_nothing(text: str) -> None:
    assert _spelt(f"{text}\n\n{ELSEWHERE}") == _spelt(text)


@given(st.lists(names, min_size=2, max_size=8))
@settings(max_examples=100, deadline=None)
def test_different_given_names_are_different_people(people: list[str]) -> None:
    text = ". ".join(f"Then {name} spoke" for name in people)
    for mention in find(text):
        written = text[mention.span.start : mention.span.end]
        assert written.split()[0] == mention.value.split()[0]
    assert len(_entities(find(text))) == len(set(people))


@given(st.sampled_from(SURNAMES), st.lists(st.sampled_from(GIVEN), min_size=2, max_size=4, unique=True))
@settings(max_examples=60, deadline=None)
def test_a_surname_of_several_people_joins_none(surname: str, given_names: list[str]) -> None:
    text = "".join(f"{name} {surname} came. " for name in given_names) + f"Then {surname} spoke."
    values = {m.value for m in find(text) if text[m.span.start : m.span.end] == surname}
    assert values <= {surname}


@pytest.mark.parametrize(
    "text", ["Wojciech Lindqvist met Priya Iyer.", "SANA, UNRWA and WAFA.", "", "\x00\ud800", "al-"]
)
def test_nobody_is_found_where_nobody_is(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("OmarSoft, KhalidBank and NabilTech grew, said Samir Haddad.", ["Samir Haddad"]),
        ("A card of AlBaraka, said Samir Haddad.", ["Samir Haddad"]),
        ("Une carte AlBaraka, a dit Samir Haddad.", ["Samir Haddad"]),
        ("Die Karte von AlBaraka, sagte Samir Haddad.", ["Samir Haddad"]),
        ("Samir AlTamimi left, and AlTamimi said why.", ["Samir AlTamimi", "AlTamimi"]),
        ("Later SamirHaddad spoke.", ["SamirHaddad"]),
        ("Selon KhaledAl-Sha'er, la salle est vide.", ["KhaledAl-Sha'er"]),
        ("Laut NabilMansour ist der Saal leer.", ["NabilMansour"]),
        ("Ayer habló WalidAl-Tamimi en la sala.", ["WalidAl-Tamimi"]),
        ("Police Quiz Samir Haddad, Court Remands Nabil Khoury", ["Samir Haddad", "Nabil Khoury"]),
        ("Fans Mourn Karima Khoury As Mayor Snubs Walid Haddad", ["Karima Khoury", "Walid Haddad"]),
    ],
)
def test_capitals_inside_a_word_and_verbs_in_capitals_hide_nobody_and_make_nobody(text: str, found: list[str]) -> None:
    assert [written for written, _, _ in _spelt(text)] == found


def test_evidence_names_what_a_mention_rests_on() -> None:
    text = "Hikmat al-Masri left Hodeidah. Masri met al-Tamimi. Zuwhayb Murtafqi stayed, Murtafqi said."
    found = {text[m.span.start : m.span.end]: m.details["evidence"] for m in find(text)}
    assert found == {
        "Hikmat al-Masri": "full-name",
        "Hodeidah": "gazetteer",
        "Masri": "surname-of",
        "al-Tamimi": "lexicon",
        "Zuwhayb Murtafqi": "repeated",
        "Murtafqi": "surname-of",
    }


@pytest.mark.parametrize("seed", ["Ahmed ", "al-", "Abu ", "محمد ", "وال", "al-Sharaa's ", "A. ", "d'", "Ali Said, "])
def test_time_grows_linearly(seed: str) -> None:
    from time import process_time

    def seconds(size: int) -> float:
        text = (seed * (size // len(seed) + 1))[:size]
        start = process_time()
        find(text)
        return process_time() - start

    seconds(20_000)
    assert seconds(400_000) < 20 * (seconds(40_000) + 0.02)
