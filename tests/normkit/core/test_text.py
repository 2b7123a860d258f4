"""The shared views of a text, and what deleting whole lines leaves behind."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normkit import (
    DIRECTION_CONTROLS,
    DIRECTION_MARKS,
    INVISIBLE,
    ZERO_WIDTH,
    cut,
    cuts,
    fold,
    lines,
    phrase_set,
    word_set,
    words,
)

TEXTS = st.text(alphabet=st.sampled_from("ab \n\r\t.—“é\u00a0"), max_size=60)


@given(TEXTS)
def test_lines_cover_the_text_without_gap(text: str) -> None:
    rows = lines(text)
    assert "".join(text[row.start : row.stop] for row in rows) == text
    *broken, last = text.split("\n")
    assert [row.text for row in rows] == [*(piece.removesuffix("\r") for piece in broken), last]
    assert all(text[row.start : row.end] == row.text for row in rows)


@given(TEXTS, st.data())
def test_cut_takes_the_lines_and_blank_lines_only(text: str, data: st.DataObject) -> None:
    rows = lines(text)
    first = data.draw(st.integers(0, len(rows) - 1))
    last = data.draw(st.integers(first, len(rows) - 1))
    start, end = cut(text, first, last)
    assert 0 <= start <= end <= len(text)
    kept = [row.text for row in lines(text[:start] + text[end:]) if not row.blank]
    assert kept == [row.text for n, row in enumerate(rows) if not row.blank and not first <= n <= last]


@given(TEXTS, st.data())
def test_cuts_are_disjoint_and_take_the_lines_and_blank_lines_only(text: str, data: st.DataObject) -> None:
    rows = lines(text)
    numbers = data.draw(st.sets(st.integers(0, len(rows) - 1)))
    found = cuts(text, numbers)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(found))
    rest = text
    for start, end in reversed(found):
        rest = rest[:start] + rest[end:]
    kept = [row.text for row in lines(rest) if not row.blank]
    assert kept == [row.text for n, row in enumerate(rows) if not row.blank and n not in numbers]


@pytest.mark.parametrize(
    ("text", "number", "rest"),
    [
        ("a\n\nb\n\nc", 2, "a\n\nc"),
        ("a\nb\nc", 1, "a\nc"),
        ("a\n\nb", 2, "a"),
        ("a\n\nb\n", 2, "a\n"),
        ("a\n\nb", 0, "b"),
        ("\n\na\n\nb", 2, "\n\nb"),
        ("a\r\n\r\nb\r\n\r\nc\r\n", 2, "a\r\n\r\nc\r\n"),
        ("a", 0, ""),
    ],
)
def test_cut_leaves_one_separation(text: str, number: int, rest: str) -> None:
    start, end = cut(text, number, number)
    assert text[:start] + text[end:] == rest


@given(st.text(max_size=40))
def test_fold_is_settled_and_blind_to_case_and_spaces(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(f"  {text}\t") == folded
    assert "  " not in folded


@pytest.mark.parametrize(
    ("a", "b"), [("“Straße”", '"STRASSE"'), ("A – b", "a - B"), ("l’eau", "L'EAU"), ("ﬁn", "FIN"), ("İlgili", "ilgili")]
)
def test_fold_equates_what_a_reader_equates(a: str, b: str) -> None:
    assert fold(a) == fold(b)


def test_words_keep_inner_apostrophes_and_every_script() -> None:
    assert words("It's Bob’s “مرسى حديد”, no. 7!") == ("It's", "Bob’s", "مرسى", "حديد", "no", "7")


def test_no_mark_is_in_two_tables() -> None:
    every = ZERO_WIDTH + DIRECTION_MARKS + DIRECTION_CONTROLS
    assert every == INVISIBLE
    assert len(set(every)) == len(every)
    assert {unicodedata.category(mark) for mark in every} == {"Cf"}
    assert fold(f"a{every}b") == "ab"


def test_lists_of_words_and_of_phrases_are_written_as_blocks() -> None:
    assert word_set(" of  the\nand ") == {"of", "the", "and"}
    assert phrase_set("\n  read more  \n\nsign up\n") == {"read more", "sign up"}
