"""The promise of all rules on names: no fix makes one person of two."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from normkit import Normalizer, Outcome
from normkit_names import similarity

SPELLINGS = tomllib.loads((Path(__file__).parents[3] / "fixtures/names/similarity.toml").read_text("utf-8"))
GIVEN, SURNAMES = (sorted(SPELLINGS["sound_alike"][role]) for role in ("given", "surnames"))
DOCUMENTS = (
    "{a} met {b} on Monday.",
    "{a} spoke first. On Monday {b} closed the hall, and {b} thanked {a}.",
    "{a} spoke. Later {s} left. {b} stayed, and {t} with him.",
)
people = st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES))


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


@pytest.mark.parametrize(("one", "other"), list(combinations(SURNAMES, 2)))
def test_a_lone_surname_does_not_become_another_one(one: str, other: str) -> None:
    if similarity(one, other) < 0.9:
        for outcome in both(f"Hikmat {one} spoke. On Monday {other} left."):
            assert not outcome.changes
