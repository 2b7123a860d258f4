"""Promises on how names are written: a house's style is kept to and never imposed; marks are found in no time."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import ConfigError, Normalizer
from normkit_names.orthography.character_repairs import find_look_alikes, find_persian_letters, find_stray_marks
from normkit_names.orthography.definite_article_style import (
    ARTICLE_FORMS,
    DYNASTIES,
    JOINTS,
    PRESETS,
    ArticleStyle,
    apply_style,
    split_article,
)

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


@pytest.mark.parametrize("unit", ["ـ", "\u200c", "\u202a", "م\u200c", "Ã¢", "Ø§", "ک", "a\u0430"])
@pytest.mark.parametrize("end", ["", "م", "a"])
def test_marks_are_found_in_linear_time(unit: str, end: str) -> None:
    """A run that begins like a mark and ends otherwise is walked once: a million would take minutes if not."""
    text = "م" + unit * 300_000 + end
    start = process_time()
    for find in (find_stray_marks, find_look_alikes, find_persian_letters):
        find(text)
    assert process_time() - start < 5
